import { describe, expect, it } from 'vitest';
import { idHint } from '../../../scripts/package/problems/id-hint.ts';

describe('the hint at the right id', () => {
  it('names both cures where a number is missing between others: another record may be meant, or one may be missing', () => {
    expect(idHint('s4', ['s1', 's3', 's5'])).toBe('use another from s1 to s5, or add it');
  });

  it('names the first and the last record where a number is beyond them', () => {
    expect(idHint('s9', ['s1', 's3', 's5'])).toBe('use one of s1 to s5');
  });

  it('names the only record, and asks for one where there is none', () => {
    expect(idHint('s4', ['s1'])).toBe('use s1, the only one');
    expect(idHint('s4', [])).toBe('add the record, or remove the id');
  });
});
