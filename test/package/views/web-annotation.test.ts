import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article, Span } from '../../../schema/generated/types.d.ts';
import { hydrateCommand } from '../../../scripts/package/cli/commands/hydrate.ts';
import { hydrate } from '../../../scripts/package/hydration/hydrate-document.ts';
import { CanonicalText } from '../../../scripts/package/text/canonical-text.ts';
import { textOf } from '../../../scripts/package/validation/validate-hydrated.ts';
import { type Annotation, webAnnotations } from '../../../scripts/package/views/web-annotation.ts';
import { annotated } from '../../support/articles.ts';
import { ownFolder } from '../../support/own-folder.ts';
import { runCommand } from '../../support/run-command.ts';

interface Selector {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}
const itemsOf = (article: Article) => (webAnnotations(article) as { first: { items: Annotation[] } }).first.items;
const selectorsOf = (item: Annotation) => item.target.map(({ selector }) => [selector].flat() as Selector[]);
const spansOf = (item: Annotation) => selectorsOf(item).map(([position]) => [position?.start, position?.end]);
const pair = ({ start, end }: Span) => [start, end];

describe.each(annotated.map((one) => [one.name, one] as const))('the Web Annotations of %s', (_, { article, text }) => {
  test('have every sentence, mention, attribution and claim with its spans', () => {
    const items = new Map(itemsOf(article).map((item) => [item.id.replace(/^.*#/, ''), item]));
    const expected = new Map<string, readonly Span[]>([
      ...article.sentences.filter(({ gist }) => gist !== null).map((one) => [one.id, [one]] as const),
      ...article.mentions.map((one) => [one.id, [one]] as const),
      ...article.claims.map((one) => [one.id, one.spans] as const),
      ...article.attributions.flatMap((one) => [
        [one.id, one.contentSpans] as const,
        [`${one.id}-source`, one.sourceSpans] as const,
        [`${one.id}-cue`, one.cueSpans] as const,
        [`${one.id}-addressee`, one.addresseeSpans] as const,
      ]),
    ]);
    for (const [id, spans] of expected) {
      const item = items.get(id);
      expect(item ? spansOf(item) : [], id).toEqual(spans.map(pair));
      items.delete(id);
    }
    expect([...items.keys()]).toEqual([]);
  });

  test('quote the words of a hydrated document and what is around them, and nothing of a sealed one', async () => {
    const hydrated = (await hydrate(article, text)).article;
    const canonical = new CanonicalText(textOf(hydrated));
    const whole = Array.from(canonical.text);
    for (const item of itemsOf(hydrated as Article)) {
      for (const [position, quote] of selectorsOf(item)) {
        const { start, end } = position as Selector;
        expect(quote?.exact).toBe(whole.slice(start, end).join(''));
        expect(quote?.prefix).toBe(whole.slice(Math.max(0, start - 32), start).join(''));
        expect(quote?.suffix).toBe(whole.slice(end, end + 32).join(''));
      }
    }
    expect(JSON.stringify(webAnnotations(article))).not.toMatch(/TextQuoteSelector|"exact"/);
  });
});

describe('the format jsonld', () => {
  const folder = ownFolder();
  const example = 'data/example/article.json';

  test('takes a sealed document without a copy, and gives what the view gives', async () => {
    const { code, stdout } = await runCommand(hydrateCommand, '--format', 'jsonld', example);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(webAnnotations(JSON.parse(readFileSync(example, 'utf8'))));
  });

  test('takes a copy, and quotes it', async () => {
    const out = join(folder, 'example.jsonld');
    const { code } = await runCommand(hydrateCommand, '--format', 'jsonld', '-o', out, example, 'data/example/text.txt');
    expect(code).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('"TextQuoteSelector"');
  });

  test('refuses a document that is not valid, or is no sealed one', async () => {
    const document = JSON.parse(readFileSync(example, 'utf8'));
    const wrong = join(folder, 'wrong.json');
    writeFileSync(wrong, JSON.stringify({ ...document, version: 'one' }));
    const { code, stdout, stderr } = await runCommand(hydrateCommand, '--format', 'jsonld', wrong);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('/version');
    await expect(runCommand(hydrateCommand, '--format', 'jsonld', 'data/example/draft.json')).rejects.toThrow(
      'is a draft document; hydrate takes a sealed one',
    );
  });

  test('is the only one that does without a copy', async () => {
    await expect(runCommand(hydrateCommand, '--format', 'csv', example)).rejects.toThrow(
      'hydrate takes a copy of its text after it',
    );
  });
});
