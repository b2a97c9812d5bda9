const RECORD = '.record';
/** How long something is pointed at before its record is shown, in milliseconds. */
const PAUSE = 90;

/** Shows the record of what is pointed at or focused beside the text, keeps that of what is clicked, and lights up its words. */
export function startPanel(): { readonly refresh: () => void } {
  const panel = document.getElementById('panel') as HTMLElement;
  const legend = [...panel.childNodes];
  let kept: string | null = null;
  let pointedAt: string | null = null;
  let timer = 0;

  const show = (id: string | null) => {
    const record = id === null ? null : document.getElementById(id);
    if (id === null || !record?.matches(RECORD)) {
      panel.replaceChildren(...legend);
      panel.classList.remove('open');
      lightUp(null);
      return;
    }
    const copy = record.cloneNode(true) as HTMLElement;
    copy.className = record.className.replace('record', 'shown');
    for (const element of [copy, ...copy.querySelectorAll('[id], [aria-labelledby]')]) {
      element.removeAttribute('id');
      element.removeAttribute('aria-labelledby');
    }
    // Beside the text it is no part of the list of records.
    copy.querySelector('h4')?.setAttribute('aria-level', '2');
    panel.replaceChildren(...(kept === id ? [closing(() => keep(null, true))] : []), copy);
    panel.classList.toggle('open', kept === id);
    lightUp(id);
  };
  const keep = (id: string | null, focus: boolean) => {
    const before = kept;
    kept = id;
    show(id);
    if (id === null) {
      history.replaceState(history.state, '', location.pathname + location.search);
      if (focus && before !== null) document.querySelector<HTMLElement>(`#words a[data-record="${CSS.escape(before)}"]`)?.focus();
      // The focus that goes back to the link does not show its record again.
      clearTimeout(timer);
    }
  };
  const later = (id: string | null) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => show(id ?? kept), PAUSE);
  };

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
    clearTimeout(timer);
    if (location.hash !== `#${id}`) history.pushState(history.state, '', `#${id}`);
    keep(id, false);
    if (panel.contains(event.target as Node) || (event.target as Element).closest('#records')) reveal(id);
    if ((event.target as Element).closest('a')) panel.focus({ preventScroll: true });
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') keep(null, true);
  });
  const followHash = () => {
    const id = decoded(location.hash.slice(1));
    if (!document.getElementById(id)?.matches(RECORD)) return;
    keep(id, false);
    reveal(id);
  };
  addEventListener('hashchange', followHash);
  addEventListener('popstate', followHash);
  followHash();
  if (document.readyState !== 'complete') addEventListener('load', followHash);
  return { refresh: () => show(kept) };
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
