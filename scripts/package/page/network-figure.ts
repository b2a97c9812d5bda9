import type { Entity } from '../../../schema/generated/types.d.ts';
import { plain } from './hedge.ts';
import { type Html, html } from './html.ts';
import { laidOut, type Point } from './layout.ts';
import type { Model } from './model.ts';
import type { Edge } from './network.ts';
import { counted, link, links } from './words.ts';

type EntityId = Entity['id'];

const WIDTH = 500;
const HEIGHT = 300;
const MARGIN = { x: 92, top: 30, bottom: 42 };
/** How many entities are drawn; the table has all. */
const MOST_DRAWN = 24;
const LONGEST_LABEL = 20;

/** Who and whom: the entities that claims are about, and what is claimed of one towards another, as a picture and as a table. */
export function networkFigure(model: Model): Html {
  const { edges, claimsOf } = model.network;
  const tied = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const drawn = [...claimsOf.keys()].filter((id) => tied.has(id)).slice(0, MOST_DRAWN);
  const alone = [...claimsOf.keys()].filter((id) => !tied.has(id));
  return html`<figure class="network" id="network"><figcaption><h2>Who and whom</h2><p>${
    edges.length === 0
      ? 'No claim relates two parties.'
      : 'What is claimed of one party towards another. A line is as thick as the claims are many; an arrow has a direction.'
  }</p></figcaption>
${drawn.length > 0 && picture(drawn, model)}
${alone.length > 0 && html`<p class="alone">${edges.length > 0 ? 'Claims about one party alone' : 'Claims are about'}: ${alone.slice(0, MOST_DRAWN).map((id) => html`<span class="key" data-facet="party ${id}" data-claims="${(claimsOf.get(id) ?? []).join(' ')}"><bdi>${model.nameOf(id)}</bdi> <span class="count">${(claimsOf.get(id) ?? []).length}</span></span> `)}</p>`}
${edges.length > 0 && table(model)}</figure>`;
}

function picture(drawn: readonly EntityId[], model: Model): Html {
  const { edges, claimsOf } = model.network;
  const index = new Map(drawn.map((id, at) => [id, at]));
  const shown = edges.filter(({ from, to }) => index.has(from) && index.has(to));
  const places = laidOut(
    drawn.length,
    shown.map(({ from, to }) => ({ from: index.get(from) as number, to: index.get(to) as number })),
  ).map(({ x, y }) => ({
    x: round(MARGIN.x + x * (WIDTH - 2 * MARGIN.x)),
    y: round(MARGIN.top + y * (HEIGHT - MARGIN.top - MARGIN.bottom)),
  }));
  const at = (id: EntityId) => places[index.get(id) as number] as Point;
  const most = Math.max(1, ...[...claimsOf.values()].map(({ length }) => length));
  const radius = (id: EntityId) => round(6 + 12 * Math.sqrt((claimsOf.get(id)?.length ?? 0) / most));
  const mostAlong = Math.max(1, ...shown.map(({ claimIds }) => claimIds.length));
  return html`<svg class="graph" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="who and whom, as a picture; the table below has the same">
<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>
${shown.map((edge) => line(edge, { at, radius, mostAlong }, model))}
${drawn.map((id) => {
  const { x, y } = at(id);
  const ids = claimsOf.get(id) ?? [];
  const name = model.nameOf(id);
  return html`<g class="node" data-facet="party ${id}" data-claims="${ids.join(' ')}" data-name="${name}, ${counted(ids.length, 'claim')}"><circle cx="${x}" cy="${y}" r="${radius(id)}"/>${label(name, x, y + radius(id) + 14)}</g>`;
})}</svg>`;
}

interface Drawing {
  readonly at: (id: EntityId) => Point;
  readonly radius: (id: EntityId) => number;
  readonly mostAlong: number;
}

/** A line from the edge of one node to that of another: a curve where it has a direction, so that there and back are apart. */
function line(edge: Edge, { at, radius, mostAlong }: Drawing, model: Model): Html {
  const { from, to, symmetric, claimIds } = edge;
  const [start, end] = [at(from), at(to)];
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const bend = symmetric ? 0 : Math.min(34, length / 4);
  const middle = {
    x: round((start.x + end.x) / 2 - (dy / length) * bend),
    y: round((start.y + end.y) / 2 + (dx / length) * bend),
  };
  const first = towards(start, middle, radius(from) + 1);
  const last = towards(end, middle, radius(to) + 2);
  const width = round(1.2 + (5 * claimIds.length) / mostAlong);
  const path = `M${first.x} ${first.y}Q${middle.x} ${middle.y} ${last.x} ${last.y}`;
  const name = `${model.nameOf(from)} ${symmetric ? 'and' : 'to'} ${model.nameOf(to)}, ${counted(claimIds.length, 'claim')}`;
  return html`<g class="edge" data-facet="${symmetric ? 'between' : 'from'} ${from} ${to}" data-claims="${claimIds.join(' ')}" data-name="${name}"><path class="reach" d="${path}"/><path d="${path}" stroke-width="${width}"${symmetric ? '' : html` marker-end="url(#arrow)"`}/></g>`;
}

function towards(from: Point, to: Point, distance: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  return { x: round(from.x + (dx / length) * distance), y: round(from.y + (dy / length) * distance) };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A name on two lines at most, broken at spaces where there are some. */
function label(name: string, x: number, y: number): Html {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && Array.from(`${last} ${word}`).length <= LONGEST_LABEL) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const [first = '', second, ...rest] = lines;
  const under =
    second === undefined ? null : html`<tspan x="${x}" dy="15">${shortened(rest.length > 0 ? `${second} …` : second)}</tspan>`;
  return html`<text x="${x}" y="${round(y)}">${shortened(first)}${under}</text>`;
}

const shortened = (line: string) =>
  Array.from(line).length > LONGEST_LABEL
    ? `${Array.from(line)
        .slice(0, LONGEST_LABEL - 1)
        .join('')}…`
    : line;

function table(model: Model): Html {
  const relations = new Map<string, string>(model.article.claims.map(({ id, relation }) => [id, relation]));
  return html`<details class="table"><summary>The same as a table</summary><div class="scroll" tabindex="0" role="group" aria-label="who and whom, as a table"><table>
<thead><tr><th scope="col">who</th><th scope="col">what</th><th scope="col">whom</th><th scope="col">claims</th></tr></thead>
<tbody>${model.network.edges.map(
    ({
      from,
      to,
      symmetric,
      claimIds,
    }) => html`<tr data-in="${claimIds.join(' ')}"><td>${link(from, html`<bdi>${model.nameOf(from)}</bdi>`)}</td><td>${[
      ...new Set(claimIds.map((id) => plain(relations.get(id) ?? ''))),
    ].join(
      ', ',
    )}</td><td>${symmetric && 'with '}${link(to, html`<bdi>${model.nameOf(to)}</bdi>`)}</td><td>${links(claimIds)}</td></tr>
`,
  )}</tbody></table></div></details>`;
}
