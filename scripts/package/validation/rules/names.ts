import { id, message } from '../../problems/message.ts';
import { listed, shown } from '../../problems/problem.ts';
import { fold } from '../../text/fold.ts';
import { isEnglish } from './is-english.ts';
import { type Descriptions, each, type Placed, type Seen, type View, whole } from './rule.ts';

/** Rules that show which entity is meant, before others count on it. */
export const descriptions: Descriptions = {
  'name-mention':
    'The words of a mention of the form `name` are the name or an alias of its entity; where mentions are complete, some mention uses each alias.',
  'bare-name': 'No alias is a title with another name of its entity; in English, none begins with an article.',
  members: 'A set has two or more members, and an entity of another type has none; only a group can have `ofIds`.',
};

const READS = {
  entities: ['name', 'aliases'],
  mentions: ['start', 'end', 'entityId', 'form', 'sha256'],
  layers: ['mentions'],
} as const;
type Names = View<typeof READS>;
type Mention = Seen<typeof READS, 'mentions'>;

const nameMention = whole({
  name: 'name-mention',
  guideline: true,
  reads: READS,
  check(view) {
    const names = namesOfEntities(view);
    const owners = new Map<string, string>();
    for (const [entity, digests] of names)
      for (const digest of digests.keys()) if (!owners.has(digest)) owners.set(digest, entity);
    const used = new Map<string, Set<string>>();
    const unknown: Placed<Mention>[] = [];
    for (const placed of view.records('mentions')) {
      const { form, entityId, sha256 } = placed.record;
      if (form !== 'name') continue;
      used.set(entityId, (used.get(entityId) ?? new Set()).add(sha256));
      if (names.get(entityId)?.has(sha256) === false) unknown.push(placed);
    }
    const strangers = new Set<string>(unknown.map(({ record }) => record.entityId));
    const blamed = checkAliases(view, used, strangers);
    for (const { record, at } of unknown) {
      const known = [...(names.get(record.entityId)?.values() ?? [])];
      if (!blamed.has(record.entityId)) reportUnknown(view, record, at, known, owners.get(record.sha256));
    }
  },
});

/** The digests of the name and the aliases of each entity, with their words. */
function namesOfEntities(view: Names): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    view
      .records('entities')
      .map(({ record }) => [record.id, new Map([record.name, ...record.aliases].map((name) => [view.digestOf(name), name]))]),
  );
}

/** Reports the aliases that no mention has. Gives the entities of which an alias is wrong, rather than the mentions that it should fit. */
function checkAliases(
  view: Names,
  used: ReadonlyMap<string, ReadonlySet<string>>,
  strangers: ReadonlySet<string>,
): ReadonlySet<string> {
  const layers = view.read('layers');
  const blamed = new Set<string>();
  view.each(view.records('entities'), ({ record, at }) => {
    if (layers.mentions !== 'complete') return;
    view.certainMentionsOf(record.id);
    for (const [place, alias] of record.aliases.entries()) {
      if (used.get(record.id)?.has(view.digestOf(alias))) continue;
      if (strangers.has(record.id)) blamed.add(record.id);
      const cure = strangers.has(record.id)
        ? 'correct it, or the mentions that have another name'
        : 'remove the alias, or mark where the text uses it';
      const should = message`${shown(alias)} should be the words of a mention of ${id(record.id)}`;
      view.report(`${at}/aliases/${place}`, message`${should}, because mentions are complete; ${cure}`);
    }
  });
  return blamed;
}

function reportUnknown(view: Names, mention: Mention, at: string, known: readonly string[], owner: string | undefined): void {
  const { entityId, start, end } = mention;
  if (owner !== undefined) {
    const what = message`${id(entityId)} should be ${id(owner)}, because that is the entity of this name; correct it, or the form`;
    view.report(`${at}/entityId`, what, { repair: owner });
    return;
  }
  const words = view.text?.slice(start, end);
  const subject = words === undefined ? 'the words with this digest' : shown(words);
  const should = message`${subject} should be the name or an alias of ${id(entityId)}, because the form is "name"`;
  const within = known.filter((name) => isPartOf(fold(name), words ?? '')).sort((a, b) => b.length - a.length);
  const [alone] = within;
  if (alone === undefined) {
    const cure = `mark ${listed(known.map(shown))}, add an alias, or change the form`;
    view.report(words === undefined ? `${at}/sha256` : `${at}/form`, message`${should}; ${cure}`);
  } else {
    const cure = `mark ${shown(alone)} alone, without title, article or descriptor, or add an alias if all of it is a name`;
    view.report(`${at}/start`, message`${should}; ${cure}`);
  }
}

/** Whether a name occurs in some words as whole words. */
function isPartOf(name: string, words: string): boolean {
  const at = words.indexOf(name);
  return at >= 0 && !/[\p{L}\p{N}]$/u.test(words.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(words.slice(at + name.length));
}

/** Forms of address and offices that come before the name of a person and are no part of it. */
const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor sir dame mayor president minister captain senator governor ambassador'.split(' '),
);

const bareName = each('entities', {
  name: 'bare-name',
  guideline: true,
  reads: { entities: ['type', 'name', 'aliases', 'roles'], metadata: ['language'] },
  check({ type, name, aliases, roles }, view) {
    const english = isEnglish(view.read('metadata'));
    const offices = new Set(roles.map(({ label }) => fold(label).toLowerCase()));
    for (const [place, alias] of aliases.entries()) {
      if (english && /^(?:the|an?) /.test(alias)) {
        const should = `${shown(alias)} should begin without an article, because that is no part of a name`;
        view.report(`aliases/${place}`, message`${should}; leave the article out, or let the mentions be nominal`);
        continue;
      }
      const other = [name, ...aliases].find((one) => one !== alias && alias.endsWith(` ${one}`));
      if (other === undefined) continue;
      const before = alias.slice(0, -other.length - 1).toLowerCase();
      const isTitle = type === 'person' && TITLES.has(before.replace(/\.$/, ''));
      if (!isTitle && !offices.has(before)) continue;
      const should = `${shown(alias)} should be ${shown(other)}, because a title is no part of a name`;
      view.report(`aliases/${place}`, message`${should}; remove this alias, and mark the name alone`);
    }
  },
});

const members = each('entities', {
  name: 'members',
  reads: { entities: ['type', 'memberIds', 'ofIds'] },
  check({ id: own, type, memberIds, ofIds }, view) {
    const place = { memberIds: memberIds.indexOf(own), ofIds: ofIds.indexOf(own) };
    const field = place.memberIds >= 0 ? 'memberIds' : 'ofIds';
    const report = (list: 'memberIds' | 'ofIds', should: string, cure: string) => {
      const what = message`${id(own)} should have ${should}, because its type is ${shown(type)}; ${cure}, or change the type`;
      view.report(list, what);
    };
    if (type === 'set' && memberIds.length < 2)
      report('memberIds', `two or more members, not ${memberIds.length}`, 'list the others');
    else if (type !== 'set' && memberIds.length > 0) report('memberIds', 'no members', 'empty this list');
    else if (type !== 'group' && ofIds.length > 0) report('ofIds', 'no ofIds', 'empty this list');
    else if (place[field] >= 0) {
      const what = message`${id(own)} should be another entity, because none is part of itself; name the other, or remove it`;
      view.report(`${field}/${place[field]}`, what);
    }
  },
});

export const nameRules = [nameMention, bareName, members];
