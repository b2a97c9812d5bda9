import type { Entity } from '../../../schema/generated/types.d.ts';
import { plain } from './hedge.ts';
import { type Html, html } from './html.ts';
import type { Point } from './layout.ts';
import type { Model } from './model.ts';
import type { Edge } from './network.ts';
import { type DrawnNode, networkDrawing, round } from './network-drawing.ts';
import { counted, link, links } from './words.ts';

type EntityId = Entity['id'];

/** How many entities are drawn; the table has all. */
const MOST_DRAWN = 24;
/** How many claims make the thickest line, at least. */
const FULL_WIDTH = 6;

/** Who and whom: the entities that claims are about, and what is claimed of one towards another, as a picture and as a table. */
export function networkFigure(model: Model): Html {
  const { edges, claimsOf } = model.network;
  const tied = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const drawn = [...claimsOf.keys()].filter((id) => tied.has(id)).slice(0, MOST_DRAWN);
  const alone = [...claimsOf.keys()].filter((id) => !tied.has(id));
  return html`<figure class="network" id="network"><figcaption><h2>Who and whom</h2><p>${
    edges.length === 0
      ? 'No claim relates two entities.'
      : 'What is claimed of one entity towards another. A line is as thick as the claims are many; an arrow has a direction.'
  }</p></figcaption>
${drawn.length > 0 && picture(drawn, model)}
${alone.length > 0 && html`<p class="alone">${edges.length > 0 ? 'Claims about one entity alone' : 'Claims are about'}</p><p class="keys">${alone.slice(0, MOST_DRAWN).map((id) => html`<span class="key" data-facet="entity ${id}" data-claims="${(claimsOf.get(id) ?? []).join(' ')}"><bdi>${model.nameOf(id)}</bdi> <span class="count">${(claimsOf.get(id) ?? []).length}</span></span> `)}</p>`}
${edges.length > 0 && table(model)}</figure>`;
}

function picture(drawn: readonly EntityId[], model: Model): Html {
  const { edges, claimsOf } = model.network;
  const index = new Map(drawn.map((id, at) => [id, at]));
  const shown = edges.filter(({ from, to }) => index.has(from) && index.has(to));
  const countOf = (id: EntityId) => claimsOf.get(id)?.length ?? 0;
  const most = Math.max(1, ...drawn.map(countOf));
  const { width, height, nodes } = networkDrawing(
    drawn.map((id) => ({ name: model.nameOf(id), radius: round(6 + 10 * Math.sqrt(countOf(id) / most)) })),
    shown.map(({ from, to, claimIds }) => ({
      from: index.get(from) as number,
      to: index.get(to) as number,
      weight: claimIds.length,
    })),
  );
  const at = (id: EntityId) => nodes[index.get(id) as number] as DrawnNode;
  const mostAlong = Math.max(FULL_WIDTH, ...shown.map(({ claimIds }) => claimIds.length));
  return html`<svg class="graph" viewBox="0 0 ${width} ${height}" role="group" aria-label="who and whom, as a picture; the table below has the same">
<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>
${shown.map((edge) => line(edge, { at, mostAlong }, model))}
${drawn.map((id) => node(id, at(id), model))}</svg>`;
}

function node(id: EntityId, { x, y, radius, lines, labelY }: DrawnNode, model: Model): Html {
  const ids = model.network.claimsOf.get(id) ?? [];
  const name = `${model.nameOf(id)}, ${counted(ids.length, 'claim')}`;
  const voice = model.speakers.has(id) ? ` ${model.colourOf(id)}` : '';
  return html`<g class="node${voice}" data-facet="entity ${id}" data-claims="${ids.join(' ')}" data-name="${name}"><circle cx="${x}" cy="${y}" r="${radius}"/><text x="${x}" y="${labelY}">${lines.map((words, at) => html`<tspan x="${x}"${at > 0 && html` dy="1.15em"`}>${words}</tspan>`)}</text></g>`;
}

interface Places {
  readonly at: (id: EntityId) => DrawnNode;
  readonly mostAlong: number;
}

/** A line from the edge of one node to that of another: a curve where it has a direction, so that there and back are apart. */
function line(edge: Edge, { at, mostAlong }: Places, model: Model): Html {
  const { from, to, symmetric, claimIds } = edge;
  const [start, end] = [at(from), at(to)];
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const bend = symmetric ? 0 : Math.min(30, length / 4);
  const middle = {
    x: round((start.x + end.x) / 2 - (dy / length) * bend),
    y: round((start.y + end.y) / 2 + (dx / length) * bend),
  };
  const first = towards(start, middle, start.radius + 1);
  const last = towards(end, middle, end.radius + 2);
  const width = round(1.2 + (4 * claimIds.length) / mostAlong);
  const path = `M${first.x} ${first.y}Q${middle.x} ${middle.y} ${last.x} ${last.y}`;
  const name = `${model.nameOf(from)} ${symmetric ? 'and' : 'to'} ${model.nameOf(to)}, ${counted(claimIds.length, 'claim')}`;
  const halfway = { x: round((first.x + 2 * middle.x + last.x) / 4), y: round((first.y + 2 * middle.y + last.y) / 4) };
  return html`<g class="edge" data-facet="${symmetric ? 'between' : 'from'} ${from} ${to}" data-claims="${claimIds.join(' ')}" data-name="${name}"><path class="reach" d="${path}"/><path d="${path}" stroke-width="${width}"${symmetric ? '' : html` marker-end="url(#arrow)"`}/>${claimIds.length > 1 && html`<text x="${halfway.x}" y="${halfway.y}">${claimIds.length}</text>`}</g>`;
}

function towards(from: Point, to: Point, distance: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  return { x: round(from.x + (dx / length) * distance), y: round(from.y + (dy / length) * distance) };
}

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
