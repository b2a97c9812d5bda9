import type { Entity, Mention } from '../../../../schema/generated/types.d.ts';
import { listed, shown } from '../../problems/problem.ts';
import { fold } from '../../text/fold.ts';
import type { Context, Finding, Placed, Rule } from './context.ts';
import { references } from './references.ts';

const IDENTIFIER_FORMS: { readonly [scheme: string]: { readonly form: RegExp; readonly words: string } } = {
  wikidata: { form: /^Q[1-9][0-9]*$/, words: 'Q and a number, such as "Q227"' },
  'iso-3166-1-alpha-2': { form: /^[A-Z]{2}$/, words: 'two capital letters, such as "AZ"' },
  'iso-3166-1-alpha-3': { form: /^[A-Z]{3}$/, words: 'three capital letters, such as "AZE"' },
  'iso-3166-1-numeric': { form: /^[0-9]{3}$/, words: 'three digits, such as "031"' },
  geonames: { form: /^[1-9][0-9]*$/, words: 'a number, such as "587116"' },
  loc: { form: /^[a-z]{1,3}[0-9]{8,10}$/, words: 'a control number, such as "n92000010"' },
  cameo: { form: /^([A-Z0-9]{3})+$/, words: 'blocks of three capital letters or digits, such as "AZEGOV"' },
  plover: { form: /^([A-Z0-9]{3})+$/, words: 'blocks of three capital letters or digits, such as "JRN"' },
};
/** Schemes whose codes may stand for a whole sector, so that several entities may have the same. */
const SHARED: ReadonlySet<string> = new Set(['cameo', 'plover']);

/** Rules that show which entity is meant, before others count on it. */
export const nameRules: readonly Rule[] = [
  {
    name: 'name-mention',
    description: "The digest of a name mention is that of its entity's name or of an alias; each alias is used by one.",
    check: checkNames,
  },
  {
    name: 'bare-name',
    description: 'No alias is another name of its entity with a title before it or, if it is English, begins with an article.',
    check: checkAliases,
  },
  {
    name: 'members',
    description: 'A set has two or more members, a group may name whose it is, and no other entity has either.',
    check: checkMembers,
  },
];

export const entityRules: readonly Rule[] = [
  {
    name: 'used-entity',
    description: 'Every entity is mentioned, or another record refers to it.',
    check: checkUsed,
  },
  {
    name: 'identifiers',
    description: 'An entity has identifiers or the reason why none was verified, never both and never neither.',
    check: checkLinked,
  },
  {
    name: 'identifier-form',
    description:
      'An identifier has the form of its scheme, and no two entities share one (but for CAMEO and PLOVER, whose codes may be those of a sector).',
    check: checkIdentifiers,
  },
];

function* checkNames(context: Context): Generator<Finding> {
  const names = new Map<string, Map<string, string>>();
  for (const { record: entity } of context.records('entities')) {
    names.set(entity.id, new Map([entity.name, ...entity.aliases].map((name) => [context.digestOf(name), name])));
  }
  const owners = new Map<string, string>();
  for (const [id, digests] of names) for (const digest of digests.keys()) if (!owners.has(digest)) owners.set(digest, id);
  const used = new Map<string, Set<string>>();
  const unknown: Placed<Mention>[] = [];
  const strangers = new Map<string, number>();
  for (const placed of context.records('mentions')) {
    const { record } = placed;
    if (record.form !== 'name') continue;
    const known = names.get(record.entityId);
    const digests = used.get(record.entityId) ?? new Set();
    used.set(record.entityId, digests.add(record.sha256));
    if (!known || known.has(record.sha256)) continue;
    strangers.set(record.entityId, (strangers.get(record.entityId) ?? 0) + 1);
    unknown.push(placed);
  }
  const aliases = [...unusedAliases(context, used)];
  const blamed = new Set(aliases.filter(({ entity }) => strangers.has(entity.id)).map(({ entity }) => entity.id));
  for (const { entity, pointer, alias } of aliases) {
    const hint = blamed.has(entity.id)
      ? 'some name mentions of it fit neither this nor its name'
      : 'an alias is another name that the text uses';
    yield { pointer, message: `no mention of ${shown(entity.id)} has the alias ${shown(alias)} as its words; ${hint}` };
  }
  for (const { record, at } of unknown) {
    if (blamed.has(record.entityId)) continue;
    yield unknownName(context, record, at, [...(names.get(record.entityId)?.values() ?? [])], owners.get(record.sha256));
  }
}

function unknownName(
  context: Context,
  mention: Mention,
  at: string,
  known: readonly string[],
  owner: string | undefined,
): Finding {
  if (owner !== undefined) {
    const message = `${shown(mention.entityId)} should be ${shown(owner)}, whose name these words are`;
    return { pointer: `${at}/entityId`, message, repair: owner };
  }
  const words = context.text ? `${shown(context.text.slice(mention.start, mention.end))} is` : 'the words with this digest are';
  const within = context.text?.slice(mention.start, mention.end) ?? '';
  const [alone] = known.filter((name) => isPartOf(fold(name), within)).sort((a, b) => b.length - a.length);
  if (alone !== undefined) {
    const message = `${words} neither the name nor an alias of ${shown(mention.entityId)}; mark ${shown(alone)} alone, without title, article or descriptor, or if all of it is a name add it as an alias`;
    return { pointer: `${at}/start`, message };
  }
  const pointer = context.text ? `${at}/form` : `${at}/sha256`;
  const message = `${words} neither the name nor an alias of ${shown(mention.entityId)} (${listed(known.map(shown))})`;
  return { pointer, message };
}

