import * as draftSchema from '../../dist/intermediate/draft.js';
import * as sealedSchema from '../../dist/intermediate/sealed.js';
import type { Article, DraftArticle, DraftSpan } from '../../schema/types.d.ts';
import { canonicalJson } from './canonical-json.ts';
import type { CanonicalText } from './canonical-text.ts';
import { fingerprint } from './fingerprint.ts';
import { type Located, locate, type Stretch } from './locate.ts';
import { ArticleError, type Problem, problem, shown } from './problem.ts';
import { type Copy, readCopy } from './read-copy.ts';
import { ordered } from './renumber.ts';
import { sha256 } from './sha256.ts';
import { shapeProblems } from './shape.ts';
import { validate } from './validate.ts';

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
  const { article, pointers } = ordered(placed(draft, text, copy, problems), problems);
  if (problems.length > 0) throw new ArticleError(problems);
  const found = validate(article, { text: text.text });
  if (found.length > 0) throw new ArticleError(found.map((one) => ({ ...one, pointer: pointers(one.pointer) })));
  return article;
}

/** Writes a sealed document: canonical JSON, the same bytes for the same document. */
export function sealedJson(article: Article): string {
  return canonicalJson(article, sealedSchema.contract);
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
  const blocks = draft.blocks.map(({ id, role, ...words }, index) => {
    const pointer = `/blocks/${index}`;
    const slice = found(locate(words, whole, text, 'the text', next), pointer);
    if (slice.start >= 0 && slice.start !== next) problems.push(misplaced(pointer, slice.start, next, text));
    if (slice.start >= 0) next = slice.end + 1;
    return { id, role, ...slice, fingerprint: fingerprint(text.slice(slice.start, slice.end)) };
  });
  if (problems.length === 0 && next !== text.length + 1) {
    problems.push(
      problem(RULE, `/blocks/${blocks.length - 1}`, `the text goes on after this block, at ${next}: ${excerpt(text, next)}`),
    );
  }
  const blockOf = new Map<string, Stretch>(blocks.map((block) => [block.id, block]));

  let after = 0;
  const sentences = draft.sentences.map(({ id, blockId, gist, ...words }, index) => {
    const pointer = `/sentences/${index}`;
    const block = blockOf.get(blockId);
    if (!block) problems.push(unknown(`${pointer}/blockId`, blockId, 'block', blockOf));
    if (!block || block.start < 0) return { id, blockId, start: -1, end: -1, sha256: '', gist };
    const expected =
      after >= block.start && after < block.end ? after + (text.slice(after, after + 1) === ' ' ? 1 : 0) : block.start;
    const slice = found(locate(words, block, text, blockId, expected), pointer);
    if (slice.start >= 0) after = slice.end;
    return { id, blockId, ...slice, gist };
  });
  const sentenceOf = new Map<string, Stretch>(sentences.map((sentence) => [sentence.id, sentence]));

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
    within === null ? [] : (list ?? []).map((words, place) => found(locate(words, within, text, what), `${pointer}/${place}`));

  const mentions = (draft.mentions ?? []).map(({ id, entityId, sentenceId, form, ...words }, index) => {
    const pointer = `/mentions/${index}`;
    const within = hull([sentenceId], () => `${pointer}/sentenceId`);
    const slice = within ? found(locate(words, within, text, sentenceId), pointer) : { start: -1, end: -1, sha256: '' };
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

const excerpt = (text: CanonicalText, start: number) => shown(`${text.slice(start, start + 40)}…`);

function unknown(pointer: string, id: string, kind: string, known: ReadonlyMap<string, unknown>): Problem {
  const list = [...known.keys()];
  const words = list.length > 6 ? `${list[0]} to ${list.at(-1)}` : list.join(', ');
  return problem(RULE, pointer, `${shown(id)} is the id of no ${kind}; they are ${words}`);
}
