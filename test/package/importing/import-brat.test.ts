import { describe, expect, it } from 'vitest';
import type { DraftArticle, ImportMap } from '../../../schema/generated/types.d.ts';
import { importBrat } from '../../../scripts/package/importing/import-brat.ts';
import { ArticleError } from '../../../scripts/package/problems/problem.ts';
import { seal } from '../../../scripts/package/sealing/seal-document.ts';
import { fold } from '../../../scripts/package/text/fold.ts';
import { rawOffsets } from '../../../scripts/package/text/raw-offsets.ts';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import { wrongWords } from '../../support/message-order.ts';
import { ann, bound } from '../../support/standoff.ts';

/** A corpus in which one event ties a source, a cue and a content. */
const EVENTS: ImportMap = {
  events: ['Attribution'],
  attributes: {
    quotation: {
      name: 'Kind',
      values: [
        { from: 'DIR', to: 'direct' },
        { from: 'IND', to: 'indirect' },
      ],
    },
    polarity: { name: 'Negated', values: [{ from: 'true', to: 'denies' }] },
  },
  ignored: ['Topic', 'Mood'],
  document: { publisher: 'Halden Post', datePublished: '2026-03-02T08:00:00Z', language: 'en', rights: 'Our own text, CC0-1.0' },
  provenance: {
    guideline: 'Quotations of the Halden Post',
    guidelineVersion: '1.0.0',
    method: 'Annotated once',
    annotators: [],
    adjudication: null,
    createdOn: '2026-03-02',
    modifiedOn: '2026-03-02',
    license: 'CC0-1.0',
    agreement: [],
  },
};
const DOCUMENT = { id: 'example.org/ferry', headline: 'Ferry back on Friday' };

const TEXT = `Ferry back on Friday

"The ferry," said Sen. Ulla Brandt (D-Halden), "sails on Friday." She denied that it is late.

"Nobody has to wait," an official promised the guests.
`;

const TRIPLE = [
  bound(TEXT, 'T1', 'Source', 'Sen. Ulla Brandt (D-Halden)'),
  bound(TEXT, 'T2', 'Cue', 'said'),
  bound(TEXT, 'T3', 'Content', '"The ferry,"', '"sails on Friday."'),
  bound(TEXT, 'T4', 'Attribution', 'said'),
  'E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1',
];

function sealedFrom(text: string, lines: readonly string[], map: ImportMap = EVENTS) {
  const { draft, warnings } = importBrat(text, ann(...lines), { map, document: DOCUMENT });
  const article = seal(draft, text);
  expect(validate(article, { text }).filter(({ severity }) => severity === 'error')).toEqual([]);
  const points = Array.from(fold(text));
  const words = ({ start, end }: { start: number; end: number }) => points.slice(start, end).join('');
  const attributions = article.attributions.map((one) => ({
    source: one.sourceSpans.map(words),
    cue: one.cueSpans.map(words),
    content: one.contentSpans.map(words),
    addressee: one.addresseeSpans.map(words),
    quoted: one.quotedSpans.map(words),
  }));
  return {
    article,
    draft,
    warnings: warnings.map(({ message }) => message),
    attributions,
    sentences: article.sentences.map(words),
  };
}

/** The messages of what is wrong. */
function faultsOf(text: string, lines: readonly string[], map: ImportMap = EVENTS): string[] {
  try {
    importBrat(text, ann(...lines), { map, document: DOCUMENT });
  } catch (error) {
    if (error instanceof ArticleError) return error.problems.map(({ message }) => message);
    throw error;
  }
  return [];
}

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

describe('the quotation of a content without an attribute', () => {
  const of = (content: string, text: string) => {
    const lines = [bound(text, 'T1', 'Content', content), bound(text, 'T2', 'Cue', 'said'), 'R1\tCueOf Arg1:T2 Arg2:T1'];
    const { article, attributions } = sealedFrom(text, lines);
    return [article.attributions[0]?.quotation, attributions[0]?.quoted];
  };

  it.each([
    ['direct, with its marks', '"It sails,"', 'She said "It sails," and left.', 'direct', ['"It sails,"']],
    ['direct, where the marks are around it', 'It sails', 'She said "It sails", and left.', 'direct', ['It sails']],
    ['mixed', 'that it "sails well" now', 'She said that it "sails well" now.', 'mixed', ['"sails well"']],
    ['indirect', 'that it sails', 'She said that it sails.', 'indirect', []],
    ['direct, in guillemets', '«It sails»', 'She said «It sails» and left.', 'direct', ['«It sails»']],
  ] as const)('is %s', (_, content, sentence, quotation, quoted) => {
    const text = `Ferry back on Friday\n\n${sentence}\n`;
    expect(of(content, text)).toEqual([quotation, quoted]);
  });

  it('is direct over two paragraphs that are each opened', () => {
    const text = 'Ferry back on Friday\n\nShe said: “It sails.\n\n“It sails on Friday.”\n';
    expect(of('“It sails.\n\n“It sails on Friday.”', text)).toEqual(['direct', ['"It sails. "It sails on Friday."']]);
  });
});

