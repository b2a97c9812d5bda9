import { hydratedJson } from '../hydration/hydrate-document.ts';
import type { View } from './view.ts';

export const jsonView: View = {
  name: 'json',
  help: 'the hydrated document (the default)',
  render: (article) => [hydratedJson(article)],
};
