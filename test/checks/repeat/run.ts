import { appendFileSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { record } from '../../support/record.ts';
import { type Built, build, type Circumstances, differences } from './builds.ts';
import { cloneInto } from './clone.ts';

/** For each circumstance a line that lets it into the tarball, and the file in which it should then be seen. */
const PLANTS = {
  'dist/planted-folder.d.ts': "writeFileSync('dist/planted-folder.d.ts', process.cwd());",
  'dist/planted-locale.d.ts': "writeFileSync('dist/planted-locale.d.ts', (1234.5).toLocaleString());",
  'dist/planted-zone.d.ts': "writeFileSync('dist/planted-zone.d.ts', new Date(0).toString());",
};

const start = performance.now();
const elapsed = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
const root = realpathSync(mkdtempSync(join(tmpdir(), 'repeat-')));
const clones: readonly [Circumstances, Circumstances] = [
  { folder: join(root, 'one'), locale: 'C', zone: 'UTC' },
  { folder: join(root, 'another folder, ğ'), locale: 'tr_TR.UTF-8', zone: 'Asia/Kathmandu' },
];

async function bothBuilds(): Promise<[Built, Built]> {
  return [await build(clones[0]), await build(clones[1])];
}

try {
  for (const { folder, locale, zone } of clones) {
    const files = cloneInto(folder);
    console.log(`clone ${JSON.stringify(folder.slice(root.length + 1))}: ${files} files, ${locale}, ${zone}`);
  }
  const [one, other] = await bothBuilds();
  const found = differences(one, other);
  for (const line of found) console.log(`  differs: ${line}`);

  for (const { folder } of clones) {
    appendFileSync(
      join(folder, 'scripts/build/build.ts'),
      `import { writeFileSync } from 'node:fs';\n${Object.values(PLANTS).join('\n')}\n`,
    );
  }
  const seen = differences(...(await bothBuilds())).map((line) => line.split(':')[0]);
  const missed = Object.keys(PLANTS).filter((path) => !seen.includes(path));
  for (const path of missed) console.log(`  planted, and not seen: ${path}`);

  const verdict = `${one.size} files packed twice, ${found.length} differences`;
  const plants = Object.keys(PLANTS).length;
  console.log(`${verdict}; ${plants - missed.length} of ${plants} planted differences seen; ${elapsed()}`);
  if (found.length + missed.length > 0) process.exitCode = 1;
  else record('repeat', { files: one.size, planted: plants });
} finally {
  rmSync(root, { recursive: true });
}
