import { contract as sealedContract } from '../../../schema/generated/sealed-contract.ts';
import type { Article, DraftArticle, DraftSpan, HydratedArticle } from '../../../schema/generated/types.d.ts';
import * as draftSchema from '../../../schema/generated/validators/draft.js';
import * as sealedSchema from '../../../schema/generated/validators/sealed.js';
import { canonicalJson } from '../document/canonical-json.ts';
import { formOf, schemaOf } from '../document/forms.ts';
import { idHint } from '../problems/id-hint.ts';
import { type Audience, rendered } from '../problems/message.ts';
import { ArticleError, type Problem, pathOf, problem, shown } from '../problems/problem.ts';
import type { CanonicalText } from '../text/canonical-text.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { type Located, locate, type Naming, type Stretch } from '../text/locate.ts';
import { type Copy, readCopy } from '../text/read-copy.ts';
import { sha256 } from '../text/sha256.ts';
import { brokenStrings } from '../validation/broken-strings.ts';
import { findProblems } from '../validation/check-rules.ts';
import { shapeProblems } from '../validation/shape.ts';
import { hydratedProblems, withoutWords } from '../validation/validate-hydrated.ts';
import { type Ordered, ordered } from './renumber.ts';
import { type SoundPart, soundPart } from './sound-part.ts';

const RULE = 'draft';
const MOST_PROBLEMS = 1000;

/**
 * Seals a draft: finds its words in the text, and puts offsets, digests, fingerprints and numbered ids in their place.
 *
 * @param draft a draft by `draft-article.schema.json`
 * @param copy the text that it annotates, as a string or as bytes in UTF-8
 * @returns a sealed document without problems, its records in the order of the text
 * @throws {ArticleError} with every problem of the draft: of its shape, of words that are missing or ambiguous, and by every rule; what merely follows from
 *   one of them, or from what is not filled in yet, is not told
 */
export function sealDraft(draft: DraftArticle, copy: Copy): Article {
  return sealedAnew(draft, copy).article;
}

/** A draft that was sealed. */
export interface SealedAnew extends Pick<Ordered, 'article' | 'labels'> {
  /** What may be wrong, by the draft's own pointers. */
  readonly warnings: readonly Problem[];
}

/**
 * Seals a draft, and tells of each id of the sealed document the label that its record had.
 *
 * @throws {ArticleError} as `sealDraft` does
 */
export function sealedAnew(draft: DraftArticle, copy: Copy): SealedAnew {
  const wrong = shapeProblems(draft, draftSchema, MOST_PROBLEMS);
  // Of more problems than are told it is not known where they are.
  if (wrong.length >= MOST_PROBLEMS) throw new ArticleError(wrong);
  const broken = brokenStrings(soundOf(draft, wrong).document, MOST_PROBLEMS);
  const shape = [...wrong, ...broken];
  const sound = soundOf(draft, shape);
  const text = readFor(copy, shape);
  // Without its layout nothing of a draft has a place.
  if (['', '/blocks', '/sentences'].some((pointer) => sound.unknown.includes(pointer))) throw new ArticleError(shape);
  const placing: Placing = { problems: [], unknown: [...sound.unknown] };
  const made = ordered(placed(sound.document as DraftArticle, text, copy, placing), placing.problems);
  const { article, labels } = made;
  const { problems } = placing;
  if (shape.length + problems.length === 0) {
    const unsealed = shapeProblems(article, sealedSchema, MOST_PROBLEMS);
    if (unsealed.length > 0) throw new ArticleError(unsealed.map((one) => ({ ...one, pointer: inDraft(one.pointer, made) })));
  }
  const unknown = [...placing.unknown, ...problems.map(({ pointer }) => pointer)].flatMap((one) => inSealed(made.place(one)));
  const audience = draftAudience(draft, made);
  const found = findProblems(article, text.text, MOST_PROBLEMS, unknown).map((one) => {
    const pointer = inDraft(one.pointer, made);
    return { ...one, pointer, message: rendered(one.message, pointer, audience) };
  });
  const errors = [...shape, ...problems, ...found.filter(({ severity }) => severity === 'error')];
  if (errors.length > 0) throw new ArticleError(errors.slice(0, MOST_PROBLEMS));
  return { article, labels, warnings: found };
}

/** What is known of a draft, by what is wrong in its shape. */
function soundOf(draft: unknown, shape: readonly Problem[]): SoundPart {
  const pointers = shape.map(({ pointer }) => pointer);
  return soundPart(draft, draftSchema.contract, pointers);
}

/** Reads a copy; if it cannot be read, that is told with what is known to be wrong already. */
function readFor(copy: Copy, problems: readonly Problem[]): CanonicalText {
  try {
    return readCopy(copy);
  } catch (error) {
    if (error instanceof ArticleError) throw new ArticleError([...problems, ...error.problems]);
    throw error;
  }
}

/** The pointer into the draft of a pointer into the document made of it: words have neither offsets nor a digest there. */
const inDraft = (pointer: string, { origin }: Ordered) => origin(pointer).replace(/\/(?:start|end|sha256)$/, '/text');

/** The pointers into a sealed document of what is at a place of a draft. */
const inSealed = (pointer: string) =>
  pointer.endsWith('/text') ? ['start', 'end', 'sha256'].map((field) => pointer.replace(/text$/, field)) : [pointer];

/** Somebody with a draft, who knows records by its labels, and spans by their words. */
function draftAudience(draft: DraftArticle, made: Ordered): Audience {
  return {
    nameOf: (id) => made.labels.get(id) ?? id,
    pointerTo: (pointer) => inDraft(pointer, made),
    hasOffsets: false,
    leftOut: (pointer) => (leadsTo(draft, pointer) ? null : (pathOf(pointer).at(-1) ?? '')),
  };
}

