import { shortened, shown } from './problem.ts';

/** The id of a record. A draft has labels of its own instead. */
interface IdPart {
  readonly id: string;
  /** Whether it is quoted, as a value that the document holds. */
  readonly quoted: boolean;
}

/** What reads differently in a sealed document, which has offsets, and in a draft, which has words. */
interface EitherPart {
  readonly sealed: Part;
  readonly draft: Part;
}

/** A JSON Pointer into the document. */
interface PointerPart {
  readonly pointer: string;
}

/** What a message is made of, besides its own words. A null that begins a message is a value that the document may leave out. */
export type Part = string | number | null | IdPart | EitherPart | PointerPart | Message;

/** What is wrong, as data: words are made from it when it is known who reads them. */
export interface Message {
  readonly words: readonly string[];
  readonly parts: readonly Part[];
}

/** Makes a message of its words and of values between them, which are rendered for each audience. */
export function message(words: readonly string[], ...parts: readonly Part[]): Message {
  return { words, parts };
}

/** A value of the document as a message shows it. */
export const value = (given: unknown): string | null => (given === null ? null : shown(given));

/** The id of a record, quoted; null for none. */
export const id = (given: string | null | undefined): IdPart | null =>
  given === null || given === undefined ? null : { id: given, quoted: true };

/** The id of a record, as a part of a sentence. */
export const name = (given: string): IdPart => ({ id: given, quoted: false });

/** One of two parts, by who reads it. */
export const either = (sealed: Part, draft: Part): EitherPart => ({ sealed, draft });

/** A place in the document. */
export const place = (pointer: string): PointerPart => ({ pointer });

/** Some ids, with commas: at most six, and how many more there are. */
export function names(ids: readonly string[]): Message {
  const first = ids.slice(0, MOST_NAMED);
  const more = ids.length > first.length ? ` and ${ids.length - first.length} more` : '';
  return { words: ['', ...first.map((_, index) => (index < first.length - 1 ? ', ' : more))], parts: first.map(name) };
}
const MOST_NAMED = 6;

/** Who reads messages. */
export interface Audience {
  /** What a record is called. */
  readonly nameOf: (id: string) => string;
  /** Where a place of the document is. */
  readonly pointerTo: (pointer: string) => string;
  /** Whether spans have offsets, as in a sealed document. */
  readonly hasOffsets: boolean;
  /** What a field is called that the document leaves out; null where it is there. */
  readonly leftOut: (pointer: string) => string | null;
}

/** Somebody with a sealed document, which has all fields, and its offsets. */
export const SEALED: Audience = {
  nameOf: (given) => given,
  pointerTo: (pointer) => pointer,
  hasOffsets: true,
  leftOut: () => null,
};

/**
 * A message in words.
 *
 * @param pointer where the problem is, for that audience
 */
export function rendered({ words, parts }: Message, pointer: string, audience: Audience): string {
  const [first = ''] = words;
  let text = first;
  for (const [index, part] of parts.entries()) {
    const leads = index === 0 && first === '';
    text += renderedPart(part, pointer, audience, leads) + (words[index + 1] ?? '');
  }
  return text;
}

function renderedPart(part: Part, pointer: string, audience: Audience, leads: boolean): string {
  if (part === null) {
    const field = leads ? audience.leftOut(pointer) : null;
    return field === null ? 'null' : `${field} is missing; it`;
  }
  if (typeof part !== 'object') return String(part);
  if ('pointer' in part) return audience.pointerTo(part.pointer);
  if ('id' in part) return part.quoted ? shown(audience.nameOf(part.id)) : shortened(audience.nameOf(part.id));
  if ('parts' in part) return rendered(part, pointer, audience);
  return renderedPart(audience.hasOffsets ? part.sealed : part.draft, pointer, audience, leads);
}
