import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../../../schema/generated/types.d.ts';
import { importCommand } from '../../../../scripts/package/cli/commands/import.ts';
import { hydrate } from '../../../../scripts/package/hydration/hydrate-document.ts';
import { seal } from '../../../../scripts/package/sealing/seal-document.ts';
import { validate } from '../../../../scripts/package/validation/validate-document.ts';
import { writeBratCorpus } from '../../../support/brat-corpus.ts';
import { ownFolder } from '../../../support/own-folder.ts';
import { runCommand } from '../../../support/run-command.ts';
import { at as places, typeSystem, xmi } from '../../../support/xmi.ts';

const root = ownFolder();
const whole = join(root, 'whole');
writeBratCorpus(whole);

let count = 0;
let folder = '';
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = join(root, String(count++));
  mkdirSync(folder);
  cpSync(whole, folder, { recursive: true });
});

const options = () => ['--from', 'brat', at('corpus'), '--map', at('map.json'), '--metadata', at('articles.csv')];
const run = (...args: string[]) => runCommand(importCommand, ...options(), ...args);
const documentsIn = (lines: string) =>
  lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Article);
/** Changes a file of the corpus. */
const change = (name: string, from: string | RegExp, to: string) => {
  const source = readFileSync(at(name), 'utf8');
  const changed = source.replace(from, to);
  if (changed === source) throw new Error(`${name} has no ${from}`);
  writeFileSync(at(name), changed);
};

