import type { Attribution, Block, Sentence } from '../../../schema/generated/types.d.ts';
import type { PartialArticle } from '../hydration/hydrated.ts';
import { directionOf } from './direction.ts';
import { hedgeWords, plain } from './hedge.ts';
import { Html, html, type Piece } from './html.ts';
import { hiddenWords, markedWords } from './marks.ts';
import type { Model } from './model.ts';
import { counted, gist, link, problemList, speakerName } from './words.ts';

type SentenceShown = PartialArticle['sentences'][number];
type AttributionShown = PartialArticle['attributions'][number];

/** The article as blocks and sentences: its words where they are known, else what they say in words of ours, in frames of who says it. */
export function textSection(model: Model): Html {
  const { article } = model;
  const { language } = article.metadata;
  return html`<div class="text" dir="${model.hasWords ? directionOf(language) : 'ltr'}">
${article.blocks.map(
  ({ id, role }) => html`<div class="block is-${role}" id="${id}">
<p class="role">${plain(role)}</p>
${problemList(model, id)}${model.inBlock(id as Block['id']).map((sentence) => sentenceRow(sentence, model, language))}</div>
`,
)}</div>`;
}

function sentenceRow(sentence: SentenceShown, model: Model, language: string): Html {
  const id = sentence.id as Sentence['id'];
  const attributions = model.inSentence.attributions(id);
  const roots = model.inSentence.roots(id);
  const claims = model.inSentence.claims(id);
  const [only] = roots;
  const words = html`${wordsOf(sentence, model, language)}${differenceOf(id, model)}`;
  const frames =
    roots.length === 1 && only
      ? frame(only, { sentence, attributions, model }, words)
      : html`${words}${roots.map((root) => frame(root, { sentence, attributions, model }, gist(root.gist)))}`;
  return html`<div class="sentence${claims.length === 0 ? ' claimless' : ''}" id="${id}" data-in="${claims.map((one) => one.id).join(' ')}">
<a class="number" href="#${id}" aria-label="sentence ${id}">${id}</a><div class="frames">${frames}${claimList(claims, model)}${problemList(model, id)}</div></div>
`;
}

function wordsOf(sentence: SentenceShown, model: Model, language: string): Html {
  const { text } = sentence;
  if (text === undefined)
    return html`<p class="said">${gist(sentence.gist)}</p>
<p class="hidden" aria-hidden="true" dir="ltr">${hiddenWords(sentence as Sentence, model)}</p>`;
  return html`<p class="words" lang="${language}" dir="${directionOf(language)}">${markedWords({ ...(sentence as Sentence), text }, model)}</p>
<p class="said">${gist(sentence.gist)}</p>`;
}

function differenceOf(id: string, { differences }: Model): Piece {
  const words = differences.get(id);
  return words === undefined
    ? null
    : html`<p class="difference"><strong>Your copy differs here:</strong> ${words === '' ? 'it has nothing in this place.' : html`<q dir="auto">${words}</q>`}</p>`;
}

interface Row {
  readonly sentence: SentenceShown;
  readonly attributions: readonly AttributionShown[];
  readonly model: Model;
}

/** How deep frames nest; deeper ones stand side by side. */
const DEEPEST = 12;

function frame(attribution: AttributionShown, row: Row, inside: Html, depth = 1): Html {
  const { attributions, model, sentence } = row;
  const { id, quotation } = attribution;
  const inner = depth < DEEPEST ? attributions.filter(({ parentId }) => parentId === id) : [];
  const isFirst = attribution.sentenceIds[0] === sentence.id;
  return html`<div class="frame ${model.voiceOf(id)} ${quotation}${isFirst ? '' : ' continued'}">
${head(attribution, model, isFirst)}${inside}
${inner.map((one) => frame(one, row, html`<p class="said">${gist(one.gist)}</p>`, depth + 1))}${isFirst ? problemList(model, id) : null}</div>`;
}

function head(attribution: AttributionShown, model: Model, isFirst: boolean): Html {
  const { id, quotation, polarity, contentStatus, restatesId } = attribution;
  const who = speakerName(id as Attribution['id'], model);
  if (!isFirst)
    return html`<p class="head"><a href="#${id}" data-record="${id}"><bdi>${who}</bdi> <small>continued</small></a></p>`;
  const notes = [
    plain(quotation),
    ...(contentStatus === 'full' ? [] : [plain(contentStatus === 'none' ? 'no-content' : contentStatus)]),
    ...(polarity === 'affirms' ? [] : [plain(polarity)]),
    ...(restatesId === null ? [] : [`restates ${restatesId}`]),
  ];
  return html`<p class="head"><a href="#${id}" data-record="${id}"><bdi>${who}</bdi> <small>${notes.join(' · ')}</small></a></p>`;
}

function claimList(claims: PartialArticle['claims'], model: Model): Piece {
  if (claims.length === 0) return null;
  return html`<details class="claims"${claims.some(({ id }) => model.problemsOf(id).length > 0) && new Html(' open')}><summary>${counted(claims.length, 'claim')}</summary><ul>
${claims.map((claim) => {
  const hedge = hedgeWords(claim, model);
  return html`<li class="${model.voiceOf(claim.attributionId)}" data-in="${claim.id}">${link(claim.id)} ${gist(claim.gist)}${hedge !== null && html` <small>${hedge}</small>`}${problemList(model, claim.id)}</li>
`;
})}</ul></details>`;
}
