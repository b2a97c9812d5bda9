import { nearest } from './nearest.ts';
import { listed, shortened, shown } from './problem.ts';

const NUMBERED = /^[a-z]\d+$/;
const numberOf = (id: string) => Number(id.slice(1));
/** With how many ids a wrong one is compared at most. */
const MOST_COMPARED = 1000;

/** How to mend an id that no record has: the end of a message. */
export function idHint(id: string, ids: readonly string[], most = MOST_COMPARED): string {
  if (ids.length === 0) return 'add the record, or remove the id';
  if (ids.length === 1) return `use ${listed(ids)}, the only one`;
  if (NUMBERED.test(id)) {
    const [first = '', last = ''] = [ids[0], ids.at(-1)].map((end) => shortened(end ?? ''));
    const isNear = [first, last].every((end) => NUMBERED.test(end) && end[0] === id[0]);
    if (isNear && numberOf(first) < numberOf(id) && numberOf(id) < numberOf(last))
      return `use another from ${first} to ${last}, or add it`;
    return `use one of ${first} to ${last}`;
  }
  const meant = nearest(id, ids.slice(0, most));
  return meant === null ? `use one of ${listed(ids)}` : `did you mean ${shown(meant)}?`;
}
