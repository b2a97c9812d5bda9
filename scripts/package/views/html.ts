import type { View } from './view.ts';

export const htmlView: View = {
  name: 'html',
  help: 'a page to look at, with the words and every record',
  takesUnfinished: true,
  // Most of the page is its script, which no other format needs.
  render: async (article) => [(await import('../page/page.ts')).page(article)],
};
