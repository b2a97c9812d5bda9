import { describe, expect, it } from 'vitest';
import type { Article } from '../../../schema/generated/types.d.ts';
import { hydrate } from '../../../scripts/package/hydration/hydrate-document.ts';
import { fingerprint } from '../../../scripts/package/text/fingerprint.ts';
import { sha256 } from '../../../scripts/package/text/sha256.ts';
import { annotated, annotatedAs } from '../../support/articles.ts';
import { messagesOf } from '../../support/check-copies.ts';
import { blocksOf } from '../../support/copies.ts';

describe('what is missing from a copy', () => {
  const example = annotatedAs('example');
  const blocks = blocksOf(example);

  it('is reported with the nearest passage, and sentence by sentence', async () => {
    const copy = blocks.map((words) => words.replace('one angry goat', 'one cross goat')).join('\n\n');
    const messages = await messagesOf(() => hydrate(example.article, copy));
    expect(messages).toEqual([
      `/blocks/5: the body block b6 was not found in the copy; the nearest is at 345 to 597 of the copy; s8 is there word for word; in place of s7 it has ${JSON.stringify(
        `"This strait has carried tuna, gossip and one cross goat," Inês Falcão, Portugal's minister of culture, told the harbour choir at the Festival of Tides, "and now ... it will carry poems."`,
      )}; give another copy, or hydrate in part`,
    ]);
    const { report, article } = await hydrate(example.article, copy, { partial: true });
    expect(report.missingBlocks).toMatchObject([{ id: 'b6', foundSentenceIds: ['s8'], missingSentenceIds: ['s7'] }]);
    const texts = article.sentences.flatMap(({ id, text }) => (text === undefined ? [id] : []));
    expect(texts).toEqual(['s7']);
  });

  it('is reported, too, where all its sentences occur there and others among them', async () => {
    const copy = blocks.map((words) => words.replace(' She said the ship', ' Nobody laughed. She said the ship')).join('\n\n');
    const [message] = await messagesOf(() => hydrate(example.article, copy));
    expect(message).toMatch(
      /; s7, s8 are there word for word; it adds "Nobody laughed\."; give another copy, or hydrate in part$/,
    );
  });

  it.each([
    [
      'a sentence at the end of a block',
      'could sail by May if',
      'may sail by May if',
      's8',
      'She said the ship may sail by May if it passed its sea trials.',
    ],
    ['a block of one sentence', 'and complained about', 'and grumbled about', 's16', 'and grumbled about the'],
    [
      'a sentence that is left out',
      ' She said the ship could sail by May if it passed its sea trials.',
      '',
      's8',
      'in place of s8 it has nothing',
    ],
  ])('is shown where it differs: %s', async (_, words, others, id, seen) => {
    const [message] = await messagesOf(() => hydrate(example.article, blocks.join('\n\n').replace(words, others)));
    expect(message).toContain(`in place of ${id} it has`);
    expect(message).toContain(seen);
  });

  it('is reported in few words where it is long, or in many places', async () => {
    const long = blocks.join('\n\n').replace('one angry goat', `one ${'very '.repeat(100)}angry goat`);
    const [message] = await messagesOf(() => hydrate(example.article, long));
    expect(message).toMatch(/ … .*"and now \.\.\. it will carry poems/);
    expect(message?.length).toBeLessThan(500);
  });

  it('is looked for between the nearest blocks that were found, where several are missing one after the other', async () => {
    const menu = 'Home and sport. '.repeat(100);
    for (const around of ['', menu]) {
      const damaged = blocks
        .join('\n\n')
        .replace('one angry goat', 'one cross goat')
        .replace('no road reaches', 'no track reaches');
      const { report, article } = await hydrate(example.article, `${around}${damaged}${around}`, { partial: true });
      expect(report.missingBlocks).toMatchObject([
        { id: 'b6', foundSentenceIds: ['s8'], nearest: { text: expect.stringMatching(/^"This strait .* sea trials\.$/) } },
        { id: 'b7', foundSentenceIds: ['s10'], nearest: { text: expect.stringMatching(/^Her Moroccan .* as does Bennis\.$/) } },
      ]);
      expect(article.sentences.flatMap(({ id, text }) => (text === undefined ? [id] : []))).toEqual(['s7', 's9']);
    }
  });

  it('is found where it was moved and changed at once', async () => {
    const moved = [...blocks.filter((_, index) => index !== 5), blocks[5]?.replace('could sail', 'may sail')].join('\n\n');
    const { report } = await hydrate(example.article, moved, { partial: true });
    expect(report.missingBlocks).toMatchObject([{ id: 'b6', foundSentenceIds: ['s7'], missingSentenceIds: ['s8'] }]);
    expect(report.missingBlocks[0]?.nearest?.text).toMatch(/^"This strait/);
  });

  it('leaves no offsets in the copy', async () => {
    const copy = blocks.filter((_, index) => index !== 5).join('\n\n');
    const { offsetsInCopy } = await hydrate(example.article, copy, { partial: true });
    const [block, next] = example.article.blocks.slice(5, 7);
    expect(offsetsInCopy(block ?? { start: 0, end: 0 })).toBeNull();
    expect(offsetsInCopy(next ?? { start: 0, end: 0 })).not.toBeNull();
  });
});

/** A document of a headline and one body block, with its text. */
function articleOf(headline: string, sentences: readonly string[]) {
  const publisher = annotatedAs('example').article.entities.find(({ id }) => id === 'e-tidewater-post');
  const body = sentences.join(' ');
  const text = `${headline} ${body}`;
  const span = (words: string, start: number) => ({ start, end: start + words.length, sha256: sha256(words) });
  let start = headline.length + 1;
  const article = {
    ...annotatedAs('example').article,
    sourceText: {
      ...annotatedAs('example').article.sourceText,
      codePoints: text.length,
      utf16Units: text.length,
      sha256: sha256(text),
    },
    blocks: [
      { id: 'b1', role: 'headline', ...span(headline, 0), fingerprint: fingerprint(headline) },
      { id: 'b2', role: 'body', ...span(body, start), fingerprint: fingerprint(body) },
    ],
    sentences: [
      { id: 's1', blockId: 'b1', ...span(headline, 0), gist: 'Chance decides.' },
      ...sentences.map((words, index) => {
        const sentence = { id: `s${index + 2}`, blockId: 'b2', ...span(words, start), gist: 'A draw goes unopposed.' };
        start = sentence.end + 1;
        return sentence;
      }),
    ],
    entities: [{ ...publisher, aliases: [], roles: [] }],
    mentions: [],
    attributions: [],
    claims: [],
    codings: [],
    extensions: [],
  };
  const metadata = { ...article.metadata, headline, agencyId: null, publisherId: publisher?.id };
  return { article: { ...article, metadata } as unknown as Article, text };
}

describe('an article of which hardly a block stands in a copy as it is', () => {
  const example = annotatedAs('example');

  it('is known by its sentences', async () => {
    const commas = blocksOf(example).map((words) => words.replace(/^(\S+) /, '$1, '));
    const { report } = await hydrate(example.article, commas.join('\n\n'), { partial: true });
    expect(report.missingBlocks.flatMap(({ foundSentenceIds }) => foundSentenceIds)).toEqual([
      's6',
      's8',
      's10',
      's13',
      's15',
      's18',
      's23',
      's24',
      's26',
      's28',
      's29',
    ]);
  });

  it.each(annotated)('is known by its first words: $name', async (one) => {
    const commas = blocksOf(one).map((words) => words.replace(/ (\S+)$/, ', $1'));
    const { report } = await hydrate(one.article, commas.join('\n\n'), { partial: true });
    expect(report.missingBlocks.length).toBeGreaterThan(one.article.blocks.length / 3);
  });

  const sentences = Array.from(
    { length: 4800 },
    (_, index) => `Lot ${(index * 7919) % 10_007} was drawn by hand ${index}, and nobody objected at all.`,
  );
  const { article, text } = articleOf('Numbers drawn by hand', sentences);
  const changed = (change: (all: readonly string[]) => readonly string[]) =>
    `Numbers drawn by hand\n\n${change(sentences).join(' ')}`;
  const patience = 20_000;

  it.each([
    ['word', (all: readonly string[]) => all.map((words) => words.replace('hand 2400,', 'foot 2400,')), 1],
    [
      'comma in every other sentence',
      (all: readonly string[]) => all.map((words, index) => (index % 2 ? words : words.replace(', and', ' and'))),
      2400,
    ],
    ['text within it', (all: readonly string[]) => all.toSpliced(2400, 0, 'Buy this now. '.repeat(3000)), 0],
    ['half of it', (all: readonly string[]) => all.toSpliced(1200, 2400), 2400],
  ])('of one long block is, too, with another %s', { timeout: patience }, async (_, change, lacking) => {
    expect((await hydrate(article, text)).report.complete).toBe(true);
    const { report } = await hydrate(article, changed(change), { partial: true });
    expect(report.missingBlocks).toHaveLength(1);
    expect(report.missingBlocks[0]?.missingSentenceIds).toHaveLength(lacking);
  });

  it('shows in a long block the one sentence that differs', async () => {
    const [message] = await messagesOf(() =>
      hydrate(
        article,
        changed((all) => all.map((words) => words.replace('hand 2400,', 'foot 2400,'))),
      ),
    );
    expect(message).toMatch(
      /; s2, s3, .* and 4793 more are there word for word; in place of s2402 it has "Lot \d+ was drawn by foot 2400, /,
    );
  });
});
