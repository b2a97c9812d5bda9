import { describe, expect, it } from 'vitest';
import { importBrat } from '../../../scripts/package/importing/import-brat.ts';
import { seal } from '../../../scripts/package/sealing/seal-document.ts';
import { EVENTS, sealedFrom, TEXT } from '../../support/ferry.ts';
import { ann, bound } from '../../support/standoff.ts';

const TRIPLE = [
  bound(TEXT, 'T1', 'Source', 'Sen. Ulla Brandt (D-Halden)'),
  bound(TEXT, 'T2', 'Cue', 'said'),
  bound(TEXT, 'T3', 'Content', '"The ferry,"', '"sails on Friday."'),
  bound(TEXT, 'T4', 'Attribution', 'said'),
  'E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1',
];

describe('an import of events', () => {
  it('takes the parts that an event ties, a content in two pieces among them', () => {
    const { article, attributions, warnings } = sealedFrom(TEXT, TRIPLE);
    expect(attributions).toEqual([
      {
        source: ['Sen. Ulla Brandt (D-Halden)'],
        cue: ['said'],
        content: ['"The ferry,"', '"sails on Friday."'],
        addressee: [],
        quoted: ['"The ferry,"', '"sails on Friday."'],
      },
    ]);
    expect(article.attributions[0]).toMatchObject({
      quotation: 'direct',
      polarity: 'unspecified',
      medium: 'unspecified',
      confidence: null,
      cueLemma: null,
    });
    expect(article.layers).toEqual({
      gists: 'none',
      mentions: 'none',
      attributions: 'complete',
      claims: 'none',
      codings: 'none',
    });
    expect(warnings).toEqual([]);
  });

  it('takes several contents of one event, and events without a source', () => {
    const { attributions } = sealedFrom(TEXT, [
      bound(TEXT, 'T1', 'Content', '"The ferry,"'),
      bound(TEXT, 'T2', 'Content', '"sails on Friday."'),
      bound(TEXT, 'T3', 'Attribution', 'said'),
      'E1\tAttribution:T3 Content2:T2 Content:T1',
    ]);
    expect(attributions).toMatchObject([{ source: [], cue: [], content: ['"The ferry,"', '"sails on Friday."'] }]);
  });

  it('takes a trigger for a part if its type is one', () => {
    const map = { ...EVENTS, events: ['Cue'] };
    const lines = [bound(TEXT, 'T1', 'Cue', 'denied'), bound(TEXT, 'T2', 'Content', 'that it is late'), 'E1\tCue:T1 Content:T2'];
    expect(sealedFrom(TEXT, lines, map).attributions).toMatchObject([{ cue: ['denied'], content: ['that it is late'] }]);
  });

  it('takes addressees, values of attributes and notes', () => {
    const lines = [
      bound(TEXT, 'T1', 'Source', 'She'),
      bound(TEXT, 'T2', 'Cue', 'denied'),
      bound(TEXT, 'T3', 'Content', 'that it is late'),
      bound(TEXT, 'T4', 'Addressee', 'the guests'),
      bound(TEXT, 'T5', 'Attribution', 'denied'),
      'E1\tAttribution:T5 Source:T1 Cue:T2 Content:T3 Addressee:T4',
      'A1\tKind E1 IND',
      'A2\tNegated T3',
      'A3\tMood E1 angry',
      '#1\tAnnotatorNotes E1\tHard to read',
    ];
    const { article, attributions } = sealedFrom(TEXT, lines, { ...EVENTS, notes: 'note' });
    expect(attributions).toMatchObject([{ addressee: ['the guests'] }]);
    expect(article.attributions[0]).toMatchObject({
      quotation: 'indirect',
      polarity: 'denies',
      note: 'Hard to read',
      sourceForm: 'pronoun',
      sourceIds: [],
    });
  });

  it('makes one entity of equal source words, and reads the form off them', () => {
    const lines = [
      bound(TEXT, 'T1', 'Source', 'an official'),
      bound(TEXT, 'T2', 'Content', '"Nobody has to wait,"'),
      bound(TEXT, 'T3', 'Content', '"The ferry,"'),
      bound(TEXT, 'T4', 'Attribution', 'promised'),
      'E1\tAttribution:T4 Source:T1 Content:T2',
      'E2\tAttribution:T4 Source:T1 Content:T3',
    ];
    const { article } = sealedFrom(TEXT, lines);
    expect(article.attributions.map(({ sourceIds, sourceForm }) => [sourceIds, sourceForm])).toEqual([
      [['e-an-official'], 'nominal'],
      [['e-an-official'], 'nominal'],
    ]);
    expect(article.entities.map(({ id, type, name }) => [id, type, name])).toEqual([
      ['e-halden-post', 'organization', 'Halden Post'],
      ['e-an-official', 'unspecified', 'an official'],
    ]);
  });

  it('knows the publisher where it is a source', () => {
    const text = 'Ferry back on Friday\n\n"Enough," said Halden Post, for once.\n';
    const lines = [bound(text, 'T1', 'Source', 'Halden Post'), bound(text, 'T2', 'Cue', 'said'), 'R1\tSourceOf Arg1:T1 Arg2:T2'];
    const { article } = sealedFrom(text, lines);
    expect(article.attributions[0]?.sourceIds).toEqual([article.metadata.publisherId]);
  });

  it('makes a source of its own where a place speaks', () => {
    const text = 'Ferry back on Friday\n\n"Enough," said Halden, which has paid for the ferry to Halden.\n';
    const lines = [
      bound(text, 'T1', 'Place', 'Halden'),
      bound(text, 'T2', 'Source', 'Halden'),
      bound(text, 'T3', 'Content', '"Enough,"'),
      bound(text, 'T4', 'Attribution', 'said'),
      'E1\tAttribution:T4 Source:T2 Content:T3',
    ];
    const { article } = sealedFrom(text, lines);
    expect(article.attributions[0]?.sourceIds).toEqual(['e-halden-2']);
    expect(article.entities.map(({ id, type }) => [id, type])).toContainEqual(['e-halden-2', 'unspecified']);
  });

  it('gives words of eight or more no entity the name of', () => {
    const source = 'the second deputy director of the harbour office of Halden';
    const text = `Late\n\n"No," said ${source}, who had waited for the ferry the whole day and the night.\n`;
    const lines = [
      bound(text, 'T1', 'Source', source),
      bound(text, 'T2', 'Content', '"No,"'),
      bound(text, 'T3', 'Attribution', 'said'),
      'E1\tAttribution:T3 Source:T1 Content:T2',
    ];
    const { draft } = importBrat(text, ann(...lines), { map: EVENTS, document: { id: 'example.org/late' } });
    expect(seal(draft, text).entities.map(({ name }) => name)).toEqual(['Halden Post', 'Entity 2']);
  });

  it('leaves out an event that says the same as another, and a source that nothing ties', () => {
    const { attributions, warnings } = sealedFrom(TEXT, [
      ...TRIPLE,
      'E2\tAttribution:T4 Source:T1 Cue:T2 Content:T3',
      bound(TEXT, 'T9', 'Source', 'She'),
    ]);
    expect(attributions).toHaveLength(1);
    expect(warnings).toEqual([
      'line 6: E2 should say something else, because E1 says the same; it is left out, and can be removed',
      'line 7: T9 should be tied to a content or a cue, because a source alone is left out; tie it, or add "Source" to ignored',
    ]);
  });

  it('takes a cue that is a colon, contents that cross, and a source within a content', () => {
    const text = `Halden\n\nBrandt: the ferry sails, and Oevers says that it is late.\n`;
    const lines = [
      bound(text, 'T1', 'Source', 'Brandt'),
      bound(text, 'T2', 'Cue', ':'),
      bound(text, 'T3', 'Content', 'the ferry sails, and Oevers says'),
      bound(text, 'T4', 'Source', 'Oevers'),
      bound(text, 'T5', 'Cue', 'says'),
      bound(text, 'T6', 'Content', 'Oevers says that it is late'),
      bound(text, 'T7', 'Attribution', 'says'),
      'E1\tAttribution:T7 Source:T1 Cue:T2 Content:T3',
      'E2\tAttribution:T7 Source:T4 Cue:T5 Content:T6',
    ];
    const { draft } = importBrat(text, ann(...lines), { map: EVENTS, document: { id: 'example.org/halden' } });
    expect(seal(draft, text).attributions.map(({ parentId }) => parentId)).toEqual([null, null]);
  });
});