describe('the command import', () => {
  it('makes valid documents of a corpus, one a line, in the order of the names of their files', async () => {
    const { code, stdout, stderr } = await run('-o', at('corpus.jsonl'));
    expect([code, stdout, stderr]).toEqual([0, '', `8 documents written to ${at('corpus.jsonl')}, 0 left out\n`]);
    const documents = documentsIn(readFileSync(at('corpus.jsonl'), 'utf8'));
    const names = ['bakery', 'council', 'court', 'german', 'korean', 'lighthouse', 'orchard', 'sports'];
    expect(documents.map(({ id }) => id)).toEqual(names.map((name) => `example.org/corpus/${name}`));
    for (const [index, document] of documents.entries()) {
      const text = readFileSync(at(`corpus/${names[index]}.txt`));
      expect(validate(document, { text }), names[index]).toEqual([]);
    }
  });

  it('makes documents that their texts hydrate, without a word of these', async () => {
    const { stdout } = await run();
    expect(stdout).not.toContain('flour');
    const lighthouse = documentsIn(stdout)[5] as Article;
    const { article } = await hydrate(lighthouse, readFileSync(at('corpus/lighthouse.txt')));
    expect(article.attributions[0]?.contentSpans.map(({ text }) => text)).toEqual([
      '"I have kept this light for thirty years,"',
      '"I shall keep it for thirty more. "And then we shall see."',
    ]);
    expect(article.attributions[0]?.quotation).toBe('direct');
    expect(article.attributions[2]?.parentId).toBe('a2');
  });

  it('takes what the table gives of a document before what the map gives of all', async () => {
    const { stdout } = await run();
    const [bakery, , , german] = documentsIn(stdout);
    expect(bakery?.metadata).toMatchObject({
      language: 'en',
      datePublished: '2026-02-02T08:00:00+00:00',
      publisherId: 'e-mill-street-news',
    });
    expect(german?.metadata.language).toBe('de');
  });

  it('writes drafts, which can lack what nothing gives, and which seal', async () => {
    const { code, stdout } = await runCommand(importCommand, '--from', 'brat', at('corpus'), '--map', at('map.json'), '--drafts');
    expect(code).toBe(0);
    const [bakery] = documentsIn(stdout);
    expect(bakery?.metadata.datePublished).toBe('');
    const drafts = documentsIn((await run('--drafts')).stdout);
    const text = readFileSync(at('corpus/bakery.txt'));
    expect(JSON.stringify(seal(drafts[0] as never, text))).toBe(JSON.stringify(documentsIn((await run()).stdout)[0]));
  });

  it('reports a document with an error by file and line, and writes the others', async () => {
    change('corpus/court.ann', 'T1\tContent', 'T1\tContant');
    change('corpus/orchard.ann', /^T2\tCue (\d+) \d+/m, 'T2\tCue $1 99999');
    const { code, stderr } = await run('-o', at('corpus.jsonl'));
    expect(code).toBe(1);
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/court\.ann:1: the type "Contant" should be in the map, .*, or to ignored \[import\]$/),
      expect.stringMatching(/orchard\.ann:2: \d+ to 99999 should be in the text, .* \[import\]$/),
      `6 documents written to ${at('corpus.jsonl')}, 2 left out`,
      '',
    ]);
    expect(documentsIn(readFileSync(at('corpus.jsonl'), 'utf8'))).toHaveLength(6);
  });

  it('reports what sealing finds by the line of the annotation', async () => {
    change('map.json', '"to": "indirect"', '"to": "free-indirect"');
    const { code, stderr } = await run();
    expect(code).toBe(1);
    expect(stderr).toMatch(/bakery\.ann:\d+: \/attributions\/0\/quotation: "free-indirect" should be .* \[free-indirect\]\n/);
  });

  it('writes nothing where no document is without an error', async () => {
    rmSync(at('corpus/articles.csv'), { force: true });
    writeFileSync(at('articles.csv'), 'file\n');
    const { code, stderr } = await run('-o', at('corpus.jsonl'));
    expect([code, existsSync(at('corpus.jsonl'))]).toEqual([1, false]);
    expect(stderr).toMatch(
      /bakery\.txt: the document should have datePublished, publisher, because nothing is sealed without; give them in the map, or in the table of --metadata \[import\]\n/,
    );
    expect(stderr).toMatch(/\n0 documents written, 8 left out\n$/);
  });

  it('reports files without their other, and two documents of one id', async () => {
    rmSync(at('corpus/court.ann'));
    rmSync(at('corpus/sports.txt'));
    mkdirSync(at('corpus/more'));
    for (const ending of ['txt', 'ann']) cpSync(at(`corpus/bakery.${ending}`), at(`corpus/more/bakery.${ending}`));
    writeFileSync(
      at('articles.csv'),
      `${readFileSync(at('articles.csv'), 'utf8')}more/bakery.txt,,Mill Street News,2026-02-02T08:00:00Z,\n`,
    );
    change('articles.csv', 'file,', 'file,id,');
    change('articles.csv', /^(?!file|more)([^,\n]+),/gm, '$1,,');
    change('articles.csv', 'more/bakery.txt,', 'more/bakery.txt,example.org/corpus/bakery,');
    const { code, stderr } = await run('-o', at('corpus.jsonl'));
    expect(code).toBe(2);
    expect(stderr.split('\n').map((line) => line.replace(folder, ''))).toEqual([
      '/corpus/court.txt: warning: there should be court.ann beside this file, because a text without annotations is left out; add it [import]',
      `/corpus/more/bakery.txt: the id should be that of one document, because ${at('corpus/bakery.txt')} has it; give each its own [import]`,
      '/corpus/sports.ann: there should be sports.txt beside this file, because annotations are of a text; add it [import]',
      `6 documents written to ${at('corpus.jsonl')}, 2 left out`.replace(folder, ''),
      '',
    ]);
  });

  it('reports what is wrong with the map and with the table by their lines', async () => {
    change('map.json', '"events"', '"evens"');
    const { code, stderr } = await run();
    expect([code, stderr]).toEqual([1, expect.stringMatching(/map\.json:4: \/evens: .*; did you mean "events"\? \[shape\]\n$/)]);
    change('map.json', '"evens"', '"events"');
    change('articles.csv', 'headline', 'headlin');
    change('articles.csv', 'bakery', '"bakery');
    expect((await run()).stderr).toMatch(/articles\.csv:2: this row should be CSV, .* \[import\]\n$/);
    change('articles.csv', '"bakery', 'bakery');
    expect((await run()).stderr).toMatch(
      /articles\.csv:1: the column "headlin" should be one of .*; did you mean "headline"\? \[import\]\n$/,
    );
  });

  it('refuses a call without a format or a folder, and a file in its place', async () => {
    await expect(runCommand(importCommand, at('corpus'))).rejects.toThrow('import needs --from and a format: brat, cas');
    await expect(runCommand(importCommand, '--from', 'brat')).rejects.toThrow('import takes one folder');
    await expect(runCommand(importCommand, '--from', 'brat', at('map.json'))).rejects.toThrow(/cannot read .*map\.json/);
    mkdirSync(at('empty'));
    await expect(runCommand(importCommand, '--from', 'brat', at('empty'))).rejects.toThrow('holds no .ann file');
    writeFileSync(at('there.jsonl'), 'old');
    await expect(run('-o', at('there.jsonl'))).rejects.toThrow('--force replaces it');
    expect(readFileSync(at('there.jsonl'), 'utf8')).toBe('old');
  });
});

