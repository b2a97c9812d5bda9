import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entries } from '../../scripts/build/dist/exports.ts';
import { readProjectFile } from '../support/project.ts';

const page = readProjectFile('docs/api.md');
const NAME = 'attributed-article';

/** The part of the page about a subpath, up to the next heading of its level. */
const partOf = (subpath: string) => page.split(/^## /m).find((part) => part.startsWith(`${subpath}\n`)) ?? '';

/** What a subpath exports, from the report that `npm run test:consumers` holds to the package. */
function surfaceOf(door: string) {
  const report = readProjectFile(`test/checks/consumers/reports/${door}.api.md`).replaceAll('\r', '');
  const functions = new Map<string, Set<string>>();
  for (const [, name = '', parameters = ''] of report.matchAll(/^export function (\w+)\((.*)\): /gm)) {
    const names = Array.from(parameters.matchAll(/(?:^|, )((?:\.{3})?\w+\??):/g), ([, parameter = '']) => parameter);
    functions.set(name, new Set([...(functions.get(name) ?? []), names.join(', ')]));
  }
  const types = Array.from(report.matchAll(/^export (?:interface|type|class) (\w+)/gm), ([, name = '']) => name);
  // The fields of documents and statements are in the code book.
  const interfaces = report.matchAll(
    /^export interface (?!Article|HydratedArticle|DraftArticle|Statement)\w+[^{]*\{\n(.*?)^\}/gms,
  );
  const members = Array.from(interfaces, ([, body = '']) =>
    Array.from(body.matchAll(/^ {4}readonly (\w+)/gm), ([, member = '']) => member),
  ).flat();
  return { functions, types, members };
}

const doors = entries.filter(({ kind }) => kind === 'code').map(({ source }) => basename(source, '.ts'));

describe.each(doors)('the API page on %s', (door) => {
  const part = partOf(`${NAME}/${door}`);
  const headings = Array.from(part.matchAll(/^### `(\w+)\((.*)\)`$/gm), ([, name = '', parameters = '']) => [name, parameters]);
  const { functions, types, members } = surfaceOf(door);
  /** The names in code, here and in the part on problems, which all subpaths share. */
  const named = new Set(
    Array.from(
      `${partOf('Problems and errors')}${part}`.matchAll(/`([^`\n]+)`/g),
      ([, code = '']) => code.match(/\w+/g) ?? [],
    ).flat(),
  );

  it('has each function under its name, and no other', () => {
    expect(headings.map(([name]) => name).sort()).toEqual([...functions.keys()].sort());
    expect(headings.length).toBeGreaterThan(0);
  });

  it('gives the parameters of each function', () => {
    for (const [name = '', parameters = ''] of headings) {
      const overloads = [...(functions.get(name) ?? [])];
      const longest = overloads.reduce((one, other) => (other.length > one.length ? other : one));
      // A parameter that only some overloads have is optional.
      const optional = overloads.length > 1 ? longest.replace(/(, )(\w+)$/, '$1$2?') : longest;
      expect(parameters).toBe(optional);
    }
  });

  it('names every type, and every field of options and results', () => {
    expect([...types, ...members].filter((name) => !named.has(name))).toEqual([]);
    expect(types.length).toBeGreaterThan(0);
  });
});

it('the API page names every subpath, and no other', () => {
  const named = new Set(page.match(/attributed-article(?:\/[\w.*-]+)*/g)?.map((path) => path.replace(NAME, '.')));
  expect([...named].sort()).toEqual(entries.map(({ subpath }) => subpath).sort());
});
