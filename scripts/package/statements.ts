/** Lists who says what: a statement a claim. */
export { type SpeakerFrom, type Statement, statements } from './document/list-statements.ts';
