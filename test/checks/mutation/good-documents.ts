import { FORMS, type Form } from '../../../scripts/package/document/forms.ts';
import { annotated } from '../../support/articles.ts';
import { sealedDocuments } from '../../support/documents.ts';
import { hydratedDocuments } from '../../support/hydrated.ts';
import type { Json } from './json.ts';

/** The forms of a document. */
export const ALL_FORMS = Object.keys(FORMS) as readonly Form[];

/** Every document of a form that the project has. The article is only sealed: its text is no part of the project. */
export function goodDocuments(form: Form): readonly Json[] {
  const hydrated = () => hydratedDocuments.filter(({ original }) => original).map(({ article }) => article);
  const documents = { sealed: sealedDocuments, draft: () => annotated.map(({ draft }) => draft), hydrated };
  return documents[form]() as unknown as readonly Json[];
}
