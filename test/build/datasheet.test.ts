import { describe, expect, it } from 'vitest';
import type { Article } from '../../schema/generated/types.d.ts';
import { datasheet } from '../../scripts/build/datasheet.ts';
import { sealedDocuments } from '../support/documents.ts';

const [article, example] = sealedDocuments() as [Article, Article];
const provenance = (of: Article, change: Partial<Article['provenance']>): Article => ({
  ...of,
  provenance: { ...of.provenance, ...change },
});

describe('the datasheet', () => {
  const page = datasheet(article, example);

  it('has the number of records of both documents', () => {
    for (const collection of ['sentences', 'entities', 'mentions', 'attributions', 'claims', 'codings'] as const)
      expect(page).toContain(`| ${collection} | ${article[collection].length} | ${example[collection].length} |`);
  });

  it('has every annotator, and what the documents say of their method, in their words', () => {
    for (const { provenance: of } of [article, example]) {
      for (const { id, kind, description } of of.annotators) expect(page).toContain(`| \`${id}\` | ${kind} | ${description} |`);
      for (const words of [of.method, of.adjudication ?? 'None.']) expect(page).toContain(words);
    }
    expect(page).toContain('Of the 3 annotators, none is a person');
  });

  it('has every figure of agreement that is less than 1, and the lowest and highest by each measure', () => {
    const { agreement } = article.provenance;
    for (const { layer, measure, value, items } of agreement.filter((one) => one.value < 1))
      expect(page).toContain(`| ${layer} | ${measure} | ${value} | ${items.toLocaleString('en-US')} |`);
    for (const measure of new Set(agreement.map((one) => one.measure))) {
      const values = agreement.filter((one) => one.measure === measure).map(({ value }) => value);
      expect(page).toContain(`| ${measure} | ${values.length} | ${Math.min(...values)} | ${Math.max(...values)} |`);
    }
  });

  it('follows the documents: another annotator, another guideline, another measurement', () => {
    const reviewer = { id: 'annotator-3', kind: 'person', description: 'Reviewed every record' } as const;
    const other = provenance(article, { annotators: [...article.provenance.annotators, reviewer], guidelineVersion: '1.2.0' });
    const changed = datasheet(other, provenance(example, { agreement: article.provenance.agreement }));
    expect(changed).toContain('Of the 4 annotators, 1 is a person');
    expect(changed).toContain('version 1.2.0 for `azernews.az/156893` and version 1.1.0 for `example.org/floating-library`');
    expect(changed).toContain('The example was annotated\nmore than once');
  });
});
