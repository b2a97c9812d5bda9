import { CanonicalText } from '../text/canonical-text.ts';
import type { Stretch } from './parts.ts';

/** Words with what joins them, else single characters. White space is in none. */
const TOKEN = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*|\p{White_Space}+|./gsu;

/**
 * Cuts a text into tokens, roughly: words, and single signs. It serves only to carry spans, so each of them begins and ends at the bounds of tokens.
 *
 * @returns the tokens in order, in code points of the text
 */
export function tokensOf(words: string, spans: Iterable<Stretch>): Stretch[] {
  const text = new CanonicalText(words);
  const bounds = new Set<number>();
  for (const { start, end } of spans) bounds.add(start).add(end);
  const cuts = [...bounds].sort((a, b) => a - b);
  const tokens: Stretch[] = [];
  let next = 0;
  for (const { 0: token, index } of words.matchAll(TOKEN)) {
    if (/^\p{White_Space}/u.test(token)) continue;
    let start = text.toCodePoints(index);
    const end = text.toCodePoints(index + token.length);
    while (next < cuts.length && (cuts[next] as number) <= start) next++;
    for (; next < cuts.length && (cuts[next] as number) < end; next++) {
      tokens.push({ start, end: cuts[next] as number });
      start = cuts[next] as number;
    }
    tokens.push({ start, end });
  }
  return tokens;
}
