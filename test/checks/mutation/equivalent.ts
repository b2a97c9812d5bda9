import { FORMS, type Form } from '../../../scripts/package/document/forms.ts';
import { ALL_FORMS } from './good-documents.ts';

/** Mutants that accept the same documents as the original, and why. */
export interface Equivalent {
  readonly reason: string;
  /** The forms whose schemas have these mutants. */
  readonly forms: readonly Form[];
  /** The names of the mutants: the pointer of the keyword and what was done. */
  readonly mutants: readonly string[];
}

export const EQUIVALENT: readonly Equivalent[] = [
  {
    reason:
      'Every schema that refers to it names the type string itself; the strict mode of ajv asks for a type beside a pattern',
    forms: ALL_FORMS,
    mutants: ['/$defs/SingleLine/not/type deleted'],
  },
  {
    reason: 'What stands before the last non-space may hold others, so that two such parts are one',
    forms: ALL_FORMS,
    mutants: ['/$defs/Prose/pattern made ^\\S([\\s\\S]*\\S){0,2}$'],
  },
  {
    reason: 'A region of four digits is a variant too, since a variant may be a digit and three characters more',
    forms: ALL_FORMS,
    mutants: [
      '/$defs/LanguageTag/pattern made ^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3,4}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$',
    ],
  },
  {
    reason: 'A digit and four characters more are five characters, which a variant may have anyway',
    forms: ALL_FORMS,
    mutants: [
      '/$defs/LanguageTag/pattern made ^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3,4}))*$',
    ],
  },
  ...ALL_FORMS.map((form) => ({
    reason: 'A folder may hold slashes, so that two are one',
    forms: [form],
    mutants: [`/properties/$schema/pattern made ^([^\\s\\\\]*/){0,2}${FORMS[form].replaceAll('.', '\\.')}$`],
  })),
];
