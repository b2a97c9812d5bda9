import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Article } from '../../../schema/generated/types.d.ts';
import { AboutDocuments } from '../../../scripts/package/tables/about.ts';
import { Describer } from '../../../scripts/package/tables/describe.ts';
import { describeFiles } from '../../../scripts/package/tables/describe-files.ts';
import { formatNamed } from '../../../scripts/package/tables/formats.ts';
import { TableWriter } from '../../../scripts/package/tables/write-tables.ts';
import { sealedDocuments } from '../../support/documents.ts';
import { readProjectFile } from '../../support/project.ts';
import { tables } from '../../support/tables.ts';

const describer = new Describer(JSON.parse(readProjectFile('schema/article.schema.json')));

async function described(documents: readonly Article[], formats = ['csv', 'jsonl', 'parquet']) {
  const contents = new Map<string, Buffer>();
  const writer = new TableWriter(tables, formats.map(formatNamed), async (path, bytes) => {
    contents.set(path, Buffer.concat([contents.get(path) ?? Buffer.alloc(0), bytes]));
  });
  const about = new AboutDocuments();
  for (const document of documents) {
    await writer.add(document);
    about.add(document);
  }
  const files = describeFiles(await writer.end(), about.about(), describer);
  const card = String(files.get('README.md'));
  const [, yaml = '', page = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(card) ?? [];
  const json = (path: string) => JSON.parse(String(files.get(path)));
  return { contents, front: parse(yaml), page, croissant: json('croissant.json'), datapackage: json('datapackage.json') };
}

const [article, ...others] = sealedDocuments() as [Article, ...Article[]];
const changed = (change: (copy: { metadata: Record<string, unknown>; provenance: Record<string, unknown> }) => void): Article => {
  const copy = structuredClone(article) as never;
  change(copy);
  return copy;
};

describe('what describes tables', () => {
  test('names every file with its size and its digest', async () => {
    const { contents, croissant, datapackage } = await described([article, ...others]);
    const facts = [...contents].map(([path, bytes]) => [path, bytes.length, createHash('sha256').update(bytes).digest('hex')]);
    const inPackage = datapackage.resources.map(({ path, bytes, hash }: Record<string, string>) => [
      path,
      bytes,
      hash?.slice('sha256:'.length),
    ]);
    const inCroissant = croissant.distribution.map(({ contentUrl, contentSize, sha256 }: Record<string, string>) => [
      contentUrl,
      Number.parseInt(contentSize ?? '', 10),
      sha256,
    ]);
    expect(inPackage.sort()).toEqual(facts.sort());
    expect(inCroissant.sort()).toEqual(facts);
  });

  test('is about an article by its headline, and about several by their number', async () => {
    const one = await described([article]);
    expect([one.datapackage.title, one.front.pretty_name, one.croissant.alternateName]).toEqual(
      Array(3).fill(article.metadata.headline),
    );
    expect(one.datapackage.sources).toEqual([{ title: article.metadata.headline, path: article.metadata.url }]);
    const several = await described([article, ...others]);
    expect(several.datapackage.title).toBe('6 annotated news articles');
    expect(several.datapackage.sources).toBeUndefined();
  });

  test('has the licenses and the languages of all documents, each once', async () => {
    const other = changed(({ metadata, provenance }) => {
      metadata.language = 'pt-BR';
      provenance.license = 'GPL-3.0+';
      provenance.modifiedOn = '2031-01-02';
    });
    const { front, croissant, datapackage } = await described([article, article, other]);
    expect(front.language).toEqual(['en', 'pt']);
    expect(front.license).toEqual(['cc0-1.0', 'other']);
    expect(front.license_name).toBe('cc0-1.0 and gpl-3.0+');
    expect(croissant.inLanguage).toEqual(['en', 'pt-BR']);
    expect(croissant.license).toEqual(['https://spdx.org/licenses/CC0-1.0.html', 'https://spdx.org/licenses/GPL-3.0+.html']);
    expect(croissant.dateModified).toBe('2031-01-02');
    expect(datapackage.licenses.map(({ name }: { name?: string }) => name)).toEqual(['CC0-1.0', undefined]);
  });

  test('has no headline in markup, nor in YAML, that is more than words', async () => {
    const headline = '"]: <b>*Harbour*</b> 🚢 مرفأ | # `x` [y](z)';
    const { front, page } = await described([
      changed(({ metadata }) => {
        metadata.headline = headline;
      }),
    ]);
    expect(front.pretty_name).toBe(headline);
    expect(page).toContain('# "\\]: \\<b\\>\\*Harbour\\*\\</b\\> 🚢 مرفأ \\| \\# \\`x\\` \\[y\\](z)');
  });

  test('loads with `datasets` the tables that have a row, of a format that keeps types', async () => {
    const { front, page } = await described([article]);
    const names = front.configs.map(({ config_name }: { config_name: string }) => config_name);
    expect(names).toContain('claims');
    expect(names).not.toContain('extensions');
    expect(front.configs.filter((config: { default?: boolean }) => config.default)).toEqual([
      { config_name: 'statements', data_files: 'parquet/statements.parquet', default: true },
    ]);
    const untyped = await described([article], ['csv', 'jsonl']);
    expect(untyped.front.configs).toBeUndefined();
    expect(untyped.page).toContain('`datasets` guesses the types in CSV and JSON Lines');
    expect(page).toContain('| `extensions` | 0 |');
  });

  test('is there without a document', async () => {
    const { front, datapackage } = await described([]);
    expect(front.configs.map(({ config_name }: { config_name: string }) => config_name)).toEqual(['event_codes']);
    expect(datapackage.licenses).toBeUndefined();
  });
});
