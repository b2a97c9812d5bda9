import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { DraftArticle } from '../../../../schema/generated/types.d.ts';
import { FORMS, formOf } from '../../document/forms.ts';
import { init } from '../../drafting/start-draft.ts';
import { oneLine } from '../../problems/safe.ts';
import { pdfSigns } from '../../text/pdf-signs.ts';
import { decode } from '../../text/read-copy.ts';
import { isEnglish } from '../../validation/rules/is-english.ts';
import { draftJson } from '../../views/draft.ts';
import { prettyJson } from '../../views/view.ts';
import { command, ExitCode, type Streams, UsageError } from '../command.ts';
import { oneFromStandardInput, readOrigin, readText, refusePage, reporting, writeOutput } from '../files.ts';

export const initCommand = command({
  name: 'init',
  summary: 'start a draft from a text',
  arguments: 'TEXT [DRAFT]',
  description: `Starts a draft from a text: blocks with guessed roles, sentences, and "" wherever you have to fill something in. Check the guesses and replace each "", which an editor underlines. Then seal the draft with the same text.

With --suggest, it adds suggestions, each marked, for you to check: in English, an attribution for each quotation with a reporting verb and a speaker beside it, and for each sentence that reports something without quoting it. With DRAFT, a draft of the same text, they are added to it, and so is a mention wherever one of its entities is called by name.

TEXT is plain text in UTF-8; if it looks like text from a PDF, a warning names the signs. Either file can be - for standard input.`,
  options: {
    out: { type: 'string', short: 'o', argument: 'OUT', help: 'write to OUT instead of standard output' },
    language: { type: 'string', argument: 'TAG', help: 'the language of the text (BCP 47), such as en or pt-BR' },
    schema: {
      type: 'string',
      argument: 'PATH',
      help: 'the $schema of the draft, by which an editor checks it; by default the path from OUT to the schema in node_modules, or its URL if the package is not installed there',
    },
    suggest: { type: 'boolean', help: 'suggest attributions, and mentions of the entities of DRAFT' },
    force: { type: 'boolean', help: 'replace OUT if it exists' },
  },
  exitCodes: ['written', 'TEXT is not plain text', 'something could not be read or written'],
  example: 'init text.txt --language en -o draft.json',
  run: async ({ values, positionals }, io) => {
    const [file, given] = positionals;
    if (file === undefined || positionals.length > 2)
      throw new UsageError('init takes one text, and with --suggest a draft of it');
    if (given !== undefined && !values.suggest) throw new UsageError('init takes a draft only with --suggest, to add to it');
    oneFromStandardInput(file, given);
    const { out: output, language, schema, force } = values;
    const bytes = await readText(file);
    const origin = given === undefined ? { file, source: null } : await readOrigin(given);
    if (given !== undefined && formOf(origin.document) !== 'draft') throw new UsageError(`${given} is no draft, by its $schema`);
    const draft = await reporting(origin, file, io, async () => {
      const source = decode(bytes);
      await refusePage(source);
      const path = schema ?? schemaFrom(output);
      const started = () =>
        init(source, { ...(language !== undefined && { language }), ...(path !== undefined && { schema: path }) });
      return values.suggest ? suggested((origin.document as DraftArticle | undefined) ?? started(), source, io) : started();
    });
    if (!draft) return ExitCode.invalid;
    warnOfPdf(file, decode(bytes), io);
    // Of a draft that was given, everything stays, what is misspelt too.
    await writeOutput(output, given === undefined ? draftJson(draft) : prettyJson(draft), force, io);
    return ExitCode.valid;
  },
});

/** Warns where a text looks like one that a PDF was turned into: its paragraphs and sentences are then guessed wrong. */
function warnOfPdf(file: string, source: string, io: Streams): void {
  const signs = pdfSigns(source);
  if (signs.length === 0) return;
  const cure = 'mend the text before you annotate it, because sealing keeps it as it is';
  io.stderr.write(
    oneLine(`${file}: warning: this looks like text from a PDF, by its ${signs.join(' and ')}; ${cure}`).concat('\n'),
  );
}

/** A draft with suggestions, of which it prints how many there are, and why there are no attributions if the language is the reason. */
async function suggested(draft: DraftArticle, source: string, io: Streams): Promise<DraftArticle> {
  const more = (await import('../../drafting/suggest.ts')).suggest(draft, source);
  const counts = (['attributions', 'mentions'] as const).map((collection) => {
    const count = (more[collection]?.length ?? 0) - (draft[collection]?.length ?? 0);
    return `${count} ${count === 1 ? collection.slice(0, -1) : collection}`;
  });
  io.stderr.write(`suggested: ${counts.join(', ')}; check each\n`);
  const language = String(draft.metadata?.language ?? '');
  if (!isEnglish({ language })) {
    const why = language === '' ? 'give --language' : 'the language of this text is another';
    io.stderr.write(`attributions are suggested in English only; ${why}\n`);
  }
  return more;
}

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
