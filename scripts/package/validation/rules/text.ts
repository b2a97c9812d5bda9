import type { Article } from '../../../../schema/generated/types.d.ts';
import { SPAN_FIELDS, spansOf } from '../../document/spans.ts';
import { shown } from '../../problems/problem.ts';
import type { CanonicalText } from '../../text/canonical-text.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import { sha256 } from '../../text/sha256.ts';
import { inside } from '../../text/spans.ts';
import type { Context, Finding, Rule } from './context.ts';

interface Slice {
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
  readonly fingerprint?: string;
}

const FARTHEST_SHIFT = 16;
/** How many characters one validation hashes at most in search of the true place of spans whose digest does not fit. */
const SEARCH_BUDGET = 4_000_000;

export const textRules: readonly Rule[] = [
  {
    name: 'source-text',
    description: 'The lengths and the digest of `sourceText` are those of the text.',
    check: checkSourceText,
  },
  {
    name: 'digest',
    description: 'The digest of every block, sentence, mention and span is that of the words between its offsets.',
    check: checkDigests,
  },
  {
    name: 'fingerprint',
    description: 'The fingerprint of every block is that of its words.',
    check: checkFingerprints,
  },
];

/**
 * Tells that a text is not the one that a document was made from: its own digest differs, and either that of every block does, or the digest and the
 * fingerprint of some block and the digest of one of its sentences. A document in which only some of these are wrong is itself at fault.
 */
export function otherText({ article, text }: Context): Finding | null {
  if (!text || sha256(text.text) === article.sourceText.sha256) return null;
  const fits = ({ start, end, sha256: digest }: Slice) => start < end && end <= text.length && text.digest(start, end) === digest;
  if (!article.blocks.some(fits)) {
    const message =
      'the text given is not the one that this document was made from: neither its digest nor that of any block fits; it should be that text alone (hydrate finds it among others, and in a web page)';
    return { pointer: '/sourceText', message };
  }
  const changed = new Set(article.sentences.filter((sentence) => !fits(sentence)).map(({ blockId }) => blockId));
  const others = article.blocks.filter(
    (block) => changed.has(block.id) && !fits(block) && block.fingerprint !== fingerprint(text.slice(block.start, block.end)),
  );
  const [first] = others;
  const end = article.blocks.at(-1)?.end ?? 0;
  if (!first && article.blocks.every(fits) && end === article.sourceText.codePoints && end < text.length) {
    const message = `the text given goes on after that which the document was made from, with ${shown(text.slice(end, text.length).trim())}; it should be that text alone`;
    return { pointer: '/sourceText', message };
  }
  if (!first) return null;
  const more = others.length > 1 ? `; ${others.length} of ${article.blocks.length} blocks do not fit in their places` : '';
  const pointer = `/blocks/${article.blocks.indexOf(first)}`;
  const shift = text.length - article.sourceText.codePoints;
  const moved = { ...first, start: first.start + shift, end: first.end + shift };
  if (shift !== 0 && fits(moved)) {
    const what = shift > 0 ? `more, ${shown(text.slice(first.start, moved.start).trim())}` : 'fewer';
    const message = `the text before this block is not that which the document was made from: it has ${Math.abs(shift)} characters ${what}${more}`;
    return { pointer, message };
  }
  const different = firstOf(slicesWithin(article, first).filter((slice) => !fits(slice))) ?? first;
  const where =
    different.end > text.length
      ? `the text ends at ${text.length}`
      : `the first difference is at ${different.start} to ${different.end}, ${shown(text.slice(different.start, different.end))}, or shortly before`;
  const message = `the words of this block are not those that the document was made from: ${where}${more}`;
  return { pointer, message };
}

/** Every sentence, mention and span within a block. */
function slicesWithin({ sentences, mentions, attributions, claims }: Article, block: Slice): Slice[] {
  const spans = [...attributions.flatMap(spansOf), ...claims.flatMap((claim) => claim.spans)];
  return [...sentences, ...mentions, ...spans].filter((slice) => inside(slice, block));
}

