import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Case, casesOf } from '../../../scripts/build/schema/rule-fixtures.ts';
import type { Problem } from '../../../scripts/package/problems/problem.ts';
import { descriptions } from '../../../scripts/package/validation/rules/descriptions.ts';
import { rules } from '../../../scripts/package/validation/rules/index.ts';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import { changedBy } from '../../support/fixture-document.ts';
import { UNPLAIN, wrongWords } from '../../support/message-order.ts';
import { smallText } from '../../support/small.ts';

/** With UPDATE_FIXTURES=1 the messages of the marks are rewritten; rule, severity and pointer must be right. */
const update = process.env.UPDATE_FIXTURES === '1';

const folder = 'test/fixtures/rules';
const fixtures = readdirSync(folder)
  .sort()
  .map((file) => {
    const content = readFileSync(join(folder, file), 'utf8');
    return { file, content, cases: casesOf(content, file) };
  });

const needsText = new Set(rules.filter((rule) => rule.needsText).map(({ name }) => name));

interface Expected extends Problem {
  readonly line: number;
}

function expectedOf(one: Case, file: string) {
  const { document, marked } = changedBy(one, file);
  return { document, expected: marked.map(({ pointer, mark }): Expected => ({ pointer, ...mark })) };
}

const withoutLine = ({ rule, pointer, message, severity }: Expected) => ({ rule, pointer, message, severity });

describe.each(fixtures)('$file', ({ file, content, cases }) => {
  const given = content.split('\n');
  const lines = [...given];

  for (const one of cases) {
    it(`${one.title} (line ${one.line})`, () => {
      const { document, expected } = expectedOf(one, file);
      for (const mode of ['with', 'without'] as const) {
        if (one.text !== 'both' && one.text !== mode) continue;
        const found = validate(document, mode === 'with' ? { text: smallText } : {});
        // Most warnings are of what only the text shows.
        const due = expected.filter(({ severity, rule }) => mode === 'with' || severity === 'error' || !needsText.has(rule));
        if (update) {
          expect(found.map(({ message: _, ...problem }) => problem)).toEqual(
            due.map(({ message: _, line: __, ...problem }) => problem),
          );
          for (const [index, { line, rule, message }] of due.entries()) {
            const [before] = (given[line - 1] ?? '').split(`${rule}: ${message}`);
            lines[line - 1] = `${before}${rule}: ${found[index]?.message}`;
          }
        } else expect(found, `${mode} the text`).toEqual(due.map(withoutLine));
      }
    });
  }

  afterAll(() => {
    if (update) writeFileSync(join(folder, file), lines.join('\n'));
  });
});

describe('the table of rules', () => {
  it('has a fixture for each rule, in which it is marked, and no other', () => {
    const names = rules.map(({ name }) => name).sort();
    const marksOf = (one: Case) => [...one.changes, ...one.at].flatMap(({ mark }) => mark?.rule ?? []);
    const marked = fixtures.map(({ file, cases }) => ({ file, rules: [...new Set(cases.flatMap(marksOf))] }));
    expect(marked).toEqual(names.map((name) => ({ file: `${name}.yaml`, rules: [name] })));
  });

  it('names each rule once, in words joined by hyphens, with a description of one sentence', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    expect(Object.keys(descriptions).sort()).toEqual(rules.map(({ name }) => name).sort());
    for (const [name, description] of Object.entries(descriptions)) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(description, name).toMatch(/^[A-Z`][^.?!]*(\.[^ .?!]+)*\.$/);
      expect(description, name).not.toMatch(UNPLAIN);
    }
  });
});

describe('the messages of all rules', () => {
  it.each(fixtures)('say what should be, why, and how to mend it: $file', ({ file, cases }) => {
    const messages = cases.flatMap((one) => expectedOf(one, file).expected);
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.flatMap(wrongWords)).toEqual([]);
  });

  it.each([
    ['"x" should be "y", because z'],
    ['"x" should be "y"; correct it'],
    ['"x" is not "y", because z; correct it'],
    ['"x" should be "y: a, because b; c"'],
    ['this hangs on "y" and should not, because z; correct it'],
    ['"x" was not found in claims; use one of c1 to c8'],
  ])('are refused without one of the three: %s', (message) => {
    expect(wrongWords({ rule: 'nesting', message })).toHaveLength(1);
  });
});

describe('a faulty fixture', () => {
  const faults = {
    'an unknown record': ['- title: a\n  change:\n    claims/c99/gist: b', 'a.yaml:3: claims/c99/gist: there is no c99'],
    'an unknown field': ['- title: a\n  change:\n    claims/c1/jist: b', 'a.yaml:3: claims/c1/jist: there is no jist'],
    'words that are not in the text': [
      '- title: a\n  change:\n    mentions/m1: hull',
      'a.yaml:3: mentions/m1: "hull" is not in the text',
    ],
    'ambiguous words': [
      '- title: a\n  change:\n    mentions/m1: crews',
      'a.yaml:3: mentions/m1: "crews" occurs 3 times; name one, as in "crews @2"',
    ],
    'an unknown key': ['- title: a\n  chnage: {}', 'a.yaml:2: "chnage" is not one of title, text, renumber, change, each'],
    'a mark in no place': ['- title: a # ids: b', 'a.yaml:1: this mark is not at the end of a changed value'],
  };

  it.each(Object.entries(faults))('is rejected with file and line for %s', (_fault, [content = '', message]) => {
    expect(() => casesOf(content, 'a.yaml').map((one) => changedBy(one, 'a.yaml'))).toThrow(message);
  });
});
