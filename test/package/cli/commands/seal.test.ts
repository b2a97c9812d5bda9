import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { initCommand } from '../../../../scripts/package/cli/commands/init.ts';
import { sealCommand } from '../../../../scripts/package/cli/commands/seal.ts';
import { validateCommand } from '../../../../scripts/package/cli/commands/validate.ts';
import { init } from '../../../../scripts/package/drafting/start-draft.ts';
import { hydratedJson } from '../../../../scripts/package/hydration/hydrate-document.ts';
import { draftJson } from '../../../../scripts/package/views/draft.ts';
import { annotated, annotatedAs } from '../../../support/articles.ts';
import { hydratedAs } from '../../../support/hydrated.ts';
import { ownFolder } from '../../../support/own-folder.ts';
import { readProjectFile } from '../../../support/project.ts';
import { runCommand } from '../../../support/run-command.ts';

const folder = ownFolder();
const at = (name: string) => join(folder, name);
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(at(name), content);
  return at(name);
};
const seal = (...args: string[]) => runCommand(sealCommand, ...args);
const court = annotatedAs('court');
const [draft, text] = ['draft.json', 'text.txt'].map((name) => join(court.folder, name)) as [string, string];

describe('the command seal', () => {
  it.each(annotated)('seals the draft of $name to the very file', async (one) => {
    const result = await seal(join(one.folder, 'draft.json'), join(one.folder, 'text.txt'));
    expect(result).toMatchObject({ code: 0, stdout: one.json });
  });

  it('seals a hydrated document without its text', async () => {
    const hydrated = file('court.hydrated.json', hydratedJson(hydratedAs('court')));
    const counts = '11 blocks, 13 sentences, 29 entities, 55 mentions, 14 attributions, 18 claims, 14 codings';
    expect(await seal(hydrated)).toEqual({ code: 0, stdout: court.json, stderr: `${hydrated}: sealed: ${counts}\n` });
    expect(await seal(hydrated, text)).toMatchObject({ code: 0, stdout: court.json });
  });

  it('reports which labels of the draft became other ids', async () => {
    const source = readFileSync(draft, 'utf8').replaceAll('"s7"', '"s6b"').replaceAll('"a2"', '"a-police"');
    const { code, stderr } = await seal(file('relabelled.json', source), text, '-o', at('relabelled.sealed.json'));
    expect(code).toBe(0);
    expect(stderr).toMatch(/ 14 codings; numbered anew: s6b is s7, a-police is a2\n$/);
  });

  it('reports every problem with its line, its place and the id of its record in the order of the file, and writes nothing', async () => {
    const source = readFileSync(draft, 'utf8')
      .replace('"text": "Idris Talhuni"', '"text": "Idris Talhoni"')
      .replace('"cueLemma": "tell"', '"cueLemma": ""');
    const { code, stdout, stderr } = await seal(file('wrong.json', source), text, '-o', at('never.json'));
    expect([code, stdout, existsSync(at('never.json'))]).toEqual([1, '', false]);
    const line = source.split('\n').findIndex((one) => one.includes('"cueLemma": ""')) + 1;
    const [mention, cue, count, ...rest] = stderr.split('\n');
    expect(mention).toMatch(/:\d+: \/mentions\/\d+\/text .* \[draft\]$/);
    expect(cue).toMatch(
      new RegExp(`^${at('wrong.json')}:${line}: /attributions/\\d+/cueLemma \\(a\\d+\\): "" should be .* \\[shape\\]$`),
    );
    expect([count, ...rest]).toEqual(['2 problems; nothing is written', '']);
  });

  it('refuses a web page in the place of the text in one line', async () => {
    const page = file('page-of-text.html', `<!doctype html><html><body><p>${readFileSync(text, 'utf8')}</p></body></html>`);
    const message = 'this is a web page; save the text of the article alone, and give that [text]\n';
    expect(await seal(draft, page)).toEqual({ code: 1, stdout: '', stderr: `${page}: ${message}` });
  });

  it('reports the empty gists of a draft in one line', async () => {
    const unfilled = file('unfilled.json', draftJson(init(court.bytes, { language: 'en' })));
    const { code, stderr } = await seal(unfilled, text);
    expect(code).toBe(1);
    const gists = stderr.split('\n').filter((line) => line.includes('/gist'));
    expect(gists).toEqual([
      expect.stringMatching(
        /unfilled\.json:\d+: \/sentences\/0\/gist \(s1\): "" should be a summary in the annotator.s own words.* \[shape\]$/,
      ),
    ]);
    expect(gists[0]).toContain(` (the first of ${court.article.sentences.length} that are empty) `);
  });

  it('replaces a file only by force', async () => {
    const out = file('there.json', 'old');
    await expect(seal(draft, text, '-o', out)).rejects.toThrow('--force replaces it');
    expect(readFileSync(out, 'utf8')).toBe('old');
    expect((await seal(draft, text, '-o', out, '--force')).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(court.json);
  });

  it.each([
    ['nothing', [], 'seal takes a draft and its text, or a hydrated document'],
    ['a draft alone', [draft], 'is a draft; give the text that it annotates after it'],
    ['a sealed document', [join(court.folder, 'article.json')], 'is sealed already'],
    ['standard input twice', ['-', '-'], 'only one file can be standard input'],
    ['a text that is not there', [draft, at('none.txt')], 'there is no such file'],
  ])('refuses %s', async (_, args, message) => {
    await expect(seal(...args)).rejects.toThrow(message);
  });
});

describe('the command init', () => {
  const run = (...args: string[]) => runCommand(initCommand, ...args);

  it('prints a draft', async () => {
    const expected = draftJson(init(court.bytes, { language: 'en', schema: 'draft-article.schema.json' }));
    const args = [text, '--language', 'en', '--schema', 'draft-article.schema.json'];
    expect(await run(...args)).toEqual({ code: 0, stdout: expected, stderr: '' });
  });

  it('names the schema by its URL, or from where the draft is written, however far up the package is installed', async () => {
    const schemaOf = (name: string) => JSON.parse(readFileSync(at(name), 'utf8')).$schema;
    await run(text, '-o', at('alone.json'));
    expect(schemaOf('alone.json')).toBe(JSON.parse(readProjectFile('schema/generated/draft-article.schema.json')).$id);
    const installed = join('node_modules', 'attributed-article', 'schema', 'generated');
    mkdirSync(at(installed), { recursive: true });
    file(join(installed, 'draft-article.schema.json'), '{}');
    mkdirSync(at('drafts/new'), { recursive: true });
    await run(text, '-o', at('beside.json'));
    expect(schemaOf('beside.json')).toBe('./node_modules/attributed-article/schema/generated/draft-article.schema.json');
    await run(text, '-o', at('drafts/new/below.json'));
    expect(schemaOf('drafts/new/below.json')).toBe(
      '../../node_modules/attributed-article/schema/generated/draft-article.schema.json',
    );
  });

  it('warns of a text that looks like one from a PDF, and starts the draft', async () => {
    const { code, stderr } = await run(file('printed.txt', 'The har-\nbour is ﬁne.\n'));
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(
        /printed\.txt: warning: this looks like text from a PDF, by its words divided at line ends and ligatures such as ﬁ; /,
      ),
    ]);
  });

  it('suggests attributions, and then mentions of the entities of a draft', async () => {
    const quote = file('quote.txt', 'Port to open\n\n"We are ready," Ivo Brandt said.\n');
    const { code, stdout, stderr } = await run(quote, '--language', 'en', '--suggest');
    expect([code, stderr]).toEqual([0, 'suggested: 1 attribution, 0 mentions; check each\n']);
    const draft = JSON.parse(stdout);
    expect(draft.attributions).toMatchObject([{ id: 'a1', cueLemma: 'say', confidence: 'low' }]);
    draft.entities.push({ id: 'e-brandt', type: 'person', name: 'Ivo Brandt' });
    const more = await run(quote, file('listed.json', JSON.stringify(draft)), '--suggest');
    expect([more.code, more.stderr]).toEqual([0, 'suggested: 0 attributions, 1 mention; check each\n']);
    expect(JSON.parse(more.stdout)).toMatchObject({
      mentions: [{ text: 'Ivo Brandt', form: 'name' }],
      attributions: [{ id: 'a1' }],
    });
  });

  it('says why it suggests no attributions in other languages, or where none is given', async () => {
    const quote = file('zitat.txt', '„Wir sind bereit“, sagte Ivo Brandt.\n');
    expect((await run(quote, '--language', 'de', '--suggest')).stderr).toMatch(
      /in English only; the language of this text is another\n$/,
    );
    expect((await run(quote, '--suggest')).stderr).toMatch(/in English only; give --language\n$/);
  });

  it('takes a draft only to add suggestions to it', async () => {
    const empty = file('no-draft.json', '{}');
    await expect(run(text, empty)).rejects.toThrow('init takes a draft only with --suggest');
    await expect(run(text, empty, '--suggest')).rejects.toThrow('is no draft, by its $schema');
    await expect(run('-', '-', '--suggest')).rejects.toThrow('only one file can be standard input');
  });

  it('refuses a page, no text, no language tag and no file', async () => {
    expect(await run(file('page.html', '<html><body><p>One.</p></body></html>'))).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('this is a web page'),
    });
    expect(await run(file('empty.txt', ' \n'))).toMatchObject({
      code: 1,
      stderr: `${at('empty.txt')}: the text is empty [text]\n`,
    });
    expect(await run(text, '--language', '!')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('should be a BCP 47 language tag'),
    });
    await expect(run()).rejects.toThrow('init takes one text');
    await expect(run(at('none.txt'))).rejects.toThrow('there is no such file');
  });

  it('begins the loop that ends in a valid document', async () => {
    const words = file(
      'mine.txt',
      'Harbour closes\n\nBy Ana Lund\n\nThe harbour was closed on Oct. 3. “Mr. Berg has left us all,” she said.\n',
    );
    expect((await run(words, '--language', 'en', '-o', at('mine.draft.json'))).code).toBe(0);
    let edited = readFileSync(at('mine.draft.json'), 'utf8').replaceAll('"gist": ""', '"gist": "Checked in other words."');
    for (const [field, value] of Object.entries({
      id: 'example.org/mine',
      datePublished: '2024-05-04T08:00:00Z',
      createdOn: '2024-05-05',
      modifiedOn: '2024-05-05',
      guidelineVersion: '1.0.0',
      license: 'CC0-1.0',
    }))
      edited = edited.replace(`"${field}": ""`, `"${field}": "${value}"`);
    edited = edited.replaceAll(': ""', ': "Filled in"');
    const mine = file('mine.draft.json', edited);
    const sealed = await seal(mine, words, '-o', at('mine.json'));
    expect(sealed).toMatchObject({ code: 0, stdout: '' });
    expect(sealed.stderr).toMatch(
      /mine\.draft\.json:\d+: \/sentences\/3 \(s4\): warning: "Mr\. Berg has left us all," should be quoted by an attribution, .*\n.*: sealed: 3 blocks, /,
    );
    expect(await runCommand(validateCommand, '--text', words, at('mine.json'))).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/\n1 valid, 0 not valid; 2 problems\n$/),
    });
  });
});
