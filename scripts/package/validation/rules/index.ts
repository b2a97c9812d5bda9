import { claimBasisRules } from './claim-basis.ts';
import { claimRules } from './claims.ts';
import { codeListRules, codingRules } from './codings.ts';
import { contentRules } from './contents.ts';
import { dateRules } from './dates.ts';
import { digestRules } from './digests.ts';
import { edgeRules } from './edges.ts';
import { englishRules } from './english.ts';
import { entityRules } from './entities.ts';
import { extensionRules } from './extensions.ts';
import { gistRules } from './gists.ts';
import { idRules } from './ids.ts';
import { layerRules } from './layers.ts';
import { layoutRules } from './layout.ts';
import { listRules } from './lists.ts';
import { mentionRules } from './mentions.ts';
import { nameRules } from './names.ts';
import { nestingRules } from './nesting.ts';
import { orderRules } from './order.ts';
import { referenceRules } from './references.ts';
import { roleRules } from './roles.ts';
import type { Rule } from './rule.ts';
import { sentenceRules } from './sentences.ts';
import { sourceRules } from './sources.ts';
import { spanRules } from './spans.ts';
import { unmarkedRules } from './unmarked.ts';

/**
 * Every rule, in the order in which they are checked: what is nearer to the text first, so that a later rule sees mended what an
 * earlier one found.
 */
export const rules: readonly Rule[] = [
  ...digestRules,
  ...idRules,
  ...referenceRules,
  ...layoutRules,
  ...sentenceRules,
  ...spanRules,
  ...nameRules,
  ...contentRules,
  ...sourceRules,
  ...nestingRules,
  ...claimRules,
  ...claimBasisRules,
  ...layerRules,
  ...entityRules,
  ...codingRules,
  ...orderRules,
  ...extensionRules,
  ...dateRules,
  ...roleRules,
  ...mentionRules,
  ...codeListRules,
  ...listRules,
  ...edgeRules,
  ...unmarkedRules,
  ...englishRules,
  ...gistRules,
];
