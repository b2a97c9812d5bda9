import { startFacets } from './facets.ts';
import { startFilling } from './filling.ts';
import { startPanel } from './panel.ts';

document.documentElement.classList.add('js');
const facets = startFacets();
const panel = startPanel();
startFilling((model) => {
  facets.refresh();
  panel.refresh(model);
});
