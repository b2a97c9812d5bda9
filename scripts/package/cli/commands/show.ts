import { contract } from '../../../../schema/generated/sealed-contract.ts';
import type { Article } from '../../../../schema/generated/types.d.ts';
import { chooseStatements } from '../../document/choose-statements.ts';
import { own } from '../../document/contract.ts';
import { formOf } from '../../document/forms.ts';
import { type Statement, statements } from '../../document/list-statements.ts';
import { nearest } from '../../problems/nearest.ts';
import { oneLine } from '../../problems/safe.ts';
import { layoutFor } from '../../views/layout.ts';
import { glance } from '../../views/overview.ts';
import { styleFor } from '../../views/terminal.ts';
import { command, exitCodeOf, type Streams, UsageError } from '../command.ts';
import { draftInWords } from '../draft-in-words.ts';
import { oneFromStandardInput, packagedOrigin, readText } from '../files.ts';
import { FILES_HELP, isUnreadable, placeOf, type ReadDocument, readDocuments, type Unreadable } from '../read-documents.ts';
import { reasonAgainst } from '../sealed-only.ts';

export const showCommand = command({
  name: 'show',
  summary: 'print an overview of articles; of the packaged one by default',
  arguments: '[FILE...]',
  description: `Prints an overview of documents: what each is, who speaks, who says what, what is claimed, and the number of records. The evidence of a claim is shown unless it is "stated", and its modality unless it is "asserted".

${FILES_HELP} Without FILE, the packaged article is shown. FILE can also be a draft if its text is given as --text; its problems are printed to standard error, and what there is of it is shown even if there are errors.`,
  options: {
    text: { type: 'string', argument: 'COPY', help: 'the text that a draft annotates' },
    speaker: { type: 'string', argument: 'NAME', help: 'show only what this speaker says; a name, an alias or an id' },
    domain: { type: 'string', argument: 'DOMAIN', help: 'show only claims of this domain' },
    json: { type: 'boolean', help: 'print the statements as JSON, one per line' },
  },
  exitCodes: ['all documents printed', 'a document is not valid', 'something could not be read, or no claim was found'],
  example: 'show --speaker "Arzu Nagiyev" --domain military',
  run: async ({ values: { json, text, ...choice }, positionals }, io) => {
    mustBeDomain(choice.domain);
    oneFromStandardInput(text, ...positionals);
    const copy = text === undefined ? undefined : { name: text, bytes: await readText(text) };
    const count = { shown: 0, invalid: 0, unread: 0 };
    const speakers = new Set<string>();
    const stream = { isTTY: io.stdoutIsTTY, ...(io.stdoutColumns && { columns: io.stdoutColumns }) };
    for await (const read of documentsOf(positionals)) {
      if (isUnreadable(read)) {
        io.stderr.write(`${oneLine(`${placeOf(read)}: ${read.message}`)}\n`);
        count.unread++;
        continue;
      }
      const { article, isValid } = await showable(read, copy, io);
      if (!isValid) count.invalid++;
      if (!article) continue;
      const chosen = chooseStatements(article, choice);
      if (chosen.length === 0 && article.claims.length > 0) {
        for (const { speakerNames } of statements(article)) for (const name of speakerNames) speakers.add(name);
        continue;
      }
      const shown = json ? lines(chosen) : glance(article, chosen, styleFor(stream, await layoutFor(JSON.stringify(article))));
      await io.stdout(`${count.shown > 0 && !json ? '\n' : ''}${shown}`);
      count.shown++;
    }
    if (count.shown === 0 && speakers.size > 0) throw new UsageError(nothingFound(choice, speakers));
    return exitCodeOf(count);
  },
});

const lines = (chosen: readonly Statement[]) => chosen.map((statement) => `${JSON.stringify(statement)}\n`).join('');

function mustBeDomain(domain: string | undefined): void {
  const domains = own(contract.vocabularies, 'Domain')?.values ?? [];
  if (domain === undefined || domain.startsWith('x-') || domains.includes(domain)) return;
  const meant = nearest(domain, domains);
  const cure = meant ? `did you mean ${meant}?` : `the domains are ${domains.join(', ')}`;
  throw new UsageError(`there is no domain ${JSON.stringify(domain)}; ${cure}`);
}

function nothingFound({ speaker, domain }: { speaker?: string | undefined; domain?: string | undefined }, speakers: Set<string>) {
  const about = domain === undefined ? '' : ` of the domain ${domain}`;
  if (speaker === undefined) return `there is no claim${about}`;
  return `there is no claim${about} by ${JSON.stringify(speaker)}; the speakers are ${[...speakers].sort().join(', ')}`;
}

interface Text {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Showable {
  /** What can be shown of a document, or null. */
  readonly article: Article | null;
  readonly isValid: boolean;
}

/** What can be shown of a document: a valid sealed one, or what there is of a draft with its text. Prints what is wrong with it. */
async function showable(read: ReadDocument, text: Text | undefined, io: Streams): Promise<Showable> {
  const { file, line, source, document } = read;
  if (text !== undefined && formOf(document) === 'draft') {
    const origin = { file, line, source: line === undefined ? source : null, document };
    const draft = await draftInWords(origin, text.name, text.bytes, io);
    return { article: (draft?.article ?? null) as Article | null, isValid: draft?.hasErrors === false };
  }
  const reason =
    formOf(document) === 'draft' ? 'it is a draft; give the text that it annotates as --text' : reasonAgainst(document, 'show');
  if (reason === null) return { article: document as Article, isValid: true };
  io.stderr.write(`${oneLine(`${placeOf(read)}: ${reason}`)}\n`);
  return { article: null, isValid: false };
}

async function* documentsOf(files: readonly string[]): AsyncGenerator<ReadDocument | Unreadable> {
  if (files.length > 0) yield* readDocuments(files);
  else yield packagedOrigin('data/article.json');
}
