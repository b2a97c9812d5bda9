import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REFERENCE_FIELDS, referencesIn } from '../../../../scripts/package/validation/references.ts';
import { validate } from '../../../../scripts/package/validation/validate-document.ts';
import { change, smallWith } from '../../../support/change.ts';
import { expectProblem, expectSound } from '../../../support/expect-problem.ts';
import { small } from '../../../support/small.ts';

const schema = JSON.parse(readFileSync('schema/article.schema.json', 'utf8'));

describe('references', () => {
  it('tells the nearest id of an entity', () => {
    expectProblem(
      'references',
      smallWith({ '/claims/1/subjectIds/0': 'e-dhub' }),
      '/claims/1/subjectIds/0',
      '"e-dhub" is the id of none of the entities; did you mean "e-dubh"?',
    );
  });

  it('tells which entities there are, where none is near', () => {
    expectProblem(
      'references',
      smallWith({ '/metadata/agencyId': 'e-zzz' }),
      '/metadata/agencyId',
      '"e-zzz" is the id of none of the entities; they are e-larkhaven, e-castell, e-wexcombe, e-dubh, e-crews, e-officials and 2 more',
    );
  });

  it('tells which numbers there are', () => {
    expectProblem(
      'references',
      smallWith({ '/claims/7/basisClaimIds/1': 'c9' }),
      '/claims/7/basisClaimIds/1',
      '"c9" is the id of none of the claims; they are c1 to c8',
    );
    expectProblem(
      'references',
      smallWith({ '/codings/0/attributionId': 'a99' }),
      '/codings/0/attributionId',
      '"a99" is the id of none of the attributions; they are a1 to a7',
    );
  });

  it('tells that there is only one, or none', () => {
    const [coding] = small().codings;
    const document = { ...small(), attributions: [], claims: [], codings: [coding], mentions: [] };
    const message = '"a2" is the id of none of the attributions; there are none';
    expect(validate(document)).toContainEqual({
      rule: 'references',
      pointer: '/codings/0/attributionId',
      message,
      severity: 'error',
    });
  });

  it('tells the block and the sentence that the words are in', () => {
    expectProblem(
      'references',
      smallWith({ '/sentences/4/blockId': 'b8' }),
      '/sentences/4/blockId',
      '"b8" is the id of none of the blocks; by its words this should be "b4"',
    );
    expectProblem(
      'references',
      smallWith({ '/mentions/9/sentenceId': 's10' }),
      '/mentions/9/sentenceId',
      '"s10" is the id of none of the sentences; by its words this should be "s5"',
    );
  });

  it('tells a member that is nobody, and not that its set then lacks one', () => {
    expectProblem(
      'references',
      smallWith({ '/entities/5/memberIds/0': 'e-kastell' }),
      '/entities/5/memberIds/0',
      '"e-kastell" is the id of none of the entities; did you mean "e-castell"?',
    );
  });

  it('looks at every field of the schema that holds the id of another record', () => {
    const collections = {
      Sentence: 'sentences',
      Entity: 'entities',
      Mention: 'mentions',
      Attribution: 'attributions',
      Claim: 'claims',
      Coding: 'codings',
    };
    const found: { [collection: string]: { [field: string]: string } } = {};
    for (const [name, collection] of Object.entries(collections)) {
      for (const [field, node] of Object.entries<{ $ref?: string; items?: { $ref: string }; anyOf?: { $ref: string }[] }>(
        schema.$defs[name].properties,
      )) {
        const target = (node.$ref ?? node.items?.$ref ?? node.anyOf?.[0]?.$ref ?? '').match(/([A-Z][a-z]+)Id$/)?.[1];
        if (!target || field === 'id') continue;
        const plural = target === 'Entity' ? 'entities' : `${target.toLowerCase()}s`;
        found[collection] = { ...found[collection], [field]: plural };
      }
    }
    expect(REFERENCE_FIELDS).toEqual(found);
    const places = [...referencesIn(small())].map(({ pointer }) => pointer);
    expect(places).toEqual(expect.arrayContaining(['/metadata/publisherId', '/metadata/agencyId', '/entities/1/roles/0/ofId']));
  });
});

describe('reference-kinds', () => {
  it.each([
    ['/metadata/publisherId', 'e-castell', '"e-castell" is of type person; a publisher is an organization'],
    ['/metadata/agencyId', 'e-crews', '"e-crews" is of type group; an agency is an organization'],
    ['/attributions/3/venueId', 'e-dubh', '"e-dubh" is of type person; a venue is an event or a place'],
    ['/attributions/5/sourceIds/0', 'e-wexcombe', '"e-wexcombe" is of type place; a source is neither an event nor a place'],
    [
      '/attributions/3/addresseeIds/0',
      'e-wexcombe',
      '"e-wexcombe" is of type place; an addressee is neither an event nor a place',
    ],
    ['/claims/2/locationIds/0', 'e-dubh', '"e-dubh" is of type person; a location is a country or a place'],
  ])('tells what %s should be', (pointer, id, message) => {
    expectProblem('reference-kinds', smallWith({ [pointer]: id }), pointer, message);
  });

  it('lets an event be a venue, a country a location, a set a source, and a kind of one’s own anything', () => {
    expectSound(smallWith({ '/attributions/4/sourceIds': ['e-officials'] }));
    const event = change(small(), '/entities/-', { ...small().entities[7], id: 'e-feast', type: 'event' });
    expectSound(change(event, '/attributions/3/venueId', 'e-feast'));
    const country = change(small(), '/entities/-', { ...small().entities[7], id: 'e-utopia', type: 'country' });
    expectSound(change(country, '/claims/2/locationIds', ['e-larkhaven', 'e-utopia']));
    const ship = smallWith({ '/entities/7/type': 'x-ship' });
    const definition = { vocabulary: 'entity-type', value: 'x-ship', description: 'A ship', direction: null };
    expectSound(change(ship, '/extensions/-', definition));
  });
});
