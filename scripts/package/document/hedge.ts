import type { Attribution, Claim } from '../../../schema/generated/types.d.ts';

const BY_POLARITY = { denies: 'denied', declines: 'declined', 'does-not-say': 'not-said' } as const;

/** Why a claim is not a plain statement, or `none`. */
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
  asked: 'Asked as a question',
  possible: 'Claimed to be possibly true',
  conditional: 'Claimed to be true if something else is true',
  deontic: 'Claimed to be something that should or should not be done or be true',
  ability: 'Claimed to be something that the subject can do',
  inferred: 'Concluded from something',
  'presented-as-known': 'Presented as common knowledge',
  presupposed: 'Taken for granted',
  negated: 'A plain statement that negates the relation',
  none: 'A plain statement that affirms the relation',
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
