/** A span with its words, and its place in the document. */
export interface SpanAt {
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
  readonly text?: string;
}

/** Every span of a sealed or hydrated document: blocks, sentences, mentions, and the spans of attributions and claims. */
export function* spansIn(value: unknown, pointer = ''): Generator<SpanAt> {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value && 'sha256' in value) yield { pointer, ...(value as Omit<SpanAt, 'pointer'>) };
  for (const [key, item] of Object.entries(value)) yield* spansIn(item, `${pointer}/${key}`);
}
