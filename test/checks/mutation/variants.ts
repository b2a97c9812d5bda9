import { exampleOf } from './example.ts';
import { isArray, isObject, type Json, type JsonObject } from './json.ts';
import { wordsBetween, wordsOf } from './pattern-words.ts';

/** A value to put in the place of another; nothing where that is taken out. */
export interface Variant {
  readonly value: Json | undefined;
  /** Given where the schema says that it should accept the value. */
  readonly isGood?: true;
}

/** A value of each type of JSON, and of those that are easily taken for another. */
const TYPES: readonly Json[] = [null, true, 0, 1.5, '', 'x', [], {}];

/** The values to try in the place of one that a subschema applies to, some of them good and most of them faulty. */
export function variantsOf(schema: JsonObject, node: JsonObject, value: Json | undefined): readonly Variant[] {
  const good: Json[] = isArray(node.examples) ? [...node.examples] : [];
  const tried: Json[] = [...TYPES];
  if (node.const !== undefined) good.push(node.const);
  const referred = node.$ref === undefined || node.type !== undefined ? undefined : exampleOf(schema, node);
  if (referred !== undefined) good.push(referred);
  if (node.type === 'null') good.push(null);
  for (const keyword of ['minimum', 'maximum']) {
    if (typeof node[keyword] !== 'number') continue;
    good.push(node[keyword]);
    tried.push(node[keyword] - 1, node[keyword] - 0.5, node[keyword] + 0.5, node[keyword] + 1);
  }
  if (isObject(value)) tried.push({ ...value, extra: null });
  if (node.type === 'array') tried.push(...lists(isArray(value) ? value : [], exampleOf(schema, node.items)));
  const words = node.type === 'string' || node.const !== undefined ? [...good, value ?? exampleOf(schema, node)] : [];
  for (const word of words) if (typeof word === 'string') tried.push(...misspelt(word));
  if (typeof node.pattern === 'string') tried.push(...wordsOf(node.pattern), ...wordsBetween(node.pattern));
  return [...good.map((each) => ({ value: each, isGood: true as const })), ...tried.map((each) => ({ value: each }))];
}

/** Lists made from a good one: none, one or several items, one of them twice, one that is wrong. */
function lists(value: readonly Json[], example: Json | undefined): readonly Json[] {
  const [item = example] = value;
  const wrong: readonly Json[] = [[null], [0], [[]], [{}]];
  return item === undefined ? wrong : [...wrong, [item], [item, item], [...value, null]];
}

/** Words that are nearly the one given: what copying, typing and other tools easily make of it. */
function misspelt(word: string): readonly string[] {
  return [
    `${word}\n`,
    `\n${word}`,
    `${word}\r\n`,
    ` ${word}`,
    `${word} `,
    word.toUpperCase(),
    `${word[0]?.toUpperCase()}${word.slice(1)}`,
    `x${word}`,
    `${word}x`,
    word.slice(1),
    word.slice(0, -1),
    word.replace(/[0-9]/, '٣'),
    word.replace(/[1-9]/, '0'),
    ...formatFaults(word),
  ];
}

/** Words that have the form of a date, a time or an address, and are none. */
function formatFaults(word: string): readonly string[] {
  return [word.replace(/-[0-9]{2}-[0-9]{2}/, '-02-30'), `${word}/%zz`, `%zz/${word}`];
}
