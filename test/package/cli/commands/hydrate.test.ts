import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hydrateCommand } from '../../../../scripts/package/cli/commands/hydrate.ts';
import { hydratedJson } from '../../../../scripts/package/hydration/hydrate-document.ts';
import { brat } from '../../../../scripts/package/views/brat.ts';
import { displacy } from '../../../../scripts/package/views/displacy.ts';
import { draftJson, draftOf } from '../../../../scripts/package/views/draft.ts';
import { quotationsCsv } from '../../../../scripts/package/views/quotations-csv.ts';
import { reading } from '../../../../scripts/package/views/reading.ts';
import { spacy } from '../../../../scripts/package/views/spacy.ts';
import { annotatedAs } from '../../../support/articles.ts';
import { blocksOf } from '../../../support/copies.ts';
import { hydratedAs } from '../../../support/hydrated.ts';
import { ownFolder } from '../../../support/own-folder.ts';
import { runCommand } from '../../../support/run-command.ts';

const example = annotatedAs('example');
const article = hydratedAs('example');
const document = join(example.folder, 'article.json');
const draft = join(example.folder, 'draft.json');
const text = join(example.folder, 'text.txt');
const folder = ownFolder();
const at = (name: string) => join(folder, name);
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(at(name), content);
  return at(name);
};
const run = (...args: string[]) => runCommand(hydrateCommand, ...args);

