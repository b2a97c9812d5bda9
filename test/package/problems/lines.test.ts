import { type DocumentNode, parse, type ValueNode } from '@humanwhocodes/momoa';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../scripts/package/problems/lines.ts';
import { pointerTo } from '../../../scripts/package/problems/problem.ts';
import { runs } from '../../support/effort.ts';

/** Every pointer of a source with its line, by a parser that keeps both. */
function* places(node: ValueNode, line: number, path: readonly (string | number)[] = []): Generator<readonly [string, number]> {
  yield [pointerTo(...path), line];
  if (node.type === 'Array')
    for (const [index, { value }] of node.elements.entries()) yield* places(value, value.loc.start.line, [...path, index]);
  if (node.type !== 'Object') return;
  for (const { name, value, loc } of node.members)
    yield* places(value, loc.start.line, [...path, name.type === 'String' ? name.value : name.name]);
}

const key = fc.oneof(fc.constantFrom('a', 'b', '__proto__', '/', '~', '"', '\\', '\\"', '0', ''), fc.string({ maxLength: 4 }));
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), key),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.uniqueArray(fc.tuple(key, tie('value')), { maxLength: 4, selector: ([name]) => name }).map((entries) => new Map(entries)),
  ),
})).value;

/** JSON with any white space, and with members that an object could not hold. */
function written(value: unknown, space: () => string): string {
  const list = (items: readonly string[]) => items.map((item) => `${space()}${item}${space()}`).join(',');
  if (Array.isArray(value)) return `[${list(value.map((item) => written(item, space)))}${space()}]`;
  if (!(value instanceof Map)) return JSON.stringify(value);
  const members = [...value].map(([name, item]) => `${JSON.stringify(name)}${space()}:${space()}${written(item, space)}`);
  return `{${list(members)}${space()}}`;
}

describe('the lines of pointers', () => {
  it('are those that a parser finds, for every place of any JSON, however it is laid out', () => {
    fc.assert(
      fc.property(json, fc.infiniteStream(fc.constantFrom('', ' ', '\n', '\r\n\t')), (value, spaces) => {
        const space = () => spaces.next().value as string;
        const source = `${space()}${written(value, space)}${space()}`;
        const { body } = parse(source) as DocumentNode;
        const expected = [...places(body, body.loc.start.line)];
        const lineOf = linesOf(
          source,
          expected.map(([pointer]) => pointer),
        );
        expect(expected.map(([pointer]) => [pointer, lineOf(pointer)])).toEqual(expected);
        const [pointer, line] = expected[expected.length >> 1] as readonly [string, number];
        expect(linesOf(source, [pointer])(pointer)).toBe(line);
      }),
      runs(500),
    );
  });

  it('of what is not there are those of what is nearest around it', () => {
    const lineOf = linesOf('{\n"a": [\n1,\n{}]}', ['/a/1/b/c', '/a/7', '/none', '']);
    expect(['/a/1/b/c', '/a/7', '/none', ''].map(lineOf)).toEqual([4, 2, 1, 1]);
  });

  it('are found however deep a source is', () => {
    const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
    expect(linesOf(`{"a":${deep},\n"b":1}`, ['/b'])('/b')).toBe(2);
  });
});
