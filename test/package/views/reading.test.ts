import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../schema/generated/types.d.ts';
import { reading } from '../../../scripts/package/views/reading.ts';
import { hydratedAs, hydratedDocuments } from '../../support/hydrated.ts';

const MARK = /⟦[^⟦⟧]*⟧/g;

describe.each(hydratedDocuments)('$name to read', ({ article }) => {
  const paragraphs = reading(article).slice(0, -1).split('\n\n');

  it('is the text without the marks, a paragraph a block', () => {
    expect(paragraphs.map((words) => words.replace(MARK, ''))).toEqual(article.blocks.map(({ text }) => text));
  });

  it('has a mark before and after every content', () => {
    // A content over several blocks is marked in each.
    const joined = (id: string, words: readonly string[]) => `${id} ${words.join(' ')}`;
    const found = article.attributions.map(({ id, contentSpans }) =>
      joined(
        id,
        contentSpans.map(({ text }) => text),
      ),
    );
    const marked = article.attributions.map(({ id }) => {
      const pattern = new RegExp(`⟦${id} [^⟦⟧]*⟧(.*?)⟦/${id}⟧`, 'gs');
      const words = Array.from(reading(article).matchAll(pattern), ([, inner = '']) =>
        inner.replace(MARK, '').replaceAll('\n\n', ' '),
      );
      return joined(id, words);
    });
    expect(marked).toEqual(found);
  });
});

describe('a text to read', () => {
  it('names who speaks, also within what is said', () => {
    const text = reading(hydratedAs('example'));
    expect(text).toContain(
      'Falcão believes ⟦a6 Inês Falcão and Salma Bennis⟧that it will bring the two towns closer⟦/a6⟧, as does Bennis.',
    );
    expect(text).toContain('⟦a9 surveyor of the shipyard⟧the hull too thin⟦/a9⟧⟦/a8⟧⟦/a7⟧.');
    expect(text).toContain(' nobody named⟧');
  });

  it('says in the mark that a source denies, declines or does not say, and adds nothing where it affirms', () => {
    const text = reading(hydratedAs('example'));
    expect(text).toContain('⟦a10 Quilha & Filhos, denies⟧that anything was wrong with the hull⟦/a10⟧');
    expect(text).toContain('⟦a12 Ministry of Culture of Morocco, does not say⟧who would pay for repairs⟦/a12⟧');
    const markFor = (polarity: Attribution['polarity']) => {
      const article = hydratedAs('example');
      const attributions = article.attributions.map((one) => (one.id === 'a10' ? { ...one, polarity } : one));
      return /⟦a10 ([^⟦⟧]*)⟧/.exec(reading({ ...article, attributions }))?.[1];
    };
    expect((['declines', 'affirms', 'unspecified'] as const).map(markFor)).toEqual([
      'Quilha & Filhos, declines',
      'Quilha & Filhos',
      'Quilha & Filhos',
    ]);
  });

  it('ends one mark before it begins the next where contents touch', () => {
    const article = JSON.parse(JSON.stringify(hydratedAs('example')));
    const [first, second] = [article.attributions[3], article.attributions[4]];
    const { start } = first.contentSpans[0];
    first.contentSpans = [{ start, end: start + 4 }];
    second.contentSpans = [{ start: start + 4, end: start + 9 }];
    expect(reading(article)).toContain(`⟦a4 Salma Bennis⟧the ⟦/a4⟧⟦a5 Salma Bennis⟧ship ⟦/a5⟧"a bridge`);
  });

  it('has other brackets where these are its own', () => {
    const article = JSON.parse(JSON.stringify(hydratedAs('example')).replace('Doubts on', 'Doubts ⟧n'));
    expect(reading(article)).toContain('⟪a6 Inês Falcão and Salma Bennis⟫that it');
  });
});
