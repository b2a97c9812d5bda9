import { page } from '../page/page.ts';
import type { View } from './view.ts';

export const htmlView: View = {
  name: 'html',
  help: 'a page to look at, with the words and all about them',
  render: (article) => [page(article)],
};
