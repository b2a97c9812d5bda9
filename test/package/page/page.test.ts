import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../schema/generated/types.d.ts';
import { statements } from '../../../scripts/package/document/list-statements.ts';
import type { PartialArticle } from '../../../scripts/package/hydration/hydrated.ts';
import { page } from '../../../scripts/package/page/page.ts';
import { annotated, annotatedAs } from '../../support/articles.ts';
import { hydratedAs, hydratedDocuments } from '../../support/hydrated.ts';
import { projectPath } from '../../support/project.ts';

const article: Article = JSON.parse(readFileSync(projectPath('data/article.json'), 'utf8'));
const sealed = [{ name: 'the article', article }, ...annotated];

interface Element {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  text: string;
}

/** Every element of a page in order, with its own text, and whether each is closed by its own end tag. */
function elementsOf(markup: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const element = { name, attributes, text: '' };
      elements.push(element);
      open.push(element);
    },
    ontext: (text) => {
      for (const element of open) element.text += text;
    },
    onclosetag: (name, isImplied) => {
      const { name: opened } = open.pop() as Element;
      if (isImplied && !['meta', 'input', 'rect', 'circle', 'path', 'p'].includes(name))
        throw new Error(`<${opened}> is not closed`);
    },
  });
  parser.end(markup);
  return elements;
}

