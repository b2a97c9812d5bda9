import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../../../schema/generated/types.d.ts';
import { hydrate, hydratedJson } from '../../../scripts/package/hydration/hydrate-document.ts';
import { cas } from '../../../scripts/package/views/cas.ts';
import { faithfulCopies } from '../../support/copies.ts';
import { projectPath } from '../../support/project.ts';
import { bratCorpus } from './generate-brat.ts';

/**
 * A corpus of brat from its files to a data set and back: makes articles with their annotations, imports them by the command as it ships, validates them, makes tables of
 * them, and hydrates each from a copy that is laid out otherwise, a kind of copy after the other; then imports what the view `cas` writes of each.
 * `tsx test/checks/corpus/import.ts [COUNT [SEED]]`; fails where a document is not written, not valid or not hydrated to the same words, where the attributions of a CAS
 * differ, or where memory grows with the corpus.
 */
const [count = 1000, seed = 1] = process.argv.slice(2).map(Number);
/** How many times the memory of a tenth of the corpus the whole may take. */
const MOST_GROWTH = 2;
const PEAK = 'data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';

const folder = mkdtempSync(join(tmpdir(), 'brat-'));
const at = (name: string) => join(folder, name);

function command(...args: readonly string[]) {
  const began = performance.now();
  const all = ['--import', PEAK, projectPath('dist/cli.js'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8', cwd: folder });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stdout}${stderr}`);
  const peak = Math.round(Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024);
  const said = `${stdout}${stderr.replace(/peak \d+\n/, '')}`.trim();
  console.log(`${args[0]}: ${said}, in ${((performance.now() - began) / 1000).toFixed(1)} s, ${peak} MB at most`);
  return peak;
}

try {
  const articles = [...bratCorpus(count, 25, seed)];
  const rows = ['file,publisher,datePublished'];
  const parts = { all: articles, tenth: articles.slice(0, Math.ceil(count / 10)) };
  for (const [part, list] of Object.entries(parts)) {
    mkdirSync(at(part));
    for (const { name, text, annotations } of list) {
      writeFileSync(at(`${part}/${name}.txt`), text);
      writeFileSync(at(`${part}/${name}.ann`), annotations);
    }
  }
  for (const { name, datePublished } of articles) rows.push(`${name},Halden Post,${datePublished}`);
  writeFileSync(at('articles.csv'), `${rows.join('\n')}\n`);
  const map = projectPath('test/fixtures/corpus/map.json');
  const imported = (part: string, table: readonly string[]) =>
    command('import', '--from', 'brat', part, '--map', map, ...table, '-o', `${part}.jsonl`);
  const whole = imported('all', ['--metadata', 'articles.csv']);
  writeFileSync(at('articles.csv'), `${rows.slice(0, 1 + parts.tenth.length).join('\n')}\n`);
  const tenth = imported('tenth', ['--metadata', 'articles.csv']);
  if (whole > MOST_GROWTH * tenth)
    throw new Error(`${whole} MB for all is more than ${MOST_GROWTH} times ${tenth} MB for a tenth`);
  command('validate', 'all.jsonl');
  command('tables', '--out', 'tables', 'all.jsonl');
  const lines = readFileSync(at('all.jsonl'), 'utf8').trimEnd().split('\n');
  await hydrateAll(lines, articles);
  const { document, provenance } = JSON.parse(readFileSync(map, 'utf8'));
  writeFileSync(at('cas.json'), JSON.stringify({ document, provenance }));
  copyFileSync(projectPath('dist/schemas/cas/TypeSystem.xml'), at('cas/TypeSystem.xml'));
  writeFileSync(at('articles.csv'), `${rows.join('\n')}\n`);
  command('import', '--from', 'cas', 'cas', '--map', 'cas.json', '--metadata', 'articles.csv', '-o', 'cas.jsonl');
  compareAttributions(lines, readFileSync(at('cas.jsonl'), 'utf8').trimEnd().split('\n'));
} finally {
  rmSync(folder, { recursive: true });
}

/** Hydrates each document from its text, and from a copy of some kind, which should give the same bytes; writes it as a CAS. */
async function hydrateAll(
  lines: readonly string[],
  articles: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  if (lines.length !== articles.length) throw new Error(`${lines.length} documents of ${articles.length} are written`);
  const began = performance.now();
  let attributions = 0;
  mkdirSync(at('cas'));
  for (const [index, line] of lines.entries()) {
    const article = JSON.parse(line) as Article;
    const { name, text } = articles[index] as { name: string; text: string };
    const kind = faithfulCopies[index % faithfulCopies.length] as (typeof faithfulCopies)[number];
    const [own, other] = await Promise.all([hydrate(article, text), hydrate(article, kind.make({ article, text }))]);
    if (hydratedJson(own.article) !== hydratedJson(other.article))
      throw new Error(`${article.id} differs from a copy ${kind.name}`);
    writeFileSync(at(`cas/${name}.xmi`), cas(own.article));
    attributions += article.attributions.length;
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `hydrate: ${lines.length} documents with ${attributions} attributions, from ${faithfulCopies.length} kinds of copies, in ${seconds} s`,
  );
}

function compareAttributions(lines: readonly string[], others: readonly string[]): void {
  if (others.length !== lines.length) throw new Error(`${others.length} documents of ${lines.length} are written of a CAS`);
  for (const [index, line] of lines.entries()) {
    const [one, other] = [line, others[index] ?? ''].map((json) => JSON.parse(json) as Article);
    if (JSON.stringify(one?.attributions) !== JSON.stringify(other?.attributions))
      throw new Error(`the attributions of ${one?.id} differ when they are imported from a CAS`);
  }
}
