import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readSchema } from '../../../../scripts/build/project.ts';
import { projectPath } from '../../../support/project.ts';
import { checkPatterns, type Explained } from './check.ts';
import { patternsIn, patternsOfSchema, shippedPatterns } from './patterns.ts';

const linear = 'It has no quantifier; the check does not read the flag v.';
/** What is not found safe, and why it does no harm. */
const EXPLAINED: readonly Explained[] = [
  { source: '\\p{Spacing_Mark}', flags: 'v', reason: linear },
  { source: '^\\p{RGI_Emoji}$', flags: 'v', reason: linear },
  {
    source: '[^\\p{Default_Ignorable_Code_Point}\\p{Control}\\p{Format}\\p{Nonspacing_Mark}\\p{Enclosing_Mark}\\p{Surrogate}]',
    flags: 'v',
    reason: linear,
  },
];

const made = new Map(
  JSON.parse(
    execFileSync('npx', ['tsx', projectPath('test/checks/hostile/patterns/made.ts')], {
      encoding: 'utf8',
      cwd: projectPath('.'),
    }),
  ),
) as Parameters<typeof shippedPatterns>[0];

describe('the regular expressions that ship', () => {
  const { patterns, unseen } = shippedPatterns(made);

  it('are all seen, also those that are put together when a module is loaded', () => {
    expect(unseen).toEqual([]);
    expect(patterns.length).toBeGreaterThan(100);
    expect(patterns.find(({ source }) => source.includes('jan(?:uary|'))).toBeDefined();
  });

  it('take linear time on any input', async () => {
    const { proven, attacked, problems } = await checkPatterns(patterns, EXPLAINED);
    console.log(
      `patterns ${patterns.length}: proven by automata ${proven}, attacked without success ${attacked}, explained ${EXPLAINED.length}, problems ${problems.length}`,
    );
    expect(problems).toEqual([]);
  });
});

describe('the check of regular expressions', () => {
  const pattern = (source: string, flags = '') => [{ source, flags, files: ['planted.ts'] }];

  it.each([
    ['^(a+)+$', 'exponential'],
    ['^(?:[\\w.]+\\s?)*:$', 'exponential'],
    ['\\s+$', '2nd degree polynomial'],
    ['^\\d*\\d*\\d*x', '3rd degree polynomial'],
  ])('reports %s', async (source, summary) => {
    const { problems } = await checkPatterns(pattern(source), []);
    expect(problems).toEqual([expect.stringContaining(`/${source}/ of planted.ts: ${summary}`)]);
  });

  it('reports an explanation that is not needed', async () => {
    const { problems } = await checkPatterns(pattern('^a+$'), [{ source: '^a+$', flags: '', reason: 'None' }]);
    expect(problems).toEqual(['/^a+$/ needs no explanation']);
  });

  it('finds patterns however they are written in code, and none in strings and comments', () => {
    const code =
      'const a: RegExp = /a+/g; // /no/\nconst b = "/no/" + (4 / 2 / 1); new RegExp("b+", "u"); RegExp(`c`); new RegExp(b + b);';
    const { patterns, made: unknown } = patternsIn(code, true);
    expect(patterns.map(({ source, flags }) => `${source} ${flags}`)).toEqual(['a+ g', 'b+ u', 'c ']);
    expect(unknown).toHaveLength(1);
  });

  it('finds the patterns of a schema, and takes no property of that name for one', () => {
    const schema = {
      properties: { pattern: { pattern: '^a$' } },
      patternProperties: { '^b$': {} },
      $defs: { pattern: { type: 'string' } },
    };
    expect(patternsOfSchema(schema).map(({ source }) => source)).toEqual(['^a$', '^b$']);
  });

  it('reads every schema', () => {
    for (const form of ['sealed', 'hydrated', 'draft'] as const)
      expect(patternsOfSchema(readSchema(form)).length).toBeGreaterThan(5);
  });
});
