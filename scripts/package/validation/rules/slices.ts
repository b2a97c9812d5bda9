import { SPAN_FIELDS } from '../../document/spans.ts';
import type { Span } from '../../text/spans.ts';
import type { View } from './rule.ts';

/** What a rule reads that looks at spans of every kind. */
export const SLICES = {
  sentences: ['start', 'end', 'sha256'],
  mentions: ['start', 'end', 'sha256'],
  attributions: SPAN_FIELDS,
  claims: ['spans'],
} as const;

/** A span with its digest. */
export interface Slice extends Span {
  readonly sha256: string;
}

/** Every span of the attributions and claims of a document, with its JSON Pointer. */
export function* recordSpans(view: View<typeof SLICES, unknown>): Generator<readonly [pointer: string, span: Slice]> {
  for (const { record, at } of view.records('attributions')) {
    for (const field of SPAN_FIELDS) {
      for (const [place, span] of record[field].entries()) yield [`${at}/${field}/${place}`, span];
    }
  }
  for (const { record, at } of view.records('claims')) {
    for (const [place, span] of record.spans.entries()) yield [`${at}/spans/${place}`, span];
  }
}