describe.each(sealed)('the page of $name', ({ article: document }) => {
  const markup = page(document);
  const elements = elementsOf(markup);
  const ids = elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));

  const gistOf = (id: string | undefined) => document.claims.find((claim) => claim.id === id)?.gist ?? '';

  it('has every block, sentence, attribution, claim and entity once, by its id', () => {
    const { blocks, sentences, attributions, claims, entities } = document;
    const records = [...blocks, ...sentences, ...attributions, ...claims, ...entities].map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(records));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('links to no id that it does not have', () => {
    const links = elements.flatMap(({ attributes: { href } }) => (href?.startsWith('#') ? [href.slice(1)] : []));
    expect([...new Set(links)].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('shows the hedge of each claim as the table of statements has it', () => {
    const expected = statements(document).map(({ claimId, hedge }) => [
      claimId,
      hedge === 'none' ? '' : hedge.replaceAll('-', ' '),
    ]);
    const shown = elements
      .filter(({ name, attributes }) => name === 'li' && attributes['data-in'] !== undefined)
      .map(({ text, attributes }) => [
        attributes['data-in'],
        text.slice(text.lastIndexOf(gistOf(attributes['data-in'])) + gistOf(attributes['data-in']).length).trim(),
      ]);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected));
  });

  it('shows each gist', () => {
    const gists = elements.filter(({ attributes }) => attributes.class === 'gist').map(({ text }) => text);
    const texts = [...document.sentences, ...document.attributions, ...document.claims].flatMap(({ gist }) => gist ?? []);
    for (const gist of texts) expect(gists).toContain(gist);
  });

  it('loads nothing, has no script but its own, and no style or handler within an element', () => {
    for (const { name, attributes } of elements) {
      expect(['link', 'img', 'iframe', 'object', 'embed', 'base', 'form', 'audio', 'video', 'source']).not.toContain(name);
      expect(
        Object.keys(attributes).filter((key) => key.startsWith('on') || ['src', 'srcset', 'style', 'xlink:href'].includes(key)),
      ).toEqual([]);
      if (attributes.href !== undefined)
        expect([name, attributes.href]).toEqual(['a', expect.stringMatching(/^(#|https?:\/\/|example\.html$)/)]);
    }
    expect(markup.slice(markup.indexOf('<style>'), markup.indexOf('</style>'))).not.toMatch(/@import|url\((?!["']?#)/);
  });

  it('allows its own script and style by their digests, and nothing else', () => {
    const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')?.attributes.content;
    const digestOf = (start: string, end: string) => {
      const from = markup.lastIndexOf(start) + start.length;
      return `'sha256-${createHash('sha256')
        .update(markup.slice(from, markup.indexOf(end, from)))
        .digest('base64')}'`;
    };
    expect(policy).toBe(
      `default-src 'none'; script-src ${digestOf('<script>', '</script>')}; style-src ${digestOf('<style>', '</style>')}; base-uri 'none'; form-action 'none'`,
    );
  });

  it('is the same each time', () => {
    expect(page(structuredClone(document))).toBe(markup);
  });
});

describe('the first sentence of a page', () => {
  const summaryOf = (document: Article) =>
    elementsOf(page(document)).find(({ attributes }) => attributes.class === 'summary')?.text;

  it.each([
    // She says nothing about the town library, although more claims are about it than about Vila Nereida.
    ['example', 'Salma Bennis makes 6 of 37 claims, most often about Andorinha and Vila Nereida; 8 are '],
    // She makes two claims about the ferry and one about the defendant, although most claims are about the defendant.
    ['court', 'Carla Mizzi-Thorne makes 6 of 18 claims, most often about harbour ferry and Idris Talhuni; 4 are '],
  ])('of the text %s counts what the claims of the first speaker alone are about', (name, expected) => {
    expect(summaryOf(annotatedAs(name).article)).toContain(expected);
  });

  it('counts all claims where nobody but the article makes one', () => {
    const { article: document } = annotatedAs('example');
    const claims = document.claims.filter(({ attributionId }) => attributionId === null);
    expect(summaryOf({ ...document, claims })).toMatch(/^8 claims, 8 of them in the article’s own voice, most often about \S/);
  });
});

describe('the legend of a page', () => {
  const legendOf = (document: PartialArticle) => {
    const elements = elementsOf(page(document));
    const names = elements.filter(({ name }) => name === 'dt').map(({ text }) => text);
    return {
      words: elements.find(({ attributes }) => attributes.class === 'legend')?.text ?? '',
      names: names.slice(0, names.indexOf('Reported') + 1).map((name) => name.trim()),
    };
  };

  it('has an entry for each look of an attribution, and of words that are hidden', () => {
    const { names, words } = legendOf(annotatedAs('example').article);
    expect(names).toEqual(['Serif', 'Sans, in brackets', '', '❝ Direct', '❝ Mixed', 'Indirect', 'Reported']);
    expect(words).toContain('once you add your copy');
    expect(words).toContain('words that are hidden');
    expect(page(annotatedAs('example').article)).toContain('<span class="frame v1 mixed">');
  });

  it('says nothing of hidden words or of a copy where all words are there', () => {
    const { names, words } = legendOf(hydratedAs('example'));
    expect(names).toEqual(['Serif', 'Sans, in brackets', '❝ Direct', '❝ Mixed', 'Indirect', 'Reported']);
    expect(words).not.toMatch(/hidden|copy/);
  });

  it('speaks of hidden words, and of no copy to add, where some words are there', () => {
    const document = hydratedAs('example');
    const sentences = document.sentences.map(({ text, ...rest }, index) => (index === 0 ? rest : { ...rest, text }));
    const { words } = legendOf({ ...document, sentences } as PartialArticle);
    expect(words).toContain('words that are hidden');
    expect(words).not.toContain('copy');
  });

  it('does not say that a reported statement has no content, because some have one', () => {
    expect(legendOf(hydratedAs('example')).words).toContain('a statement that is only mentioned, or summed up in a noun phrase');
  });
});

describe('the page of a hydrated document', () => {
  it.each(hydratedDocuments)('of $name has every word in its order, and no place for a copy', ({ article: document }) => {
    const elements = elementsOf(page(document));
    const words = elements.filter(({ attributes }) => attributes.class === 'words').map(({ text }) => text);
    expect(words).toEqual(document.sentences.map(({ text }) => text));
    expect(elements.filter(({ attributes }) => ['drop', 'document'].includes(attributes.id ?? ''))).toEqual([]);
  });

  it('marks each content as often as its pieces take, with the mode and the attribution', () => {
    const { article: document } = hydratedDocuments.find(({ name }) => name === 'example') as (typeof hydratedDocuments)[0];
    const marks = elementsOf(page(document)).filter(({ name }) => name === 'mark');
    for (const { id, quotation, contentSpans } of document.attributions) {
      const own = marks.filter(({ attributes }) => attributes['data-record'] === id);
      expect(own.map(({ text }) => text).join(' ')).toBe(contentSpans.map(({ text }) => text).join(' '));
      for (const { attributes } of own) expect(attributes.class?.split(' ')).toContain(quotation);
    }
  });
});

describe('a hostile document', () => {
  const hostile = '</script></style><img src=x onerror=alert(1)>"\' onclick=alert(1) \u202e\u0000&amp;<!--';
  /** The document with some words at the end of all its prose. */
  const everywhere = (value: unknown, words: string, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((item) => everywhere(item, words, key));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, everywhere(item, words, name)]));
    const isProse = [
      'name',
      'gist',
      'description',
      'note',
      'headline',
      'byline',
      'rationale',
      'label',
      'cueLemma',
      'rights',
      'method',
    ];
    return typeof value === 'string' && isProse.includes(key) ? `${value} ${words}` : value;
  };

  it('adds no element and no attribute: its words are text', () => {
    const tags = (markup: string) => elementsOf(markup).map(({ name, attributes }) => `${name} ${Object.keys(attributes)}`);
    const { article: document } = annotatedAs('example');
    const attacked = page(everywhere(document, hostile) as Article, { offered: hostile });
    const harmless = hostile.replace(/[^ ]/g, 'x');
    expect(tags(attacked)).toEqual(tags(page(everywhere(document, harmless) as Article, { offered: harmless })));
    expect(attacked).not.toContain('\u0000');
  });

  it('has no link but to the web', () => {
    const metadata = { ...article.metadata, url: 'javascript:alert(1)' };
    expect(page({ ...article, metadata } as Article)).not.toContain('href="javascript:');
  });

  it('may lack gists, which a neutral word stands for', () => {
    const sentences = article.sentences.map((one) => ({ ...one, gist: null }));
    expect(page({ ...article, sentences } as unknown as Article)).toContain('<span class="gist none">no gist</span>');
  });
});

describe('the size of the page', () => {
  it('is at most 150 KB, compressed, with the article and with all that fills it in', () => {
    expect(gzipSync(readFileSync(projectPath('dist/article.html'))).length).toBeLessThanOrEqual(150_000);
  });
});
