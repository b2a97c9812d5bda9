type Figures = { readonly [name: string]: number };

interface Guarantee {
  readonly what: string;
  readonly command: string;
  /** The file of figures, without its ending, and what its figures say. */
  readonly figures: readonly [file: string, words: (figures: Figures) => string];
}

const count = (value: number | undefined) => (value ?? 0).toLocaleString('en-US');
const tests = ({ tests: number }: Figures) => `${count(number)} tests`;

/** What users can rely on, and which suite checks it. */
const GUARANTEES: readonly Guarantee[] = [
  {
    what: 'The data is valid by the schema and by every rule. Each rule reports what breaks it and nothing else; a fixture for each rule shows it. What the command prints, reads and writes is as described.',
    command: 'npm test',
    figures: ['tests-unit', tests],
  },
  {
    what: "With the article's text, every offset and digest is right; sealing a hydrated document gives the same file, byte for byte; no file of the package repeats eight or more consecutive words of the article, except names, the headline and the byline. Web Annotations pass the tests of W3C.",
    command: 'npm run test:shared',
    figures: ['tests-shared', tests],
  },
  {
    what: 'Faults that can be detected do not pass. Faults of every kind that makes sense are planted in the values and records of both documents. A run tries a sample of them (`npm run test:all` tries all), and each is reported where it is. What cannot be detected, such as a different judgement by the annotator, is listed with its reason.',
    command: 'npm run test:faults',
    figures: ['faults', ({ planted, tried }) => `a sample of ${count(tried)} out of ${count(planted)} faults`],
  },
  {
    what: 'Every keyword of the schemas is needed: a schema with one removed or weakened accepts a test document that it should reject, unless it still means the same.',
    command: 'npm run test:mutation',
    figures: [
      'mutation',
      ({ mutants, equivalent, documents }) =>
        `${count(mutants)} weakened schemas, ${count(equivalent)} of them equivalent to the original and all others detected, by ${count(documents)} documents`,
    ],
  },
  {
    what: 'Right data passes: two independent validators give the same verdicts as the package, apart from differences that are explained, on documents of all three forms.',
    command: 'npm run test:second-opinion',
    figures: ['second-opinion', ({ documents }) => `${count(documents)} documents, every difference explained`],
  },
  {
    what: "Hostile input gives a result or the package's own error, in bounded time and memory.",
    command: 'npm run test:fuzz',
    figures: ['fuzz', ({ inputs, targets }) => `${count(inputs)} inputs to ${count(targets)} functions and commands, no problem`],
  },
  {
    what: 'The command survives closed pipes, full disks, signals and huge files, and leaves no half-written file; no regular expression backtracks without bound.',
    command: 'npm run test:conditions',
    figures: ['tests-hostile', tests],
  },
  {
    what: 'It installs and loads in Node.js 20, 22 and 24, Bun and Deno, by import and require, in four bundlers, and in TypeScript 5.9, 6 and 7 under every mode of module resolution.',
    command: 'npm run test:consumers',
    figures: ['tests-consumers', tests],
  },
  {
    what: 'Tables have the same content as the JSON and give the same answer in pandas, polars, Arrow, DuckDB, Spark, R, SQLite, jq and Node.js. The Data Package descriptor is valid; `datasets` and `mlcroissant` load every table; spaCy and displaCy read their views; dkpro-cassis reads the view `cas`, and what it writes is imported with the same result as from brat. The Pydantic models accept what the schema accepts. The programs of docs/python.md give the results of the package. `agree` gives the same alpha as the package `krippendorff`, and the same kappa as scikit-learn.',
    command: 'npm run test:pipelines',
    figures: ['tests-pipelines', tests],
  },
  {
    what: 'The page works in Chromium by mouse and by keyboard, in light and dark, at widths from 320 to 2,560 pixels, in print and without JavaScript. It takes a copy in every way that it offers. Axe and two validators of HTML find no fault in it.',
    command: 'npm run test:page',
    figures: ['tests-page', tests],
  },
  {
    what: 'A corpus may be large: for seven times as many documents, `tables` takes at most 1.5 times the memory, because it keeps only their ids. DuckDB, Spark and Node.js get the same counts.',
    command: 'npm run test:corpus',
    figures: ['corpus', ({ documents }) => `${count(documents)} documents`],
  },
  {
    what: 'Every build of one commit gives the same files, in any folder, locale and time zone.',
    command: 'npm run test:repeat',
    figures: ['repeat', ({ files }) => `${count(files)} files, packed twice, no difference`],
  },
  {
    what: 'Every snippet that the README or a page of `docs` shows with an output prints that output. A second program computes the answers of the recipes in docs/load.md and docs/python.md from the documents alone, and they are the same.',
    command: 'npm run test:readme',
    figures: ['tests-readme', tests],
  },
];

/** The files of figures that the page needs. */
export const FIGURES: readonly string[] = GUARANTEES.map(({ figures: [file] }) => file);

/**
 * Writes the page of guarantees.
 *
 * @param figures the figures of each suite, by its name
 */
export function guaranteesPage(figures: ReadonlyMap<string, Figures>): string {
  const rows = GUARANTEES.map(({ what, command, figures: [file, words] }) => {
    const known = figures.get(file);
    return `| ${what} | \`${command}\` | ${known ? words(known) : 'not recorded yet'} |`;
  });
  return `# Guarantees

What you can rely on, and which test suite of the project checks it. A suite records its figures when it passes, and \`npm run generate\` makes this page
from them. A suite that looks for faults is also given planted ones, to show that it can fail. Continuous integration runs every suite on every commit, but \`npm run test:shared\` only on a machine that has the text of the article.

| guarantee | checked by | figures |
|---|---|---|
${rows.join('\n')}
`;
}
