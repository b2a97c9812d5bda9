import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../../schema/generated/types.d.ts';
import { claimEdges } from '../../../scripts/package/document/claim-edges.ts';
import { statements } from '../../../scripts/package/document/list-statements.ts';
import { hydrate, hydratedJson } from '../../../scripts/package/hydration/hydrate-document.ts';
import { sealedJson } from '../../../scripts/package/sealing/seal-document.ts';
import { fold } from '../../../scripts/package/text/fold.ts';
import { annotated } from '../../support/articles.ts';
import { faithfulCopies, type Original } from '../../support/copies.ts';
import { sealedDocuments } from '../../support/documents.ts';
import { projectPath, readProjectFile } from '../../support/project.ts';
import { ruleCases } from '../../support/rule-cases.ts';
import { sourceBytes } from '../../support/shared.ts';
import { small, smallCopy } from '../../support/small.ts';
import { unicodeText } from '../../support/unicode.ts';
import { lackingCopies } from '../../support/wrong-copies.ts';
import { snippetsOf } from '../readme/snippets.ts';
import { python, run } from './engines.ts';

const PAGE = readProjectFile('docs/python.md');
const programs = snippetsOf(PAGE).run;
/** The functions of the page that are tried, by the program that defines them. */
const PROGRAMS = ['problems', 'hydrate', 'tree', 'network', 'voices'];
/** The program of the page with some code, which reads the package from the project's folder. */
function programWith(code: string): string {
  const program = programs.find((one) => one.code.includes(code));
  if (!program) throw new Error(`no program of the page has ${code}`);
  return program.code.replaceAll('node_modules/attributed-article', projectPath('.').replace(/\/$/, ''));
}

/** The texts that hydration is tried on; the article, whose text is no part of the project, where the folder with it is named. */
const originals: readonly Original[] = [
  ...annotated,
  { article: JSON.parse(sealedJson(small())), text: smallCopy },
  ...(process.env.ATTRIBUTED_ARTICLE_SHARED
    ? [{ article: JSON.parse(readProjectFile('data/article.json')), text: new TextDecoder().decode(sourceBytes()) }]
    : []),
];
const valid = [...sealedDocuments(), small()];
/** Documents that break one rule, or only what a text shows. */
const planted = ruleCases().filter(({ rules }) => rules.length <= 1);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'python-page-'));
  for (const name of PROGRAMS) writeFileSync(join(folder, `page_${name}.py`), programWith(`\ndef ${name}(`));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a function of a program of the page gives for each list of arguments. */
function called<T>(program: string, name: string, calls: readonly (readonly unknown[])[]): T[] {
  const file = join(folder, 'calls.json');
  writeFileSync(file, JSON.stringify(calls));
  return JSON.parse(python('page_function.py', folder, program, name, file));
}

describe('hydrate in Python', () => {
  const plain = faithfulCopies.filter(({ report }) => report.readAs === 'text');
  const asText = (copy: string | Uint8Array) =>
    typeof copy === 'string' ? copy : new TextDecoder('utf-8', { ignoreBOM: true }).decode(copy);

  test('gives the bytes that the package gives, from every kind of copy in plain text', async () => {
    const cases = originals.flatMap((original) => plain.map(({ make }) => [original.article, asText(make(original))] as const));
    const found = called<string>('hydrate', 'hydrated_json', cases);
    for (const [index, [article, copy]] of cases.entries())
      expect(found[index]).toBe(hydratedJson((await hydrate(article, copy)).article));
    for (const sign of [/[\u{10000}-\u{10ffff}]/u, /\u202a/, /\r\n/, /\u0301/])
      expect(
        cases.some(([, copy]) => sign.test(copy)),
        String(sign),
      ).toBe(true);
  });

  test('fills in, of a copy that lacks a block, what the package fills in, and reports the block', async () => {
    const cases = originals.flatMap((original) =>
      lackingCopies.map(({ make, missing }) => ({ article: original.article, copy: make(original), ids: missing(original) })),
    );
    const parts = called<unknown>(
      'hydrate',
      'hydrate',
      cases.map(({ article, copy }) => [article, copy, true]),
    );
    for (const [index, { article, copy }] of cases.entries())
      expect(parts[index]).toEqual((await hydrate(article, copy, { partial: true })).article);
    const errors = called<unknown>(
      'hydrate',
      'hydrate',
      cases.map(({ article, copy }) => [article, copy]),
    );
    expect(errors).toEqual(cases.map(({ ids }) => ({ error: `not found in the copy: ${ids.join(', ')}` })));
  });

  test('rejects a copy of another article, and a document whose digests do not fit', () => {
    const [one, other] = originals as [Original, Original];
    const mentions = one.article.mentions.map((mention) => ({ ...mention, sha256: '0'.repeat(64) }));
    const calls = [
      [one.article, other.text, true],
      [{ ...one.article, mentions }, one.text],
    ];
    expect(called('hydrate', 'hydrate', calls)).toEqual([
      { error: expect.stringMatching(/^not found in the copy: b1, b2/) },
      { error: expect.stringMatching(/^the document is damaged: \d+ to \d+ has another digest$/) },
    ]);
  });

  test('folds any text as the package does', () => {
    const texts = fc.sample(unicodeText, { numRuns: 2000, seed: 1 });
    const calls = texts.map((text) => [text]);
    expect(called('hydrate', 'fold', calls)).toEqual(texts.map(fold));
  });
});

