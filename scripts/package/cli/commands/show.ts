import { contract } from '../../../../schema/generated/sealed-contract.ts';
import type { Article } from '../../../../schema/generated/types.d.ts';
import { chooseStatements } from '../../document/choose-statements.ts';
import { own } from '../../document/contract.ts';
import { type Statement, statements } from '../../document/list-statements.ts';
import { nearest } from '../../problems/nearest.ts';
import { oneLine } from '../../problems/safe.ts';
import { layoutFor } from '../../views/layout.ts';
import { glance } from '../../views/overview.ts';
import { styleFor } from '../../views/terminal.ts';
import { command, exitCodeOf, UsageError } from '../command.ts';
import { packagedOrigin } from '../files.ts';
import { FILES_HELP, isUnreadable, placeOf, readDocuments } from '../read-documents.ts';
import { reasonAgainst } from '../sealed-only.ts';

export const showCommand = command({
  name: 'show',
  summary: 'print an overview of articles; of the packaged one by default',
  arguments: '[FILE...]',
  description: `Prints an overview of sealed documents: what each is, who speaks, who says what, what is claimed, and the number of records. The evidence of a claim is shown unless it is "stated", and its modality unless it is "asserted".

${FILES_HELP} Without FILE, the packaged article is shown.`,
  options: {
    speaker: { type: 'string', argument: 'NAME', help: 'show only what this speaker says; a name, an alias or an id' },
    domain: { type: 'string', argument: 'DOMAIN', help: 'show only claims of this domain' },
    json: { type: 'boolean', help: 'print the statements as JSON, one per line' },
  },
  exitCodes: ['all documents printed', 'a document is not valid', 'something could not be read, or no claim was found'],
  example: 'show --speaker "Arzu Nagiyev" --domain military',
  run: async ({ values: { json, ...choice }, positionals }, io) => {
    mustBeDomain(choice.domain);
    const count = { shown: 0, invalid: 0, unread: 0 };
    const speakers = new Set<string>();
    const stream = { isTTY: io.stdoutIsTTY, ...(io.stdoutColumns && { columns: io.stdoutColumns }) };
    for await (const { where, document, failure } of documentsOf(positionals)) {
      const reason = failure ?? reasonAgainst(document, 'show');
      if (reason !== null) {
        io.stderr.write(`${oneLine(`${where}: ${reason}`)}\n`);
        count[failure === null ? 'invalid' : 'unread']++;
        continue;
      }
      const article = document as Article;
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

interface Given {
  readonly where: string;
  readonly document: unknown;
  /** Why it could not be read, or null. */
  readonly failure: string | null;
}

async function* documentsOf(files: readonly string[]): AsyncGenerator<Given> {
  if (files.length === 0) {
    const { file, document } = packagedOrigin('data/article.json');
    yield { where: file, document, failure: null };
  }
  for await (const read of readDocuments(files)) {
    const where = placeOf(read);
    if (isUnreadable(read)) yield { where, document: null, failure: read.message };
    else yield { where, document: read.document, failure: null };
  }
}
