import { join } from 'node:path';
import { bundleEntry } from './bundle-entry.ts';
import { BENCH, type Bench, pinned, versionOf } from './setup.ts';
import { sourcemeta } from './sourcemeta.ts';
import { type Slice, type Verdict, WarmProcess } from './subject.ts';
import { type Node, refsApart } from './translate.ts';

/** A validator that is kept warm. */
export interface Warm {
  /** What so many milliseconds are enough for, on a set of documents. */
  readonly time: (set: string, milliseconds: number) => Promise<Slice>;
  readonly judge: (documents: readonly unknown[]) => Promise<readonly Verdict[]>;
  readonly end: () => Promise<void>;
}

/** A validator that can be started, or not. */
export interface Contender {
  readonly id: string;
  /** With its version, and what was done to make it run. */
  readonly name: string;
  readonly start: () => Promise<Warm>;
  /** Why it cannot be started on this machine. */
  readonly missing?: string;
  /** Whether what is measured gives a verdict alone, and the errors come from a second call. */
  readonly inTwoSteps?: boolean;
}

/** What all are given. */
export interface Material {
  readonly schema: Node;
  /** A good document. */
  readonly good: unknown;
  /** The file with the sets of documents: an object of lists of JSON texts. */
  readonly documents: string;
  readonly sets: { readonly [set: string]: readonly string[] };
  /** A folder for what is made on the way. */
  readonly folder: string;
}

const node =
  ({ documents }: Material, module: string, options: object) =>
  () =>
    WarmProcess.start(
      process.execPath,
      [join(BENCH, 'peers/host.mjs'), `./${module}.mjs`, JSON.stringify(options), documents],
      BENCH,
    );

/** Parsing alone, which everything is compared with. */
export const jsonParse = (material: Material): Contender => ({
  id: 'json-parse',
  name: 'JSON.parse',
  start: node(material, 'json-parse', {}),
});

/** `validate` as users have it, with all rules. */
export const full = (material: Material, { ours }: Bench): Contender => ({
  id: 'full',
  name: 'validate',
  start: node(material, 'ours', { module: join(ours, 'dist/validate.js'), name: 'validate' }),
});

/** The step of `validate` that checks the shape, bundled from the source as the package is. */
export async function shapeStep(material: Material): Promise<Contender> {
  const module = await bundleEntry('shape-entry.ts', material.folder);
  return { id: 'shape', name: 'the shape step of validate', start: node(material, 'ours', { module, name: 'shape' }) };
}

/** Everything that users would pick instead. */
export function peers(material: Material, bench: Bench): readonly Contender[] {
  const { schema } = material;
  const js = (id: string, module: string, name: string, options: object, inTwoSteps = false): Contender => ({
    id,
    inTwoSteps,
    name,
    start: node(material, module, { schema, ...options }),
  });
  const isForeignToZod = (keyword: string, value: unknown) =>
    keyword === 'not' || (keyword === 'format' && value === 'uri-reference');
  return [
    js('ajv', 'ajv', `ajv ${versionOf('ajv')}, allErrors`, { allErrors: true }),
    js('ajv-first', 'ajv', `ajv ${versionOf('ajv')}`, { allErrors: false }),
    js('schemasafe', 'schemasafe', `@exodus/schemasafe ${versionOf('@exodus/schemasafe')}, allErrors`, { allErrors: true }),
    js('typebox', 'typebox', `typebox ${versionOf('typebox')}, its compiler on the schema`, {}, true),
    js('zod', 'zod', `zod ${versionOf('zod')}, z.fromJSONSchema, schema translated`, {
      schema: refsApart(schema, isForeignToZod),
    }),
    js('hyperjump', 'hyperjump', `@hyperjump/json-schema ${versionOf('@hyperjump/json-schema')}, BASIC`, { output: 'BASIC' }),
    js(
      'hyperjump-flag',
      'hyperjump',
      `@hyperjump/json-schema ${versionOf('@hyperjump/json-schema')}, FLAG`,
      { output: 'FLAG' },
      true,
    ),
    js('cfworker', 'cfworker', `@cfworker/json-schema ${versionOf('@cfworker/json-schema')}, no short circuit`, {
      allErrors: true,
    }),
    ...[false, true].map((fast) => ({
      id: fast ? 'sourcemeta-fast' : 'sourcemeta',
      name: `sourcemeta jsonschema ${versionOf('@sourcemeta/jsonschema')}, --benchmark${fast ? ' --fast' : ''}, by its own clock`,
      start: () => sourcemeta(material, fast),
    })),
    python(material, bench, 'jsonschema', 'jsonschema', {}),
    python(material, bench, 'jsonschema-rs', 'jsonschema_rs', { first: false }, ', iter_errors'),
    python(material, bench, 'jsonschema-rs', 'jsonschema_rs', { first: true }, ', is_valid'),
    python(material, bench, 'fastjsonschema', 'fastjsonschema', { schema: refsApart(schema) }, ', schema translated'),
  ];
}

function python(
  material: Material,
  bench: Bench,
  name: string,
  module: string,
  options: { readonly first?: boolean; schema?: Node },
  how = '',
): Contender {
  const contender = {
    inTwoSteps: options.first === true,
    id: `python-${name}${options.first ? '-first' : ''}`,
    name: `Python ${name} ${pinned(name)}${how}`,
  };
  if ('missing' in bench.python) {
    const { missing } = bench.python;
    return { ...contender, missing, start: () => Promise.reject(new Error(missing)) };
  }
  const { program } = bench.python;
  const given = JSON.stringify({ schema: material.schema, ...options });
  return {
    ...contender,
    start: () => WarmProcess.start(program, [join(BENCH, 'peers/host.py'), module, given, material.documents], BENCH),
  };
}
