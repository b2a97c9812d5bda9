/** A piece of code of the page. */
export interface Snippet {
  /** Where it begins. */
  readonly line: number;
  /** Its language, and how it is run. */
  readonly language: string;
  readonly code: string;
  /** What the page says that it prints. */
  readonly output: string;
}

/** The snippets of a page: those that are marked to be run, each with the output shown after it, and the others. */
export function snippetsOf(page: string): { readonly run: readonly Snippet[]; readonly shown: readonly Snippet[] } {
  const blocks = [...page.matchAll(/^```([^\n]*)\n(.*?)^```$/gms)];
  const all = blocks.flatMap(([, language = '', code = ''], index): Snippet[] => {
    if (language === 'text output') return [];
    const line = page.slice(0, blocks[index]?.index).split('\n').length;
    const next = blocks[index + 1];
    const output = next?.[1] === 'text output' ? String(next[2]) : '';
    if (isRun(language) && output === '') throw new Error(`no output is shown after the snippet at line ${line}`);
    return [{ line, language, code, output }];
  });
  return { run: all.filter(({ language }) => isRun(language)), shown: all.filter(({ language }) => !isRun(language)) };
}

const isRun = (language: string) => language.includes(' run');
