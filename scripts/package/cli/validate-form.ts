import { formOf } from '../document/forms.ts';
import type { Problem } from '../problems/problem.ts';
import type { Copy } from '../text/read-copy.ts';
import { validate } from '../validation/validate-document.ts';

/**
 * Checks a document of any form: a sealed one as `validate` does; a hydrated one with its own words; a draft by its shape, and with the
 * text by sealing it for trial. Loads only what the form needs.
 */
export async function validateForm(document: unknown, text?: Copy): Promise<Problem[]> {
  const form = formOf(document);
  if (form === 'sealed') return validate(document, text === undefined ? {} : { text });
  if (form === 'hydrated') return (await import('../validation/validate-hydrated.ts')).hydratedProblems(document, text);
  return (await import('../sealing/seal-document.ts')).draftProblems(document, text);
}
