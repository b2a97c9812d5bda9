import { describe, expect, it } from 'vitest';
import { agree } from '../../../scripts/package/agreement/agree.ts';
import { provenanceOf } from '../../../scripts/package/agreement/provenance.ts';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import { change } from '../../support/change.ts';
import { planted } from '../../support/planted.ts';
import { small } from '../../support/small.ts';

describe('the figures for provenance.agreement', () => {
  const { provenance } = agree(small(), planted());

  it('are what the schema takes', () => {
    const document = small();
    change(document, '/provenance/agreement', provenance);
    expect(validate(document)).toEqual(validate(small()));
    expect(provenance.length).toBeGreaterThan(40);
  });

  it('leave out what is undefined', () => {
    expect(provenance.filter(({ layer }) => layer === 'claims: evidence')).toEqual([]);
    expect(provenance.find(({ layer, measure }) => layer === 'mention spans' && measure === 'F1, exact spans')).toEqual({
      layer: 'mention spans',
      measure: 'F1, exact spans',
      value: 0.9032,
      items: 17,
    });
  });

  it('are 1 only if agreement is full', () => {
    const rounded = (value: number) =>
      provenanceOf([{ layer: 'mentions', part: 'mention', value, reason: null, items: 457 }], [])[0]?.value;
    expect([1, 0.99996, 0.98765, -0.12345678].map(rounded)).toEqual([1, 0.9999, 0.9877, -0.1235]);
  });
});
