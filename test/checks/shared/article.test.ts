import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import article from '../../../data/article.json' with { type: 'json' };
import type { Article } from '../../../schema/generated/types.d.ts';
import { hydrate } from '../../../scripts/package/hydration/hydrate-document.ts';
import { seal, sealedJson } from '../../../scripts/package/sealing/seal-document.ts';
import { CanonicalText } from '../../../scripts/package/text/canonical-text.ts';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import { readProjectFile } from '../../support/project.ts';
import { sharedPath, sourceBytes } from '../../support/shared.ts';
import { smallFaults } from '../faults/small-faults.ts';

const bytes = sourceBytes();
const text = CanonicalText.of(new TextDecoder().decode(bytes));
const document = article as unknown as Article;

describe("the article's data, checked with its text", () => {
  test('has no problem', () => {
    expect(validate(document, { text: bytes })).toEqual([]);
  });

  test('counts in the text that the specification names', () => {
    expect(document.sourceText).toEqual({
      canonicalization: 'fold-1',
      codePoints: 2602,
      utf16Units: 2602,
      sha256: 'afd85e64ebe315351408264890251bb22e9ec56b87ec636855b2e2f7a0d8a640',
      originalSha256: 'c15f58b070360ecb30b1130a124f5af6e38e286f794809257288c1646b9907cf',
      originalBytes: 2647,
    });
    expect([document.blocks.length, document.sentences.length]).toEqual([11, 19]);
  });

  test('has every character of every block in a sentence', () => {
    const covered = document.sentences.map(({ start, end }) => text.slice(start, end)).join(' ');
    expect(covered).toBe(text.text);
  });

  test('has every direct quotation from quotation mark to quotation mark, and all quotation marks in one', () => {
    const quoted = document.attributions
      .filter(({ quotation }) => quotation === 'direct')
      .flatMap(({ contentSpans }) => contentSpans);
    for (const { start, end } of quoted) expect(text.slice(start, end)).toMatch(/^"[^"]+"$/);
    expect(quoted.length * 2).toBe(text.text.split('"').length - 1);
  });

  test('reports a small fault at any place once, at that place', () => {
    const faults = [...smallFaults(document)];
    const missed = faults.filter((fault) => {
      const problems = validate(fault.damaged(), { text: bytes });
      return problems.length !== 1 || problems[0]?.pointer !== fault.pointer;
    });
    console.log(`${faults.length} small faults planted, ${faults.length - missed.length} reported once and in place`);
    expect(faults.length).toBeGreaterThan(2500);
    expect(missed.map(({ kind, pointer }) => `${kind} at ${pointer}`)).toEqual([]);
  }, 300_000);

  test('comes back byte for byte from its hydrated form, every span of which holds its words', async () => {
    const hydrated = await hydrate(document, bytes);
    expect(sealedJson(seal(hydrated.article))).toBe(readProjectFile('data/article.json'));
    let spans = 0;
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('text' in value && 'start' in value) {
        const span = value as { start: number; end: number; text: string };
        expect(span.text).toBe(text.slice(span.start, span.end));
        spans++;
      }
      for (const item of Object.values(value)) visit(item);
    };
    visit(hydrated.article);
    expect(spans).toBeGreaterThan(180);
  });

  test('is coded claim by claim in both schemes', () => {
    for (const { id } of document.claims) {
      const schemes = document.codings.filter(({ claimId }) => claimId === id).map(({ scheme }) => scheme);
      expect(schemes).toEqual(['cameo-1.1b3', 'plover-2.0-draft-2024-02-04']);
    }
  });
});

test('no file of the project runs parallel to the article', () => {
  const tool = sharedPath('tools', 'verbatim.mjs');
  const { stdout, status } = spawnSync('node', [tool, sharedPath('source', '000_4d99a942b347c51d.txt'), '.'], {
    encoding: 'utf8',
  });
  expect(stdout).toBe('no passage runs parallel to the article\n');
  expect(status).toBe(0);
});
