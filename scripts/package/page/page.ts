import type { Article, Claim, Entity } from '../../../schema/generated/types.d.ts';
import { countsOf } from '../document/counts.ts';
import type { PartialArticle } from '../hydration/hydrated.ts';
import { errorsIn } from '../problems/problem.ts';
import { assets } from './assets.js';
import { dropSection } from './drop-section.ts';
import { Html, html, joined, type Piece } from './html.ts';
import { legend } from './legend.ts';
import { type Extras, type Model, modelOf } from './model.ts';
import { networkFigure } from './network-figure.ts';
import { recordsSection } from './records.ts';
import { speakersFigure } from './speakers-figure.ts';
import { stripFigure } from './strip-figure.ts';
import { textSection } from './text-section.ts';
import { counted, gist, problemList } from './words.ts';

export interface PageOptions extends Extras {
  /** The article's text, for a button that fills it in: only where it may be given to everybody. */
  readonly offered?: string;
}

/** The policy of the page: nothing is loaded, nothing is sent, and only its own script and style run. */
const policy = () =>
  `default-src 'none'; script-src '${assets.scriptHash}'; style-src '${assets.styleHash}'; base-uri 'none'; form-action 'none'`;

/**
 * A document as one page of HTML that needs nothing else: with the article's words where the document has them, otherwise with their gists, and a place
 * to drop a copy of the text.
 *
 * @param article a document that is valid, sealed or hydrated, or one that lacks some of its words
 * @returns the page, the same for the same document
 */
export function page(article: PartialArticle, options: PageOptions = {}): string {
  const model = modelOf(article, options);
  const { headline } = article.metadata;
  const markup = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${headline} – attributed</title>
<style>${new Html(assets.style)}</style>
</head>
<body>
<a class="skip" href="#text">Skip to the text</a>
${header(model)}
<main>
${problemSummary(model)}<div class="overview">
${speakersFigure(model)}
${stripFigure(model)}
${networkFigure(model)}
</div>
<div class="reading">
<section id="text" aria-labelledby="text-title"><h2 id="text-title">The article</h2>
${dropSection(model, options)}
<div id="filters" role="status" hidden></div>
<div id="words">${textSection(model)}</div></section>
<aside id="panel" aria-label="record" tabindex="-1"><div class="legend">${legend(model)}</div></aside>
</div>
<section id="records" aria-labelledby="records-title"><h2 id="records-title">Every record</h2>
<div id="cards">${recordsSection(model)}</div></section>
</main>
${footer(model)}
${data(article, options)}
<script>${new Html(assets.script)}</script>
</body>
</html>
`;
  return markup.markup;
}

function header(model: Model): Html {
  const { metadata } = model.article;
  const { headline, publisherId, agencyId, datePublished, language, subjects, byline } = metadata;
  const day = datePublished.slice(0, 10);
  return html`<header><p class="kicker">Attributed article <span>who says what about whom</span></p>
<h1 lang="${language}" dir="auto">${headline}</h1>
<p class="meta"><bdi>${model.nameOf(publisherId)}</bdi>${agencyId !== null && html`, supplied by <bdi>${model.nameOf(agencyId)}</bdi>`}${byline !== null && html` · <bdi>${byline}</bdi>`} · <time datetime="${day}">${day}</time>${subjects.length > 0 && [' · ', joined(subjects.map(({ label }) => html`<bdi>${label}</bdi>`))]}</p>
<p class="summary">${lead(model)}</p></header>`;
}

/** The two entities that most of some claims are about, without who makes them; of entities with as many, those with more claims in all first. */
function mostNamed(made: readonly Claim[], model: Model, speaker?: Entity['id']): Entity['id'][] {
  const ids = new Set(made.map(({ id }) => id));
  const counts = Array.from(model.network.claimsOf, ([id, all]) => ({ id, count: all.filter((one) => ids.has(one)).length }));
  return counts
    .filter(({ id, count }) => id !== speaker && count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 2)
    .map(({ id }) => id);
}

/** Who says it, about whom, and what is here: in sentences that the document itself gives. */
function lead(model: Model): Piece {
  const claims = model.article.claims as readonly Claim[];
  const own = claims.filter(({ attributionId }) => attributionId === null).length;
  const first = [...model.speakers].find(([, made]) => made.length > 0);
  const named = first ? mostNamed(first[1], model, first[0]) : mostNamed(claims, model);
  const about =
    named.length > 0 &&
    html`, most often about ${joined(
      named.map((id) => html`<bdi>${model.nameOf(id)}</bdi>`),
      ' and ',
    )}`;
  const most = first
    ? html`<strong class="v1"><bdi>${model.nameOf(first[0])}</bdi></strong> makes ${first[1].length === claims.length ? `all ${claims.length}` : `${first[1].length} of ${claims.length}`} claims${about}; ${own === 0 ? 'none is' : counted(own, 'is', 'are')} in the article’s own voice.`
    : html`${counted(claims.length, 'claim')}, ${own} of them in the article’s own voice${about}.`;
  return model.hasWords
    ? html`${most} Every speaker, quotation and claim is marked in the text.`
    : html`${most} The article’s words belong to its publisher and are <em>not here</em>; add your copy to see them.`;
}

/** How many problems there are, those that are of no record, and where the others are. */
function problemSummary(model: Model): Piece {
  const { problems } = model;
  if (problems.length === 0) return null;
  const errors = errorsIn(problems).length;
  const places = [...new Set(problems.map(({ recordId }) => recordId))].filter((id) => id !== null);
  const counts = [counted(errors, 'error'), counted(problems.length - errors, 'warning')].join(' and ');
  return html`<section class="summary-of-problems" aria-labelledby="problems-title"><h2 id="problems-title">${counts}</h2>
${problemList(model, '')}${places.length > 0 && html`<p>Beside the words of ${joined(places.map((id) => html`<a href="#${id}">${id}</a>`))}.</p>`}</section>
`;
}

function footer({ article }: Model): Html {
  const { id, version, metadata, sourceText, provenance } = article as Article;
  const { url, rights } = metadata;
  const { guideline, guidelineVersion, method, license, modifiedOn, agreement } = provenance;
  return html`<footer><h2>About this document</h2>
<p><code>${id}</code>, version ${version}, ${modifiedOn}. ${countsOf(article as Article)}. Offsets count Unicode code points of the canonical text (${sourceText.canonicalization}, ${sourceText.codePoints} of them), from 0.</p>
<p>${rights} ${url !== null && /^https?:\/\//.test(url) && html`<a href="${url}" rel="noreferrer">The article at its publisher</a>.`}</p>
<p>Annotation: ${license}; ${guideline}, ${guidelineVersion}. ${gist(method)}</p>
${agreement.length > 0 && html`<details class="proof"><summary>How far independent annotators agree</summary><table><thead><tr><th scope="col">layer</th><th scope="col">measure</th><th scope="col">value</th><th scope="col">items</th></tr></thead><tbody>${agreement.map(({ layer, measure, value, items }) => html`<tr><td>${layer}</td><td>${measure}</td><td>${value}</td><td>${items}</td></tr>`)}</tbody></table></details>`}
</footer>`;
}

/** The document for the page's script, which fills in words: a block of data, that ends nowhere but at its end. */
function data(article: PartialArticle, { offered }: PageOptions): Piece {
  if (article.sentences.some(({ text }) => text !== undefined)) return null;
  const json = JSON.stringify({ article, offered: offered ?? null }).replaceAll('<', '\\u003c');
  return html`<script type="application/json" id="document">${new Html(json)}</script>`;
}
