import type { Article } from '../../../../schema/generated/types.d.ts';
import { agreeOnValid } from '../../agreement/agree.ts';
import type { AgreementReport } from '../../agreement/report.ts';
import { ArticleError } from '../../problems/problem.ts';
import { oneLine } from '../../problems/safe.ts';
import { command, ExitCode, exitCodeOf, type Streams, UsageError } from '../command.ts';
import { oneFromStandardInput } from '../files.ts';
import { PACKAGED_NAMES } from '../packaged.ts';
import { agreementLines } from '../print-agreement.ts';
import { isUnreadable, placeOf, readDocuments } from '../read-documents.ts';
import { reasonAgainst } from '../sealed-only.ts';

export const agreeCommand = command({
  name: 'agree',
  summary: 'compare two or more annotations of the same articles',
  arguments: 'A B...',
  description: `Compares annotations of the same articles and prints how far they agree: F1 of spans, Krippendorff's alpha over characters, Cohen's kappa of each vocabulary, and every difference with its place.

Each of A, B, ... is the work of one annotator, in sealed documents: a JSON document, a .jsonl file with one document per line, a folder of such files, or - for standard input; ${PACKAGED_NAMES} Documents are matched by their ids, and records by their words. In each pair, the first annotation is the reference for precision and recall.

A layer of an article is compared only if it is complete in both annotations. Gists, notes, lemmas, dates and confidence are not compared.`,
  options: {
    json: { type: 'boolean', help: 'print one JSON object with all figures, confusion tables and differences' },
    provenance: { type: 'boolean', help: 'print the figures as JSON for provenance.agreement' },
  },
  exitCodes: ['compared', 'a document is not valid, or the texts differ', 'something could not be read'],
  example: 'agree annotator-1 annotator-2',
  run: async ({ values, positionals }, io) => {
    if (positionals.length < 2) throw new UsageError('agree needs at least two annotations: files or folders');
    if (values.json && values.provenance) throw new UsageError('--json and --provenance exclude each other; give one');
    oneFromStandardInput(...positionals);
    const { annotations, code } = await readAll(positionals, io);
    if (code !== ExitCode.valid) return code;
    const report = compared(annotations, io);
    if (!report) return ExitCode.invalid;
    if (values.json) await io.stdout(`${JSON.stringify(report)}\n`);
    else if (values.provenance) await io.stdout(`${JSON.stringify(report.provenance, null, 2)}\n`);
    else for (const line of agreementLines(report, positionals)) await io.stdout(`${line}\n`);
    return ExitCode.valid;
  },
});

/** Reads every annotation, and reports what cannot be compared in a line each. */
async function readAll(paths: readonly string[], io: Streams) {
  const annotations: Article[][] = [];
  const count = { invalid: 0, unread: 0 };
  for (const path of paths) {
    const documents: Article[] = [];
    for await (const read of readDocuments([path])) {
      const reason = isUnreadable(read) ? read.message : reasonAgainst(read.document, 'agree');
      if (isUnreadable(read)) count.unread++;
      else if (reason !== null) count.invalid++;
      else documents.push(read.document as Article);
      if (reason !== null) io.stderr.write(`${oneLine(`${placeOf(read)}: ${reason}`)}\n`);
    }
    annotations.push(documents);
  }
  return { annotations, code: exitCodeOf(count) };
}

function compared(annotations: readonly (readonly Article[])[], io: Streams): AgreementReport | null {
  try {
    return agreeOnValid(annotations);
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    for (const { message } of error.problems) io.stderr.write(`attributed-article: ${oneLine(message)}\n`);
    return null;
  }
}
