import { describe, expect, it } from 'vitest';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import { small, smallCopy } from '../../support/small.ts';
import type { Json } from '../mutation/json.ts';
import { TOLD_ELSEWHERE } from './elsewhere.ts';
import type { Check } from './judge.ts';
import { type Options, tryFaults } from './trial.ts';
import { TOLD_BY_TEXT, UNTOLD, WARNED } from './untold.ts';

const document = small() as unknown as Json;
const bytes = new TextEncoder().encode(smallCopy);
const LISTS = {
  untold: UNTOLD,
  toldByText: TOLD_BY_TEXT,
  warned: WARNED,
  elsewhere: [
    ...TOLD_ELSEWHERE,
    {
      reason: 'Nothing but the metadata refers to the agency of this one',
      rule: 'used-entity',
      damaged: ['/metadata/agencyId'],
      told: ['/entities/*'],
    },
  ],
};
const trial = (options: Partial<Options> = {}, text: Uint8Array | null = bytes) =>
  tryFaults([{ name: 'small', document, text }], { most: 3, seed: 1, ...LISTS, ...options });

/** What is wrong but for entries that only longer documents need. */
const unlisted = (problems: readonly string[]) => problems.filter((problem) => !problem.startsWith('listed as'));
const without =
  (...rules: readonly string[]): Check =>
  (damaged, options) =>
    validate(damaged, options).filter(({ rule }) => !rules.includes(rule));

describe('a trial', () => {
  it('finds nothing wrong where every fault is told or listed', () => {
    const { planted, tried, problems, rows } = trial();
    expect(unlisted(problems)).toEqual([]);
    expect(planted).toBeGreaterThan(5000);
    expect(tried).toBe([...rows.values()].flatMap(({ by }) => Object.values(by)).reduce((a, b) => a + b));
  });

  it.each(['ids', 'references', 'digest', 'shape'])('fails if %s tells nothing', (rule) => {
    const { problems } = trial({ check: without(rule) });
    expect(unlisted(problems).length).toBeGreaterThan(0);
    expect(unlisted(problems).join('\n')).toMatch(/^small: .* at \/.*: told by (nothing, and not listed|the text alone)/m);
  });

  it('fails if a fault that a rule has told is told by the text alone', () => {
    const { problems } = trial({ check: without('blocks', 'sentences'), most: 40 });
    expect(unlisted(problems).join('\n')).toMatch(/ at \/blocks\/.*: told by the text alone, and not listed as such/);
  });

  it('fails if faults are told in the wrong place', () => {
    const check: Check = (damaged, options) =>
      validate(damaged, options).map((problem) => ({ ...problem, pointer: '/metadata/headline' }));
    const { problems } = trial({ check });
    expect(unlisted(problems).join('\n')).toMatch(
      / at \/claims\/.*: told elsewhere, at \/metadata\/headline \[.*\], and not listed as such/,
    );
  });

  it('fails if faults are only warned of', () => {
    const check: Check = (damaged, options) => validate(damaged, options).map((problem) => ({ ...problem, severity: 'warning' }));
    const { problems } = trial({ check });
    expect(unlisted(problems).join('\n')).toMatch(/ at \/claims\/.*: told by a warning alone, and not listed as such/);
  });

  it('fails if an entry is no longer needed, its kind or its pointer', () => {
    const needless = { reason: 'planted', kinds: ['field dropped', 'letter changed'], pointers: ['/version'] };
    expect(trial({ untold: [...UNTOLD, needless] }).problems).toContain(
      'listed as untold, but each such fault is told: delete field dropped of "planted"',
    );
    const nowhere = { reason: 'planted', kinds: ['letter changed'], pointers: ['/version', '/nowhere'] };
    expect(trial({ untold: [...UNTOLD, nowhere] }).problems).toContain(
      'listed as untold, but each such fault is told: delete /nowhere of "planted"',
    );
  });

  it('fails if an entry is missing', () => {
    const { problems } = trial({ untold: UNTOLD.slice(1), most: 6 });
    expect(unlisted(problems).join('\n')).toMatch(/letter changed at .*: told by nothing, and not listed/);
  });

  it('takes what the text would tell as listed where there is no text', () => {
    const { problems, rows } = trial({}, null);
    expect(unlisted(problems)).toEqual([]);
    expect(rows.get('digit changed')?.by).toMatchObject({ text: 0 });
    expect(unlisted(trial({ toldByText: [] }, null).problems).length).toBeGreaterThan(0);
  });
});
