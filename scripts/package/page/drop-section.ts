import { type Html, html, type Piece } from './html.ts';
import type { Model } from './model.ts';

/** Where a reader's copy is dropped; nothing on a page that has the words. */
export function dropSection(model: Model, { offered }: { readonly offered?: string }): Piece {
  if (model.hasWords) return null;
  return html`<div class="drop" id="drop">
<p class="ask"><strong>Have the article?</strong> Drop a text or a saved page here, or paste it, and its words appear in their places. <span class="private">Nothing leaves this page.</span></p>
<p class="script-only"><label class="button">Choose a file<input type="file" id="file" accept=".txt,.html,.htm,.xhtml,.md,text/plain,text/html"></label>
<label class="paste">or paste it <textarea id="paste" rows="1" spellcheck="false" autocomplete="off"></textarea></label>
${offered !== undefined && html`<button type="button" id="offered">Show the words</button>`}</p>
<p class="no-script">That takes JavaScript, which is off; everything else is here without it.</p>
<div id="outcome" role="status"></div></div>`;
}

/** What came of a copy, in the place where it is shown. */
export function outcome(found: number, blocks: number, differing: readonly string[]): Html {
  if (differing.length === 0)
    return html`<p class="good"><strong>Every word is in its place.</strong> All ${blocks} blocks were found in your copy, and their digests are right. <button type="button" id="hide">Hide the words</button></p>`;
  return html`<p class="partly"><strong>${found} of ${blocks} blocks are in your copy.</strong> What differs is marked in the text: ${differing.map((id) => html`<a href="#${id}">${id}</a> `)}<button type="button" id="hide">Hide the words</button></p>`;
}

/** Why a copy is not taken. */
export function refusal(messages: readonly string[]): Html {
  return html`<div class="bad"><strong>Nothing was filled in.</strong> ${messages.slice(0, 5).map((message) => html`<p>${message}</p>`)}</div>`;
}