/** Whether a name stands in some words as whole words. */
function isPartOf(name: string, words: string): boolean {
  const at = words.indexOf(name);
  return at >= 0 && !/[\p{L}\p{N}]$/u.test(words.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(words.slice(at + name.length));
}

/** Forms of address and offices that stand before the name of a person and are no part of it. */
const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor sir dame mayor president minister captain senator governor ambassador'.split(' '),
);

function* checkAliases(context: Context): Generator<Finding> {
  const isEnglish = /^en\b/.test(context.article.metadata.language);
  for (const { record, at } of context.records('entities')) {
    const offices = new Set(record.roles.map(({ label }) => fold(label).toLowerCase()));
    for (const [place, alias] of record.aliases.entries()) {
      const pointer = `${at}/aliases/${place}`;
      const article = isEnglish ? /^(?:the|an?) /.exec(alias)?.[0] : undefined;
      if (article !== undefined) {
        const message = `${shown(alias)} begins with an article, which is no part of a name; leave it out, or let its mentions be nominal`;
        yield { pointer, message };
        continue;
      }
      const other = [record.name, ...record.aliases].find((name) => name !== alias && alias.endsWith(` ${name}`));
      const before = other === undefined ? '' : alias.slice(0, -other.length - 1).toLowerCase();
      const isTitle = record.type === 'person' && TITLES.has(before.replace(/\.$/, ''));
      if (other === undefined || !(isTitle || offices.has(before))) continue;
      yield {
        pointer,
        message: `${shown(alias)} is the name ${shown(other)} with a title; a name is marked alone, without its title`,
      };
    }
  }
}

/** The aliases that no mention has, but for those of which a faulty mention may be one. */
function* unusedAliases(context: Context, used: ReadonlyMap<string, ReadonlySet<string>>) {
  const doubtful = new Set<string>(context.faulty('mentions').map(({ entityId }) => entityId));
  if (!context.whole('mentions', 'id')) return;
  for (const id of doubtful) if (!context.has('entities', id)) return;
  for (const { record: entity, index } of context.records('entities')) {
    if (doubtful.has(entity.id)) continue;
    for (const [place, alias] of entity.aliases.entries()) {
      if (used.get(entity.id)?.has(context.digestOf(alias))) continue;
      yield { entity, alias, pointer: `/entities/${index}/aliases/${place}` };
    }
  }
}

function* checkMembers(context: Context): Generator<Finding> {
  for (const { record, at } of context.records('entities')) {
    const { type, memberIds, ofIds, id } = record;
    if (type === 'set' && memberIds.length < 2) {
      yield { pointer: `${at}/memberIds`, message: `a set has two or more members; ${shown(id)} has ${memberIds.length}` };
    } else if (type !== 'set' && memberIds.length > 0) {
      yield { pointer: `${at}/memberIds`, message: `only a set has members; ${shown(id)} is of type ${type}` };
    } else if (type !== 'group' && ofIds.length > 0) {
      yield { pointer: `${at}/ofIds`, message: `only a group is of somebody; ${shown(id)} is of type ${type}` };
    } else if ([...memberIds, ...ofIds].includes(id)) {
      const field = memberIds.includes(id) ? 'memberIds' : 'ofIds';
      const pointer = `${at}/${field}/${record[field].indexOf(id)}`;
      yield { pointer, message: `${shown(id)} cannot be part of itself; this should be another entity` };
    }
  }
}

function* checkUsed(context: Context): Generator<Finding> {
  const certain =
    context.whole('metadata', 'publisherId', 'agencyId') &&
    context.whole('entities', 'id', 'memberIds', 'ofIds', 'roles') &&
    context.whole('mentions', 'id', 'entityId', 'form', 'sha256') &&
    context.whole('attributions', 'id', 'sourceIds', 'addresseeIds', 'venueId') &&
    context.whole('claims', 'id', 'subjectIds', 'objectIds', 'locationIds');
  if (!certain) return;
  const used = new Set<string>();
  for (const { id, target, own } of references(context.article)) if (target === 'entities' && !own) used.add(id);
  for (const { record, at } of context.records('entities')) {
    if (!used.has(record.id))
      yield { pointer: at, message: `nothing mentions or refers to ${shown(record.id)}; only what is used is listed` };
  }
}

function* checkLinked(context: Context): Generator<Finding> {
  for (const { record, at } of context.records('entities')) {
    const linked = record.identifiers.length > 0;
    if (linked && record.unlinked !== null) {
      yield { pointer: `${at}/unlinked`, message: `${shown(record.unlinked)} should be null, for there are identifiers` };
    } else if (!linked && record.unlinked === null) {
      yield { pointer: `${at}/unlinked`, message: 'null should be the reason why no identifier was verified, for there is none' };
    }
  }
}

function* checkIdentifiers(context: Context): Generator<Finding> {
  const owners = new Map<string, Entity['id']>();
  for (const { record, at } of context.records('entities')) {
    for (const [place, { scheme, value }] of record.identifiers.entries()) {
      const pointer = `${at}/identifiers/${place}`;
      const known = Object.hasOwn(IDENTIFIER_FORMS, scheme) ? IDENTIFIER_FORMS[scheme] : undefined;
      const key = `${scheme} ${value}`;
      const owner = owners.get(key);
      if (known && !known.form.test(value))
        yield { pointer: `${pointer}/value`, message: `${shown(value)} should be ${known.words}` };
      else if (owner === record.id)
        yield { pointer, message: `${scheme} ${shown(value)} stands here already; each identifier stands once` };
      else if (owner !== undefined && !SHARED.has(scheme)) {
        yield {
          pointer: `${pointer}/value`,
          message: `${scheme} ${shown(value)} is that of ${shown(owner)} already; each entity has its own`,
        };
      }
      owners.set(key, record.id);
    }
  }
}
