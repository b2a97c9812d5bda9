import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { FORMS } from '../../document/forms.ts';
import { init } from '../../drafting/start-draft.ts';
import { decode } from '../../text/read-copy.ts';
import { draftJson } from '../../views/draft.ts';
import { command, ExitCode, UsageError } from '../command.ts';
import { readText, refusePage, reporting, writeOutput } from '../files.ts';

export const initCommand = command({
  name: 'init',
  summary: 'start a draft from a text',
  arguments: 'TEXT',
  description: `Starts a draft from a text: blocks with guessed roles, sentences, and "" wherever you have to fill something in. Check the guesses and replace each "", which an editor underlines. Then seal the draft with the same text.

TEXT is plain text in UTF-8, or - for standard input.`,
  options: {
    out: { type: 'string', short: 'o', argument: 'OUT', help: 'write to OUT instead of standard output' },
    language: { type: 'string', argument: 'TAG', help: 'the language of the text (BCP 47), such as en or pt-BR' },
    schema: {
      type: 'string',
      argument: 'PATH',
      help: 'the $schema of the draft, by which an editor checks it; by default the path from OUT to the schema in node_modules, or its URL if the package is not installed there',
    },
    force: { type: 'boolean', help: 'replace OUT if it exists' },
  },
  exitCodes: ['written', 'TEXT is not plain text', 'something could not be read or written'],
  example: 'init text.txt --language en -o draft.json',
  run: async ({ values, positionals }, io) => {
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError('init takes one text');
    const { out: output, language, schema, force } = values;
    const bytes = await readText(file);
    const draft = await reporting({ file, source: null }, file, io, async () => {
      const source = decode(bytes);
      await refusePage(source);
      const path = schema ?? schemaFrom(output);
      return init(source, { ...(language === undefined ? {} : { language }), ...(path === undefined ? {} : { schema: path }) });
    });
    if (!draft) return ExitCode.invalid;
    await writeOutput(output, draftJson(draft), force, io);
    return ExitCode.valid;
  },
});

const SCHEMA = join('node_modules', 'attributed-article', 'schema', 'generated', FORMS.draft);

/** The path to the schema from where a draft is written, if the package is installed there or further up. */
function schemaFrom(output: string | undefined): string | undefined {
  const start = output === undefined || output === '-' ? resolve() : dirname(resolve(output));
  for (let folder = start; ; folder = dirname(folder)) {
    const schema = join(folder, SCHEMA);
    if (existsSync(schema)) return `${folder === start ? './' : ''}${relative(start, schema).split(sep).join('/')}`;
    if (dirname(folder) === folder) return undefined;
  }
}
