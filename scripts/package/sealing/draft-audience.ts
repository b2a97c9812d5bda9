import type { DraftArticle } from '../../../schema/generated/types.d.ts';
import type { Audience } from '../problems/message.ts';
import { pathOf } from '../problems/problem.ts';
import type { Ordered } from './renumber.ts';

/** The pointer into the draft of a pointer into the document made of it: words have neither offsets nor a digest there. */
export const inDraft = (pointer: string, { origin }: Ordered) => origin(pointer).replace(/\/(?:start|end|sha256)$/, '/text');

/** The pointers into a sealed document of what is at a place of a draft. */
export const inSealed = (pointer: string) =>
  pointer.endsWith('/text') ? ['start', 'end', 'sha256'].map((field) => pointer.replace(/text$/, field)) : [pointer];

/** Somebody with a draft, who knows records by its labels, and spans by their words. */
export function draftAudience(draft: DraftArticle, made: Ordered): Audience {
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