/** Of several slices the one that ends first, and of those the shortest. */
function firstOf(slices: readonly Slice[]): Slice | undefined {
  return slices.toSorted((a, b) => a.end - b.end || b.start - a.start)[0];
}

function* checkSourceText({ article, text }: Context): Generator<Finding> {
  if (!text) return;
  const right = { codePoints: text.length, utf16Units: text.text.length, sha256: sha256(text.text) };
  for (const [field, value] of Object.entries(right)) {
    const given = article.sourceText[field as keyof typeof right];
    if (given !== value) {
      yield {
        pointer: `/sourceText/${field}`,
        message: `${given} is not that of the text; it should be ${value}`,
        repair: value,
      };
    }
  }
}

function* checkDigests(context: Context): Generator<Finding> {
  const { text } = context;
  if (!text) return;
  const search = { left: SEARCH_BUDGET };
  for (const collection of ['blocks', 'sentences', 'mentions'] as const) {
    for (const { record, at } of context.records(collection)) yield* checkSlice(record, at, text, search);
  }
  for (const { record, at } of context.records('attributions')) {
    for (const field of SPAN_FIELDS) {
      for (const [place, span] of record[field].entries()) yield* checkSlice(span, `${at}/${field}/${place}`, text, search);
    }
  }
  for (const { record, at } of context.records('claims')) {
    for (const [place, span] of record.spans.entries()) yield* checkSlice(span, `${at}/spans/${place}`, text, search);
  }
}

/** Tells which of start, end and digest is wrong: the digest fits one other start, or one other end, or neither. */
function* checkSlice(slice: Slice, at: string, text: CanonicalText, search: { left: number }): Generator<Finding> {
  const { start, end } = slice;
  const sound = start < end && end <= text.length;
  const digest = sound ? text.digest(start, end) : '';
  if (digest === slice.sha256) return;
  const fits = (from: number, to: number) => {
    if (from < 0 || from >= to || to > text.length || search.left < to - from) return false;
    search.left -= to - from;
    return text.digest(from, to) === slice.sha256;
  };
  if (!(sound && slice.fingerprint === fingerprint(text.slice(start, end)))) {
    for (let step = 1; step <= text.length && search.left > 0; step++) {
      for (const shift of [step, -step]) {
        if (fits(start + shift, end)) {
          yield { pointer: `${at}/start`, message: wrongOffset(start, start + shift, 'begin'), repair: start + shift };
          return;
        }
        if (fits(start, end + shift)) {
          yield { pointer: `${at}/end`, message: wrongOffset(end, end + shift, 'end'), repair: end + shift };
          return;
        }
        if (step <= FARTHEST_SHIFT && fits(start + shift, end + shift)) {
          const message = `${start} to ${end} are not the offsets of the words with this digest; they stand at ${start + shift} to ${end + shift}`;
          yield { pointer: `${at}/start`, message, repair: start + shift };
          yield { pointer: `${at}/end`, message, repair: end + shift };
          return;
        }
      }
    }
  }
  if (sound) {
    const message = `this is not the digest of the words at ${start} to ${end}, which is ${digest}; either it or the offsets are wrong`;
    yield { pointer: `${at}/sha256`, message, repair: digest };
  } else {
    const limit = end > text.length ? `the text ends at ${text.length}` : 'a span begins before it ends';
    yield { pointer: end > text.length ? `${at}/end` : `${at}/start`, message: `${start} to ${end} is no span: ${limit}` };
  }
}

const wrongOffset = (given: number, right: number, verb: string) =>
  `${given} is not where the words with this digest ${verb}; it should be ${right}`;

function* checkFingerprints({ article, text }: Context): Generator<Finding> {
  if (!text) return;
  for (const [index, block] of article.blocks.entries()) {
    if (block.end > text.length || block.start >= block.end) continue;
    const right = fingerprint(text.slice(block.start, block.end));
    if (block.fingerprint !== right) {
      const message = `"${block.fingerprint}" is not the fingerprint of the block; it should be "${right}"`;
      yield { pointer: `/blocks/${index}/fingerprint`, message, repair: right };
    }
  }
}
