import { attributionRules } from './attributions.ts';
import { claimRules } from './claims.ts';
import { codeListRules } from './code-lists.ts';
import { codingRules } from './codings.ts';
import type { Rule } from './context.ts';
import { documentRules } from './document.ts';
import { entityRules, nameRules } from './entities.ts';
import { gistRules } from './gists.ts';
import { idRules } from './ids.ts';
import { layoutRules } from './layout.ts';
import { listRules } from './lists.ts';
import { mentionRules } from './mentions.ts';
import { referenceRules } from './references.ts';
import { roleRules } from './roles.ts';
import { spanRules } from './spans.ts';
import { textRules } from './text.ts';
import { wordRules } from './words.ts';

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
  ...nameRules,
  ...attributionRules,
  ...claimRules,
  ...entityRules,
  ...codingRules,
  ...documentRules,
  ...roleRules,
  ...mentionRules,
  ...codeListRules,
  ...listRules,
  ...wordRules,
  ...gistRules,
];
