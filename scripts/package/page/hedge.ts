import type { Claim } from '../../../schema/generated/types.d.ts';
import { type Hedge, hedgeOf } from '../document/hedge.ts';
import type { Model } from './model.ts';

/** What shows a hedge where there is room for a sign alone. */
const SIGNS: { readonly [hedge in Hedge]: string } = {
  denied: '¬',
  declined: '?',
  'not-said': '?',
  conceded: '?',
  asked: '?',
  possible: '?',
  conditional: '?',
  deontic: '?',
  ability: '?',
  inferred: '≈',
  'presented-as-known': '≈',
  presupposed: '≈',
  negated: '¬',
  none: '',
};

type Hedged = Pick<Claim, 'attributionId' | 'evidence' | 'modality' | 'polarity'>;

const derived = (claim: Hedged, { chainOf }: Model) => hedgeOf(claim, chainOf(claim.attributionId));

/** The hedge of a claim in words; null where it is plainly stated. */
export function hedgeWords(claim: Hedged, model: Model): string | null {
  const hedge = derived(claim, model);
  return hedge === 'none' ? null : plain(hedge);
}

/** The sign of the hedge of a claim in the strip of the text; nothing where it is plainly stated. */
export const hedgeSign = (claim: Hedged, model: Model): string => SIGNS[derived(claim, model)];

/** A value of a vocabulary as words. */
export const plain = (value: string) => value.replace(/^x-/, '').replaceAll('-', ' ');
