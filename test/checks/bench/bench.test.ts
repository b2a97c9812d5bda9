import { describe, expect, it } from 'vitest';
import { grownDraft } from './grown-draft.ts';
import { median, ratio, sideBySide } from './measure.ts';
import { markdownTable, type Row, withGenerated } from './report.ts';
import { weightsOf } from './sizes.ts';

describe('measuring', () => {
  it('runs each subject once a round, and every other round in reverse order', async () => {
    const order: string[] = [];
    const subject = (name: string) => () => order.push(name);
    const taken = await sideBySide({ a: subject('a'), b: subject('b') }, 3);
    expect(order.join('')).toBe('abbaab');
    expect(taken).toEqual({ a: [1, 4, 5], b: [2, 3, 6] });
  });

  it('takes the median, and that of ratios round by round', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
    expect(ratio([2, 30, 4], [1, 10, 1])).toBe(3);
    expect(() => median([])).toThrow('nothing was measured');
  });

  it('seals articles of the size that is asked for', () => {
    const { text } = grownDraft(20_000);
    expect(Buffer.byteLength(text)).toBeGreaterThan(20_000);
    expect(Buffer.byteLength(text)).toBeLessThan(21_000);
  });
});

describe('the table', () => {
  const row: Row = { work: 'a', against: 'b', today: 2, unit: '×', reach: 2, cause: 'because' };

  it('gives the cause of what is missed alone', () => {
    expect(
      markdownTable([
        row,
        { ...row, today: 2.94 },
        { ...row, today: 9, reach: null },
        { ...row, today: 481.6, unit: 'KB', reach: 300, cause: undefined },
      ]),
    ).toBe(
      `| work | against | measured   | aim    | cause where missed |
| ---- | ------- | ---------- | ------ | ------------------ |
| a    | b       | 2.0        | 2      |                    |
| a    | b       | **2.9**    | 2      | because            |
| a    | b       | 9.0        |        |                    |
| a    | b       | **482 KB** | 300 KB | not known          |
`,
    );
  });

  it('weighs each kind of file, the largest first', () => {
    const weights = weightsOf(['data/example/text.txt', 'data/article.json', 'data/example/article.json', 'schema/RULES.md']);
    expect(weights).toMatch(/^the two documents \d+ KB, what people read \d+ KB, /);
    expect(weights).toContain('the code 0 KB');
  });

  it('replaces what is between the markers of its page, and nothing else', () => {
    const [from, to] = ['<!-- npm run bench writes from here -->', '<!-- to here -->'];
    expect(withGenerated(`# Title\n${from}\nold\n${to}\nrest\n`, 'new\n')).toBe(`# Title\n${from}\n\nnew\n\n${to}\nrest\n`);
    expect(() => withGenerated('# Title\n', 'new')).toThrow('the page should have the lines');
  });
});
