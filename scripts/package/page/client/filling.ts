import type { Article } from '../../../../schema/generated/types.d.ts';
import { hydrateValid } from '../../hydration/hydrate-valid.ts';
import type { PartialArticle } from '../../hydration/hydrated.ts';
import { ArticleError } from '../../problems/problem.ts';
import { differencesOf } from '../differences.ts';
import { outcome, refusal } from '../drop-section.ts';
import type { Html } from '../html.ts';
import { type Model, modelOf } from '../model.ts';
import { recordsSection } from '../records.ts';
import { textSection } from '../text-section.ts';

/** As much as the command reads of a copy. */
const LARGEST = 20_000_000;

/**
 * Takes a copy that is dropped, pasted or chosen, and puts its words into the page.
 *
 * @param changed is called with what the page then shows
 */
export function startFilling(changed: (model: Model) => void): void {
  const source = document.getElementById('document')?.textContent;
  const drop = document.getElementById('drop');
  if (!source || !drop) return;
  const { article, offered } = JSON.parse(source) as { article: Article; offered: string | null };
  const place = document.getElementById('outcome') as HTMLElement;

  const draw = (shown: PartialArticle, differences?: ReadonlyMap<string, string>) => {
    const model = modelOf(shown, differences ? { differences } : {});
    put('words', textSection(model));
    put('cards', recordsSection(model));
    document.documentElement.classList.toggle('has-words', model.hasWords);
    changed(model);
  };
  const fill = async (copy: string | Uint8Array, format?: 'html' | 'text') => {
    put('outcome', { markup: '<p>Looking for the words…</p>' });
    await new Promise((resolve) => setTimeout(resolve));
    try {
      const { article: filled, report } = await hydrateValid(article, copy, { partial: true, ...(format && { format }) });
      draw(filled, differencesOf(report.missingBlocks));
      const missing = report.missingBlocks.map(({ id }) => id);
      put('outcome', outcome(article.blocks.length - missing.length, article.blocks.length, missing));
    } catch (error) {
      const messages = error instanceof ArticleError ? error.problems.map(({ message }) => message) : [String(error)];
      put('outcome', refusal(messages));
    }
  };
  const read = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > LARGEST)
      return put('outcome', refusal([`The file is too large: ${file.size} bytes, and at most ${LARGEST} are read.`]));
    await fill(new Uint8Array(await file.arrayBuffer()), /\.x?html?$/i.test(file.name) ? 'html' : undefined);
  };

  place.addEventListener('click', ({ target }) => {
    if ((target as Element).id !== 'hide') return;
    draw(article);
    place.replaceChildren();
    document.getElementById('file')?.focus();
  });
  document.getElementById('file')?.addEventListener('change', ({ target }) => {
    const input = target as HTMLInputElement;
    void read(input.files?.[0]).finally(() => {
      input.value = '';
    });
  });
  document.getElementById('offered')?.addEventListener('click', () => void fill(offered ?? ''));
  addEventListener('paste', (event) => {
    const { clipboardData } = event;
    const copy = clipboardData?.getData('text/plain') || clipboardData?.getData('text/html') || '';
    if (copy === '' && !clipboardData?.files.length) return;
    event.preventDefault();
    void (copy === '' ? read(clipboardData?.files[0]) : fill(copy));
  });
  takeDrops(drop, (data) => void (data.files.length > 0 ? read(data.files[0]) : fill(data.getData('text/plain'))));
}

/** Something may be dropped anywhere on the page: beside the place for it, the browser would open it and leave. */
function takeDrops(drop: HTMLElement, take: (data: DataTransfer) => void): void {
  addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) drop.classList.remove('over');
  });
  addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    if (event.dataTransfer) take(event.dataTransfer);
  });
}

/** Only markup of ours comes here, in which every word of a document or a copy is escaped. */
function put(id: string, { markup }: Pick<Html, 'markup'>): void {
  const element = document.getElementById(id);
  if (element) element.innerHTML = markup;
}
