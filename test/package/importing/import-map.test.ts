import { describe, expect, it } from 'vitest';
import type { ImportMap } from '../../../schema/generated/types.d.ts';
import { importBrat } from '../../../scripts/package/importing/import-brat.ts';
import type { ArticleError } from '../../../scripts/package/problems/problem.ts';
import { EVENTS, sealedFrom, TEXT } from '../../support/ferry.ts';
import { bound } from '../../support/standoff.ts';

describe('an import map', () => {
  const problems = (map: unknown) => {
    try {
      importBrat(TEXT, '', { map: map as ImportMap });
    } catch (error) {
      return (error as ArticleError).problems.map(({ rule, pointer, message }) => `${rule} ${pointer}: ${message}`);
    }
    return [];
  };

  it('that has not its form is refused as any document is', () => {
    expect(problems({ tipes: {}, attributes: { medium: { name: 'M', values: [{ from: 'a', to: 'speach' }] } } })).toEqual([
      expect.stringMatching(/^shape \/tipes: .*; did you mean "types"\?$/),
      'shape /attributes/medium/values/0/to: "speach" should be "speech", or another of speech, writing, thought, unspecified',
    ]);
  });

  it('that gives a name two meanings is refused', () => {
    expect(problems({ types: { cue: ['Cue'], content: ['Cue'] } })).toEqual([
      'import /types/content/0: "Cue" should have one meaning among the types, because /types/cue/0 gives it one; remove one of them',
    ]);
  });

  it('takes any names, those of prototypes among them', () => {
    const lines = [bound(TEXT, 'T1', '__proto__', 'said'), bound(TEXT, 'T2', 'constructor', 'Friday'), 'A1\ttoString T1'];
    const map = { ...EVENTS, types: { cue: ['__proto__'] }, ignored: ['constructor', 'toString'] };
    expect(sealedFrom(TEXT, lines, map).attributions).toMatchObject([{ cue: ['said'], content: [] }]);
  });
});
