import { describe, expect, it } from 'vitest';
import { validate } from '../../../../scripts/package/validation/validate-document.ts';
import { change, moved, remove, smallWith } from '../../../support/change.ts';
import { expectProblem, expectSound } from '../../../support/expect-problem.ts';
import { small, smallText } from '../../../support/small.ts';

describe('name-mention', () => {
  it('tells an alias that no mention has as its words', () => {
    expectProblem(
      'name-mention',
      smallWith({ '/entities/2/aliases': ['Wex'] }),
      '/entities/2/aliases/0',
      'no mention of "e-wexcombe" has the alias "Wex" as its words; an alias is another name that the text uses',
    );
  });

  it('tells an alias that is misspelt, and not the mentions that it was for', () => {
    expectProblem(
      'name-mention',
      smallWith({ '/entities/1/aliases': ['Castel'] }),
      '/entities/1/aliases/0',
      'no mention of "e-castell" has the alias "Castel" as its words; some name mentions of it fit neither this nor its name',
    );
  });

  it('tells whose name the words are, if they are that of another', () => {
    expectProblem(
      'name-mention',
      smallWith({ '/mentions/5/entityId': 'e-castell' }),
      '/mentions/5/entityId',
      '"e-castell" should be "e-dubh", whose name these words are',
    );
  });

  it('tells words that are nobody’s name: with the text which, without it where', () => {
    const document = moved(small(), '/mentions/4', 119, 129);
    const pointer = { 'no text': '/mentions/4/sha256', text: '/mentions/4/form' } as const;
    const words = { 'no text': 'the words with this digest are', text: '"will share" is' } as const;
    for (const given of ['no text', 'text'] as const)
      expectProblem(
        'name-mention',
        document,
        pointer[given],
        `${words[given]} neither the name nor an alias of "e-wexcombe" ("Wexcombe")`,
        given,
      );
  });

  it('tells the name that is to be marked alone, where the text shows more around it', () => {
    expectProblem(
      'name-mention',
      moved(small(), '/mentions/5', 151, 166),
      '/mentions/5/start',
      '"Mayor Omar Dubh" is neither the name nor an alias of "e-dubh"; mark "Omar Dubh" alone, without title, article or descriptor, or if all of it is a name add it as an alias',
      'text',
    );
  });

  it('folds names as it folds the text, and looks at name mentions only', () => {
    expectSound(smallWith({ '/entities/1/name': 'Rene\u0301e  Castell' }));
    expectSound(smallWith({ '/entities/4/name': 'fishers' }));
  });
});

describe('bare-name', () => {
  const titled = (name: string) => `${name} is the name "Omar Dubh" with a title; a name is marked alone, without its title`;

  it('tells an alias that is the name with a title before it, or an office that the entity has', () => {
    const document = moved(small(), '/mentions/5', 151, 166);
    change(document, '/entities/3/aliases', ['Mayor Omar Dubh']);
    expectProblem('bare-name', document, '/entities/3/aliases/0', titled('"Mayor Omar Dubh"'));
    const other = moved(small(), '/mentions/2', 57, 85);
    change(other, '/entities/1/aliases', ['Castell', 'Harbour master Renée Castell']);
    const message =
      '"Harbour master Renée Castell" is the name "Renée Castell" with a title; a name is marked alone, without its title';
    expectProblem('bare-name', other, '/entities/1/aliases/1', message);
  });

  it('tells an alias that begins with an article, in English', () => {
    const document = moved(small(), '/mentions/15', 438, 456);
    change(document, '/mentions/15/entityId', 'e-larkhaven-post');
    change(document, '/mentions', [...document.mentions.slice(0, 14), document.mentions[15], document.mentions[14]]);
    for (const [index, id] of [
      [14, 'm15'],
      [15, 'm16'],
    ] as const)
      change(document, `/mentions/${index}/id`, id);
    change(document, '/entities/6/aliases', ['the Larkhaven Post']);
    const message =
      '"the Larkhaven Post" begins with an article, which is no part of a name; leave it out, or let its mentions be nominal';
    expectProblem('bare-name', document, '/entities/6/aliases/0', message);
  });

  it('lets a name be longer than another by what is no title', () => {
    expectSound(small());
  });
});

describe('members', () => {
  it.each([
    [5, { memberIds: ['e-castell'] }, '/memberIds', 'a set has two or more members; "e-officials" has 1'],
    [5, { memberIds: [] }, '/memberIds', 'a set has two or more members; "e-officials" has 0'],
    [3, { memberIds: ['e-castell', 'e-crews'] }, '/memberIds', 'only a set has members; "e-dubh" is of type person'],
    [4, { memberIds: ['e-castell', 'e-dubh'] }, '/memberIds', 'only a set has members; "e-crews" is of type group'],
    [3, { ofIds: ['e-larkhaven'] }, '/ofIds', 'only a group is of somebody; "e-dubh" is of type person'],
    [5, { ofIds: ['e-larkhaven'] }, '/ofIds', 'only a group is of somebody; "e-officials" is of type set'],
    [
      5,
      { memberIds: ['e-castell', 'e-dubh', 'e-officials'] },
      '/memberIds/2',
      '"e-officials" cannot be part of itself; this should be another entity',
    ],
    [4, { ofIds: ['e-larkhaven', 'e-crews'] }, '/ofIds/1', '"e-crews" cannot be part of itself; this should be another entity'],
  ])('tells what is wrong with entity %i and %j', (index, fields, pointer, message) => {
    const document = small();
    for (const [field, value] of Object.entries(fields)) change(document, `/entities/${index}/${field}`, value);
    expectProblem('members', document, `/entities/${index}${pointer}`, message);
  });

  it('lets a group be of nobody', () => {
    expectSound(smallWith({ '/entities/4/ofIds': [] }));
  });
});

