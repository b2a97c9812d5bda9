import { expect } from 'vitest';
import { validate } from '../../scripts/package/validation/validate-document.ts';
import { smallText } from './small.ts';

/** Whether a document is checked with its text, without it, or in both ways. */
export type Given = 'text' | 'no text' | 'either';

/** Expects that a document of the small text has one problem and no other, with the text and without it. */
export function expectProblem(rule: string, document: unknown, pointer: string, message: string, given: Given = 'either') {
  const problem = { rule, pointer, message, severity: 'error' };
  if (given !== 'text') expect(validate(document), 'without the text').toEqual([problem]);
  if (given !== 'no text') expect(validate(document, { text: smallText }), 'with the text').toEqual([problem]);
}

/** Expects that a document of the small text has, with the text, one warning and nothing else, and without it nothing. */
export function expectWarning(rule: string, document: unknown, pointer: string, message: string) {
  expect(validate(document), 'without the text').toEqual([]);
  expect(validate(document, { text: smallText }), 'with the text').toEqual([{ rule, pointer, message, severity: 'warning' }]);
}

/** Expects that a document of the small text has no problem, with the text or without it. */
export function expectSound(document: unknown) {
  expect(validate(document), 'without the text').toEqual([]);
  expect(validate(document, { text: smallText }), 'with the text').toEqual([]);
}