describe('the sentences of an import', () => {
  it('are not split within a source, a cue or a mention, but within a content', () => {
    const text = 'Vote\n\n"We won. They lost," said Ana K. Lind Jr. Senator for Halden.\n';
    const lines = [
      bound(text, 'T1', 'Content', '"We won. They lost,"'),
      bound(text, 'T2', 'Source', 'Ana K. Lind Jr. Senator for Halden'),
      bound(text, 'T3', 'Attribution', 'said'),
      'E1\tAttribution:T3 Source:T2 Content:T1',
    ];
    const { draft } = importBrat(text, ann(...lines), { map: EVENTS, document: { id: 'example.org/vote' } });
    expect(draft.sentences.map(({ text: words }) => words)).toEqual([
      'Vote',
      '"We won.',
      'They lost," said Ana K. Lind Jr. Senator for Halden.',
    ]);
  });

  it('are in one block where a source runs over a line end', () => {
    const text = 'Vote\nThe vote was lost, said Ana\nLind, who had won before.\n';
    const lines = [
      bound(text, 'T1', 'Content', 'The vote was lost'),
      bound(text, 'T2', 'Source', 'Ana', 'Lind'),
      bound(text, 'T3', 'Attribution', 'said'),
      'E1\tAttribution:T3 Source:T2 Content:T1',
    ];
    const { draft } = importBrat(text, ann(...lines), { map: EVENTS, document: { id: 'example.org/vote' } });
    expect(draft.blocks.map(({ text: words }) => words)).toEqual([
      'Vote',
      'The vote was lost, said Ana Lind, who had won before.',
    ]);
    expect(draft.attributions?.[0]?.sourceSpans).toHaveLength(1);
  });
});
