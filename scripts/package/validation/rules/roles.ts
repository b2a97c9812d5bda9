import { id, message, value } from '../../problems/message.ts';
import { type Descriptions, whole } from './rule.ts';

export const descriptions: Descriptions = {
  'block-roles':
    'At most one block is the lead, and it comes before every body block; the block with the words of the headline or byline in the metadata has that role, and the metadata has a byline if a block is one.',
};

const blockRoles = whole({
  name: 'block-roles',
  guideline: true,
  reads: { blocks: ['role', 'sha256'], metadata: ['headline', 'byline'] },
  check(view) {
    let opening: string | undefined;
    for (const { record, at } of view.records('blocks')) {
      if (record.role === 'lead' && opening !== undefined) {
        const why = message`because the opening paragraph is ${id(opening)}; change one of the two roles`;
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
        const why = message`because ${id(block.id)} is a ${field} block; copy them, or change its role`;
        view.report(`/metadata/${field}`, message`${null} should be the words of the ${field}, ${why}`);
      } else if (words !== null && !block) {
        const digest = view.digestOf(words);
        const index = blocks.findIndex(({ sha256 }) => sha256 === digest);
        const role = blocks[index]?.role;
        if (role === undefined) continue;
        const what = message`${value(role)} should be ${value(field)}, because the block has the words of metadata.${field}; change it`;
        view.report(`/blocks/${index}/role`, what);
      }
    }
  },
});

export const roleRules = [blockRoles];
