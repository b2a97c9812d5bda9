import type { SourceText } from '../../../../schema/generated/types.d.ts';
import { message, value } from '../../problems/message.ts';
import type { CanonicalText } from '../../text/canonical-text.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import { sha256 } from '../../text/sha256.ts';
import { type Descriptions, each, type Reporter, whole } from './rule.ts';
import { recordSpans, SLICES, type Slice } from './slices.ts';

export const descriptions: Descriptions = {
  'source-text': '`sourceText` has the lengths and the digest of the text.',
  digest: 'Every block, sentence, mention and span has the digest of the words between its offsets.',
  fingerprint: 'Every block has the fingerprint of its words.',
};

const FARTHEST_SHIFT = 16;
/** How many characters one validation hashes at most in search of the true place of spans whose digest does not fit. */
const SEARCH_BUDGET = 4_000_000;

const UNITS = { codePoints: 'code points', utf16Units: 'UTF-16 units' } as const;
const CURE = 'correct it, or give the text that was annotated';

interface Fingerprinted extends Slice {
  readonly fingerprint?: string;
}

const sourceText = whole({
  name: 'source-text',
  reads: { sourceText: ['codePoints', 'utf16Units', 'sha256', 'originalSha256', 'originalBytes'] },
  needsText: true,
  check(view) {
    const { text, bytes } = view;
    const given = view.read('sourceText');
    if (bytes !== null) checkFile(given, bytes, view);
    const right = { codePoints: text.length, utf16Units: text.text.length, sha256: sha256(text.text) };
    for (const field of ['codePoints', 'utf16Units', 'sha256'] as const) {
      if (given[field] === right[field]) continue;
      const why = `because the text has ${field === 'sha256' ? 'this digest' : `so many ${UNITS[field]}`}`;
      const what = message`${given[field]} should be ${right[field]}, ${why}; ${CURE}`;
      view.report(`/sourceText/${field}`, what, { repair: right[field] });
    }
  },
});

/**
 * Compares the file at hand with the one that was annotated. A faithful copy may be another file, so that this reports only what cannot be: the same
 * digest with another length, or the same length with nearly the same digest.
 */
function checkFile(
  { originalSha256, originalBytes }: Pick<SourceText, 'originalSha256' | 'originalBytes'>,
  bytes: Uint8Array,
  view: Reporter,
): void {
  if (originalSha256 === null || originalBytes === null) return;
  const right = sha256(bytes);
  const same = Array.from(right).filter((digit, place) => digit === originalSha256[place]).length;
  if (right === originalSha256 && bytes.length !== originalBytes) {
    const what = message`${originalBytes} should be ${bytes.length}, because the file with this digest has so many bytes; correct it`;
    view.report('/sourceText/originalBytes', what);
  } else if (right !== originalSha256 && bytes.length === originalBytes && same >= right.length / 2) {
    const what = message`${originalSha256} should be ${right}, because the file of this length has that digest; correct it`;
    view.report('/sourceText/originalSha256', what);
  }
}

const digest = whole({
  name: 'digest',
  reads: { blocks: ['start', 'end', 'sha256', 'fingerprint'], ...SLICES },
  needsText: true,
  check(view) {
    const search = { left: SEARCH_BUDGET };
    for (const collection of ['blocks', 'sentences', 'mentions'] as const) {
      for (const { record, at } of view.records(collection)) checkSlice(record, at, view, search);
    }
    for (const [at, span] of recordSpans(view)) checkSlice(span, at, view, search);
  },
});

/** Decides which of start, end and digest is wrong: the digest fits one other start, or one other end, or neither. */
function checkSlice(
  slice: Fingerprinted,
  at: string,
  view: Reporter & { readonly text: CanonicalText },
  search: { left: number },
): void {
  const { text } = view;
  const { start, end } = slice;
  const isSound = start < end && end <= text.length;
  const right = isSound ? text.digest(start, end) : '';
  if (right === slice.sha256) return;
  const isMoved = !(isSound && slice.fingerprint === fingerprint(text.slice(start, end)));
  const place = isMoved ? searchPlace(slice, text, search) : null;
  if (place) reportMoved(slice, place, at, view);
  else if (isSound) {
    const what = message`this should be ${right}, because the words at ${start} to ${end} have that digest; correct it, or move the span`;
    view.report(`${at}/sha256`, what, { repair: right });
  } else if (end > text.length)
    view.report(`${at}/end`, message`${end} should be at most ${text.length}, because the text ends there; move the end`);
  else
    view.report(
      `${at}/start`,
      message`the start, ${start}, should be less than the end, ${end}, because a span begins before it ends; move one of the two`,
    );
}

/** The offsets nearest to those of a slice that its digest fits. */
function searchPlace({ start, end, sha256: digest }: Slice, text: CanonicalText, search: { left: number }) {
  const fits = (from: number, to: number) => {
    if (from < 0 || from >= to || to > text.length || search.left < to - from) return false;
    search.left -= to - from;
    return text.digest(from, to) === digest;
  };
  for (let step = 1; step <= text.length && search.left > 0; step++) {
    for (const shift of [step, -step]) {
      if (fits(start + shift, end)) return { start: start + shift, end };
      if (fits(start, end + shift)) return { start, end: end + shift };
      if (step <= FARTHEST_SHIFT && fits(start + shift, end + shift)) return { start: start + shift, end: end + shift };
    }
  }
  return null;
}

function reportMoved(given: Slice, right: Pick<Slice, 'start' | 'end'>, at: string, view: Reporter): void {
  const moved = (['start', 'end'] as const).filter((field) => given[field] !== right[field]);
  for (const field of moved) {
    const why = `because the words with this digest ${field === 'start' ? 'begin' : 'end'} there`;
    const what = message`${given[field]} should be ${right[field]}, ${why}; move the ${field}, or correct the digest`;
    view.report(`${at}/${field}`, what, { repair: right[field] });
  }
}

const fingerprints = each('blocks', {
  name: 'fingerprint',
  reads: { blocks: ['start', 'end', 'fingerprint'] },
  needsText: true,
  check(block, view) {
    const right = fingerprint(view.text.slice(block.start, block.end));
    if (block.fingerprint === right) return;
    const what = message`${value(block.fingerprint)} should be ${value(right)}, because the words of the block have that fingerprint; correct it`;
    view.report('fingerprint', what, { repair: right });
  },
});

export const digestRules = [sourceText, digest, fingerprints];
