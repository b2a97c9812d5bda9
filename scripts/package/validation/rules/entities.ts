import { id, message, value } from '../../problems/message.ts';
import { shown } from '../../problems/problem.ts';
import { type Descriptions, each, whole } from './rule.ts';

export const descriptions: Descriptions = {
  'used-entity': 'Every entity is mentioned, or another record refers to it.',
  identifiers: 'An entity has either identifiers or the reason why none was verified.',
  'identifier-form':
    'An identifier has the form of its scheme and belongs to one entity; only a code of CAMEO or PLOVER can be shared, because it may name a sector.',
};

const usedEntity = whole({
  name: 'used-entity',
  guideline: true,
  reads: {
    metadata: ['publisherId', 'agencyId'],
    entities: ['memberIds', 'ofIds', 'roles'],
    mentions: ['entityId', 'form', 'sha256'],
    attributions: ['sourceIds', 'addresseeIds', 'venueId'],
    claims: ['subjectIds', 'objectIds', 'locationIds'],
  },
  check(view) {
    for (const part of ['metadata', 'entities', 'mentions', 'attributions', 'claims'] as const) view.read(part);
    const used = new Set<string>();
    for (const { id: named, target, own } of view.references()) if (target === 'entities' && !own) used.add(named);
    for (const { record, at } of view.records('entities')) {
      if (used.has(record.id)) continue;
      const should = message`${id(record.id)} should be mentioned or referred to`;
      view.report(at, message`${should}, because only such entities are listed; remove it, or mark where it is mentioned`);
    }
  },
});

const identifiers = each('entities', {
  name: 'identifiers',
  reads: { entities: ['identifiers', 'unlinked'] },
  check({ identifiers: known, unlinked }, view) {
    if (known.length > 0 && unlinked !== null)
      view.report(
        'unlinked',
        message`${value(unlinked)} should be null, because there are identifiers; remove it, or the identifiers`,
      );
    else if (known.length === 0 && unlinked === null) {
      const should = message`${null} should be the reason why no identifier was verified`;
      view.report('unlinked', message`${should}, because there are no identifiers; write it, or add an identifier`);
    }
  },
});

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
/** Schemes whose codes can identify a whole sector, so that several entities may have the same. */
const SHARED: ReadonlySet<string> = new Set(['cameo', 'plover']);

const identifierForm = whole({
  name: 'identifier-form',
  reads: { entities: ['identifiers'] },
  check(view) {
    const owners = new Map<string, string>();
    for (const { record, at } of view.records('entities')) {
      for (const [place, { scheme, value: given }] of record.identifiers.entries()) {
        const pointer = `${at}/identifiers/${place}`;
        const known = Object.hasOwn(IDENTIFIER_FORMS, scheme) ? IDENTIFIER_FORMS[scheme] : undefined;
        const key = `${scheme} ${given}`;
        const owner = owners.get(key);
        owners.set(key, record.id);
        if (known && !known.form.test(given)) {
          const why = `because the scheme is ${shown(scheme)}; correct the value, or the scheme`;
          view.report(`${pointer}/value`, message`${shown(given)} should be ${known.words}, ${why}`);
        } else if (owner === record.id)
          view.report(pointer, message`${shown(given)} should be listed once, because the list has it already; remove this item`);
        else if (owner !== undefined && !SHARED.has(scheme)) {
          const why = message`because ${id(owner)} already has this one in ${scheme}`;
          view.report(`${pointer}/value`, message`${shown(given)} should be another identifier, ${why}; correct one of the two`);
        }
      }
    }
  },
});

export const entityRules = [usedEntity, identifiers, identifierForm];