describe('the offsets of an import', () => {
  const quote = 'Ferry back on Friday\n\n“Café 📚 …  ok,” said Salma (سلمى) to Zoé.\n';
  const lines = (text: string) => [
    bound(text, 'T1', 'Source', text.slice(text.indexOf('Sal'), text.indexOf(')') + 1)),
    bound(text, 'T2', 'Content', text.slice(text.indexOf('“'), text.indexOf('”') + 1)),
    bound(text, 'T3', 'Attribution', 'said'),
    'E1\tAttribution:T3 Source:T1 Content:T2',
  ];
  const expected = { source: ['Salma (سلمى)'], content: ['"Café 📚 ... ok,"'] };

  it.each([
    ['line feeds', quote],
    ['carriage returns', quote.replaceAll('\n', '\r\n')],
    ['decomposed accents', quote.normalize('NFD')],
    ['bidirectional controls', quote.replace('سلمى', '\u2068سلمى\u2069')],
    ['soft hyphens', quote.replace('Salma', 'Sal\u00adma')],
  ])('count the code points of a text with %s', (_, text) => {
    expect(sealedFrom(text, lines(text)).attributions).toMatchObject([expected]);
  });

  it('count a byte order mark, or do not', () => {
    for (const counted of ['\ufeff', '']) {
      const bytes = new TextEncoder().encode(`\ufeff${quote}`);
      const { draft } = importBrat(bytes, ann(...lines(counted + quote)), { map: EVENTS, document: DOCUMENT });
      const { contentSpans } = seal(draft, bytes).attributions[0] ?? {};
      expect(contentSpans?.map(({ start, end }) => [start, end])).toEqual([[21, 37]]);
    }
  });

  it('lose white space at their ends', () => {
    const text = 'Ferry back on Friday\n\nBrandt said  that it sails .\n';
    const lines = [
      bound(text, 'T1', 'Content', ' that it sails '),
      bound(text, 'T2', 'Cue', 'said'),
      'R1\tCueOf Arg1:T2 Arg2:T1',
    ];
    expect(sealedFrom(text, lines).attributions).toMatchObject([{ content: ['that it sails'] }]);
  });

  it('lead from the raw text to the canonical one and back', () => {
    const { toCanonical, toRaw, rawWords } = rawOffsets('A\r\n\r\n“e\u0301 …”');
    expect(toCanonical({ start: 5, end: 10 })).toEqual({ start: 2, end: 8 });
    expect(toRaw({ start: 2, end: 9 })).toEqual({ start: 5, end: 11 });
    expect(rawWords({ start: 1, end: 2 })).toBe('\r\n\r\n');
  });
});

