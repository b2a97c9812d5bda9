import { contract } from '../../../../schema/generated/sealed-contract.ts';
import type { Article, DraftArticle, HydratedArticle, ImportMap } from '../../../../schema/generated/types.d.ts';
import { agree } from '../../../../scripts/package/agreement/agree.ts';
import { init } from '../../../../scripts/package/drafting/start-draft.ts';
import { suggest } from '../../../../scripts/package/drafting/suggest.ts';
import { hydrate, hydratedJson } from '../../../../scripts/package/hydration/hydrate-document.ts';
import { type ImportOptions, importBrat } from '../../../../scripts/package/importing/import-brat.ts';
import { importCas } from '../../../../scripts/package/importing/import-cas.ts';
import type { Problem } from '../../../../scripts/package/problems/problem.ts';
import { seal, sealedJson } from '../../../../scripts/package/sealing/seal-document.ts';
import { allTables } from '../../../../scripts/package/tables/all-tables.ts';
import { tableFormats } from '../../../../scripts/package/tables/formats.ts';
import { TableWriter } from '../../../../scripts/package/tables/write-tables.ts';
import { toCodePoints, toUtf16 } from '../../../../scripts/package/text/copy-offsets.ts';
import type { Copy } from '../../../../scripts/package/text/read-copy.ts';
import { validate } from '../../../../scripts/package/validation/validate-document.ts';
import { someAnnotations } from './annotations.ts';
import { someCas } from './cas-documents.ts';
import { wrongError, wrongProblems } from './checks.ts';
import type { Choice } from './choice.ts';
import { NO_JSON, NUMBERS, STRINGS } from './hostile-values.ts';
import type { Input } from './inputs.ts';
import type { Target } from './target.ts';

const tables = allTables(contract);
const LANGUAGES = ['en', 'de', 'ko', 'zh-Hant', 'und', ...STRINGS];

/** A copy as a caller may have it: bytes, a string, or what is neither. */
function copyOf({ copy }: Input, choice: Choice): Uint8Array | string {
  if (choice.oneIn(20)) return choice.of(NO_JSON)() as string;
  if (choice.oneIn(20)) return choice.of(STRINGS);
  if (choice.oneIn(20)) return new DataView(copy.buffer, copy.byteOffset, copy.byteLength) as unknown as Uint8Array;
  return choice.oneIn(2) ? copy : new TextDecoder().decode(copy);
}

/** What is wrong with how something ends: only a result, or the package's own error. */
async function attempted(run: () => unknown): Promise<string[]> {
  try {
    return ((await run()) as string[] | undefined) ?? [];
  } catch (error) {
    return wrongError(error);
  }
}

const errorsOf = (document: unknown) => validate(document).filter(({ severity }) => severity === 'error');

/** A map and facts, or one of them, or none. */
function importOptions(map: ImportMap | undefined, choice: Choice): ImportOptions {
  const document = { id: 'example.org/a', headline: 'A', publisher: 'B', datePublished: '2026-01-01T00:00:00Z' };
  const facts = { ...document, language: choice.of(LANGUAGES), rights: 'None' };
  return { ...(map === undefined ? {} : { map }), ...(choice.oneIn(4) ? {} : { document: facts }) };
}

/** What is wrong with a draft that was imported: its warnings, or what is sealed of it. */
function wrongImport(draft: DraftArticle, text: Copy, warnings: readonly Problem[]): string[] {
  const strange = wrongProblems(warnings);
  if (strange.length > 0 || draft.provenance.guideline === '') return strange;
  return errorsOf(JSON.parse(sealedJson(seal(draft, text)))).map(({ message }) => `sealed what is not valid: ${message}`);
}

