import { packagedFile } from './packaged.ts';

/** What `page/assets.js` has, taken from the page of the article, so that the package has the script and the style once. The build puts this in its place. */
export const assets = assetsIn(packagedFile('dist/article.html'));

function assetsIn(page: string) {
  const part = (pattern: RegExp) => {
    const [, found] = pattern.exec(page) ?? [];
    if (found === undefined) throw new Error('dist/article.html is not as it was packaged; install the package again');
    return found;
  };
  return {
    script: part(/<script>([\s\S]*?)<\/script>/),
    scriptHash: part(/script-src \S*?(sha256-[\w+/=]+)/),
    style: part(/<style>([\s\S]*?)<\/style>/),
    styleHash: part(/style-src \S*?(sha256-[\w+/=]+)/),
  };
}
