import { type Html, html } from './html.ts';
import type { Model } from './model.ts';

/** How to read the text; in the browser, the record that is pointed at takes its place. Of words that are hidden, only where there are any. */
export function legend({ article, hasWords }: Pick<Model, 'article' | 'hasWords'>): Html {
  const hidesWords = article.sentences.some(({ text }) => text === undefined);
  return html`<h2>How to read this</h2>
<dl><div><dt class="words sample">Serif</dt><dd>the article’s own words${!hasWords && ', once you add your copy'}</dd></div>
<div><dt><span class="gist">Sans, in brackets</span></dt><dd>our summary; never the article’s words</dd></div>
${hidesWords && html`<div><dt class="hidden"><span class="bar">${'\u2002'.repeat(8)}</span></dt><dd>words that are hidden, as long as they are; the names in between are known</dd></div>`}
<div><dt><span class="frame v1 direct"><b>❝ Direct</b></span></dt><dd>a quotation, in the speaker’s own words</dd></div>
<div><dt><span class="frame v1 mixed"><b>❝ Mixed</b></span></dt><dd>the article’s wording, with part of it quoted</dd></div>
<div><dt><span class="frame v1 indirect"><b>Indirect</b></span></dt><dd>what a speaker says, in the article’s wording</dd></div>
<div><dt><span class="frame v1 reported"><b>Reported</b></span></dt><dd>a statement that is only mentioned, or summed up in a noun phrase</dd></div></dl>
<p class="hint">Point at a mark, a name or a claim for its record. A click keeps it, and makes a link to share.</p>`;
}
