import { writeFileSync } from 'node:fs';
import { arch, availableParallelism, platform } from 'node:os';
import { parseArgs } from 'node:util';
import { causes } from './causes.ts';
import { makeMaterial } from './material.ts';
import { isReached, notMeasured, type Row } from './row.ts';
import { SECTIONS, type SectionName } from './sections.ts';
import { setUp } from './setup.ts';
import { table } from './table.ts';

/**
 * Measures the package against what users would pick instead, side by side, prints one table, and writes it as JSON:
 * `npm run bench -- [--only NAME,NAME] [--rounds N] [--quick] [--all] [--json FILE]`.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    json: { type: 'string', default: 'bench.json' },
  },
});

const names = Object.keys(SECTIONS) as SectionName[];
const wanted = values.only === undefined ? names : values.only.split(',').map(known);
const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0)) throw new Error('--rounds takes a number from 1');

const material = makeMaterial();
const bench = setUp();
const rows: Row[] = [];
try {
  for (const name of names.filter((one) => wanted.includes(one))) {
    const start = performance.now();
    const found = await SECTIONS[name]({ material, bench, rounds, quick: values.quick, all: values.all }).catch(
      (error: Error) => {
        process.exitCode = 1;
        return [notMeasured(name, name, '', error.message.split('\n')[0] ?? '')];
      },
    );
    rows.push(...found);
    process.stderr.write(`${name}: ${found.length} rows in ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
  }
} finally {
  bench.remove();
  material.remove();
}
const machine = { cores: availableParallelism(), platform: platform(), arch: arch(), node: process.version };
console.log(`${machine.cores} cores, ${machine.platform} ${machine.arch}, Node ${machine.node}`);
console.log(table(rows));
for (const line of causes(rows)) console.log(line);
const told = rows.map((row) => ({ ...row, reached: isReached(row) }));
writeFileSync(values.json, `${JSON.stringify({ machine, rows: told }, null, 2)}\n`);
console.log(`written to ${values.json}`);

function known(name: string): SectionName {
  const found = names.find((one) => one === name.trim());
  if (found === undefined) throw new Error(`there is no ${JSON.stringify(name)}; --only takes ${names.join(', ')}`);
  return found;
}
