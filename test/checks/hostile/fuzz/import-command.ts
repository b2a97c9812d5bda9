import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '../../../../scripts/package/cli/call.ts';
import { validate } from '../../../../scripts/package/validation/validate-document.ts';
import { collected } from '../../../support/streams.ts';
import { exampleMap, someAnnotations, someMap } from './annotations.ts';
import { ownMap, someCas } from './cas-documents.ts';
import { wrongFiles, wrongLines } from './checks.ts';
import type { Choice } from './choice.ts';
import { STRINGS } from './hostile-values.ts';
import type { Input } from './inputs.ts';
import type { Target } from './target.ts';

/** The files of a document of each format, by their names. */
const FORMATS: {
  readonly [format: string]: (name: string, input: Input, choice: Choice) => { readonly [file: string]: Uint8Array };
} = {
  brat: (name, input, choice) => {
    const { text, annotations } = someAnnotations(input, choice);
    return { [`${name}.txt`]: text, [`${name}.ann`]: annotations };
  },
  cas: (name, input, choice) => {
    const { xmi, types } = someCas(input, choice);
    // A folder of its own, so that each can have another type system.
    return { [`${name}/${name}.xmi`]: xmi, [`${choice.oneIn(4) ? '' : `${name}/`}TypeSystem.xml`]: types };
  },
};

export const importCommand: Target = {
  name: 'command import',
  share: 5,
  attempt: async (input, choice, folder) => {
    const format = choice.of(Object.keys(FORMATS));
    const names = ['a', 'b', 'c'].slice(0, 1 + choice.below(3));
    const corpus = join(folder, 'corpus');
    for (const name of names) {
      mkdirSync(join(corpus, name), { recursive: true });
      for (const [file, content] of Object.entries(FORMATS[format]?.(name, input, choice) ?? {}))
        if (!choice.oneIn(20)) writeFileSync(join(corpus, file), content);
    }
    const [map = '', table = '', out = ''] = ['map.json', 'articles.csv', 'out.jsonl'].map((name) => join(folder, name));
    const own = format === 'cas' && choice.oneIn(2) ? ownMap : exampleMap;
    writeFileSync(map, choice.oneIn(4) ? input.file : JSON.stringify(choice.oneIn(3) ? someMap(choice) : own));
    const row = (name: string) => `${name},A,B,2026-01-01T00:00:00Z,${choice.of(['en', 'en', 'und', ...STRINGS])}\n`;
    const rows = names.flatMap((name) => [name, `${name}/${name}`]).map(row);
    writeFileSync(table, `file,headline,publisher,datePublished,language\n${rows.join('')}`);
    const made = choice.oneIn(2) ? ['-o', out] : [];
    const perhaps = (times: number, ...args: readonly string[]) => (choice.oneIn(times) ? args : []);
    const args = [...perhaps(2, '--map', map), ...perhaps(2, '--metadata', table), ...perhaps(3, '--drafts'), ...made];
    const ended = await collected((io) => call(['import', '--from', format, corpus, ...args], io));
    const lines = (existsSync(out) ? readFileSync(out, 'utf8') : ended.stdout).split('\n').filter((line) => line !== '');
    const sealed = lines.map((line) => JSON.parse(line)).filter(({ $schema }) => !String($schema).includes('draft-'));
    return [
      ...([0, 1, 2].includes(ended.code) ? wrongLines(ended.stderr, 'standard error') : [`exit code ${ended.code}`]),
      ...(ended.stderr === '' ? ['nothing is reported'] : []),
      ...sealed.flatMap((document) =>
        validate(document)
          .filter(({ severity }) => severity === 'error')
          .map(({ pointer, message }) => `wrote what is not valid: ${pointer}: ${message}`),
      ),
      ...wrongFiles(folder, new Set(['corpus', 'map.json', 'articles.csv', ...(made.length > 0 ? ['out.jsonl'] : [])])),
    ];
  },
};
