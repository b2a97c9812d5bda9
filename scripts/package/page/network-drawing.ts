import stringWidth from 'string-width';
import { labelLines } from './label.ts';
import { type Link, laidOut, neighboursOf, type Point } from './layout.ts';

/** An entity of the network. */
export interface Node {
  readonly name: string;
  readonly radius: number;
}

/** Where an entity is drawn, with its name. */
export interface DrawnNode extends Point {
  readonly radius: number;
  readonly lines: readonly string[];
  /** The middle of the first line of its name. */
  readonly labelY: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** A place for each node. */
  readonly nodes: readonly DrawnNode[];
}

/** The width of the picture; its text is sized for it. */
const WIDTH = 400;
/** How long a link is, where there are several parts and where there is one. */
const LINK_LENGTH = { several: 116, one: 176 } as const;
/** The size of letters where the picture is smallest, and the height of a line: as much room is left for each. */
const LETTER = 8;
const LINE = 16;
const GAP = 14;

/** A part that is connected, drawn where it happens to be. */
interface Part {
  readonly members: readonly number[];
  readonly drawn: readonly DrawnNode[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Draws a network: each part that is connected by itself, and the parts side by side, in rows. */
export function networkDrawing(nodes: readonly Node[], links: readonly Link[]): Drawing {
  const components = componentsOf(nodes.length, links);
  const length = components.length > 1 ? LINK_LENGTH.several : LINK_LENGTH.one;
  const parts = components.map((members) => part(members, { nodes, links, length }));
  const places = new Map<number, DrawnNode>();
  let y = 0;
  for (const row of rowsOf(parts)) {
    const used = row.reduce((sum, { width }) => sum + width, 0);
    const space = Math.max(0, (WIDTH - used) / (row.length + 1));
    const height = Math.max(...row.map((one) => one.height));
    let x = space;
    for (const one of row) {
      const [dx, dy] = [x - one.left, y - one.top + (height - one.height) / 2];
      for (const [at, index] of one.members.entries()) places.set(index, moved(one.drawn[at] as DrawnNode, dx, dy));
      x += one.width + space;
    }
    y += height + GAP;
  }
  return {
    width: WIDTH,
    height: Math.ceil(Math.max(0, y - GAP)),
    nodes: nodes.map((_, index) => places.get(index) as DrawnNode),
  };
}

const moved = (node: DrawnNode, dx: number, dy: number): DrawnNode => ({
  ...node,
  x: round(node.x + dx),
  y: round(node.y + dy),
  labelY: round(node.labelY + dy),
});

/** A number as it is written: no digit that nobody could see. */
export const round = (value: number) => Math.round(value * 10) / 10;

/** The nodes that are connected with one another, in the order of the first of each. */
function componentsOf(count: number, links: readonly Link[]): number[][] {
  const next = neighboursOf(count, links);
  const seen = new Set<number>();
  const components: number[][] = [];
  for (let start = 0; start < count; start++) {
    if (seen.has(start)) continue;
    const found = [start];
    seen.add(start);
    for (const here of found)
      for (const there of next[here] ?? [])
        if (!seen.has(there)) {
          seen.add(there);
          found.push(there);
        }
    components.push(found.sort((a, b) => a - b));
  }
  return components;
}

interface Network {
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
  readonly length: number;
}

function part(members: readonly number[], { nodes, links, length }: Network): Part {
  const within = links
    .map(({ from, to, weight }) => ({ from: members.indexOf(from), to: members.indexOf(to), weight }))
    .filter(({ from, to }) => from >= 0 && to >= 0);
  const points = laidOut(members.length, within);
  const [low, high] = extent(points.map(({ x }) => x));
  // What is wider than the picture is drawn closer.
  const scale = Math.min(length, (WIDTH - 12 * LETTER) / Math.max(high - low, 0.001));
  const drawn = points.map(({ x, y }, at) => {
    const { name, radius } = nodes[members[at] as number] as Node;
    const here = { x: x * scale, y: y * scale };
    const neighbours = within
      .filter(({ from, to }) => from === at || to === at)
      .map(({ from, to }) => points[from === at ? to : from] as Point);
    const lines = labelLines(name);
    // A name is on the side from which fewer lines come.
    const under = neighbours.filter((other) => other.y - y > 0.2).length;
    const over = neighbours.filter((other) => other.y - y < -0.2).length;
    const labelY = over < under ? here.y - radius - LINE * (lines.length - 0.5) - 1 : here.y + radius + LINE * 0.7 + 2;
    return { ...here, radius, lines, labelY };
  });
  return { members, drawn, ...boundsOf(drawn) };
}

const extent = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];

function boundsOf(drawn: readonly DrawnNode[]): Omit<Part, 'members' | 'drawn'> {
  const half = ({ radius, lines }: DrawnNode) => Math.max(radius, ...lines.map((line) => (stringWidth(line) * LETTER) / 2));
  const [left] = extent(drawn.map((node) => node.x - half(node)));
  const [, right] = extent(drawn.map((node) => node.x + half(node)));
  const [top] = extent(drawn.map((node) => Math.min(node.y - node.radius, node.labelY - LINE / 2) - 3));
  const [, bottom] = extent(
    drawn.map((node) => Math.max(node.y + node.radius, node.labelY + LINE * (node.lines.length - 0.5)) + 3),
  );
  return { left, top, width: right - left, height: bottom - top };
}

/** Parts in rows, as many in each as fit. */
function rowsOf(parts: readonly Part[]): Part[][] {
  const rows: Part[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    if (used + part.width > WIDTH) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(part);
    used += part.width;
  }
  return rows;
}