/** Whether a pointer leads to something in a document. */
function leadsTo(document: unknown, pointer: string): boolean {
  let value = document;
  for (const key of pathOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as { readonly [key: string]: unknown })[key];
  }
  return true;
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
  if (copy === undefined) return shapeProblems(draft, draftSchema, MOST_PROBLEMS);
  try {
    return [...sealedAnew(draft as DraftArticle, copy).warnings];
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

interface Placing {
  readonly problems: Problem[];
  /** The pointers of what is not known, of whatever kind of fault that comes. */
  readonly unknown: string[];
}
const NOWHERE: Slice = { start: -1, end: -1, sha256: '' };

/** The document with every span found, its ids still those of the draft. What is not known is empty in it, and of that nothing is told. */
function placed(draft: DraftArticle, text: CanonicalText, copy: Copy, { problems, unknown: lost }: Placing): Article {
  const nowhere = (pointer: string): Slice => {
    lost.push(pointer);
    return NOWHERE;
  };
  const find = (words: Words, pointer: string, locateIn: () => Located): Slice => {
    if (words.text === '') return nowhere(pointer);
    const located = locateIn();
    if (!('error' in located)) return { ...located, sha256: text.digest(located.start, located.end) };
    problems.push(problem(RULE, `${pointer}/text`, located.error));
    return NOWHERE;
  };
  const whole = { start: 0, end: text.length };

  let next = 0;
  /** Whether the block before was found, so that it is known where the next one begins. */
  let known = true;
  const blocks = draft.blocks.map(({ id, role, ...words }, index) => {
    const pointer = `/blocks/${index}`;
    const expected = known ? next : (places: readonly number[]) => places.find((at) => at >= next);
    const slice = find(words, pointer, () => locate(words, whole, text, 'the text', expected));
    if (slice.start >= 0 && known && slice.start !== next) problems.push(misplaced(pointer, next, text));
    known = slice.start >= 0;
    if (known) next = slice.end + 1;
    return { id, role, ...slice, fingerprint: fingerprint(text.slice(slice.start, slice.end)) };
  });
  if (known && problems.length === 0 && next !== text.length + 1)
    problems.push(problem(RULE, `/blocks/${blocks.length - 1}`, `the text goes on after this block: ${excerpt(text, next)}`));
  const blockOf = new Map<string, Stretch>(blocks.map((block) => [block.id, block]));
  const inBlocks = namingOf(blocks);

  const tellUnknown = (pointer: string, id: string, kind: string, among: ReadonlyMap<string, unknown>) => {
    if (id === '' || among.has('')) return;
    problems.push(noSuchId(pointer, id, kind, problems.length < MOST_PROBLEMS ? among : new Map()));
  };

  let after = 0;
  let sure = true;
  const sentences = draft.sentences.map(({ id, blockId, gist, ...words }, index) => {
    const pointer = `/sentences/${index}`;
    const block = blockOf.get(blockId);
    if (!block) tellUnknown(`${pointer}/blockId`, blockId, 'block', blockOf);
    if (!block || block.start < 0) return { id, blockId, ...nowhere(`${pointer}/text`), gist };
    const from = after >= block.start && after < block.end ? after + (text.slice(after, after + 1) === ' ' ? 1 : 0) : block.start;
    const expected = sure ? from : (places: readonly number[]) => places.find((at) => at >= from);
    const slice = find(words, pointer, () => locate(words, block, text, blockId, expected, inBlocks));
    sure = slice.start >= 0;
    if (sure) after = slice.end;
    return { id, blockId, ...slice, gist };
  });
  const sentenceOf = new Map<string, Stretch>(sentences.map((sentence) => [sentence.id, sentence]));
  const inSentences = namingOf(sentences);

  /** The stretch from the first to the last of some sentences; null if one of them was not found. */
  const hull = (ids: readonly string[], pointerOf: (place: number) => string): Stretch | null => {
    const list = ids.flatMap((id, place) => {
      const sentence = sentenceOf.get(id);
      if (!sentence) tellUnknown(pointerOf(place), id, 'sentence', sentenceOf);
      return sentence && sentence.start >= 0 ? [sentence] : [];
    });
    if (list.length < ids.length) return null;
    return { start: Math.min(...list.map(({ start }) => start)), end: Math.max(...list.map(({ end }) => end)) };
  };
  const spans = (list: readonly Words[] | undefined, within: Stretch | null, what: string, pointer: string): Slice[] =>
    (list ?? []).map((words, place) =>
      within === null
        ? nowhere(`${pointer}/${place}`)
        : find(words, `${pointer}/${place}`, () => locate(words, within, text, what, undefined, inSentences)),
    );

  const mentions = (draft.mentions ?? []).map(({ id, entityId, sentenceId, form, ...words }, index) => {
    const pointer = `/mentions/${index}`;
    const within = hull([sentenceId], () => `${pointer}/sentenceId`);
    const slice = within
      ? find(words, pointer, () => locate(words, within, text, sentenceId, undefined, inSentences))
      : nowhere(`${pointer}/text`);
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
    $schema: schemaOf('sealed', draft.$schema),
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

function misplaced(pointer: string, next: number, text: CanonicalText): Problem {
  const right = next < text.length ? `the text goes on there with ${excerpt(text, next)}` : 'the text is at its end there';
  return problem(RULE, `${pointer}/text`, `the block should begin right after the one before; ${right}`);
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

function noSuchId(pointer: string, id: string, kind: string, known: ReadonlyMap<string, unknown>): Problem {
  return problem(RULE, pointer, `${shown(id)} is the id of no ${kind}; ${idHint(id, [...known.keys()])}`);
}
