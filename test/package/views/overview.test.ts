import { describe, expect, it } from 'vitest';
import { glance } from '../../../scripts/package/views/overview.ts';
import { styleFor } from '../../../scripts/package/views/terminal.ts';
import { annotatedAs } from '../../support/articles.ts';
import { small } from '../../support/small.ts';

const plain = styleFor({ isTTY: false });

describe('an article at a glance', () => {
  const words = glance(annotatedAs('example').article, plain);

  it('fits on 80 columns', () => {
    for (const line of words.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('keeps apart what a speaker denies, declines to say or does not say from what they say', () => {
    expect(words).toContain('  Quilha & Filhos (1 not affirmed)                              1 claim\n');
    expect(words).toMatch(/The hull of the ship has some defect\. \[denied by Quilha & Filhos,\s+a\d+\]/);
    expect(words).toMatch(/meet the cost of mending the ship\. \[not said by\s+Ministry of Culture of Morocco, a\d+\]/);
  });

  it('counts one in the singular', () => {
    expect(glance({ ...small(), codings: small().codings.slice(0, 1) }, plain)).toMatch(/ 8 claims, 1\scoding; the text/);
  });
});