describe('the program in Python that checks a document', () => {
  test('finds nothing in what is valid', () => {
    const calls = valid.map((document) => [document]);
    expect(called('problems', 'problems', calls)).toEqual(valid.map(() => []));
  });

  test('finds the planted faults of the rules that the page names, and reports none that is not there', () => {
    const calls = planted.map(({ document }) => [document]);
    const found = called<string[]>('problems', 'problems', calls).map((list) => list.length > 0);
    const of = (rule: string) => found.filter((_, index) => planted[index]?.rules[0] === rule);
    expect(planted.filter(({ rules }, index) => rules.length === 0 && found[index])).toEqual([]);
    const rules = [...new Set(planted.flatMap((one) => one.rules))].sort();
    const [, whole = '', part = ''] =
      /this program finds all that break (.+?), and some\s+that\s+break (.+?)\./s.exec(PAGE) ?? [];
    const named = (words: string) => Array.from(words.matchAll(/`([\w-]+)`/g), ([, name]) => name);
    expect(rules.filter((rule) => !of(rule).includes(false))).toEqual(named(whole));
    expect(rules.filter((rule) => of(rule).includes(true) && of(rule).includes(false))).toEqual(named(part));
  });
});

test('the program in R finds nothing in what is valid, and wrong references, fields and places', () => {
  const cases = planted.filter(({ rules }) => /^(references|mention-sentence|claim-sentence)$/.test(rules.join()));
  const { gist: _, ...lacking } = { ...small().claims[0] };
  const wrong = [...cases.map(({ document }) => document), { ...small(), claims: [lacking] }];
  writeFileSync(join(folder, 'documents.json'), JSON.stringify([...valid, ...wrong]));
  const program = [
    programWith('\nproblems <- function'),
    'documents <- jsonlite::fromJSON("documents.json", simplifyVector = FALSE)',
    'writeLines(jsonlite::toJSON(lapply(documents, problems)), "found.json")',
  ];
  writeFileSync(join(folder, 'page.R'), program.join('\n'));
  run('Rscript', ['page.R'], { cwd: folder });
  const found: string[][] = JSON.parse(readFileSync(join(folder, 'found.json'), 'utf8'));
  expect(found.slice(0, valid.length)).toEqual(valid.map(() => []));
  expect(cases.length).toBeGreaterThan(10);
  expect(found.slice(valid.length).map((list) => list.length > 0)).toEqual(wrong.map(() => true));
  expect(found.at(-1)).toEqual(['c1: its fields are not those of the schema']);
});

describe('of every document', () => {
  const each = <T>(program: string, name = program, documents = valid): (readonly [Article, T])[] => {
    const calls = documents.map((article) => [article]);
    return called<T>(program, name, calls).map((found, index) => [documents[index] as Article, found]);
  };

  test('the tree has every claim and attribution once, as deep as it is nested', () => {
    for (const [article, lines] of each<[number, string, string][]>('tree')) {
      const levels = new Map(statements(article).map(({ claimId, level }) => [claimId as string, level]));
      const ids = [...article.claims, ...article.attributions].map(({ id }) => id);
      expect(lines.map(([, id]) => id).sort()).toEqual(ids.sort());
      for (const [depth, id] of lines) if (levels.has(id)) expect(depth, id).toBe(levels.get(id));
    }
  });

  test('the network has the pairs of the table claim_edges', () => {
    // Every relation is tried with a set and a group, in which the documents have few.
    const parties = { subjectIds: ['e-officials', 'e-crews'], objectIds: ['e-larkhaven', 'e-dubh'] } as const;
    const sets = { ...small(), claims: small().claims.map((claim) => ({ ...claim, ...parties })) };
    const ofIds = ['e-larkhaven', 'e-wexcombe'] as const;
    const groups = { ...sets, entities: sets.entities.map((one) => (one.id === 'e-crews' ? { ...one, ofIds } : one)) };
    const documents = [...valid, sets, groups];
    for (const [article, edges] of each<[string, string, { readonly claim: string }][]>('network', 'edges', documents)) {
      const expected = claimEdges(article).map(({ fromId, toId, claimId }) => `${fromId} ${toId} ${claimId}`);
      expect(edges.map(([from, to, { claim }]) => `${from} ${to} ${claim}`).sort()).toEqual(expected.sort());
    }
  });

  test('the strip gives each character the source of the innermost content, and each quoted one its marks', () => {
    for (const [article, voices] of each<[string | null, boolean][]>('voices')) {
      const names = new Map(article.entities.map(({ id, name }) => [id, name]));
      const expected = Array.from({ length: article.sourceText.codePoints }, (_, at) => {
        const around = article.attributions.filter(({ contentSpans }) => covers(contentSpans, at));
        const innermost = around.find(({ id }) => !around.some(({ parentId }) => parentId === id));
        const source = innermost?.sourceIds.map((id) => names.get(id)).join(' and ');
        const quoted = article.attributions.some(({ quotedSpans }) => covers(quotedSpans, at));
        return [source === '' ? 'nobody named' : (source ?? null), quoted];
      });
      expect(voices).toEqual(expected);
    }
  });
});

const covers = (spans: readonly { readonly start: number; readonly end: number }[], at: number) =>
  spans.some(({ start, end }) => start <= at && at < end);
