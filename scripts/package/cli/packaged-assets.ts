import { packagedFile } from './packaged.ts';

/** What `page/assets.js` has, taken from the page of the article, so that the package has the script and the style once. The build puts this in its place. */
export const assets = assetsIn(packagedFile('dist/article.html'));

function assetsIn(page: string) {
  /** What is between two strings, the first time that they occur. */
  const between = (before: string, after: string) => {
    const start = page.indexOf(before) + before.length;
    const end = page.indexOf(after, start);
    if (start < before.length || end < 0)
      throw new Error('dist/article.html is not as it was packaged; install the package again');
    return page.slice(start, end);
  };
  return {
    script: between('<script>', '</script>'),
    scriptHash: between('script-src &#39;', '&#39;'),
    style: between('<style>', '</style>'),
    styleHash: between('style-src &#39;', '&#39;'),
  };
}
