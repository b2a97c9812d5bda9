import type { Attribution, Entity, Sentence } from '../../../schema/generated/types.d.ts';
import { CanonicalText } from '../text/canonical-text.ts';
import { Html, html, type Piece } from './html.ts';
import { type Leaf, leavesOf, type Wrapper } from './leaves.ts';
import type { Model } from './model.ts';

type Placed = Pick<Sentence, 'id' | 'start' | 'end'>;

/** The words of a sentence, with marks around what somebody says, who says it, by which word, and who is named. Marks nest. */
export function markedWords(sentence: Placed & { readonly text: string }, model: Model): Html {
  const text = new CanonicalText(sentence.text);
  return nested(sentence, model, ({ start, end }) => text.slice(start - sentence.start, end - sentence.start));
}

/** A sentence without its words: a bar as long as each stretch, with the names of who is named there and the lemmas of cues, which are ours. */
export function hiddenWords(sentence: Placed, model: Model): Html {
  const shown = new Set<Wrapper>();
  return nested(sentence, model, ({ start, end, wrappers }) => {
    // Of names within a name, the whole is enough.
    const mention = wrappers.find(({ kind }) => kind === 'mention');
    const cue = wrappers.findLast(({ kind }) => kind === 'cue');
    const lemma = cue && model.attribution(cue.id as Attribution['id'])?.cueLemma;
    const known = mention ?? (lemma ? cue : undefined);
    if (!known) return html`<span class="bar">${bar(end - start)}</span>`;
    if (shown.has(known)) return null;
    shown.add(known);
    return mention
      ? html`<span class="name">${model.nameOf(mention.id as Entity['id'])}</span>`
      : html`<span class="lemma">${lemma}</span>`;
  });
}

/** Spaces that are as wide as a letter is on average, and between which a line may break. */
const bar = (length: number) => '\u2002'.repeat(Math.min(length, LONGEST_BAR));
const LONGEST_BAR = 2000;

function nested(sentence: Placed, model: Model, inside: (leaf: Leaf) => Piece): Html {
  const parts: string[] = [];
  let open: readonly Wrapper[] = [];
  const close = (kept: number) => {
    for (const { kind } of open.slice(kept).toReversed()) parts.push(kind === 'content' ? '</mark>' : '</span>');
  };
  for (const leaf of leavesOf(sentence, model)) {
    let kept = 0;
    while (kept < open.length && open[kept] === leaf.wrappers[kept]) kept++;
    close(kept);
    for (const wrapper of leaf.wrappers.slice(kept)) parts.push(opening(wrapper, model).markup);
    open = leaf.wrappers;
    const { claimIds } = leaf;
    const words = inside(leaf);
    if (words !== null)
      parts.push((claimIds.length > 0 ? html`<span data-claims="${claimIds.join(' ')}">${words}</span>` : html`${words}`).markup);
  }
  close(0);
  return new Html(parts.join(''));
}

function opening({ kind, id }: Wrapper, model: Model): Html {
  if (kind === 'mention') return html`<span class="mention" data-record="${id}">`;
  const attribution = id as Attribution['id'];
  if (kind !== 'content') return html`<span class="${kind} ${model.voiceOf(attribution)}" data-record="${id}">`;
  const mode = model.attribution(attribution)?.quotation ?? 'reported';
  return html`<mark class="${model.voiceOf(attribution)} ${mode}" data-record="${id}">`;
}
