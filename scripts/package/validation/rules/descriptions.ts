import { descriptions as claimBasis } from './claim-basis.ts';
import { descriptions as claims } from './claims.ts';
import { descriptions as codings } from './codings.ts';
import { descriptions as contents } from './contents.ts';
import { descriptions as dates } from './dates.ts';
import { descriptions as digests } from './digests.ts';
import { descriptions as edges } from './edges.ts';
import { descriptions as english } from './english.ts';
import { descriptions as entities } from './entities.ts';
import { descriptions as extensions } from './extensions.ts';
import { descriptions as gists } from './gists.ts';
import { descriptions as ids } from './ids.ts';
import { descriptions as layers } from './layers.ts';
import { descriptions as layout } from './layout.ts';
import { descriptions as lists } from './lists.ts';
import { descriptions as mentions } from './mentions.ts';
import { descriptions as names } from './names.ts';
import { descriptions as nesting } from './nesting.ts';
import { descriptions as order } from './order.ts';
import { descriptions as references } from './references.ts';
import { descriptions as roles } from './roles.ts';
import type { Descriptions } from './rule.ts';
import { descriptions as sentences } from './sentences.ts';
import { descriptions as sources } from './sources.ts';
import { descriptions as spans } from './spans.ts';
import { descriptions as unmarked } from './unmarked.ts';

/** What each rule demands, by its name. The package does not use it, so that it does not ship. */
export const descriptions: Descriptions = {
  ...digests,
  ...ids,
  ...references,
  ...layout,
  ...sentences,
  ...spans,
  ...names,
  ...contents,
  ...sources,
  ...nesting,
  ...claims,
  ...claimBasis,
  ...layers,
  ...entities,
  ...codings,
  ...order,
  ...extensions,
  ...dates,
  ...roles,
  ...mentions,
  ...lists,
  ...edges,
  ...unmarked,
  ...english,
  ...gists,
};
