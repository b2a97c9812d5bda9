/** A part of a picture that filters, and the claims it is about. */
interface Facet {
  readonly element: Element;
  readonly name: string;
  readonly label: string;
  readonly claims: ReadonlySet<string>;
}

const MOST_STORED = 8;
const listOf = (words: string | null | undefined) => (words ? words.split(' ').filter((id) => id !== '') : []);

/** Makes buttons of what filters, and filters everything that has claims by what is pressed. What is pressed is kept when the page is loaded again. */
export function startFacets(): { readonly refresh: () => void } {
  const facets = new Map<string, Facet>();
  for (const element of document.querySelectorAll('[data-facet]')) {
    const facet = asButton(element);
    facets.set(facet.name, facet);
  }
  const pressed = new Set(
    storedNames((history.state as { pressed?: unknown } | null)?.pressed).filter((name) => facets.has(name)),
  );
  const bar = document.getElementById('filters') as HTMLElement;
  const refresh = () => {
    const active = [...pressed].map((name) => facets.get(name) as Facet);
    for (const facet of facets.values()) facet.element.setAttribute('aria-pressed', String(pressed.has(facet.name)));
    show(active, bar);
  };
  const toggle = (name: string) => {
    if (!pressed.delete(name)) pressed.add(name);
    history.replaceState({ ...history.state, pressed: [...pressed] }, '');
    refresh();
  };
  for (const { element, name } of facets.values()) {
    element.addEventListener('click', () => toggle(name));
    // What is drawn is no button of HTML: the keys of one have to be given to it.
    if (element instanceof SVGElement)
      element.addEventListener('keydown', (event) => {
        const { key } = event as KeyboardEvent;
        if (key !== 'Enter' && key !== ' ') return;
        event.preventDefault();
        toggle(name);
      });
  }
  bar.addEventListener('click', ({ target }) => {
    const name = (target as Element).closest('button')?.dataset.remove;
    if (name === undefined) return;
    if (name === '') for (const one of [...pressed]) pressed.delete(one);
    else pressed.delete(name);
    history.replaceState({ ...history.state, pressed: [...pressed] }, '');
    refresh();
    const next = bar.querySelector<HTMLElement>('button') ?? document.getElementById('text-title');
    next?.setAttribute('tabindex', next.getAttribute('tabindex') ?? '-1');
    next?.focus({ preventScroll: true });
  });
  refresh();
  return { refresh };
}

const storedNames = (value: unknown) =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string').slice(0, MOST_STORED) : [];

function asButton(element: Element): Facet {
  const name = element.getAttribute('data-facet') ?? '';
  const claims = new Set(listOf(element.getAttribute('data-claims')));
  const label = element.getAttribute('data-name') ?? element.textContent?.trim().replace(/\s+/g, ' ') ?? name;
  if (element instanceof SVGElement) {
    element.setAttribute('role', 'button');
    element.setAttribute('tabindex', '0');
    // Its title is its name.
    const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
    title.textContent = label;
    element.append(title);
    return { element, name, label, claims };
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `${element.className} facet`;
  button.append(...element.childNodes);
  button.dataset.facet = name;
  button.dataset.claims = [...claims].join(' ');
  element.replaceWith(button);
  return { element: button, name, label, claims };
}

function show(active: readonly Facet[], bar: HTMLElement): void {
  const [first, ...others] = active;
  const kept = first && new Set([...first.claims].filter((id) => others.every(({ claims }) => claims.has(id))));
  document.documentElement.classList.toggle('filtered', kept !== undefined);
  for (const element of document.querySelectorAll('[data-in]'))
    element.classList.toggle('out', kept !== undefined && !listOf(element.getAttribute('data-in')).some((id) => kept.has(id)));
  for (const element of document.querySelectorAll('[data-facet]')) {
    const own = listOf(element.getAttribute('data-claims') ?? null);
    element.classList.toggle('out', kept !== undefined && own.length > 0 && !own.some((id) => kept.has(id)));
  }
  bar.hidden = kept === undefined;
  bar.replaceChildren();
  if (kept === undefined) return;
  const count = document.createElement('span');
  const all = document.querySelectorAll('#claims .record').length;
  count.textContent = `${kept.size} of ${all} claims: `;
  bar.append(
    count,
    ...active.map(({ name, label }) => removing(name, label)),
    ...(active.length > 1 ? [removing('', 'all')] : []),
  );
}

function removing(name: string, label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.remove = name;
  button.textContent = `${label} ×`;
  button.setAttribute('aria-label', `remove the filter: ${label}`);
  return button;
}
