import { contract } from '../../../schema/generated/sealed-contract.ts';
import type { Attribution, Span as SealedSpan } from '../../../schema/generated/types.d.ts';
import { hullOf } from '../text/spans.ts';
import { own } from './contract.ts';

type FieldOf<Value> = { [Key in keyof Attribution]: Attribution[Key] extends Value ? Key : never }[keyof Attribution];

/** The fields of an attribution that hold spans, in their order in the schema. */
export type SpanField = FieldOf<readonly SealedSpan[]>;
export const SPAN_FIELDS = Object.entries(contract.objects.Attribution ?? {})
  .filter(([, { type, list }]) => list && isSpan(type))
  .map(([name]) => name as SpanField);

/** Every span of an attribution, in the order of its fields. */
export function spansOf(attribution: Pick<Attribution, SpanField>): SealedSpan[] {
  const spans: SealedSpan[] = [];
  for (const field of SPAN_FIELDS) for (const span of attribution[field]) spans.push(span);
  return spans;
}

/** The first offset of an attribution, by which attributions are in the order of the text. */
export function startOf(attribution: Pick<Attribution, SpanField>): number {
  return hullOf(spansOf(attribution)).start;
}

/** Whether objects of a type are spans. */
function isSpan(type: string): boolean {
  const fields = own(contract.objects, type);
  return fields !== undefined && 'start' in fields && 'end' in fields;
}