describe('what is wrong with annotations is reported by its line', () => {
  it.each([
    [
      'offsets in the wrong order',
      ['T1\tCue 9 4\tback'],
      'line 1: 9 to 4 should end after its start, because no piece is empty; correct the offsets',
    ],
    [
      'offsets outside the text',
      ['T1\tCue 4 4000\tback'],
      `line 1: 4 to 4000 should be in the text, because T1 is, and the text has ${TEXT.length} characters; correct the offsets`,
    ],
    [
      'other words',
      ['T1\tCue 6 10\tgone'],
      'line 1: the offsets of T1 should lead to its words "gone", because a line gives both, but they lead to "back"; count the code points of the text file, each carriage return among them',
    ],
    [
      'an id that is there twice',
      ['T1\tCue 6 10\tback', 'T1\tCue 6 10\tback'],
      'line 2: "T1" should be the id of one line, because ids are unique, and line 1 has it; give each its own',
    ],
    [
      'a target that is nowhere',
      ['A1\tKind T7 DIR'],
      'line 1: "T7" should be the id of a line, because this line refers to it; correct it, or add that line',
    ],
    [
      'an unknown type',
      ['T1\tPlaice 6 10\tback'],
      'line 1: the type "Plaice" should be in the map, because the annotations have it; add it to types, mentions or events, or to ignored',
    ],
    [
      'an unknown event',
      ['T1\tCue 6 10\tback', 'E1\tBelief:T1'],
      'line 2: the event "Belief" should be in the map, because the annotations have it; add it to events, or to ignored',
    ],
    [
      'an unknown role',
      ['T1\tAttribution 6 10\tback', 'E1\tAttribution:T1 Who2:T1'],
      'line 2: the role "Who" should be in the map, because the annotations have it; add it to roles, or to ignored',
    ],
    [
      'an unknown relation',
      ['T1\tCue 6 10\tback', 'R1\tHas Arg1:T1 Arg2:T1'],
      'line 2: the relation "Has" should be in the map, because the annotations have it; add it to ties, or to ignored',
    ],
    [
      'an unknown attribute',
      ['T1\tCue 6 10\tback', 'A1\t__proto__ T1'],
      'line 2: the attribute "__proto__" should be in the map, because the annotations have it; add it to attributes, or to ignored',
    ],
    [
      'an unknown value',
      ['T1\tCue 6 10\tback', 'A1\tKind T1 constructor'],
      'line 2: "constructor" should be one of DIR, IND, because "Kind" has these values in the map; add it to attributes/quotation/values',
    ],
    [
      'two values',
      ['T1\tCue 6 10\tback', 'A1\tKind T1 DIR', 'A2\tKind T1 IND'],
      'line 3: "Kind" of T1 should be "direct", because an earlier line gives that, not "indirect"; remove one of them',
    ],
    [
      'relations in a circle',
      ['T1\tCue 6 10\tback', 'T2\tCue 0 5\tFerry', 'R1\tCueOf Arg1:T1 Arg2:T2', 'R2\tCueOf Arg1:T2 Arg2:T1'],
      'line 3: T1 should not depend on itself, because relations lead to a head; tie each part to its head',
    ],
    [
      'a line of another format',
      ['T1 Cue 6 10 back'],
      'line 1: this should be like "T1\\tContent 0 9;12 20\\tthe words", because it begins with T; write it so, with a tab for \\t',
    ],
    [
      'a line that is none',
      ['Cue: back'],
      'line 1: "Cue: back" should be a line of brat, because the file is; begin it with T, E, R, A, N, #, and a number',
    ],
  ])('%s', (_, lines, message) => {
    expect(faultsOf(TEXT, lines)).toEqual([message]);
    expect(wrongWords({ rule: 'import', message })).toEqual([]);
  });

  it('all at once, in their order', () => {
    expect(faultsOf(TEXT, ['A1\tKind T7 DIR', 'T1\tCue 9 4\tback', 'x']).map((message) => message.split(':')[0])).toEqual([
      'line 1',
      'line 2',
      'line 3',
    ]);
  });
});

describe('an import map', () => {
  const problems = (map: unknown) => {
    try {
      importBrat(TEXT, '', { map: map as ImportMap });
    } catch (error) {
      return (error as ArticleError).problems.map(({ rule, pointer, message }) => `${rule} ${pointer}: ${message}`);
    }
    return [];
  };

  it('that has not its form is refused as any document is', () => {
    expect(problems({ tipes: {}, attributes: { medium: { name: 'M', values: [{ from: 'a', to: 'speach' }] } } })).toEqual([
      expect.stringMatching(/^shape \/tipes: .*; did you mean "types"\?$/),
      'shape /attributes/medium/values/0/to: "speach" should be "speech", or another of speech, writing, thought, unspecified',
    ]);
  });

  it('that gives a name two meanings is refused', () => {
    expect(problems({ types: { cue: ['Cue'], content: ['Cue'] } })).toEqual([
      'import /types/content/0: "Cue" should have one meaning among the types, because /types/cue/0 gives it one; remove one of them',
    ]);
  });

  it('takes any names, those of prototypes among them', () => {
    const lines = [bound(TEXT, 'T1', '__proto__', 'said'), bound(TEXT, 'T2', 'constructor', 'Friday'), 'A1\ttoString T1'];
    const map = { ...EVENTS, types: { cue: ['__proto__'] }, ignored: ['constructor', 'toString'] };
    expect(sealedFrom(TEXT, lines, map).attributions).toMatchObject([{ cue: ['said'], content: [] }]);
  });
});

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
