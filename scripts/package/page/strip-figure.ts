import type { Attribution, Sentence } from '../../../schema/generated/types.d.ts';
import { grouped, largestFirst } from '../document/grouped.ts';
import { hedgeSign, hedgeWords, plain } from './hedge.ts';
import { type Html, html } from './html.ts';
import type { Model } from './model.ts';
import { counted, modeName, speakerName } from './words.ts';

/** How many voices one cell shows. */
const MOST_VOICES = 3;

/** A strip of the text: a cell a sentence, with whose voice it is, what domain it is about, and whether it is held back. */
export function stripFigure(model: Model): Html {
  const { sentences } = model.article;
  return html`<figure class="strip" id="strip"><figcaption><h2>The text, sentence by sentence</h2><p>Colour is the voice, the letters are the domain, the sign is the hedge: <b>≈</b> inferred or taken as known, <b>?</b> not plainly asserted, <b>¬</b> negative or denied.</p></figcaption>
<ol tabindex="0" aria-label="sentences">${sentences.map((sentence) => cell(sentence.id as Sentence['id'], model))}</ol>
<p class="keys">${[...domainsOf(model)].map(
    ([domain, claims]) =>
      html`<span class="key" data-facet="domain ${domain}" data-claims="${claims.map(({ id }) => id).join(' ')}"><b>${short(domain)}</b> ${plain(domain)} <span class="count">${claims.length}</span></span> `,
  )}</p></figure>`;
}

function cell(id: Sentence['id'], model: Model): Html {
  const claims = model.inSentence.claims(id);
  const voices = model.inSentence.roots(id);
  const domains = [...new Set(claims.flatMap((claim) => claim.domains))];
  const hedges = [...new Set(claims.flatMap((claim) => hedgeWords(claim, model) ?? []))];
  const signs = [...new Set(claims.map((claim) => hedgeSign(claim, model)))].join('');
  const who = voices.map(({ id: one, quotation }) => `${speakerName(one as Attribution['id'], model)}, ${modeName(quotation)}`);
  const ownVoice = claims.some(({ attributionId }) => attributionId === null);
  const label = [
    id,
    who.join('; ') || (ownVoice ? 'own voice' : 'nobody’s claim'),
    ...(domains.length > 0 ? [domains.map(plain).join(', ')] : []),
    ...(hedges.length > 0 ? [hedges.join(', ')] : []),
    counted(claims.length, 'claim'),
  ].join(' · ');
  return html`<li><a href="#${id}" title="${label}" data-in="${claims.map((one) => one.id).join(' ')}"><span class="voices" aria-hidden="true">${
    voices.length > 0
      ? voices
          .slice(0, MOST_VOICES)
          .map(({ id: one, quotation }) => html`<i class="${model.voiceOf(one as Attribution['id'])} ${quotation}"></i>`)
      : html`<i class="${ownVoice ? `${model.voiceOf(null)} own` : 'silent'}"></i>`
  }</span><span class="domain" aria-hidden="true">${domains[0] === undefined ? '' : short(domains[0])}</span><span class="hedge" aria-hidden="true">${signs}</span><span class="unseen">${label}</span></a></li>`;
}

const short = (domain: string) => Array.from(plain(domain)).slice(0, 3).join('');

const domainsOf = ({ article }: Model) => largestFirst(grouped(article.claims, ({ domains }) => domains));
