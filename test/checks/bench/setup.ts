import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackage } from '../../support/installed.ts';
import { projectPath } from '../../support/project.ts';
import { corpus } from '../corpus/generate.ts';
import { run } from './measure.ts';

/** How many documents the corpus has. */
export const DOCUMENTS = 1000;

/** What everything is measured with. */
export interface Setup {
  /** A folder that has the packed package installed, and nothing else. */
  readonly installed: string;
  /** The package in it. */
  readonly own: string;
  /** A folder for what is made on the way. */
  readonly scratch: string;
  /** A file of JSON Lines. */
  readonly corpus: string;
  readonly remove: () => void;
}

/** Builds the package, installs it as its users do, and makes a corpus. */
export function setUp(): Setup {
  run(['npm', 'run', 'build'], projectPath('.'));
  const installed = installPackage();
  const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
  const path = join(scratch, 'corpus.jsonl');
  writeFileSync(path, Array.from(corpus(DOCUMENTS), (article) => `${JSON.stringify(article)}\n`).join(''));
  return {
    installed,
    own: join(installed, 'node_modules/attributed-article'),
    scratch,
    corpus: path,
    remove: () => {
      for (const folder of [installed, scratch]) rmSync(folder, { recursive: true });
    },
  };
}

/** The version of a library that the project develops with. */
export const versionOf = (name: string): string =>
  JSON.parse(readFileSync(projectPath(`node_modules/${name}/package.json`), 'utf8')).version;
