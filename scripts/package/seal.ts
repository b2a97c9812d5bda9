import * as draftSchema from '../../dist/intermediate/draft.js';
import { contract as sealedContract } from '../../dist/intermediate/sealed-contract.js';
import type { Article, DraftArticle, DraftSpan, HydratedArticle } from '../../schema/types.d.ts';
import { canonicalJson } from './canonical-json.ts';
import type { CanonicalText } from './canonical-text.ts';
import { ruleProblems } from './check-rules.ts';
import { fingerprint } from './fingerprint.ts';
import { formOf } from './form-of.ts';
import { hydratedProblems, withoutWords } from './hydrated.ts';
import { idHint } from './id-hint.ts';
import { type Located, locate, type Naming, type Stretch } from './locate.ts';
import { ArticleError, type Problem, problem, shown } from './problem.ts';
import { type Copy, readCopy } from './read-copy.ts';
import { type Ordered, ordered } from './renumber.ts';
import { sha256 } from './sha256.ts';
import { shapeProblems } from './shape.ts';
import { validate } from './validate.ts';

export { ArticleError, type Problem } from './problem.ts';
export type { Copy } from './read-copy.ts';

const RULE = 'draft';
const MOST_PROBLEMS = 1000;

/**
 * Seals a draft: finds its words in the text, and puts offsets, digests, fingerprints and numbered ids in their place.
 *
 * @param draft a draft by `draft-article.schema.json`
 * @param copy the text that it annotates, as a string or as bytes in UTF-8
 * @returns a sealed document without problems, its records in the order of the text
 * @throws {ArticleError} with every problem of the draft: its shape, words that are missing or ambiguous, and then every rule
 */
export function sealDraft(draft: DraftArticle, copy: Copy): Article {
  const shape = shapeProblems(draft, draftSchema, MOST_PROBLEMS);
  if (shape.length > 0) throw new ArticleError(shape);
  const text = readCopy(copy);
  const problems: Problem[] = [];
  const { article, origin, place, labels } = ordered(placed(draft, text, copy, problems), problems);
  if (problems.length === 0) {
    const found = validate(article, { text: text.text }).filter(({ severity }) => severity === 'error');
    if (found.length > 0) throw new ArticleError(found.map((one) => asDrafted(one, origin, labels)));
    return article;
  }
  throw new ArticleError([...problems, ...alsoWrong(article, text, problems, { origin, place, labels })].slice(0, MOST_PROBLEMS));
}

