import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ValidateOptions, validate } from '../../../scripts/package/validation/validate-document.ts';
import type { Fault } from '../../checks/faults/fault.ts';
import { smallFaults } from '../../checks/faults/small-faults.ts';
import type { Json } from '../../checks/mutation/json.ts';
import { sampled } from '../../support/effort.ts';
import { wrongWords } from '../../support/message-order.ts';
import { small, smallCopy, smallText } from '../../support/small.ts';

const bytes = new TextEncoder().encode(smallCopy);

/** What a fault gives besides one problem at its place, in a message of the usual order, or nothing. */
function wrongAnswer(fault: Fault, options: ValidateOptions): string[] {
  const problems = validate(fault.damaged(), options);
  const wrong = problems.flatMap(wrongWords);
  if (problems.length === 1 && problems[0]?.pointer === fault.pointer) return wrong;
  return [`${fault.kind} at ${fault.pointer}: ${JSON.stringify(problems)}`, ...wrong];
}

describe('one fault, anywhere in the small document', () => {
  const faults = [...smallFaults(small())];

  it.each([...new Set(faults.map(({ kind }) => kind))])('gives one problem, at its place: %s', (kind) => {
    const tried = faults.filter((fault) => fault.kind === kind);
    expect(tried.length).toBeGreaterThan(10);
    expect(sampled(tried, 5).flatMap((fault) => wrongAnswer(fault, { text: bytes }))).toEqual([]);
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
    const none = { kind: 'none', pointer: '/blocks/0/start', damaged: () => small() as unknown as Json };
    expect(wrongAnswer(none, { text: smallText })).toHaveLength(1);
  });
});

describe('some faults, anywhere in the example', () => {
  const document = JSON.parse(readFileSync('data/example/article.json', 'utf8'));
  const text = readFileSync('data/example/text.txt');

  it('gives one problem, at its place', () => {
    const faults = [...smallFaults(document)];
    expect(faults.length).toBeGreaterThan(1000);
    expect(sampled(faults, 30).flatMap((fault) => wrongAnswer(fault, { text }))).toEqual([]);
  });
});
