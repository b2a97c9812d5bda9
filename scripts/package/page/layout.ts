/** A place in a picture. */
export interface Point {
  x: number;
  y: number;
}

/** What keeps two nodes near one another. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

const ROUNDS = 300;

/**
 * Places the nodes of a connected graph so that the distances in the picture come near those in the graph (stress majorization, one node at a
 * time). There is no chance in it, and only arithmetic that is the same everywhere, so the same graph has the same picture.
 *
 * @param count how many nodes; time grows with its square
 * @returns a place for each, where a link is about one long; the heaviest link is level, with what comes first on its left, and most of the others below
 */
export function laidOut(count: number, links: readonly Link[]): Point[] {
  const distances = distancesOf(count, links);
  const points = Array.from({ length: count }, (_, index) => onCircle(index, count));
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, point] of points.entries()) {
      let [x, y, weights] = [0, 0, 0];
      for (const [other, there] of points.entries()) {
        if (other === at) continue;
        const wished = distances[at]?.[other] ?? count;
        const [dx, dy] = [point.x - there.x, point.y - there.y];
        const length = Math.sqrt(dx * dx + dy * dy) || 0.001;
        const weight = 1 / (wished * wished);
        x += weight * (there.x + (wished * dx) / length);
        y += weight * (there.y + (wished * dy) / length);
        weights += weight;
      }
      if (weights > 0) Object.assign(point, { x: x / weights, y: y / weights });
    }
  return levelled(points, links);
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

/** The nodes that each is linked to. */
export function neighboursOf(count: number, links: readonly Link[]): number[][] {
  const next: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to } of links) {
    next[from]?.push(to);
    next[to]?.push(from);
  }
  return next;
}

/** How many links are between any two nodes. */
function distancesOf(count: number, links: readonly Link[]): (number | undefined)[][] {
  const next = neighboursOf(count, links);
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

/** Turns and mirrors a picture, which changes no distance. */
function levelled(points: readonly Point[], links: readonly Link[]): Point[] {
  const [heaviest] = [...links].sort((a, b) => b.weight - a.weight);
  if (!heaviest) return [...points];
  const ends = [heaviest.from, heaviest.to].sort((a, b) => a - b).map((index) => points[index] as Point);
  const [left, right] = ends as [Point, Point];
  const [dx, dy] = [right.x - left.x, right.y - left.y];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const [cosine, sine] = [dx / length, dy / length];
  const turned = points.map(({ x, y }) => ({
    x: (x - left.x) * cosine + (y - left.y) * sine,
    y: (y - left.y) * cosine - (x - left.x) * sine,
  }));
  const below = turned.reduce((sum, { y }) => sum + y, 0);
  return below < 0 ? turned.map(({ x, y }) => ({ x, y: -y })) : turned;
}