export const functions: readonly Target[] = [
  {
    name: 'validate',
    share: 60,
    attempt: (input, choice) => {
      const most = choice.oneIn(4) ? choice.of([0, 1, 5]) : undefined;
      const text = choice.oneIn(2) ? copyOf(input, choice) : undefined;
      const options = { ...(most === undefined ? {} : { maxProblems: most }), ...(text === undefined ? {} : { text }) };
      // It may not even throw its own error.
      const problems = validate(input.document, options);
      const many =
        problems.length > (most ?? 1000) + 1 ? [`${problems.length} problems where ${most ?? 1000} were asked for`] : [];
      return [...wrongProblems(problems), ...many];
    },
  },
  {
    name: 'hydrate',
    share: 16,
    attempt: (input, choice) =>
      attempted(async () => {
        const format = choice.of([undefined, undefined, 'text', 'html'] as const);
        const options = { partial: choice.oneIn(2), ...(format === undefined ? {} : { format }) };
        const copy = copyOf(input, choice);
        const { article, report, offsetsInCopy } = await hydrate(input.document as Article, copy, options);
        JSON.parse(hydratedJson(article));
        for (const start of [0, 1, choice.below(2000), ...NUMBERS]) offsetsInCopy({ start, end: start + choice.below(200) });
        if (!report.complete) return options.partial ? [] : ['is not complete'];
        const again = sealedJson(seal(article as HydratedArticle));
        return again === sealedJson(input.document as Article) ? [] : ['sealing what was hydrated gives another document'];
      }),
  },
  {
    name: 'seal',
    share: 16,
    attempt: (input, choice) =>
      attempted(() => {
        const copy = choice.oneIn(10) ? undefined : copyOf(input, choice);
        const article = seal(input.document as DraftArticle, copy as string);
        return errorsOf(JSON.parse(sealedJson(article))).map(
          ({ pointer, message }) => `sealed what is not valid: ${pointer}: ${message}`,
        );
      }),
  },
  {
    name: 'init',
    share: 16,
    attempt: (input, choice) =>
      attempted(() => {
        const language = choice.oneIn(2) ? { language: choice.of(LANGUAGES) } : {};
        const draft = init(copyOf(input, choice), { ...language, ...(choice.oneIn(4) ? { schema: choice.of(STRINGS) } : {}) });
        return draft.blocks.length > 0 && draft.sentences.length > 0 ? [] : ['gives a draft without blocks'];
      }),
  },
  {
    name: 'suggest',
    share: 12,
    attempt: (input, choice) =>
      attempted(() => {
        const text = copyOf(input, choice);
        const draft = choice.oneIn(2) ? init(text, { language: 'en' }) : (input.document as DraftArticle);
        const { mentions, attributions } = suggest(draft, text);
        return Array.isArray(mentions) && Array.isArray(attributions) ? [] : ['gives a draft without lists'];
      }),
  },
  {
    name: 'import',
    share: 12,
    attempt: (input, choice) =>
      attempted(() => {
        const { text, annotations, map } = someAnnotations(input, choice);
        const { draft, warnings } = importBrat(text, annotations, importOptions(map, choice));
        return wrongImport(draft, text, warnings);
      }),
  },
  {
    name: 'import from a CAS',
    share: 12,
    attempt: (input, choice) =>
      attempted(() => {
        const { xmi, types, map } = someCas(input, choice);
        const { draft, text, warnings } = importCas(xmi, types, importOptions(map, choice));
        return wrongImport(draft, text, warnings);
      }),
  },
  {
    name: 'tables',
    share: 3,
    attempt: (input) =>
      attempted(async () => {
        if (errorsOf(input.document).length > 0) return;
        const writer = new TableWriter(tables, tableFormats, async () => {});
        await writer.add(input.document);
        await writer.end();
      }),
  },
  {
    name: 'agree',
    share: 6,
    attempt: ({ document }, choice) =>
      attempted(() => {
        const list = choice.oneIn(4) ? [document, ...choice.of([[], [document], [null]])] : document;
        const { pairs } = agree(list as Article, document as Article);
        return pairs[0]?.differences.length === 0 ? [] : ['finds differences of a document from itself'];
      }),
  },
  {
    name: 'offsets',
    share: 4,
    attempt: (input, choice) =>
      attempted(async () => {
        const text = new TextDecoder().decode(input.copy);
        const start = choice.oneIn(2) ? choice.below(text.length + 2) : choice.of(NUMBERS);
        const span = { start, end: choice.oneIn(4) ? choice.of(NUMBERS) : start + choice.below(9) };
        const points = toCodePoints(span, text);
        const { start: first, end } = toUtf16(points, text);
        return first === span.start && end === span.end ? [] : ['does not give the offsets back'];
      }),
  },
];
