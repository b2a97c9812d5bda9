import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { projectPath } from '../../support/project.ts';
import { corpusRows, importRows, processRows } from './commands.ts';
import { markdownTable, type Row, withGenerated } from './report.ts';
import { type Setup, setUp } from './setup.ts';
import { sizeRows, startRows } from './sizes.ts';
import { tableRows } from './tables.ts';
import { sealRows, validationRows } from './warm-rows.ts';

/**
 * Measures the package against what users would use instead, prints a table, and writes it to `docs/speed.md`: `npm run bench`.
 * `npm run bench -- NAME...` measures some parts and writes nothing.
 */
const PARTS: Readonly<Record<string, (setup: Setup) => Row[] | Promise<Row[]>>> = {
  process: processRows,
  validation: validationRows,
  corpus: corpusRows,
  tables: tableRows,
  seal: sealRows,
  import: importRows,
  size: sizeRows,
  start: startRows,
};

const PAGE = projectPath('docs/speed.md');
const names = Object.keys(PARTS);
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !names.includes(name));
if (unknown !== undefined) throw new Error(`there is no part ${JSON.stringify(unknown)}; the parts are ${names.join(', ')}`);

const begun = performance.now();
const progress = (words: string) => console.error(`${((performance.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${words}`);
progress('build, install, make a corpus');
const setup = setUp();
const rows: Row[] = [];
try {
  for (const [name, measure] of Object.entries(PARTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    progress(name);
    rows.push(...(await measure(setup)));
  }
} finally {
  setup.remove();
}
progress('done');

const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim()})`;
const measured = `Measured on ${new Date().toISOString().slice(0, 10)} with Node.js ${process.versions.node} on ${machine}.`;
const report = `${measured}\n\n${markdownTable(rows)}`;
console.log(report);
if (wanted.length === 0) writeFileSync(PAGE, withGenerated(readFileSync(PAGE, 'utf8'), report));
