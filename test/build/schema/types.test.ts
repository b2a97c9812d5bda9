import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { draftSchema, hydratedSchema } from '../../../scripts/build/schema/derive-schemas.ts';
import type { JsonSchema } from '../../../scripts/build/schema/json-schema.ts';
import { typesOf } from '../../../scripts/build/schema/types.ts';

const sealed = JSON.parse(readFileSync('schema/article.schema.json', 'utf8')) as JsonSchema;
const hydrated = hydratedSchema(sealed);
const draft = draftSchema(sealed);
const types = await typesOf(sealed, hydrated, draft);

/** What the compiler says of a line that uses the types; no code where it is right. */
const snippets: [behaviour: string, code: string, errors: string[]][] = [
  ['takes a span', `export const x: Span = { start: 0, end: 3, sha256: 'a' }`, []],
  ['rejects a misspelt field', `export const x: Span = { start: 0, ende: 3, sha256: 'a' }`, ['TS2561']],
  ['rejects a field too many', `export const x: Span = { start: 0, end: 3, sha256: 'a', colour: 1 }`, ['TS2353']],
  ['rejects a missing field', `export const x: Span = { start: 0, end: 3 }`, ['TS2741']],
  ['rejects a field that the form does not have', `export const x = (a: Article) => a.headline`, ['TS2339']],
  ['takes a sentence id as one', `export const x = (id: SentenceId): Mention['sentenceId'] => id`, []],
  ['rejects a sentence id as an entity id', `export const x = (id: SentenceId): EntityId => id`, ['TS2322']],
  ['rejects an entity id as a sentence id', `export const x = (id: EntityId): SentenceId => id`, ['TS2322']],
  ['takes a new label as a draft id', `export const x: DraftSentenceId = 's5b'`, []],
  ['rejects a new label as a sealed id', `export const x: SentenceId = 's5b'`, ['TS2322']],
  ['takes a sealed id as a draft id', `export const x = (id: ClaimId): DraftClaimId => id`, []],
  ['rejects a draft sentence id as a draft claim id', `export const x = (id: DraftSentenceId): DraftClaimId => id`, ['TS2322']],
  ['takes a vocabulary value', `export const x: MentionForm = 'pronoun'`, []],
  ['rejects a wrong vocabulary value', `export const x: MentionForm = 'verb'`, ['TS2322']],
  ['takes an extension where the vocabulary is open', `export const x: Relation = 'x-lends-to'`, []],
  ['rejects an extension where the vocabulary is closed', `export const x: MentionForm = 'x-verb'`, ['TS2322']],
  ['rejects a word without x- where the vocabulary is open', `export const x: Relation = 'lends-to'`, ['TS2322']],
  ['rejects writing a property', `export const x = (a: Article) => { a.version = '1.0.1' }`, ['TS2540']],
  ['rejects writing a property of a record', `export const x = (m: Mention) => { m.entityId = 'e-a' }`, ['TS2540']],
  ['rejects adding to an array', `export const x = (a: Article) => a.blocks.push()`, ['TS2339']],
  ['rejects adding to an array that is a definition', `export const x = (c: Coding) => c.modes.push()`, ['TS2339']],
  ['knows that a value may be null', `export const x = (a: Attribution): string => a.venueId`, ['TS2322']],
  ['takes null where the schema does', `export const x: Role = { label: 'President', ofId: null }`, []],
  ['gives a hydrated span its text', `export const x = (s: HydratedSpan): string => s.text`, []],
  ['gives a sealed span no text', `export const x = (s: Span): string => s.text`, ['TS2339']],
  ['takes a hydrated claim as a sealed one', `export const x = (c: HydratedClaim): Claim => c`, []],
  ['rejects a sealed article as a hydrated one', `export const x = (a: Article): HydratedArticle => a`, ['TS2322']],
  ['takes a draft that leaves out what is null or empty', `export const x: DraftRole = { label: 'President' }`, []],
  ['takes a draft span without nth', `export const x: DraftSpan = { text: 'abc' }`, []],
  ['takes a draft span by its offsets', `export const x: DraftSpan = { start: 0, end: 2 }`, []],
  ['rejects a draft span with another field', `export const x: DraftSpan = { word: 'abc' }`, ['TS2353']],
];

