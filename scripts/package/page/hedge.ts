import type { Claim } from '../../../schema/generated/types.d.ts';

/** How a claim is held back, in words for people: nothing where it is stated outright, as being so. */
export function hedgeOf({ evidence, modality, polarity }: Claim): readonly string[] {
  return [
    ...(evidence === 'stated' ? [] : [evidence]),
    ...(modality === 'asserted' ? [] : [modality]),
    ...(polarity === 'affirmative' ? [] : [polarity]),
  ].map(plain);
}

/** The sign of a hedge in the strip of the text. */
export function hedgeSigns({ evidence, modality, polarity }: Claim): string {
  return `${evidence === 'stated' ? '' : '≈'}${modality === 'asserted' ? '' : '?'}${polarity === 'affirmative' ? '' : '¬'}`;
}

/** A value of a vocabulary as words. */
export const plain = (value: string) => value.replace(/^x-/, '').replaceAll('-', ' ');
