import type { DraftMention } from '../../../schema/generated/types.d.ts';
import { SUGGESTED_ID } from '../document/suggested.ts';
import type { Tried } from '../sealing/seal-document.ts';
import { fold } from '../text/fold.ts';
import { named } from '../text/locate.ts';
import { inside, overlaps, type Span } from '../text/spans.ts';
import { occurrencesOf } from '../validation/rules/unmarked.ts';

/** How many characters are read at most in search of names. */
const BUDGET = 50_000_000;

/** A name of an entity, where it occurs. */
export interface NamedSpan extends Span {
  readonly entityId: string;
}

/** Where the entities of a draft are called by name or alias; of names that overlap the longest, and none that two entities share. */
export function namesIn({ article, text }: Tried): NamedSpan[] {
  const names = new Map<string, string | null>();
  for (const { id, type, name, aliases } of article.entities) {
    // The name of a set is a list of names.
    if (type === 'set') continue;
    for (const words of new Set([name, ...aliases].map(fold))) if (isName(words)) names.set(words, names.has(words) ? null : id);
  }
  if (names.size * text.length > BUDGET) return [];
  const found = [...names].flatMap(([words, entityId]) => occurrencesOf(words, text).map((span) => ({ ...span, entityId })));
  const kept: (typeof found)[number][] = [];
  for (const one of found.sort((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept.filter((one): one is NamedSpan => one.entityId !== null);
}

/** Whether words are a name, and not a description such as `the port` or `family of Ann Lee`. */
const isName = (words: string) => /^(?:\p{Lu}|[\p{N}@]|\p{Lo})/u.test(words.replace(/^the /i, ''));

/** Mentions of the entities of a draft by their names, where it has none yet. */
export function suggestedMentions(tried: Tried): DraftMention[] {
  const { article, labels, text } = tried;
  const free = namesIn(tried).filter((span) => !article.mentions.some((mention) => overlaps(mention, span)));
  const mentions = free.flatMap((span) => {
    const sentence = article.sentences.find((one) => inside(span, one));
    if (!sentence) return [];
    const words = named(text.slice(span.start, span.end), span.start, sentence, text);
    return [{ entityId: span.entityId, sentenceId: labels.get(sentence.id) ?? sentence.id, ...words, form: 'name' }];
  });
  return mentions.map((mention, index) => ({ id: `${SUGGESTED_ID}${index + 1}`, ...mention })) as DraftMention[];
}
