import { describe, expect, it } from 'vitest';
import type { Article, HydratedArticle } from '../../../schema/generated/types.d.ts';
import { casTypes as typeSystem } from '../../../scripts/build/analysis/cas.ts';
import { typeNamed } from '../../../scripts/package/document/annotation-names.ts';
import { type ImportOptions, importBrat } from '../../../scripts/package/importing/import-brat.ts';
import { importCas } from '../../../scripts/package/importing/import-cas.ts';
import { seal } from '../../../scripts/package/sealing/seal-document.ts';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import { brat } from '../../../scripts/package/views/brat.ts';
import { cas } from '../../../scripts/package/views/cas.ts';
import { hydratedDocuments } from '../../support/hydrated.ts';
import { readProjectFile } from '../../support/project.ts';

/** What the view writes of an attribution, or what follows from it. */
const KEPT = [
  'sentenceIds',
  'parentId',
  'restatesId',
  'sourceSpans',
  'cueSpans',
  'contentSpans',
  'addresseeSpans',
  'quotedSpans',
  'quotation',
  'contentStatus',
  'polarity',
  'medium',
  'gist',
] as const;

const placesOf = (value: unknown) =>
  Array.isArray(value) ? value.map(({ start, end, ...id }) => (start === undefined ? id : [start, end])) : value;

/** The attributions, with offsets for spans. A source or an addressee without words is in no annotation. */
const attributionsOf = ({ attributions }: Article | HydratedArticle) =>
  attributions.map((attribution) => ({
    ...Object.fromEntries(
      KEPT.map((field) => [field, field === 'sentenceIds' ? attribution[field] : placesOf(attribution[field])]),
    ),
    sourceIds: attribution.sourceSpans.length > 0 ? attribution.sourceIds : [],
    addresseeIds: attribution.addresseeSpans.length > 0 ? attribution.addresseeIds : [],
  }));

const mentionsOf = ({ mentions }: Article | HydratedArticle) =>
  mentions.map(({ start, end, entityId, sentenceId, form }) => ({ start, end, entityId, sentenceId, form }));

const casTypes = typeSystem(JSON.parse(readProjectFile('schema/article.schema.json')));
/** What a view writes of a document, imported: the draft with its text. */
const formats = {
  brat: (article: HydratedArticle, options: ImportOptions) => {
    const { txt, ann } = brat(article);
    return { ...importBrat(txt, ann, options), text: txt };
  },
  cas: (article: HydratedArticle, options: ImportOptions) => importCas(cas(article), casTypes, options),
};

function importedFrom(format: keyof typeof formats, article: HydratedArticle) {
  const types = [...new Set(article.entities.map(({ type }) => type))].map(typeNamed);
  const { headline, datePublished, language } = article.metadata;
  return formats[format](article, {
    map: { mentions: types.map((name) => ({ name, entityType: 'unspecified' })), notes: 'gist', provenance: article.provenance },
    document: { id: article.id, headline, publisher: 'A paper', datePublished, language, rights: 'None' },
  });
}

const sealedFrom = ({ draft, text }: ReturnType<typeof importedFrom>) =>
  seal({ ...draft, provenance: { ...draft.provenance, guideline: 'Another' } }, text);

const trips = (['brat', 'cas'] as const).flatMap((format) => hydratedDocuments.map((one) => ({ ...one, format })));

describe.each(trips)('$name, imported from what the view $format writes of it', ({ article, format }) => {
  const imported = importedFrom(format, article);
  const sealed = sealedFrom(imported);

  it('has the same mentions', () => {
    expect(mentionsOf(sealed)).toEqual(mentionsOf(article));
  });

  it('has the same attributions: sources, cues, contents, addressees, and how they are nested', () => {
    expect(attributionsOf(sealed)).toEqual(attributionsOf(article));
  });

  it('leaves nothing out, and is valid', () => {
    expect(imported.warnings).toEqual([]);
    expect(validate(sealed, { text: imported.text }).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe.each(hydratedDocuments)('$name, imported from a CAS', ({ article }) => {
  it('is what it is when it is imported from brat', () => {
    expect(sealedFrom(importedFrom('cas', article))).toEqual(sealedFrom(importedFrom('brat', article)));
  });
});
