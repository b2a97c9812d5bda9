import { describe, expect, it } from 'vitest';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import { small, smallCopy } from '../../support/small.ts';
import type { Json } from '../mutation/json.ts';
import { type Check, REPORTERS } from './judge.ts';
import { LISTS, type Lists } from './lists.ts';
import { type Options, tryFaults } from './trial.ts';

const document = small() as unknown as Json;
const bytes = new TextEncoder().encode(smallCopy);
const lists: Lists = {
  ...LISTS,
  unreported: [
    ...LISTS.unreported,
    {
      reason: 'Where codings are partial, another claim may be what is coded, and none needs to be',
      at: '/codings{,/*,/*/claimId,/*/confidence}',
    },
  ],
  elsewhere: [
    ...LISTS.elsewhere,
    {
      reason: 'Nothing but the metadata refers to the agency of this one',
      rule: 'used-entity',
      at: '/metadata/agencyId',
      reportedAt: '/entities/*',
    },
  ],
};
const trial = (options: Partial<Options> = {}, text: Uint8Array | null = bytes) =>
  tryFaults([{ name: 'small', document, text }], { most: 3, seed: 1, lists, ...options });

/** What is wrong but for entries that only longer documents need. */
const unlisted = (problems: readonly string[]) => problems.filter((problem) => !problem.startsWith('listed as'));
const without =
  (...rules: readonly string[]): Check =>
  (damaged, options) =>
    validate(damaged, options).filter(({ rule }) => !rules.includes(rule));

describe('a trial', () => {
  it('finds nothing wrong where every fault is reported or listed', () => {
    const { planted, tried, problems, rows } = trial();
    expect(unlisted(problems)).toEqual([]);
    expect(planted).toBeGreaterThan(5000);
    expect(tried).toBe([...rows.values()].flatMap((row) => REPORTERS.map((name) => row[name])).reduce((a, b) => a + b));
  });

  it.each(['ids', 'references', 'digest', 'shape'])('fails if %s reports nothing', (rule) => {
    const { problems } = trial({ check: without(rule) });
    expect(unlisted(problems).length).toBeGreaterThan(0);
    expect(unlisted(problems).join('\n')).toMatch(
      /^small: .* at \/.*: (not reported, and not listed|reported with the text alone)/m,
    );
  });

  it('fails if a fault that a rule has reported is reported with the text alone', () => {
    const { problems } = trial({ check: without('blocks', 'sentences'), most: 40 });
    expect(unlisted(problems).join('\n')).toMatch(/ at \/blocks\/.*: reported with the text alone, and not listed as such/);
  });

  it('fails if faults are reported in the wrong place', () => {
    const check: Check = (damaged, options) =>
      validate(damaged, options).map((problem) => ({ ...problem, pointer: '/metadata/headline' }));
    const { problems } = trial({ check });
    expect(unlisted(problems).join('\n')).toMatch(
      / at \/claims\/.*: reported elsewhere, at \/metadata\/headline \[.*\], and not listed as such/,
    );
  });

  it('fails if faults are only warned of', () => {
    const check: Check = (damaged, options) => validate(damaged, options).map((problem) => ({ ...problem, severity: 'warning' }));
    const { problems } = trial({ check });
    expect(unlisted(problems).join('\n')).toMatch(/ at \/claims\/.*: reported by a warning alone, and not listed as such/);
  });

  it('fails if an entry is no longer needed, its kind or its pointer', () => {
    const needless = { reason: 'planted', kinds: ['field dropped', 'letter changed'], at: ['/version', '/nowhere'] };
    const { problems } = trial({ lists: { ...lists, unreported: [...lists.unreported, needless] } });
    for (const part of ['field dropped', '/nowhere'])
      expect(problems).toContain(`listed as unreported, but no such fault is: delete ${part} of "planted"`);
  });

  it('fails if an entry is missing', () => {
    const { problems } = trial({ lists: { ...lists, unreported: lists.unreported.slice(1) }, most: 6 });
    expect(unlisted(problems).join('\n')).toMatch(/letter changed at .*: not reported, and not listed/);
  });

  it('accepts what only the text would report if there is no text', () => {
    const { problems, rows } = trial({}, null);
    expect(unlisted(problems)).toEqual([]);
    expect(rows.get('digit changed')).toMatchObject({ text: 0 });
    expect(unlisted(trial({ lists: { ...lists, textAlone: [] } }, null).problems).length).toBeGreaterThan(0);
  });
});
