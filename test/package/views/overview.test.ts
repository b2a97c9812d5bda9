import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../schema/generated/types.d.ts';
import { statements } from '../../../scripts/package/document/list-statements.ts';
import { glance } from '../../../scripts/package/views/overview.ts';
import { type Style, styleFor } from '../../../scripts/package/views/terminal.ts';
import { annotatedAs } from '../../support/articles.ts';
import { readProjectFile } from '../../support/project.ts';
import { small } from '../../support/small.ts';

const plain = styleFor({});
const glanceAt = (article: Article, style: Style = plain) => glance(article, statements(article), style);
const { article } = annotatedAs('example');
const withoutCodes = (words: string) => stripVTControlCharacters(words);

describe('an article at a glance', () => {
  it.each([
    ['that is no terminal', {}, 80],
    ['of 60 columns', { isTTY: true, columns: 60 }, 60],
    ['of 100 columns', { isTTY: true, columns: 100 }, 100],
    ['narrower than can be read', { isTTY: true, columns: 20 }, 60],
    ['wider than can be read', { isTTY: true, columns: 500 }, 120],
  ])('uses the width of a stream %s', (_, stream, width) => {
    const lines = withoutCodes(glanceAt(article, styleFor(stream))).split('\n');
    const longest = Math.max(...lines.map((line) => line.length));
    expect(longest).toBeLessThanOrEqual(width);
    expect(longest).toBeGreaterThan(width - 8);
  });

  it('breaks no word, and no note behind a claim', () => {
    const words = glanceAt(article, styleFor({ isTTY: true, columns: 60 }));
    for (const { gist, claimId } of statements(article)) {
      expect(withoutCodes(words).replaceAll(/\s+/g, ' ')).toContain(` ${claimId} ${gist} [`);
    }
    const whole = glanceAt(article).split('\n');
    expect(whole.filter((line) => line.split('[').length !== line.split(']').length)).toEqual([]);
  });

  it('has no codes of colours where there is no terminal, and gives each speaker one colour where there is', () => {
    expect(glanceAt(article)).not.toContain('\u001b');
    const pieces = glanceAt(article, styleFor({ isTTY: true, columns: 80 }))
      .split('mInês Falcão\u001b[39m')
      .slice(0, -1);
    const colours = pieces.map((before) => before.slice(before.lastIndexOf('[') + 1));
    expect(colours.length).toBeGreaterThan(3);
    expect(new Set(colours).size).toBe(1);
  });

  it('gives the day and time for people, as they were where the article was published', () => {
    const dated = (datePublished: string) => glanceAt({ ...article, metadata: { ...article.metadata, datePublished } });
    expect(dated('2025-03-01T23:59:30+13:45')).toContain('· 1 March 2025, at 23:59 (UTC+13:45) ·');
    expect(dated('2025-03-01T23:59:30.25Z')).toContain('· 1 March 2025, at 23:59 (UTC) ·');
  });

  it('shows evidence and modality of a claim if they are not stated and asserted', () => {
    expect(glanceAt(article)).toContain('The ship may start by May 2025. [Inês Falcão, a3; conditional]\n');
    expect(glanceAt(article)).toContain('Poetry is going to cross the strait. [Inês Falcão, a2]\n');
  });

  it('names no medium that is not known', () => {
    expect(glanceAt(JSON.parse(readProjectFile('data/article.json')))).toMatch(/ a9 {3}nobody named \(indirect\)\n/);
  });

  it('keeps apart what a speaker denies, declines to say or does not say from what they say', () => {
    expect(glanceAt(article)).toContain('  1 claim   Quilha & Filhos (1 not affirmed)\n');
    expect(glanceAt(article)).toMatch(/The hull of the ship has some defect\.\s+\[denied by Quilha & Filhos, a\d+\]/);
    expect(glanceAt(article)).toMatch(/mending the ship\.\s+\[not said by Ministry of Culture of Morocco, a\d+; asked\]/);
  });

  it('says how many claims of a speaker are in the voice of the article', () => {
    expect(glanceAt(article)).toContain("  9 claims  The Tidewater Post (8 in the article's own voice)\n");
  });

  it('says of a document without claims that it has none yet, and leaves no line empty', () => {
    const words = glanceAt({ ...article, claims: [], codings: [] });
    expect(words).toContain('\n\nWHO SPEAKS\n  no claims yet\n\nWHO SAYS WHAT');
    expect(words).not.toContain("in the article's own voice");
  });

  it('counts one in the singular', () => {
    expect(glanceAt({ ...small(), codings: small().codings.slice(0, 1) })).toMatch(/ 8 claims, 1\scoding; the text/);
  });
});
