import { describe, expect, it } from 'vitest';
import type { ImportMap } from '../../../schema/generated/types.d.ts';
import { importBrat } from '../../../scripts/package/importing/import-brat.ts';
import { ArticleError } from '../../../scripts/package/problems/problem.ts';
import { DOCUMENT, EVENTS, TEXT } from '../../support/ferry.ts';
import { wrongWords } from '../../support/message-order.ts';
import { ann } from '../../support/standoff.ts';

/** The messages of what is wrong. */
function faultsOf(text: string, lines: readonly string[], map: ImportMap = EVENTS): string[] {
  try {
    importBrat(text, ann(...lines), { map, document: DOCUMENT });
  } catch (error) {
    if (error instanceof ArticleError) return error.problems.map(({ message }) => message);
    throw error;
  }
  return [];
}

describe('what is wrong with annotations is reported by its line', () => {
  it.each([
    [
      'offsets in the wrong order',
      ['T1\tCue 9 4\tback'],
      'line 1: 9 to 4 should end after its start, because no piece is empty; correct the offsets',
    ],
    [
      'offsets outside the text',
      ['T1\tCue 4 4000\tback'],
      `line 1: 4 to 4000 should be in the text, because T1 is, and the text has ${TEXT.length} characters; correct the offsets`,
    ],
    [
      'other words',
      ['T1\tCue 6 10\tgone'],
      'line 1: the offsets of T1 should lead to its words "gone", because a line gives both, but they lead to "back"; count the code points of the text file, each carriage return among them',
    ],
    [
      'an id that is there twice',
      ['T1\tCue 6 10\tback', 'T1\tCue 6 10\tback'],
      'line 2: "T1" should be the id of one line, because ids are unique, and line 1 has it; give each its own',
    ],
    [
      'a target that is nowhere',
      ['A1\tKind T7 DIR'],
      'line 1: "T7" should be the id of a line, because this line refers to it; correct it, or add that line',
    ],
    [
      'an unknown type',
      ['T1\tPlaice 6 10\tback'],
      'line 1: the type "Plaice" should be in the map, because the annotations have it; add it to types, mentions or events, or to ignored',
    ],
    [
      'an unknown event',
      ['T1\tCue 6 10\tback', 'E1\tBelief:T1'],
      'line 2: the event "Belief" should be in the map, because the annotations have it; add it to events, or to ignored',
    ],
    [
      'an unknown role',
      ['T1\tAttribution 6 10\tback', 'E1\tAttribution:T1 Who2:T1'],
      'line 2: the role "Who" should be in the map, because the annotations have it; add it to roles, or to ignored',
    ],
    [
      'an unknown relation',
      ['T1\tCue 6 10\tback', 'R1\tHas Arg1:T1 Arg2:T1'],
      'line 2: the relation "Has" should be in the map, because the annotations have it; add it to ties, or to ignored',
    ],
    [
      'an unknown attribute',
      ['T1\tCue 6 10\tback', 'A1\t__proto__ T1'],
      'line 2: the attribute "__proto__" should be in the map, because the annotations have it; add it to attributes, or to ignored',
    ],
    [
      'an unknown value',
      ['T1\tCue 6 10\tback', 'A1\tKind T1 constructor'],
      'line 2: "constructor" should be one of DIR, IND, because "Kind" has these values in the map; add it to attributes/quotation/values',
    ],
    [
      'two values',
      ['T1\tCue 6 10\tback', 'A1\tKind T1 DIR', 'A2\tKind T1 IND'],
      'line 3: "Kind" of T1 should be "direct", because that is given first, not "indirect"; remove one of them',
    ],
    [
      'relations in a circle',
      ['T1\tCue 6 10\tback', 'T2\tCue 0 5\tFerry', 'R1\tCueOf Arg1:T1 Arg2:T2', 'R2\tCueOf Arg1:T2 Arg2:T1'],
      'line 3: T1 should not depend on itself, because relations lead to a head; tie each part to its head',
    ],
    [
      'a line of another format',
      ['T1 Cue 6 10 back'],
      'line 1: this should be like "T1\\tContent 0 9;12 20\\tthe words", because it begins with T; write it so, with a tab for \\t',
    ],
    [
      'a line that is none',
      ['Cue: back'],
      'line 1: "Cue: back" should be a line of brat, because the file is; begin it with T, E, R, A, N, #, and a number',
    ],
  ])('%s', (_, lines, message) => {
    expect(faultsOf(TEXT, lines)).toEqual([message]);
    expect(wrongWords({ rule: 'import', message })).toEqual([]);
  });

  it('all at once, in their order', () => {
    expect(faultsOf(TEXT, ['A1\tKind T7 DIR', 'T1\tCue 9 4\tback', 'x']).map((message) => message.split(':')[0])).toEqual([
      'line 1',
      'line 2',
      'line 3',
    ]);
  });
});
