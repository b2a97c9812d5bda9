/** A place in a picture. */
export interface Point {
  x: number;
  y: number;
}

/** What keeps two nodes near one another. */
export interface Link {
  readonly from: number;
  readonly to: number;
}

const ROUNDS = 300;
/** How far apart nodes of different components are wished to be, in links. */
const APART = 2.6;

/**
 * Places the nodes of a graph so that the distances in the picture come near those in the graph (stress majorization, one node at a time). There is
 * no chance in it, and only arithmetic that is the same everywhere, so the same graph has the same picture.
 *
 * @param count how many nodes; time grows with its square
 * @returns a place for each, in the unit square
 */
export function laidOut(count: number, links: readonly Link[]): Point[] {
  const distances = distancesOf(count, links);
  const points = Array.from({ length: count }, (_, index) => onCircle(index, count));
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, point] of points.entries()) {
      let [x, y, weights] = [0, 0, 0];
      for (const [other, there] of points.entries()) {
        if (other === at) continue;
        const wished = distances[at]?.[other] ?? APART;
        const [dx, dy] = [point.x - there.x, point.y - there.y];
        const length = Math.sqrt(dx * dx + dy * dy) || 0.001;
        const weight = 1 / (wished * wished);
        x += weight * (there.x + (wished * dx) / length);
        y += weight * (there.y + (wished * dy) / length);
        weights += weight;
      }
      if (weights > 0) Object.assign(point, { x: x / weights, y: y / weights });
    }
  return intoSquare(points);
}

/** A place on a square's edge for each, which takes no sine: nodes that begin on a line would stay there. */
function onCircle(index: number, count: number): Point {
  const turn = (4 * index) / count;
  const rest = turn - Math.floor(turn);
  const corners: readonly Point[] = [
    { x: rest, y: 0.1 * rest },
    { x: 1, y: rest },
    { x: 1 - rest, y: 1 },
    { x: 0, y: 1 - rest },
  ];
  return { ...(corners[Math.floor(turn)] as Point) };
}

/** How many links are between any two nodes. */
function distancesOf(count: number, links: readonly Link[]): (number | undefined)[][] {
  const next: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to } of links) {
    next[from]?.push(to);
    next[to]?.push(from);
  }
  return next.map((_, start) => {
    const found: (number | undefined)[] = new Array(count).fill(undefined);
    found[start] = 0;
    const queue = [start];
    for (let at = 0; at < queue.length; at++) {
      const here = queue[at] as number;
      for (const there of next[here] ?? []) {
        if (found[there] !== undefined) continue;
        found[there] = (found[here] as number) + 1;
        queue.push(there);
      }
    }
    return found;
  });
}

function intoSquare(points: readonly Point[]): Point[] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const along = (values: readonly number[]) => {
    const low = Math.min(...values);
    const range = Math.max(...values) - low;
    return (value: number) => (range < 0.05 ? 0.5 : (value - low) / range);
  };
  const [x, y] = [along(xs), along(ys)];
  return points.map((point) => ({ x: x(point.x), y: y(point.y) }));
}