describe('used-entity', () => {
  const stranger = (fields: object) => ({ ...small().entities[3], id: 'e-stranger', ...fields });

  it('tells an entity that nothing mentions or refers to', () => {
    expectProblem(
      'used-entity',
      change(small(), '/entities/-', stranger({})),
      '/entities/8',
      'nothing mentions or refers to "e-stranger"; only what is used is listed',
    );
  });

  it('does not count what an entity says of itself', () => {
    expectProblem(
      'used-entity',
      change(small(), '/entities/-', stranger({ roles: [{ label: 'ruler', ofId: 'e-stranger' }] })),
      '/entities/8',
      'nothing mentions or refers to "e-stranger"; only what is used is listed',
    );
  });

  it('lets an entity be there for a role, a group, a venue or a claim alone', () => {
    for (const [pointer, value] of [
      ['/entities/3/roles', [{ label: 'mayor', ofId: 'e-stranger' }]],
      ['/entities/4/ofIds', ['e-larkhaven', 'e-wexcombe', 'e-stranger']],
      ['/claims/5/subjectIds', ['e-stranger']],
    ] as const)
      expectSound(change(change(small(), '/entities/-', stranger({})), pointer, value));
  });
});

describe('identifiers', () => {
  it('tells an entity with both identifiers and a reason why there are none', () => {
    expectProblem(
      'identifiers',
      smallWith({ '/entities/0/unlinked': 'None was found' }),
      '/entities/0/unlinked',
      '"None was found" should be null, for there are identifiers',
    );
  });

  it('tells an entity with neither', () => {
    expectProblem(
      'identifiers',
      smallWith({ '/entities/1/unlinked': null }),
      '/entities/1/unlinked',
      'null should be the reason why no identifier was verified, for there is none',
    );
    expectProblem(
      'identifiers',
      smallWith({ '/entities/0/identifiers': [] }),
      '/entities/0/unlinked',
      'null should be the reason why no identifier was verified, for there is none',
    );
  });
});

/** The small document with other identifiers of its third and fourth entity. */
function identified(third: readonly object[], fourth: readonly object[] = []) {
  const document = small();
  for (const [index, list] of [
    [2, third],
    [3, fourth],
  ] as const) {
    if (list.length === 0) continue;
    change(document, `/entities/${index}/identifiers`, list);
    change(document, `/entities/${index}/unlinked`, null);
  }
  return document;
}
const source = 'made up';

describe('identifier-form', () => {
  it.each([
    ['wikidata', 'q227', 'Q and a number, such as "Q227"'],
    ['iso-3166-1-alpha-2', 'AZE', 'two capital letters, such as "AZ"'],
    ['iso-3166-1-alpha-3', 'AZ', 'three capital letters, such as "AZE"'],
    ['iso-3166-1-numeric', '31', 'three digits, such as "031"'],
    ['geonames', '0587116', 'a number, such as "587116"'],
    ['loc', '92000010', 'a control number, such as "n92000010"'],
    ['cameo', 'AZEGO', 'blocks of three capital letters or digits, such as "AZEGOV"'],
    ['plover', 'jrn', 'blocks of three capital letters or digits, such as "JRN"'],
  ])('tells the form of %s', (scheme, value, form) => {
    expectProblem(
      'identifier-form',
      identified([{ scheme, value, source }]),
      '/entities/2/identifiers/0/value',
      `"${value}" should be ${form}`,
    );
  });

  it('tells an identifier that stands twice', () => {
    const identifier = { scheme: 'wikidata', value: 'Q1', source };
    expectProblem(
      'identifier-form',
      identified([identifier, identifier]),
      '/entities/2/identifiers/1',
      'wikidata "Q1" stands here already; each identifier stands once',
    );
  });

  it('tells an identifier that is another’s', () => {
    const identifier = { scheme: 'wikidata', value: 'Q1', source };
    expectProblem(
      'identifier-form',
      identified([identifier], [identifier]),
      '/entities/3/identifiers/0/value',
      'wikidata "Q1" is that of "e-wexcombe" already; each entity has its own',
    );
  });

  it('lets right forms, schemes of one’s own, and shared sectors be', () => {
    const right = ['Q227', 'AZ', 'AZE', '031', '587116', 'n92000010'];
    const schemes = ['wikidata', 'iso-3166-1-alpha-2', 'iso-3166-1-alpha-3', 'iso-3166-1-numeric', 'geonames', 'loc'];
    expectSound(identified(schemes.map((scheme, place) => ({ scheme, value: right[place], source }))));
    const sector = { scheme: 'cameo', value: 'MED', source };
    expectSound(identified([sector, { scheme: 'plover', value: 'JRN', source }], [sector]));
    expectSound(identified([{ scheme: 'x-pilot-book', value: 'any thing', source }]));
  });
});

describe('an entity that is taken away', () => {
  it('is told where it is missed, and not as what follows', () => {
    const found = validate(remove(small(), '/entities/2'), { text: smallText });
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['references']));
  });
});
