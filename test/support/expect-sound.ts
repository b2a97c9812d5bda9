import { expect } from 'vitest';
import { validate } from '../../scripts/package/validation/validate-document.ts';
import { smallText } from './small.ts';

/** Expects that a document of the small text has no problem, with the text or without it. */
export function expectSound(document: unknown) {
  expect(validate(document), 'without the text').toEqual([]);
  expect(validate(document, { text: smallText }), 'with the text').toEqual([]);
}
