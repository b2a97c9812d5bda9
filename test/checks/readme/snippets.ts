import { readdirSync } from 'node:fs';
import { projectPath } from '../../support/project.ts';

/** The pages whose snippets are run, in the order in which a reader comes to them. */
export const PAGES = [
  'README.md',
  ...readdirSync(projectPath('docs'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
];

/** A piece of code of a page. */
export interface Snippet {
  /** Where it begins. */
  readonly line: number;
  /** Its language, and how it is run. */
  readonly language: string;
  readonly code: string;
  /** What the page says that it prints. */
  readonly output: string;
  /** Where in the page that is. */
  readonly outputAt: number;
}

/** The snippets of a page: those that are marked to be run, each with the output shown after it, and the others. */
export function snippetsOf(page: string): { readonly run: readonly Snippet[]; readonly shown: readonly Snippet[] } {
  const blocks = [...page.matchAll(/^```([^\n]*)\n(.*?)^```$/gms)];
  const all = blocks.flatMap(([, language = '', code = ''], index): Snippet[] => {
    if (language === 'text output') return [];
    const line = page.slice(0, blocks[index]?.index).split('\n').length;
    const next = blocks[index + 1];
    const hasOutput = next?.[1] === 'text output';
    if (isRun(language) && !hasOutput) throw new Error(`no output is shown after the snippet at line ${line}`);
    const outputAt = (next?.index ?? 0) + '```text output\n'.length;
    return [{ line, language, code, output: hasOutput ? String(next[2]) : '', outputAt }];
  });
  return { run: all.filter(({ language }) => isRun(language)), shown: all.filter(({ language }) => !isRun(language)) };
}

const isRun = (language: string) => language.includes(' run');
