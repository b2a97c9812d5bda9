import { bratView } from './brat.ts';
import { casView } from './cas.ts';
import { displacyView } from './displacy.ts';
import { draftView } from './draft.ts';
import { htmlView } from './html.ts';
import { jsonView } from './json.ts';
import { csvView } from './quotations-csv.ts';
import { textView } from './reading.ts';
import { spacyView } from './spacy.ts';
import type { View } from './view.ts';
import { webAnnotationView } from './web-annotation.ts';

/** Every format that `hydrate` writes; the first is the default. */
export const views: readonly [View, ...View[]] = [
  jsonView,
  bratView,
  casView,
  spacyView,
  displacyView,
  csvView,
  textView,
  htmlView,
  webAnnotationView,
  draftView,
];
