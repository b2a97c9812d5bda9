import { describe, expect, test } from 'vitest';
import { statements } from '../../../scripts/package/document/list-statements.ts';
import { sealedDocuments } from '../../support/documents.ts';

const documents = sealedDocuments();
const [article] = documents;
if (!article) throw new Error('the article is missing');

describe('the statements of a document', () => {
  test('are its claims, each once and in order, each with a speaker', () => {
    for (const document of documents) {
      const all = statements(document);
      expect(all.map(({ claimId }) => claimId)).toEqual(document.claims.map(({ id }) => id));
      for (const { speakerIds, speaker } of all) {
        expect(speakerIds.length).toBeGreaterThan(0);
        expect(speaker).not.toBe('');
      }
    }
  });

  test('name the nearest known source where nobody in particular speaks', () => {
    const arbitrary = statements(article).filter(({ sourceForm }) => sourceForm === 'arbitrary');
    expect(arbitrary.length).toBeGreaterThan(0);
    for (const { speaker, speakerFrom, chainSources, level } of arbitrary) {
      expect([speaker, speakerFrom, level]).toEqual(['Arzu Nagiyev', 'outer-attribution', 2]);
      expect(chainSources).toEqual(['Arzu Nagiyev', '(arbitrary)']);
    }
  });

  test("name the agency, or else the publisher, in the article's own voice", () => {
    const [claim] = article.claims;
    if (!claim) throw new Error('the article has no claim');
    const voice = { ...article, claims: [{ ...claim, attributionId: null }] };
    const byAgency = statements(voice)[0];
    expect(byAgency).toMatchObject({ speaker: 'Trend', speakerFrom: 'narrator', level: 0, quotation: null, chainIds: [] });
    const withoutAgency = { ...voice, metadata: { ...article.metadata, agencyId: null } };
    expect(statements(withoutAgency)[0]?.speaker).toBe('AzerNews');
  });

  test('name all of several speakers', () => {
    const joint = article.attributions.map((attribution) => ({
      ...attribution,
      sourceIds: ['e-russia', 'e-azerbaijan'] as const,
    }));
    const [first] = statements({ ...article, attributions: joint });
    expect(first).toMatchObject({ speaker: 'Russia; Azerbaijan', speakerIds: ['e-russia', 'e-azerbaijan'] });
  });
});