describe('the command hydrate', () => {
  it('prints the hydrated document', async () => {
    expect(await run(document, text)).toEqual({ code: 0, stdout: hydratedJson(article), stderr: '' });
  });

  it.each([
    ['json', hydratedJson(article)],
    ['spacy', `${JSON.stringify(spacy(article), null, 2)}\n`],
    ['displacy', `${JSON.stringify(displacy(article), null, 2)}\n`],
    ['csv', quotationsCsv(article)],
    ['text', reading(article)],
    ['draft', draftJson(draftOf(article))],
  ])('prints it as %s', async (format, expected) => {
    expect(await run(document, text, '--format', format)).toEqual({ code: 0, stdout: expected, stderr: '' });
  });

  it('writes two files for brat, or none', async () => {
    expect((await run(document, text, '--format', 'brat', '-o', at('one'))).code).toBe(0);
    expect(readFileSync(at('one.txt'), 'utf8')).toBe(brat(article).txt);
    expect(readFileSync(at('one.ann'), 'utf8')).toBe(brat(article).ann);
    file('two.ann', 'mine');
    await expect(run(document, text, '--format', 'brat', '-o', at('two'))).rejects.toThrow(
      /two\.ann is not written: there is such a file already; --force/,
    );
    expect(existsSync(at('two.txt'))).toBe(false);
    expect(readFileSync(at('two.ann'), 'utf8')).toBe('mine');
  });

  it('writes a file, and replaces one only by force', async () => {
    const out = at('hydrated.json');
    expect(await run(document, text, '-o', out)).toEqual({ code: 0, stdout: '', stderr: '' });
    await expect(run(document, text, '-o', out)).rejects.toThrow('--force replaces it');
    file('hydrated.json', 'old');
    expect((await run(document, text, '--out', out, '--force')).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(hydratedJson(article));
  });

  it('takes the packaged article where no document is given', async () => {
    const { code, stdout, stderr } = await run(text);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/text\.txt: this is no copy of azernews\.az\/156893, .* \[copy\]\n$/);
  });

  it('reads a page by its name, whatever it looks like', async () => {
    const page = file(
      'page.HTM',
      blocksOf(example)
        .map((words) => words.replaceAll('&', '&amp;'))
        .join('<br>'),
    );
    expect((await run(document, page)).stdout).toBe(hydratedJson(article));
  });

  it('reports each missing block with its line in the document and its id, and writes nothing', async () => {
    const copy = file(
      'lacking.txt',
      blocksOf(example)
        .filter((_, index) => index !== 5)
        .join('\n'),
    );
    const { code, stdout, stderr } = await run(document, copy, '-o', at('never.json'));
    const line = example.json.split('\n').findIndex((one) => one.includes('"id": "b6"'));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      `${document}:${line}: /blocks/5 (b6): the body block b6 was not found in the copy; give another copy, or hydrate in part [copy]\nwith --partial it gives what there is\n`,
    );
    expect(existsSync(at('never.json'))).toBe(false);
  });

  it('asks for the copy where a document stands in its place', async () => {
    await expect(run(document)).rejects.toThrow(`${document} is a document; hydrate takes a copy of its text after it`);
  });

  it('gives what there is with --partial, and warns of what is not', async () => {
    const copy = file(
      'partial.txt',
      blocksOf(example)
        .filter((_, index) => index !== 5)
        .join('\n'),
    );
    const { code, stdout, stderr } = await run(document, copy, '--partial');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).blocks[5]).not.toHaveProperty('text');
    expect(stderr).toMatch(/^\S+: \/blocks\/5 \(b6\): warning: the block was not found in the copy; it has no words \[copy\]\n$/);
  });

  it.each(['json', 'csv', 'text', 'html', 'draft'])(
    'writes a draft with its text as %s, as the document that it becomes',
    async (format) => {
      const expected = (await run(document, text, '--format', format)).stdout;
      expect(await run(draft, text, '--format', format)).toEqual({ code: 0, stdout: expected, stderr: '' });
    },
  );

  it('writes what there is of a draft with errors for reading, and not for programs', async () => {
    const broken = structuredClone(example.draft) as unknown as { blocks: { text: string }[]; sentences: { gist: string }[] };
    (broken.blocks[6] as { text: string }).text = 'Words that are not there.';
    (broken.sentences[0] as { gist: string }).gist = '';
    const unfinished = file('unfinished.json', JSON.stringify(broken));
    const { code, stdout, stderr } = await run(unfinished, text, '--format', 'text');
    const blocks = article.blocks.toSpliced(6, 1).map(({ text: words }) => words);
    expect([code, stdout.replace(/⟦[^⟦⟧]*⟧/g, '')]).toEqual([1, `${blocks.join('\n\n')}\n`]);
    expect(stdout).toContain('⟧"This strait has carried tuna, gossip and one angry goat,"⟦/');
    expect(stderr).toContain('/blocks/6/text (b7): "Words that are not there." was not found');
    expect(await run(unfinished, text, '--format', 'csv', '-o', at('never.csv'))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/csv takes a draft without errors; nothing is written\n$/),
    });
    expect(existsSync(at('never.csv'))).toBe(false);
  });

  it('reports on standard error what was found', async () => {
    const { stdout, stderr } = await run(document, text, '--report');
    expect(stdout).toBe(hydratedJson(article));
    expect(JSON.parse(stderr)).toMatchObject({ complete: true, exact: true, unit: 'code points' });
  });

  it.each([
    ['nothing', [], 'hydrate takes a document and a copy of its text, or a copy alone'],
    ['too much', ['a', 'b', 'c'], 'hydrate takes a document'],
    ['a format that is none', [text, '--format', 'xml'], 'there is no format "xml"; the formats are json, brat'],
    ['brat without a file', [text, '--format', 'brat'], 'say -o OUT'],
    ['a part in another format', [text, '--partial', '--format', 'csv'], '--partial gives JSON only'],
    ['standard input twice', ['-', '-'], 'only one file can be standard input'],
    ['a hydrated document', [file('with-words.json', hydratedJson(article)), text], 'hydrate takes a sealed one or a draft'],
    ['a document that is not there', [at('none.json'), text], 'there is no such file'],
    ['a document that is no JSON', [text, text], 'not JSON'],
    ['a copy that is not there', [document, at('none.txt')], 'cannot read'],
    ['a place that cannot be written', [document, text, '-o', at('no/such.json')], 'cannot write'],
  ])('refuses %s', async (_, args, message) => {
    await expect(run(...args)).rejects.toThrow(message);
  });

  it('takes either file from standard input, as a command', () => {
    const cli = new URL('../../../../scripts/package/cli/main.ts', import.meta.url).pathname;
    const options = { encoding: 'utf8', maxBuffer: 1e8 } as const;
    const called = (input: string | Uint8Array, ...args: string[]) =>
      execFileSync(process.execPath, ['--import', 'tsx', cli, 'hydrate', ...args], { ...options, input });
    expect(called(example.bytes, document, '-')).toBe(hydratedJson(article));
    expect(called(example.json, '-', text)).toBe(hydratedJson(article));
  });

  it('leaves no other file behind', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