describe('the generated types', () => {
  let errors: Errors;
  let looseErrors: Errors;
  beforeAll(() => {
    [errors = new Map(), looseErrors = new Map()] = errorsWith(types, types.replaceAll('readonly ', ''));
  });

  it('compile by themselves', () => {
    expect(errors.get('types.d.ts')).toBeUndefined();
  });

  it.each(snippets)('%s: %s', (behaviour, _code, expected) => {
    expect(errors.get(behaviour) ?? []).toEqual(expected);
  });

  it('would let a property and an array be written if they were not readonly', () => {
    const missed = snippets.filter(([behaviour, , expected]) => expected.length > 0 && !looseErrors.has(behaviour));
    expect(missed.map(([behaviour]) => behaviour)).toEqual([
      'rejects writing a property',
      'rejects writing a property of a record',
      'rejects adding to an array',
      'rejects adding to an array that is a definition',
    ]);
  });

  it('export every form and every definition once, and nothing else', () => {
    const exported = [...types.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name);
    const schemas = [sealed, hydrated, draft];
    const expected = new Set([...schemas.map(({ title }) => title), ...schemas.flatMap(({ $defs }) => Object.keys($defs ?? {}))]);
    expect(exported.toSorted()).toEqual([...expected].toSorted());
    expect([...types.matchAll(/^(?!export )\w.*$/gm)]).toEqual([]);
  });

  it('hold no index signature, no any and no unknown', () => {
    const code = types.replace(/\/\*\*.*?\*\//gs, '').replace(/^\/\/.*$/gm, '');
    expect(code).toContain('readonly blocks: readonly Block[];');
    expect(code).not.toMatch(/\[\w+: |\bany\b|\bunknown\b|&/);
  });

  it('say which command makes them', () => {
    expect(types.split('\n\n')[0]).toContain('`npm run generate`');
  });

  it('tell in comments what a type cannot express', () => {
    expect(commentOf('type SentenceId')).toContain('@pattern `^s[1-9][0-9]*$`\n * @example "s1"');
    expect(commentOf('type CalendarDate')).toContain('@format `date`');
    expect(commentOf('type Offset')).toContain('@minimum 0\n * @maximum 2147483647');
    expect(commentOf('type Words')).toContain('@minLength 1');
    expect(commentOf('type CodeWords')).toContain('@uniqueItems true');
    expect(types).toMatch(/@default null\n {3}\* @example "By Ana Lindqvist"\n {3}\*\/\n {2}readonly byline\?: Prose \| null;/);
    expect(types).toMatch(/@minItems 1\n {3}\*\/\n {2}readonly blocks: readonly Block\[\];/);
  });

  it('give a pattern that could end the comment in an equal form that cannot', () => {
    const pattern = String(sealed.properties?.$schema?.pattern);
    expect(pattern).toContain('*/');
    const shown = /@pattern `(.*)`\n/.exec(types)?.[1] ?? '';
    expect(shown).not.toContain('*/');
    expect(new RegExp(shown).source).toBe(new RegExp(pattern).source);
  });

  it('tell in the comment of a vocabulary what each value means', () => {
    for (const [name, { oneOf = [] }] of Object.entries(sealed.$defs ?? {})) {
      for (const value of oneOf.filter((option) => 'const' in option))
        expect(unwrapped(commentOf(`type ${name}`)), name).toContain(`- \`${value.const}\`: ${value.description}`);
    }
  });

  it('tell what every definition is', () => {
    for (const [name, { description }] of Object.entries({ ...sealed.$defs, ...hydrated.$defs, ...draft.$defs }))
      expect(unwrapped(commentOf(`(?:interface|type) ${name}`)), name).toContain(description);
  });
});

describe('making types', () => {
  it('leaves the examples of whole documents out of the comments', async () => {
    expect(await typesOf({ ...sealed, examples: [{ id: 'example.org/snow' }] }, hydrated, draft)).toBe(types);
  });

  it('fails where two schemas mean different things by one name', async () => {
    const other = { ...hydrated, $defs: { ...hydrated.$defs, Url: { description: 'Another thing', type: 'string' } } };
    await expect(typesOf(sealed, other, draft)).rejects.toThrow('two schemas define Url differently');
  });

  it('fails at an object that is not closed, since its type would take any field', async () => {
    const open = { ...sealed, title: 'Open', properties: { extra: { description: 'Anything', type: 'object' } } };
    await expect(typesOf(open, hydrated, draft)).rejects.toThrow('Open/extra: the object is not closed');
  });

  it('fails at what has no exact type', async () => {
    const vague = { ...sealed, title: 'Vague', properties: { extra: { description: 'Anything' } } };
    await expect(typesOf(vague, hydrated, draft)).rejects.toThrow('Vague/extra: no exact type is known');
  });
});

/** The codes of the compiler's errors by the behaviour that the snippet shows, those of the types themselves by their file name. */
type Errors = ReadonlyMap<string, string[]>;

/** Compiles all snippets against each of the declarations given, in one run. */
function errorsWith(...variants: string[]): Errors[] {
  const folder = mkdtempSync(join(tmpdir(), 'types-'));
  const files = new Map<string, string>();
  for (const [variant, declarations] of variants.entries()) {
    mkdirSync(join(folder, String(variant)));
    files.set(`${variant}/types.d.ts`, declarations);
    for (const [index, [, code]] of snippets.entries()) files.set(`${variant}/${index}.ts`, importing(declarations, code));
  }
  for (const [path, content] of files) writeFileSync(join(folder, path), content);
  const options = [
    '--noEmit',
    '--strict',
    '--exactOptionalPropertyTypes',
    '--pretty',
    'false',
    '--module',
    'nodenext',
    '--types',
    '',
  ];
  const run = spawnSync(resolve('node_modules/.bin/tsc'), [...options, ...files.keys()], { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const found = [...run.stdout.matchAll(/^(?:(\d+)\/([\w.]+)\(\d+,\d+\): )?error (TS\d+)/gm)];
  return variants.map((_, variant) => {
    const errors = new Map<string, string[]>();
    for (const [message, number, file = '', code = ''] of found) {
      if (number === undefined) throw new Error(`the compiler did not come to the snippets: ${message}`);
      const behaviour = snippets[Number.parseInt(file, 10)]?.[0] ?? file;
      if (Number(number) === variant) errors.set(behaviour, [...(errors.get(behaviour) ?? []), code]);
    }
    return errors;
  });
}

function importing(declarations: string, code: string): string {
  const names = [...declarations.matchAll(/^export \w+ (\w+)/gm)].map(([, name = '']) => name);
  const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(code));
  return `import type { ${used.join(', ')} } from './types.d.ts';\n${code};\n`;
}

/** The doc comment of an exported declaration. */
function commentOf(declaration: string): string {
  return new RegExp(`(/\\*\\*(?:(?!\\*/).)*\\*/)\\nexport ${declaration}\\b`, 's').exec(types)?.[1] ?? '';
}

/** A comment's text on one line. */
function unwrapped(comment: string): string {
  return comment.replace(/\n \* */g, ' ');
}
