import { shown } from '../../problems/problem.ts';
import type { Context, Finding, Rule } from './context.ts';

export const roleRules: readonly Rule[] = [
  {
    name: 'block-roles',
    description:
      'There is one lead at most, before every body block; a block that says what the headline or the byline says has that role, and a byline block is in the metadata.',
    check: checkRoles,
  },
];

function* checkRoles(context: Context): Generator<Finding> {
  const { blocks, metadata } = context.article;
  let opening: string | undefined;
  for (const { record, at } of context.records('blocks')) {
    if (record.role === 'lead' && opening !== undefined) {
      const message = `"lead" should be "body", for ${shown(opening)} stands before it; the lead is the opening paragraph`;
      yield { pointer: `${at}/role`, message };
    }
    if (record.role === 'lead' || record.role === 'body') opening ??= record.id;
  }
  for (const field of ['headline', 'byline'] as const) {
    const words = metadata[field];
    const index = blocks.findIndex(({ role }) => role === field);
    if (words === null && index >= 0) {
      const message = `null should be what ${shown(blocks[index]?.id)} says, for that is a byline block`;
      yield { pointer: `/metadata/${field}`, message };
    } else if (words !== null && index < 0) {
      const digest = context.digestOf(words);
      const same = blocks.findIndex((block) => block.sha256 === digest);
      const block = blocks[same];
      if (!block) continue;
      const message = `${shown(block.role)} should be ${shown(field)}, for the block says what the ${field} of the metadata says`;
      yield { pointer: `/blocks/${same}/role`, message };
    }
  }
}