/** What the rules find wrong with the rest of a draft of which some records could not be placed; nothing if its layout itself could not. */
function alsoWrong(
  article: Article,
  text: CanonicalText,
  problems: readonly Problem[],
  { origin, place, labels }: Omit<Ordered, 'article'>,
): Problem[] {
  if (problems.some(({ pointer }) => /^\/(blocks|sentences)\//.test(pointer))) return [];
  const known = new Set(problems.map(({ pointer }) => pointer));
  const found = ruleProblems(
    article,
    text.text,
    MOST_PROBLEMS,
    problems.map(({ pointer }) => place(pointer)),
  );
  return found.map((one) => asDrafted(one, origin, labels)).filter(({ pointer }) => !known.has(pointer));
}

/** A problem of the sealed document as one of the draft: its pointer leads into the draft, and records are called by the draft's labels. */
function asDrafted(found: Problem, origin: Ordered['origin'], labels: Ordered['labels']): Problem {
  const message =
    found.rule === 'parallel-words'
      ? found.message
      : found.message.replace(/(?<![\p{L}\p{N}/-])[bsmack][1-9][0-9]*(?![\p{L}\p{N}-])/gu, (id) => labels.get(id) ?? id);
  return { ...found, pointer: origin(found.pointer), message };
}

/**
 * Seals a document: takes its words out, and leaves offsets and digests.
 *
 * @param document a hydrated document, or a draft
 * @param copy for a draft, the text that it annotates: a string, or bytes in UTF-8
 * @returns the sealed document. That of `hydrate(article, copy)` is `article` again, for every faithful copy
 * @throws {ArticleError} with every problem of the document
 */
export function seal(document: HydratedArticle): Article;
export function seal(document: DraftArticle, copy: Copy): Article;
export function seal(document: HydratedArticle | DraftArticle, copy?: Copy): Article {
  if (formOf(document) === 'draft') {
    if (copy === undefined)
      throw new ArticleError([problem(RULE, '', 'a draft is sealed with the text that it annotates, and none is given')]);
    return sealDraft(document as DraftArticle, copy);
  }
  const problems = hydratedProblems(document, copy).filter(({ severity }) => severity === 'error');
  if (problems.length > 0) throw new ArticleError(problems);
  return withoutWords(document as HydratedArticle);
}

/** Checks a draft: its shape, and with the text all that sealing it would find. */
export function draftProblems(draft: unknown, copy?: Copy): Problem[] {
  const shape = shapeProblems(draft, draftSchema, MOST_PROBLEMS);
  if (shape.length > 0 || copy === undefined) return shape;
  try {
    sealDraft(draft as DraftArticle, copy);
    return [];
  } catch (error) {
    if (error instanceof ArticleError) return [...error.problems];
    throw error;
  }
}

/** Writes a sealed document: canonical JSON, the same bytes for the same document. */
export function sealedJson(article: Article): string {
  return canonicalJson(article, sealedContract);
}

type Words = Pick<DraftSpan, 'text' | 'nth'>;
interface Slice extends Stretch {
  readonly sha256: string;
}

/** The document with every span found, its ids still those of the draft. */
function placed(draft: DraftArticle, text: CanonicalText, copy: Copy, problems: Problem[]): Article {
  const found = (located: Located, pointer: string): Slice => {
    if (!('error' in located)) return { ...located, sha256: text.digest(located.start, located.end) };
    problems.push(problem(RULE, `${pointer}/text`, located.error));
    return { start: -1, end: -1, sha256: '' };
  };
  const whole = { start: 0, end: text.length };

  let next = 0;
  /** Whether the block before was found, so that it is known where the next one begins. */
  let known = true;
  const blocks = draft.blocks.map(({ id, role, ...words }, index) => {
    const pointer = `/blocks/${index}`;
    const expected = known ? next : (places: readonly number[]) => places.find((at) => at >= next);
    const slice = found(locate(words, whole, text, 'the text', expected), pointer);
    if (slice.start >= 0 && known && slice.start !== next) problems.push(misplaced(pointer, slice.start, next, text));
    known = slice.start >= 0;
    if (known) next = slice.end + 1;
    return { id, role, ...slice, fingerprint: fingerprint(text.slice(slice.start, slice.end)) };
  });
  if (problems.length === 0 && next !== text.length + 1) {
    problems.push(
      problem(RULE, `/blocks/${blocks.length - 1}`, `the text goes on after this block, at ${next}: ${excerpt(text, next)}`),
    );
  }
  const blockOf = new Map<string, Stretch>(blocks.map((block) => [block.id, block]));
  const inBlocks = namingOf(blocks);

  let after = 0;
  const sentences = draft.sentences.map(({ id, blockId, gist, ...words }, index) => {
    const pointer = `/sentences/${index}`;
    const block = blockOf.get(blockId);
    if (!block) problems.push(unknown(`${pointer}/blockId`, blockId, 'block', blockOf));
    if (!block || block.start < 0) return { id, blockId, start: -1, end: -1, sha256: '', gist };
    const expected =
      after >= block.start && after < block.end ? after + (text.slice(after, after + 1) === ' ' ? 1 : 0) : block.start;
    const slice = found(locate(words, block, text, blockId, expected, inBlocks), pointer);
    if (slice.start >= 0) after = slice.end;
    return { id, blockId, ...slice, gist };
  });
  const sentenceOf = new Map<string, Stretch>(sentences.map((sentence) => [sentence.id, sentence]));
  const inSentences = namingOf(sentences);

  /** The stretch from the first to the last of some sentences; null if one of them was not found. */
  const hull = (ids: readonly string[], pointerOf: (place: number) => string): Stretch | null => {
    const list = ids.flatMap((id, place) => {
      const sentence = sentenceOf.get(id);
      if (!sentence) problems.push(unknown(pointerOf(place), id, 'sentence', sentenceOf));
      return sentence && sentence.start >= 0 ? [sentence] : [];
    });
    if (list.length < ids.length) return null;
    return { start: Math.min(...list.map(({ start }) => start)), end: Math.max(...list.map(({ end }) => end)) };
  };
  const spans = (list: readonly Words[] | undefined, within: Stretch | null, what: string, pointer: string): Slice[] =>
    within === null
      ? []
      : (list ?? []).map((words, place) =>
          found(locate(words, within, text, what, undefined, inSentences), `${pointer}/${place}`),
        );

  const mentions = (draft.mentions ?? []).map(({ id, entityId, sentenceId, form, ...words }, index) => {
    const pointer = `/mentions/${index}`;
    const within = hull([sentenceId], () => `${pointer}/sentenceId`);
    const slice = within
      ? found(locate(words, within, text, sentenceId, undefined, inSentences), pointer)
      : { start: -1, end: -1, sha256: '' };
    return { id: id ?? '', entityId, sentenceId, ...slice, form };
  });
  const attributions = (draft.attributions ?? []).map((record, index) => {
    const pointer = `/attributions/${index}`;
    const within = hull(record.sentenceIds, (place) => `${pointer}/sentenceIds/${place}`);
    const what = record.sentenceIds.join(' to ');
    const place = (field: 'sourceSpans' | 'cueSpans' | 'contentSpans' | 'quotedSpans' | 'addresseeSpans') =>
      spans(record[field], within, what, `${pointer}/${field}`);
    return {
      ...record,
      parentId: record.parentId ?? null,
      restatesId: record.restatesId ?? null,
      sourceIds: record.sourceIds ?? [],
      sourceSpans: place('sourceSpans'),
      cueSpans: place('cueSpans'),
      cueLemma: record.cueLemma ?? null,
      contentSpans: place('contentSpans'),
      quotedSpans: place('quotedSpans'),
      addresseeIds: record.addresseeIds ?? [],
      addresseeSpans: place('addresseeSpans'),
      saidOn: record.saidOn ?? null,
      venueId: record.venueId ?? null,
      note: record.note ?? null,
    };
  });
  const claims = (draft.claims ?? []).map((record, index) => {
    const pointer = `/claims/${index}`;
    const within = hull([record.sentenceId], () => `${pointer}/sentenceId`);
    return {
      ...record,
      attributionId: record.attributionId ?? null,
      spans: spans(record.spans, within, record.sentenceId, `${pointer}/spans`),
      subjectIds: record.subjectIds ?? [],
      objectIds: record.objectIds ?? [],
      locationIds: record.locationIds ?? [],
      basisClaimIds: record.basisClaimIds ?? [],
      note: record.note ?? null,
    };
  });
  const { metadata, provenance } = draft;
  return {
    $schema: draft.$schema.replace('draft-article.schema.json', 'article.schema.json'),
    id: draft.id,
    version: draft.version,
    metadata: {
      ...metadata,
      url: metadata.url ?? null,
      agencyId: metadata.agencyId ?? null,
      byline: metadata.byline ?? null,
      subjects: metadata.subjects ?? [],
    },
    sourceText: {
      canonicalization: 'fold-1',
      codePoints: text.length,
      utf16Units: text.text.length,
      sha256: sha256(text.text),
      originalSha256: copy instanceof Uint8Array ? sha256(copy) : null,
      originalBytes: copy instanceof Uint8Array ? copy.length : null,
    },
    blocks,
    sentences,
    entities: draft.entities.map((entity) => ({
      ...entity,
      aliases: entity.aliases ?? [],
      roles: (entity.roles ?? []).map((role) => ({ ...role, ofId: role.ofId ?? null })),
      memberIds: entity.memberIds ?? [],
      ofIds: entity.ofIds ?? [],
      identifiers: entity.identifiers ?? [],
      unlinked: entity.unlinked ?? null,
    })),
    mentions,
    attributions,
    claims,
    codings: (draft.codings ?? []).map((coding) => ({
      ...coding,
      id: coding.id ?? '',
      claimId: coding.claimId ?? null,
      attributionId: coding.attributionId ?? null,
      code: coding.code ?? null,
      modes: coding.modes ?? [],
      contexts: coding.contexts ?? [],
      actorCodes: coding.actorCodes ?? [],
      recipientCodes: coding.recipientCodes ?? [],
      alternatives: (coding.alternatives ?? []).map((one) => ({
        ...one,
        code: one.code ?? null,
        modes: one.modes ?? [],
        contexts: one.contexts ?? [],
      })),
    })),
    extensions: (draft.extensions ?? []).map((one) => ({ ...one, direction: one.direction ?? null })),
    provenance: { ...provenance, agreement: provenance.agreement ?? [] },
  } as unknown as Article;
}

function misplaced(pointer: string, start: number, next: number, text: CanonicalText): Problem {
  const right = next < text.length ? `the text at ${next} is ${excerpt(text, next)}` : 'the text is at its end there';
  return problem(
    RULE,
    `${pointer}/text`,
    `the block begins at ${start} and should begin at ${next}, right after the one before; ${right}`,
  );
}

/** Names the records, of those found, that hold a stretch of the text or a part of it. */
function namingOf(records: readonly (Stretch & { readonly id: string })[]): Naming {
  return ({ start, end }) => {
    const holding = records.filter((record) => record.start >= 0 && record.start < end && record.end > start);
    const [first] = holding;
    const last = holding.at(-1);
    if (!first || !last) return null;
    return first === last ? first.id : `${first.id} to ${last.id}`;
  };
}

const excerpt = (text: CanonicalText, start: number) => shown(`${text.slice(start, start + 40)}…`);

function unknown(pointer: string, id: string, kind: string, known: ReadonlyMap<string, unknown>): Problem {
  return problem(RULE, pointer, `${shown(id)} is the id of no ${kind}; ${idHint(id, [...known.keys()])}`);
}
