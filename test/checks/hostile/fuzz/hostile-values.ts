import fc from 'fast-check';

/** Words with a space between, one by one. */
const words = (list: string) => list.split(' ');

const KEYS = [
  ...words('__proto__ constructor prototype toString valueOf hasOwnProperty toJSON then length id blocks sentences entities'),
  ...words('attributions $schema 0 / ~1'),
  ...['', 'a\nb', '\u001b[2J', '\ud800'],
];

/** Strings that programs stumble over. */
export const STRINGS = [
  ...[
    '',
    ' ',
    '\n',
    '\0',
    '\ud800',
    '\udfff\ud800',
    '\ufeff',
    '\u2028',
    '\u001b]0;x\u0007',
    '\u202e',
    '📚',
    '\u{1d15e}\ufb2c\u0344',
  ],
  ...['e\u0301'.repeat(40), '\u0301'.repeat(300), 'x'.repeat(10_000), 'a.'.repeat(2000), '/'.repeat(3000)],
  ...[`http://${'a-'.repeat(2000)}`, `${'0'.repeat(3000)}!`, `en${'-abcdefgh'.repeat(300)}`],
  ...words('javascript:alert(1) =cmd|calc e-__proto__ b1 s1 s99999999999999999999 a1 x-own x-__proto__ ../article.schema.json'),
  ...words('article.schema.json hydrated-article.schema.json draft-article.schema.json'),
  ...KEYS,
];

/** Dates and times at the edges of what can be written, and beyond. */
export const TIMES = [
  ...words('0000-01-01 0000-01-01T00:00:00+14:00 0001-01-01T00:00:00Z 9999-12-31T23:59:59-23:59 2024-02-29 2023-02-29'),
  ...words('9999-12-31T23:59:59.9999999999999999Z 2016-12-31T23:59:60Z 2016-12-31T18:59:60-05:00 2024-05-04T24:00:00Z'),
  ...words('2024-05-04T08:00:00.Z 2024-05-04t08:00:00z'),
  `2024-05-04T08:00:00.${'0'.repeat(5000)}Z`,
];

export const NUMBERS = [0, -0, 1, -1, 0.5, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 53 - 1, 2 ** 53, 1e21, 1e308, -1e308, 5e-324];

/** Pieces of JSON and of HTML, and characters that folding and splitting treat apart. */
export const PIECES = [
  ...words('" \\ { } [ ] , : \\u0000 \\ud800 1e400 -0 null "__proto__": "constructor": < </ <p> </p> <!-- --> <![CDATA[ ]]>'),
  ...words('<script> </script> <svg> <title> <style> <textarea> <plaintext> & &amp; &# &#0; &#x10ffff; &#x110000; &#55296;'),
  ...words('&notit; &CounterClockwiseContourIntegral; … “ — 📚'),
  ...['<?xml encoding="utf-16"?>', '<meta charset=x>', '\n', '\r\n', '\u2028', '\u00a0', '\u200b', '\u00ad', '\ufeff', '\u0301'],
  ...['\u1161', '\0', '\u001b[2J', 'Mr. ', 'U.S. ', '1. ', '. '],
];

/** An object with any own key, also `__proto__`, as `JSON.parse` makes it. */
const fromEntries = (entries: readonly (readonly [string, unknown])[]) => {
  const object: object = {};
  for (const [key, value] of entries)
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  return object;
};

const key = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...KEYS) }, fc.string({ maxLength: 8 }));
const leaf = fc.oneof(
  fc.constantFrom(...STRINGS),
  fc.constantFrom(...NUMBERS),
  fc.constantFrom(null, true, false),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** Arbitrary JSON, some of it with the envelope of a document. */
export const arbitraryJson: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
  object: fc.array(fc.tuple(key, tie('value')), { maxLength: 6 }).map(fromEntries),
  value: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'json' },
    { weight: 3, arbitrary: leaf },
    { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 6, depthIdentifier: 'json' }) },
    { weight: 3, arbitrary: tie('object') },
  ),
})).value;

/** JSON as text that no value stands for: doubled keys, numbers beyond all, depth and breadth, and what is nearly JSON. */
export const HOSTILE_SOURCES: readonly (() => string)[] = [
  () => '1e400',
  () => '-1e-400',
  () => '{"id":1,"id":"b1","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  () => `{"$schema":"draft-article.schema.json","__proto__":{"blocks":[]},"blocks":[{"__proto__":{"id":"b1"}}]}`,
  () => '['.repeat(20_000),
  () => '['.repeat(20_000) + ']'.repeat(20_000),
  () => `${'{"blocks":'.repeat(5000)}1${'}'.repeat(5000)}`,
  () => `{"$schema":"article.schema.json","blocks":[${'{},'.repeat(5000)}{}]}`,
  () => `{"$schema":"draft-article.schema.json","mentions":[${'[],'.repeat(5000)}null]}`,
  () => `{"$schema":"hydrated-article.schema.json","entities":[${'{"id":"e-a"},'.repeat(3000)}{}]}`,
  () => `{${Array.from({ length: 5000 }, (_, index) => `"k${index}":${index}`).join(',')}}`,
  () => `"${'a'.repeat(300_000)}"`,
  () => `"${'\\ud800'.repeat(5000)}"`,
  () => '{"a":\n\n\nx}',
  () => "{'a':1}",
  () => '[1,]',
  () => 'NaN',
  () => '// no\n{}',
  () => '\ufeff{}',
  () => '\u0000',
  () => '',
  () => ' \n\t',
  () => '"\u001b[31m\u0007\u009b',
];

/** What is no JSON at all, but may be given to a function. */
export const NO_JSON: readonly (() => unknown)[] = [
  () => undefined,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => 10n,
  () => Symbol('x'),
  () => () => {},
  () => new Map([['id', 1]]),
  () => new Date(0),
  () => /x/,
  () => new Error('x'),
  () => new Proxy({}, {}),
  () => Object.create(null),
  () => Object.assign(Object.create({ blocks: [] }), { id: 'x' }),
  () => {
    const round: Record<string, unknown> = { $schema: 'article.schema.json' };
    round.blocks = [round];
    round.metadata = round;
    return round;
  },
  () => new Array(3),
  () => Object.freeze({ id: 'x' }),
  () => new Uint8Array(4),
  () => new String('x'),
  () => [undefined, Number.NaN, 1n],
];
