import { contract } from '../../../schema/generated/sealed-contract.ts';
import type { Article, Attribution, Span as SealedSpan } from '../../../schema/generated/types.d.ts';
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

/** Every object of a document that is a span (a block, a sentence, a mention, a span of a record), with its JSON Pointer, in their order. */
export function* spansIn(document: Article): Generator<readonly [pointer: string, span: SealedSpan]> {
  yield* walk(document, contract.root, '');
}

function* walk(value: unknown, type: string, pointer: string): Generator<readonly [string, SealedSpan]> {
  const fields = own(contract.objects, type);
  if (!fields || typeof value !== 'object' || value === null) return;
  if (isSpan(type)) yield [pointer, value as SealedSpan];
  for (const [name, field] of Object.entries(fields)) {
    if (!own(contract.objects, field.type)) continue;
    const inner = (value as { readonly [name: string]: unknown })[name];
    if (!field.list) yield* walk(inner, field.type, `${pointer}/${name}`);
    else
      for (const [index, item] of (inner as readonly unknown[]).entries())
        yield* walk(item, field.type, `${pointer}/${name}/${index}`);
  }
}

/** Whether objects of a type are spans. */
function isSpan(type: string): boolean {
  const fields = own(contract.objects, type);
  return fields !== undefined && 'start' in fields && 'end' in fields;
}
