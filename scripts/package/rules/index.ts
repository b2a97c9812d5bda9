import { attributionRules } from './attributions.ts';
import { claimRules } from './claims.ts';
import { codingRules } from './codings.ts';
import type { Rule } from './context.ts';
import { documentRules } from './document.ts';
import { entityRules } from './entities.ts';
import { gistRules } from './gists.ts';
import { idRules } from './ids.ts';
import { layoutRules } from './layout.ts';
import { referenceRules } from './references.ts';
import { spanRules } from './spans.ts';
import { textRules } from './text.ts';

/**
 * Every rule, in the order in which they are checked: what is nearer to the text first, so that a later rule sees mended what an
 * earlier one found.
 */
export const rules: readonly Rule[] = [
  ...textRules,
  ...idRules,
  ...referenceRules,
  ...layoutRules,
  ...spanRules,
  ...attributionRules,
  ...claimRules,
  ...entityRules,
  ...codingRules,
  ...documentRules,
  ...gistRules,
];
