import type { Attribution, Claim } from '../../../schema/generated/types.d.ts';

const BY_POLARITY = { denies: 'denied', declines: 'declined', 'does-not-say': 'not-said' } as const;

/** How a claim falls short of being plainly stated. */
export type Hedge =
  | 'denied'
  | 'declined'
  | 'not-said'
  | Exclude<Claim['modality'], 'asserted'>
  | Exclude<Claim['evidence'], 'stated'>
  | 'negated'
  | 'none';

/** The hedges, the one that counts first in front, with their definitions. */
export const HEDGES: { readonly [hedge in Hedge]: string } = {
  denied: 'A source around the claim denies it',
  declined: 'A source around the claim declines to speak about it',
  'not-said': 'A source around the claim leaves it open',
  conceded: 'Granted for the sake of argument',
  asked: 'A question',
  possible: 'Something that may be so',
  conditional: 'So if something else is so',
  deontic: 'Something that ought or ought not to be so',
  ability: 'Something that the subject can do',
  inferred: 'Concluded from something',
  'presented-as-known': 'Put as common knowledge',
  presupposed: 'Taken for granted',
  negated: 'Plainly stated not to be so',
  none: 'Plainly stated to be so',
};

/**
 * The hedge of a claim: the polarity of the outermost attribution around it that does not affirm its content, else the modality if it is
 * not asserted, else the evidence if it is not stated, else its negation.
 *
 * @param chain the attributions around the claim, the outermost first
 */
export function hedgeOf(
  { polarity, modality, evidence }: Pick<Claim, 'polarity' | 'modality' | 'evidence'>,
  chain: readonly Pick<Attribution, 'polarity'>[],
): Hedge {
  const outer = chain.map((attribution) => attribution.polarity).find((one) => one in BY_POLARITY);
  if (outer !== undefined) return BY_POLARITY[outer as keyof typeof BY_POLARITY];
  if (modality !== 'asserted') return modality;
  if (evidence !== 'stated') return evidence;
  return polarity === 'negative' ? 'negated' : 'none';
}
