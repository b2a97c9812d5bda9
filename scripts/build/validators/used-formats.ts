import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const MODULE = /ajv-formats[\\/]dist[\\/]formats\.js$/;

/**
 * Lets a bundle hold of ajv's formats those alone that the source of a validator asks for: they are in one object, from which no bundler takes
 * any out.
 *
 * @throws Error, while bundling, if the library writes them in another way than the version that this was made for
 */
export function usedFormats(source: string): Plugin {
  const used = new Set(
    Array.from(source.matchAll(/\bfullFormats(?:\.([\w-]+)|\["([\w-]+)"\])/g), ([, name, quoted]) => name ?? quoted),
  );
  return {
    name: 'used-formats',
    setup({ onLoad }) {
      onLoad({ filter: MODULE }, async ({ path }) => ({ contents: only(await readFile(path, 'utf8'), used), loader: 'js' }));
    },
  };
}

function only(library: string, used: ReadonlySet<string | undefined>): string {
  const [whole, all = ''] = /^exports\.fullFormats = \{\n([\s\S]*?)^\};\n/m.exec(library) ?? [];
  const functions = library
    .slice(library.indexOf('exports.formatNames = Object.keys(exports.fullFormats);\n'))
    .split('\n')
    .slice(1);
  const kept = all.split('\n').filter((line) => used.has(/^ {4}"?([\w-]+)"?(?::|,$)/.exec(line)?.[1]));
  // How two values compare is for keywords that no schema here has.
  const formats = kept.map((line) => line.replace(/fmtDef\((.+), \w+\)/, '{ validate: $1 }'));
  if (whole === undefined || kept.length !== used.size) throw new Error('ajv-formats writes its formats in another way');
  return `export const fullFormats = {\n${formats.join('\n')}\n};\n${functions.join('\n')}`;
}
