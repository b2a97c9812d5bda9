import { describe, expect, it } from 'vitest';
import type { DraftArticle } from '../../../schema/generated/types.d.ts';
import { importBrat } from '../../../scripts/package/importing/import-brat.ts';
import { TEXT } from '../../support/ferry.ts';

describe('a draft of an import', () => {
  it('has empty strings where nothing gives a fact', () => {
    const { draft } = importBrat(TEXT, '');
    const { id, metadata, provenance }: DraftArticle = draft;
    expect([id, metadata.rights, metadata.language, provenance.guideline]).toEqual(['', '', '', '']);
    expect(metadata.headline).toBe('Ferry back on Friday');
    expect(draft.entities).toMatchObject([{ id: 'e-publisher', name: '' }]);
  });

  it('has no headline where the text begins with a sentence, or where the headline is known to be another', () => {
    const roles = (text: string, headline?: string) =>
      importBrat(text, '', headline ? { document: { headline } } : {}).draft.blocks.map(({ role }) => role);
    const text = 'The ferry sails again.\n\nIt was late.\n\nNobody knows why.\n';
    expect(roles(text)).toEqual(['lead', 'body', 'body']);
    expect(roles(TEXT)).toEqual(['headline', 'lead', 'body']);
    expect(roles(TEXT, 'Another')).toEqual(['lead', 'body', 'body']);
  });
});
