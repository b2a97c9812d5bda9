import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { labelLines } from '../../../scripts/package/page/label.ts';
import { networkOf } from '../../../scripts/package/page/network.ts';
import { type DrawnNode, networkDrawing } from '../../../scripts/package/page/network-drawing.ts';
import { annotated } from '../../support/articles.ts';

describe('the label of an entity', () => {
  it.each([
    ['Azerbaijan', ['Azerbaijan']],
    ['plenary session at the XVI Valdai meeting', ['plenary', 'session at', 'the XVI', 'Valdai', 'meeting']],
    ['Russia-Azerbaijan border', ['Russia-', 'Azerbaijan', 'border']],
    ['자동차 부품 수출 증가율', ['자동차 부품', '수출 증가율']],
    ['🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢', ['🚢🚢🚢🚢🚢🚢', '🚢🚢🚢🚢']],
  ])('has every word of %s', (name, lines) => {
    expect(labelLines(name)).toEqual(lines);
  });

  it('ends with an ellipsis where it has more words than there is room for', () => {
    const lines = labelLines('one two three four five six seven eight nine ten eleven twelve thirteen fourteen');
    expect([lines.length, lines.at(-1)]).toEqual([5, 'nine ten …']);
    expect(labelLines('a'.repeat(100_000))).toHaveLength(5);
  });
});

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a name is, in letters of the size that a wide window has. */
const nameBox = ({ x, labelY, lines }: DrawnNode): Box => {
  const half = Math.max(...lines.map((line) => stringWidth(line) * 3));
  return { left: x - half, right: x + half, top: labelY - 6, bottom: labelY + 12.65 * (lines.length - 1) + 6 };
};
const circleBox = ({ x, y, radius }: DrawnNode): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe.each(annotated)('the drawing of the network of $name', ({ article }) => {
  const { edges, claimsOf } = networkOf(article);
  const names = new Map(article.entities.map(({ id, name }) => [id, name]));
  const ids = [...claimsOf.keys()].filter((id) => edges.some(({ from, to }) => from === id || to === id));
  const draw = () =>
    networkDrawing(
      ids.map((id) => ({ name: names.get(id) ?? id, radius: 12 })),
      edges.map(({ from, to, claimIds }) => ({ from: ids.indexOf(from), to: ids.indexOf(to), weight: claimIds.length })),
    );
  const { width, height, nodes } = draw();

  it('has no entity on another, and no name on an entity or another name', () => {
    for (const [at, one] of nodes.entries())
      for (const other of nodes.slice(at + 1)) {
        expect([one.lines, other.lines, overlap(circleBox(one), circleBox(other))]).toEqual([one.lines, other.lines, false]);
        expect([one.lines, other.lines, overlap(nameBox(one), nameBox(other))]).toEqual([one.lines, other.lines, false]);
        expect([one.lines, other.lines, overlap(nameBox(one), circleBox(other))]).toEqual([one.lines, other.lines, false]);
      }
  });

  it('is inside the picture', () => {
    for (const node of nodes)
      for (const { left, right, top, bottom } of [nameBox(node), circleBox(node)]) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(height);
      }
  });

  it('is the same each time', () => {
    expect(draw()).toEqual({ width, height, nodes });
  });
});
