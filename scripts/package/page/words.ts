import type { Attribution, Claim } from '../../../schema/generated/types.d.ts';
import { plain } from './hedge.ts';
import { type Html, html, joined, type Piece } from './html.ts';
import type { Model } from './model.ts';

/** Words of ours about the article's words, set apart from these: in brackets, and a neutral word where there are none. */
export const gist = (words: string | null | undefined): Html =>
  words ? html`<span class="gist" dir="auto">${words}</span>` : html`<span class="gist none">no gist</span>`;

/** A link to a record. */
export const link = (id: string, words: Piece = id): Html => html`<a href="#${id}" data-record="${id}">${words}</a>`;

export const links = (ids: readonly string[]): Piece => joined(ids.map((id) => link(id)));

/** Names with links to their entities, or what to say for none. */
export const names = (ids: readonly string[], { nameOf }: Model, none = 'nobody named'): Piece =>
  ids.length === 0
    ? none
    : joined(
        ids.map((id) => link(id, html`<bdi>${nameOf(id as never)}</bdi>`)),
        ' and ',
      );

/** Who speaks in an attribution or, for null, in the article's own voice, as words. */
export function speakerName(id: Attribution['id'] | null, { attribution, speakersOf, nameOf }: Model): string {
  const sources = id === null ? speakersOf(null) : (attribution(id)?.sourceIds ?? []);
  const named = sources.map(nameOf).join(' and ');
  return id === null ? `${named}, in its own voice` : named || 'nobody named';
}

/** The form in which something is said, in words. */
export const modeName = (mode: Attribution['quotation'] | 'own'): string => (mode === 'own' ? 'own voice' : plain(mode));

/** The mode in which a claim is made. */
export const modeOf = (
  { attributionId }: Pick<Claim, 'attributionId'>,
  { attribution }: Model,
): Attribution['quotation'] | 'own' => attribution(attributionId)?.quotation ?? 'own';

/** A number of things, in words. */
export const counted = (count: number, one: string, several = `${one}s`): string => `${count} ${count === 1 ? one : several}`;

/** A term and what it is, or nothing where that is empty. */
export const fact = (term: string, value: Piece): Piece =>
  value === null || value === undefined || value === false || value === '' || (Array.isArray(value) && value.length === 0)
    ? null
    : html`<div><dt>${term}</dt><dd>${value}</dd></div>`;

/** Problems beside what they are about. */
export const problemList = (model: Model, id: string): Piece => {
  const problems = model.problemsOf(id);
  if (problems.length === 0) return null;
  return html`<ul class="problems">${problems.map(
    ({ severity, message, rule, pointer }) =>
      html`<li class="${severity}"><strong>${severity}</strong> ${message} <small>${pointer} · ${rule}</small></li>`,
  )}</ul>`;
};
