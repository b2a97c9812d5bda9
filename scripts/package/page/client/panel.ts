import { legend as legendOf } from '../legend.ts';
import type { Model } from '../model.ts';

const RECORD = '.record';
/** How long something is pointed at before its record is shown, in milliseconds. */
const PAUSE = 90;

/** Shows the record of what is pointed at or focused beside the text, keeps that of what is clicked, and lights up its words. */
export function startPanel(): { readonly refresh: (model: Model) => void } {
  const panel = document.getElementById('panel') as HTMLElement;
  // It is no part of the page while a record is in its place.
  const legend = panel.querySelector('.legend') as HTMLElement;
  const put = panelOf(panel, legend, () => keep(null));
  let kept: string | null = null;
  let timer = 0;

  const keep = (id: string | null) => {
    const before = kept;
    kept = id;
    put(id, true);
    if (id !== null) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    if (before !== null) document.querySelector<HTMLElement>(`#words a[data-record="${CSS.escape(before)}"]`)?.focus();
    // The focus that goes back to the link does not show its record again.
    clearTimeout(timer);
  };
  const later = (id: string | null) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => put(id ?? kept, (id ?? kept) === kept), PAUSE);
  };
  const choose = (id: string) => {
    clearTimeout(timer);
    if (location.hash !== `#${id}`) history.pushState(history.state, '', `#${id}`);
    keep(id);
  };

  followPointer(panel, later, choose);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') keep(null);
  });
  followHash(keep);
  const refresh = (model: Model) => {
    legend.innerHTML = legendOf(model).markup;
    put(kept, true);
  };
  return { refresh };
}

/** Puts the record with an id in the panel, with a button that closes it where it is kept; without an id, the legend. */
function panelOf(panel: HTMLElement, legend: HTMLElement, close: () => void): (id: string | null, kept: boolean) => void {
  return (id, kept) => {
    const record = id === null ? null : document.getElementById(id);
    const shown = record?.matches(RECORD) ? record : null;
    panel.replaceChildren(...(shown ? [...(kept ? [closing(close)] : []), copyOf(shown)] : [legend]));
    panel.classList.toggle('open', shown !== null && kept);
    lightUp(shown ? id : null);
  };
}

function copyOf(record: HTMLElement): HTMLElement {
  const copy = record.cloneNode(true) as HTMLElement;
  copy.className = record.className.replace('record', 'shown');
  for (const element of [copy, ...copy.querySelectorAll('[id], [aria-labelledby]')]) {
    element.removeAttribute('id');
    element.removeAttribute('aria-labelledby');
  }
  // Beside the text it is no part of the list of records.
  copy.querySelector('h4')?.setAttribute('aria-level', '2');
  return copy;
}

function followPointer(panel: HTMLElement, later: (id: string | null) => void, choose: (id: string) => void): void {
  let pointedAt: string | null = null;
  // Not 'pointerover', which also fires where the page scrolls under a pointer at rest: following a link would show what comes to lie under it.
  document.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || panel.contains(event.target as Node)) return;
    const id = recordOf(event.target);
    if (id !== pointedAt) later(id);
    pointedAt = id;
  });
  document.addEventListener('focusin', ({ target }) => {
    if (!panel.contains(target as Node) && (target as Element).matches('a[data-record]')) later(recordOf(target));
  });
  document.addEventListener('click', (event) => {
    const id = recordOf(event.target);
    if (id === null || event.ctrlKey || event.metaKey || event.shiftKey || getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    const link = (event.target as Element).closest('a');
    const far = panel.contains(event.target as Node) || (event.target as Element).closest('#records') !== null;
    choose(id);
    if (far) reveal(id);
    if (link) panel.focus({ preventScroll: true });
  });
}

function followHash(keep: (id: string) => void): void {
  const follow = () => {
    const id = decoded(location.hash.slice(1));
    if (!document.getElementById(id)?.matches(RECORD)) return;
    keep(id);
    reveal(id);
  };
  addEventListener('hashchange', follow);
  addEventListener('popstate', follow);
  follow();
  if (document.readyState !== 'complete') addEventListener('load', follow);
}

/** The record that something is part of: of a mark, the innermost. */
function recordOf(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest('[data-record]') : null;
  const id = element?.getAttribute('data-record') ?? null;
  return id !== null && document.getElementById(id)?.matches(RECORD) ? id : null;
}

function lightUp(id: string | null): void {
  for (const element of document.querySelectorAll('.lit')) element.classList.remove('lit');
  if (id === null) return;
  const name = CSS.escape(id);
  for (const element of document.querySelectorAll(
    `#words [data-record="${name}"], #words [data-claims~="${name}"], #words li[data-in="${name}"]`,
  ))
    element.classList.add('lit');
}

/** Brings the first words of a record into sight. */
function reveal(id: string): void {
  const name = CSS.escape(id);
  const place = document.querySelector(`#words [data-claims~="${name}"], #words [data-record="${name}"]`);
  place?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return '';
  }
}

function closing(close: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'close';
  button.textContent = '×';
  button.setAttribute('aria-label', 'close the record');
  button.addEventListener('click', close);
  return button;
}
