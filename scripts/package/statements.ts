/** Lists who says what: a statement a claim. */
export type { Article } from '../../schema/generated/types.d.ts';
export type { Hedge } from './document/hedge.ts';
export { type SpeakerFrom, type Statement, statements } from './document/list-statements.ts';
