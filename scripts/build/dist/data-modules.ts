import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { type Entry, entries, JSON_TYPES, nameOf } from './exports.ts';
import { PROJECT } from '../project.ts';

/**
 * Makes the modules that give a document as their own value, and the types of JSON files.
 *
 * @returns the content of each file by its path from the project's folder
 */
export async function dataModules(): Promise<ReadonlyMap<string, string>> {
  const names = exportedNames(await readFile(join(PROJECT, 'schema/generated/types.d.ts'), 'utf8'));
  const files = new Map([[`${JSON_TYPES}/package.json`, '{ "type": "commonjs" }\n']]);
  for (const entry of entries) {
    const path = `dist/${nameOf(entry)}`;
    if (entry.kind === 'data') {
      files.set(`${path}.js`, moduleOf(await readFile(join(PROJECT, entry.source), 'utf8')));
      files.set(`${path}.cjs`, `'use strict';\nmodule.exports = require('${posix.relative('dist', entry.source)}');\n`);
      files.set(`${path}.d.ts`, moduleTypes(typeOf(entry, names)));
      files.set(`${path}.d.cts`, commonJsTypes(typeOf(entry, names), names));
    } else if (entry.kind === 'json') {
      files.set(`${JSON_TYPES}/${nameOf(entry)}.d.json.ts`, jsonTypes(typeOf(entry, names), nameOf(entry)));
    } else if (entry.kind === 'object') {
      files.set(`${JSON_TYPES}/${nameOf(entry)}.d.json.ts`, OBJECT_TYPES);
    }
  }
  return files;
}

/** The document is in the module itself: importing JSON takes an attribute, which not every bundler and browser knows. */
function moduleOf(json: string): string {
  const compact = JSON.stringify(JSON.parse(json)).replace(/[\\']/g, '\\$&');
  return `export default JSON.parse('${compact}');\n`;
}

function moduleTypes(type: string): string {
  return `import type { ${type} } from './types.cjs';

declare const article: ${type};
export default article;
export type * from './types.cjs';
`;
}

/** What is exported is the document itself; a namespace of its name adds the types, which \`export =\` leaves no other room for. */
function commonJsTypes(type: string, names: readonly string[]): string {
  return `import type * as types from './types.cjs';

declare const article: types.${type};
declare namespace article {
${names.map((name) => `  export type ${name} = types.${name};`).join('\n')}
}
export = article;
`;
}

function jsonTypes(type: string, name: string): string {
  return `import type { ${type} } from '${posix.relative(posix.dirname(`${JSON_TYPES}/${name}`), 'dist/types.cjs')}';

declare const article: ${type};
export = article;
`;
}

const OBJECT_TYPES = `declare const object: { readonly [keyword: string]: unknown };
export = object;
`;

function exportedNames(declarations: string): string[] {
  return Array.from(declarations.matchAll(/^export (?:interface|type) (\w+)/gm), ([, name]) => String(name));
}

function typeOf({ subpath, type }: Entry, names: readonly string[]): string {
  if (type !== undefined && names.includes(type)) return type;
  throw new Error(`scripts/build/dist/exports.ts: the type of ${subpath} is ${type}; it should be one that schema/generated/types.d.ts exports`);
}
