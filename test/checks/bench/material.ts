import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProjectFile } from '../../support/project.ts';
import { corpus } from '../corpus/generate.ts';
import type { Material } from './contender.ts';

/** How many documents the mix has. */
const MIX = 40;

/** Writes what the validators are tried on: the article as it ships, and a mix of other documents, each on one line. */
export function makeMaterial(): Material & { readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const text = readProjectFile('data/article.json');
  const sets = { article: [text], mix: Array.from(corpus(MIX), (document) => JSON.stringify(document)) };
  const documents = join(folder, 'documents.json');
  writeFileSync(documents, JSON.stringify(sets));
  return {
    schema: JSON.parse(readFileSync(new URL('../../../schema/article.schema.json', import.meta.url), 'utf8')),
    good: JSON.parse(text),
    documents,
    sets,
    folder,
    remove: () => rmSync(folder, { recursive: true }),
  };
}
