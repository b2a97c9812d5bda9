import { describe, expect, it } from 'vitest';
import type { Article, HydratedArticle } from '../../../schema/generated/types.d.ts';
import { importBrat } from '../../../scripts/package/importing/import-brat.ts';
import { seal } from '../../../scripts/package/sealing/seal-document.ts';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import { brat } from '../../../scripts/package/views/brat.ts';
import { hydratedDocuments } from '../../support/hydrated.ts';

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

describe.each(hydratedDocuments)('$name, imported from what the view brat writes of it', ({ article }) => {
  const { txt, ann } = brat(article);
  const types = [...new Set(article.entities.map(({ type }) => type))].map(
    (type) => `${type.charAt(0).toUpperCase()}${type.slice(1)}`,
  );
  const { headline, datePublished, language } = article.metadata;
  const { draft, warnings } = importBrat(txt, ann, {
    map: { mentions: types.map((name) => ({ name, entityType: 'unspecified' })), notes: 'gist', provenance: article.provenance },
    document: { id: article.id, headline, publisher: 'A paper', datePublished, language, rights: 'None' },
  });
  const sealed = seal({ ...draft, provenance: { ...draft.provenance, guideline: 'Another' } }, txt);

  it('has the same mentions', () => {
    expect(mentionsOf(sealed)).toEqual(mentionsOf(article));
  });

  it('has the same attributions: sources, cues, contents, addressees, and how they are nested', () => {
    expect(attributionsOf(sealed)).toEqual(attributionsOf(article));
  });

  it('leaves nothing out, and is valid', () => {
    expect(warnings).toEqual([]);
    expect(validate(sealed, { text: txt }).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
