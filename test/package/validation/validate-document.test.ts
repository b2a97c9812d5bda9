import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import { smallWith } from '../../support/change.ts';
import { small, smallText } from '../../support/small.ts';

describe('validate', () => {
  it('finds nothing wrong with the article', () => {
    expect(validate(JSON.parse(readFileSync('data/article.json', 'utf8')))).toEqual([]);
  });

  it('takes options that are none for those that are left out', () => {
    for (const options of [null, {}, { maxProblems: Number.NaN }, { maxProblems: -1 }])
      expect(validate({}, options as never).length).toBeGreaterThan(5);
    expect(validate({}, { maxProblems: 1 })).toHaveLength(2);
  });

  it('reports every fault, of several rules, each once', () => {
    const document = smallWith({
      '/mentions/6/start': 225,
      '/sentences/4/blockId': 'b5',
      '/attributions/0/cueLemma': 'dash',
      '/attributions/0/cueSpans': [],
      '/claims/0/relation': 'pursues-policy',
      '/claims/7/subjectIds': [],
    });
    expect(validate(document, { text: smallText }).map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual([
      'digest /mentions/6/start',
      'sentences /sentences/4/blockId',
      'cue-lemma /attributions/0/cueLemma',
      'relation-direction /claims/7/subjectIds',
    ]);
  });

  it('reports the shape alone where it is wrong', () => {
    const document = smallWith({ '/mentions/6/form': 'verb', '/claims/7/evidence': 'presupposed' });
    expect(validate(document).map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual(['shape /mentions/6/form']);
  });

  it('reports at most as many problems as are asked for, and that there are more', () => {
    const document = small();
    for (const claim of document.claims) Object.assign(claim, { attributionId: null });
    expect(validate(document)).toHaveLength(6);
    expect(validate(document, { maxProblems: 6 })).toHaveLength(6);
    const limited = validate(document, { maxProblems: 3 });
    expect(limited.slice(0, 3)).toEqual(validate(document).slice(0, 3));
    expect(limited.slice(3)).toEqual([
      {
        rule: 'limit',
        pointer: '',
        message: 'there should be at most 3 problems, because no more are reported; mend these first',
        severity: 'error',
      },
    ]);
  });

  it('does not change the document', () => {
    const document = smallWith({ '/claims/1/attributionId': null, '/sentences/4/blockId': 'b5' });
    const before = JSON.stringify(document);
    validate(document, { text: smallText });
    expect(JSON.stringify(document)).toBe(before);
  });
});
