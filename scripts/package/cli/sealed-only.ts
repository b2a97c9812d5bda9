import { formOf } from '../document/forms.ts';
import { errorsIn } from '../problems/problem.ts';
import { validate } from '../validation/validate-document.ts';

/** Why a command that takes valid sealed documents does not take one, or null. */
export function reasonAgainst(document: unknown, command: string): string | null {
  const form = formOf(document);
  if (form !== 'sealed') return `it is a ${form} document; ${command} takes sealed ones`;
  const [first] = errorsIn(validate(document));
  return first ? `not valid: ${first.pointer}: ${first.message}; attributed-article validate reports all problems` : null;
}
