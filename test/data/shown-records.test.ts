import { describe, expect, it } from 'vitest';
import { hydratedAs } from '../support/hydrated.ts';
import { readProjectFile } from '../support/project.ts';

const readme = readProjectFile('README.md');

describe('the README', () => {
  it('shows records of the example as they are, with some fields left out', () => {
    const [, shown = '{}'] = /^```json\n(.*?)^```$/ms.exec(readme) ?? [];
    const records = Object.entries(JSON.parse(shown) as { [collection: string]: { id: string }[] });
    const example = hydratedAs('example') as unknown as { readonly [collection: string]: readonly { id: string }[] };
    expect(records.length).toBe(2);
    for (const [collection, [record]] of records)
      expect(example[collection]?.find(({ id }) => id === record?.id)).toMatchObject(record ?? {});
  });

  it('gives the lowest and the highest agreement of the article', () => {
    const { provenance } = JSON.parse(readProjectFile('data/article.json')) as {
      provenance: { agreement: { value: number; layer: string }[] };
    };
    const values = provenance.agreement.map(({ value }) => value);
    const [, lowest, highest] =
      /from ([\d.]+) \(whether a claim can be coded in CAMEO, a scheme of political events\) to ([\d.]+) \(attributions\)/.exec(
        readme,
      ) ?? [];
    expect([lowest, highest]).toEqual([Math.min(...values).toFixed(2), String(Math.max(...values))]);
  });
});
