import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ValidateOptions, validate } from '../../../scripts/package/validation/validate-document.ts';
import { sampled } from '../../support/effort.ts';
import { damaged, type Fault, smallFaults } from '../../support/faults.ts';
import { small, smallCopy, smallText } from '../../support/small.ts';

const bytes = new TextEncoder().encode(smallCopy);

/** What a fault gives besides one problem at its place, or nothing. */
function wrongAnswer(document: unknown, fault: Fault, options: ValidateOptions): string[] {
  const problems = validate(damaged(document, fault), options);
  if (problems.length === 1 && problems[0]?.pointer === fault.pointer) return [];
  return [`${fault.kind} at ${fault.pointer}: ${JSON.stringify(problems)}`];
}

describe('one fault, anywhere in the small document', () => {
  const faults = [...smallFaults(small())];

  it.each([...new Set(faults.map(({ kind }) => kind))])('gives one problem, at its place: %s', (kind) => {
    const tried = faults.filter((fault) => fault.kind === kind);
    expect(tried.length).toBeGreaterThan(10);
    expect(sampled(tried, 5).flatMap((fault) => wrongAnswer(small(), fault, { text: bytes }))).toEqual([]);
  });

  it('is tried at every offset, digest, id and reference', () => {
    const places = new Set(faults.map(({ pointer }) => pointer));
    const all = JSON.stringify(small()).match(
      /"(start|end|sha256|fingerprint|originalSha256|originalBytes|codePoints|utf16Units)":/g,
    );
    const numbers = [...places].filter((pointer) => /(start|end|256|fingerprint|Bytes|Points|Units)$/.test(pointer));
    expect(numbers).toHaveLength(all?.length ?? 0);
  });

  it('is not seen by the test if there is none', () => {
    const none = { kind: 'none', pointer: '/blocks/0/start', damage: () => {} };
    expect(wrongAnswer(small(), none, { text: smallText })).toHaveLength(1);
  });
});

describe('some faults, anywhere in the example', () => {
  const document = JSON.parse(readFileSync('data/example/article.json', 'utf8'));
  const text = readFileSync('data/example/text.txt');

  it('gives one problem, at its place', () => {
    const faults = [...smallFaults(document)];
    expect(faults.length).toBeGreaterThan(1000);
    expect(sampled(faults, 30).flatMap((fault) => wrongAnswer(document, fault, { text }))).toEqual([]);
  });
});
