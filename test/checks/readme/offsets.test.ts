import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../../scripts/package/text/fold.ts';
import { ownFolder } from '../../support/own-folder.ts';
import { readProjectFile } from '../../support/project.ts';
import { run, VENV } from '../pipelines/engines.ts';

/** Programs around the line that the page gives: each prints the words of the spans in `spans.tsv`, one a line. */
const PROGRAMS: {
  readonly [language: string]: readonly [file: string, program: (line: string) => string, command: string, ...args: string[]];
} = {
  Python: [
    'words.py',
    (line) => `text = open('text.txt', encoding='utf-8', newline='').read()
for row in open('spans.tsv'):
    span = dict(zip(('start', 'end'), map(int, row.split())))
    print(${line})`,
    join(VENV, 'bin/python'),
    'words.py',
  ],
  R: [
    'words.R',
    (line) => `text <- readChar(file("text.txt", encoding = "UTF-8"), 1e6)
spans <- read.delim("spans.tsv", header = FALSE, col.names = c("start", "end"))
for (row in seq_len(nrow(spans))) {
  span <- spans[row, ]
  writeLines(${line})
}`,
    'Rscript',
    'words.R',
  ],
  JavaScript: [
    'words.mjs',
    (line) => `import { readFileSync } from 'node:fs';
const text = readFileSync('text.txt', 'utf8');
for (const row of readFileSync('spans.tsv', 'utf8').trim().split('\\n')) {
  const [start, end] = row.split('\\t').map(Number);
  const span = { start, end };
  console.log(${line});
}`,
    process.execPath,
    'words.mjs',
  ],
  'Java, Scala': [
    'Words.java',
    (line) => `import java.io.PrintStream;
import java.nio.file.*;

class Words {
  public static void main(String[] args) throws Exception {
    String text = Files.readString(Path.of("text.txt"));
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    for (String row : Files.readAllLines(Path.of("spans.tsv"))) {
      int start = Integer.parseInt(row.split("\\t")[0]);
      int end = Integer.parseInt(row.split("\\t")[1]);
      out.println(${line});
    }
  }
}`,
    'java',
    'Words.java',
  ],
  'SQL (DuckDB)': [
    'words.py',
    (line) => `import duckdb
text = open('text.txt', encoding='utf-8', newline='').read()
rows = ', '.join("{'start': %s, 'end': %s}" % tuple(row.split()) for row in open('spans.tsv'))
spans = f"SELECT unnest([{rows}]) AS span"
for (words,) in duckdb.execute(f"SELECT ${line} FROM (SELECT $1 AS text), ({spans})", [text]).fetchall():
    print(words)`,
    join(VENV, 'bin/python'),
    'words.py',
  ],
};

const rows = [
  ...readProjectFile('docs/load.md').matchAll(/^\| ([^|]+) \| (?:code points|UTF-16 units) from [01] \| `(.+)` \|$/gm),
];
const lines = rows.map(([, language = '', line = '']) => [language, line] as const);

describe('the line that the page gives for the words of a span', () => {
  const folder = ownFolder();
  const text = fold(readProjectFile('data/example/text.txt'));
  const { mentions } = JSON.parse(readProjectFile('data/example/article.json')) as {
    mentions: { start: number; end: number }[];
  };
  const points = [...text];
  const words = mentions.map(({ start, end }) => points.slice(start, end).join(''));

  beforeAll(() => {
    writeFileSync(join(folder, 'text.txt'), text);
    writeFileSync(join(folder, 'spans.tsv'), mentions.map(({ start, end }) => `${start}\t${end}\n`).join(''));
  }, 900_000);

  test('there is one for each language, on a text whose units differ', () => {
    expect(lines.map(([language]) => language)).toEqual(Object.keys(PROGRAMS));
    expect(points.length).toBeLessThan(text.length);
  });

  test.each(lines)('is right in %s', (language, line) => {
    const [file, program, command, ...args] = PROGRAMS[language] ?? ['', () => ''];
    writeFileSync(join(folder, file), program(line));
    expect(run(String(command), args, { cwd: folder }).trimEnd().split('\n')).toEqual(words);
  });
});
