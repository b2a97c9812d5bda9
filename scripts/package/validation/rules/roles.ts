import { id, message, value } from '../../problems/message.ts';
import { type Descriptions, whole } from './rule.ts';

export const descriptions: Descriptions = {
  'block-roles':
    'There is one lead at most, before every body block; a block that says what the headline or the byline says has that role, and a byline block is in the metadata.',
};

const blockRoles = whole({
  name: 'block-roles',
  guideline: true,
  reads: { blocks: ['role', 'sha256'], metadata: ['headline', 'byline'] },
  check(view) {
    let opening: string | undefined;
    for (const { record, at } of view.records('blocks')) {
      if (record.role === 'lead' && opening !== undefined) {
        const why = message`because ${id(opening)} comes before it; the lead is the opening paragraph`;
        view.report(`${at}/role`, message`"lead" should be "body", ${why}`);
      }
      if (record.role === 'lead' || record.role === 'body') opening ??= record.id;
    }
    const blocks = view.read('blocks');
    const metadata = view.read('metadata');
    for (const field of ['headline', 'byline'] as const) {
      const words = metadata[field];
      const block = blocks.find(({ role }) => role === field);
      if (words === null && block) {
        view.report(`/metadata/${field}`, message`${null} should be what ${id(block.id)} says, because that is a byline block`);
      } else if (words !== null && !block) {
        const digest = view.digestOf(words);
        const index = blocks.findIndex(({ sha256 }) => sha256 === digest);
        const role = blocks[index]?.role;
        if (role === undefined) continue;
        const what = message`${value(role)} should be ${value(field)}, because the block says what the ${field} of the metadata says`;
        view.report(`/blocks/${index}/role`, what);
      }
    }
  },
});

export const roleRules = [blockRoles];
