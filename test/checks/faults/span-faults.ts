import type { CanonicalText } from '../../../scripts/package/text/canonical-text.ts';
import { fingerprint } from '../../../scripts/package/text/fingerprint.ts';
import { sha256 } from '../../../scripts/package/text/sha256.ts';
import type { JsonObject } from '../mutation/json.ts';

/** A kind of damage, the field that it moves, and the span that comes of it. */
type Change = readonly [kind: string, field: string, value: JsonObject];

/** What goes wrong when words are marked badly and then sealed: offsets that are not the right ones, with the digest that belongs to them. */
export function* spanFaults(span: JsonObject, text: CanonicalText): Generator<Change> {
  const { start, end } = span as { readonly start: number; readonly end: number };
  const character = 'a character too many or too few, with its digest';
  const word = 'a word too many or too few, with its digest';
  const moves: readonly (readonly [string, string, number, number])[] = [
    [character, 'start', start - 1, end],
    [character, 'start', start + 1, end],
    [character, 'end', start, end - 1],
    [character, 'end', start, end + 1],
    ['a character further, with its digest', 'start', start - 1, end - 1],
    ['a character further, with its digest', 'start', start + 1, end + 1],
    [word, 'start', wordBefore(text, start), end],
    [word, 'start', wordAfter(text, start), end],
    [word, 'end', start, wordEndBefore(text, end)],
    [word, 'end', start, wordEndAfter(text, end)],
  ];
  for (const [kind, field, from, to] of moves) {
    if (from < 0 || to > text.length || from >= to || (from === start && to === end)) continue;
    const words = text.slice(from, to);
    const found = 'fingerprint' in span ? { fingerprint: fingerprint(words) } : {};
    yield [kind, field, { ...span, start: from, end: to, sha256: sha256(words), ...found }];
  }
}

const isSpace = (text: CanonicalText, at: number) => text.slice(at, at + 1) === ' ';

function wordBefore(text: CanonicalText, start: number): number {
  let at = start - 1;
  while (at > 0 && !isSpace(text, at - 1)) at--;
  return at;
}

function wordAfter(text: CanonicalText, start: number): number {
  let at = start;
  while (at < text.length && !isSpace(text, at)) at++;
  return at + 1;
}

function wordEndBefore(text: CanonicalText, end: number): number {
  let at = end;
  while (at > 0 && !isSpace(text, at - 1)) at--;
  return at - 1;
}

function wordEndAfter(text: CanonicalText, end: number): number {
  let at = isSpace(text, end) ? end + 1 : end;
  while (at < text.length && !isSpace(text, at)) at++;
  return at;
}
