import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { FORMS } from '../../document/forms.ts';
import { init } from '../../drafting/start-draft.ts';
import { decode } from '../../text/read-copy.ts';
import { draftJson } from '../../views/draft.ts';
import { type Command, ExitCode, UsageError } from '../command.ts';
import { readText, refusePage, telling, writeOutput } from '../files.ts';

export const initCommand: Command = {
  name: 'init',
  summary: 'make a draft to start from, out of a text',
  help: `Usage: attributed-article init TEXT [-o OUT] [--language TAG] [--schema PATH]
                            [--force]

Makes a draft of a text: its blocks with guessed roles, its sentences, and
everything else empty. Look the guesses through, and fill in every "", which an
editor underlines; then seal it with the same text. TEXT is plain text in
UTF-8; - is standard input.

  --language TAG    the language of the text (BCP 47), such as en or pt-BR
  --schema PATH     what $schema says, for the editor; the path from the draft
                    to the schema in node_modules unless given
  -o, --out OUT     write to OUT instead of standard output
  --force           replace OUT if it is there

Exit code: 0 done, 1 the text is no text, 2 something could not be read or
written.

Example:
  npx attributed-article init text.txt --language en -o draft.json
`,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        language: { type: 'string' },
        schema: { type: 'string' },
        force: { type: 'boolean', default: false },
      },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError('init takes one text');
    const { out: output, language, schema, force } = values;
    const bytes = await readText(file);
    const draft = await telling({ file, source: null }, file, io, async () => {
      const source = decode(bytes);
      await refusePage(source);
      const path = schema ?? schemaFrom(output);
      return init(source, { ...(language === undefined ? {} : { language }), ...(path === undefined ? {} : { schema: path }) });
    });
    if (!draft) return ExitCode.invalid;
    await writeOutput(output, draftJson(draft), force, io);
    return ExitCode.valid;
  },
};

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
