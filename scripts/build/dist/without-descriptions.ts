import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const RULES = /[\\/]scripts[\\/]package[\\/]validation[\\/]rules[\\/][\w-]+\.ts$/;
const NAME = /^ {4}name: '/gm;
const DESCRIPTION = /^ {4}description:\s+(['"`]).*\1,\n/gm;

/**
 * Leaves the descriptions of the rules, which are for who reads or tests them, out of what ships: no code asks for them.
 *
 * @throws Error, while bundling, if a rule's description is written in another way than the others
 */
export const withoutDescriptions: Plugin = {
  name: 'without-descriptions',
  setup({ onLoad }) {
    onLoad({ filter: RULES }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const [rules, described] = [NAME, DESCRIPTION].map((pattern) => source.match(pattern)?.length ?? 0);
      if (rules !== described) throw new Error(`${path} has ${rules} rules and ${described} descriptions of rules`);
      return { contents: source.replace(DESCRIPTION, ''), loader: 'ts' };
    });
  },
};