describe('the command import, from a CAS', () => {
  const TYPES = typeSystem({ 'webanno.custom.Cue': { Share: 'uima.cas.String' } });
  const MAP = JSON.stringify({
    types: { cue: ['webanno.custom.Cue'] },
    attributes: { contentStatus: { name: 'Share' } },
    document: {
      idPrefix: 'example.org/cas',
      publisher: 'A',
      datePublished: '2026-01-01T00:00:00Z',
      language: 'en',
      rights: 'None',
    },
    provenance: JSON.parse(readFileSync(join(whole, 'map.json'), 'utf8')).provenance,
  });
  const TEXT = 'The ferry\n\n𝔘lla Brandt said so.\n';
  const cue = (words = 'said', more = '') => xmi(TEXT, `<custom:Cue xmi:id="7" ${places(TEXT, words)}${more}/>`);
  const write = (name: string, content: string) => {
    mkdirSync(dirname(at(`cas/${name}`)), { recursive: true });
    writeFileSync(at(`cas/${name}`), content);
  };
  beforeEach(() => {
    write('TypeSystem.xml', TYPES);
    write('a.xmi', cue());
    write('deep/er/b.xmi', cue());
    writeFileSync(at('cas.json'), MAP);
    writeFileSync(at('cas.csv'), 'file,headline\na.xmi,The ferry\ndeep/er/b,The ferry\n');
  });
  const runCas = (...args: string[]) =>
    runCommand(importCommand, '--from', 'cas', at('cas'), '--map', at('cas.json'), '--metadata', at('cas.csv'), ...args);

  it('makes valid documents, with the nearest type system around each', async () => {
    write('deep/typesystem.xml', TYPES);
    const { code, stdout, stderr } = await runCas();
    expect([code, stderr]).toEqual([0, '2 documents written, 0 left out\n']);
    const documents = documentsIn(stdout);
    expect(documents.map(({ id }) => id)).toEqual(['example.org/cas/a', 'example.org/cas/deep/er/b']);
    for (const document of documents) expect(validate(document, { text: TEXT })).toEqual([]);
    expect(documents[0]?.attributions[0]?.cueSpans).toMatchObject([{ start: 22, end: 26 }]);
    expect((await runCas('--drafts')).code).toBe(0);
  });

  it('reports what is wrong by file and xmi:id, or line, and writes the others', async () => {
    write('b.xmi', cue('said', ' odd="1"'));
    write('c.xmi', cue().replace('members', '<!DOCTYPE'));
    const { code, stderr } = await runCas();
    expect(code).toBe(1);
    expect(stderr.split('\n').map((line) => line.replace(folder, ''))).toEqual([
      '/cas/b.xmi: xmi:id 7: "odd" should be a feature of "webanno.custom.Cue" in the type system, because the XMI has it; give the type system of this XMI [import]',
      expect.stringMatching(/^\/cas\/c\.xmi:1: this should be well-formed XML, /),
      '2 documents written, 2 left out',
      '',
    ]);
  });

  it('reports what sealing finds by the xmi:id', async () => {
    write('b.xmi', cue('said', ' Share="full"'));
    const { stderr } = await runCas();
    expect(stderr).toMatch(/b\.xmi: xmi:id 7: \/attributions\/0\/contentSpans: /);
  });

  it('reports a type system that is wrong once, and one that is missing', async () => {
    write('TypeSystem.xml', '<a/>');
    const { code, stderr } = await runCas();
    expect([code, stderr.replaceAll(folder, '')]).toEqual([
      1,
      '/cas/TypeSystem.xml:1: "a" should be typeSystemDescription of UIMA, because the file is a type system; give such a file [import]\n0 documents written, 2 left out\n',
    ]);
    rmSync(at('cas/TypeSystem.xml'));
    rmSync(at('cas/deep'), { recursive: true });
    expect((await runCas()).stderr.replaceAll(folder, '')).toMatch(
      /^\/cas\/a\.xmi: there should be TypeSystem\.xml beside this file, because it has the types of the annotations; add it \[import\]\n/,
    );
  });

  it('refuses a folder without XMI', async () => {
    await expect(runCommand(importCommand, '--from', 'cas', at('corpus'))).rejects.toThrow(
      'holds no .xmi file; unpack what is zipped',
    );
  });
});
