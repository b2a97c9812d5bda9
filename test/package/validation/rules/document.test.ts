import { describe, it } from 'vitest';
import type { Article } from '../../../../schema/generated/types.d.ts';
import { change, smallWith, valueAt } from '../../../support/change.ts';
import { expectProblem, expectSound } from '../../../support/expect-problem.ts';
import { small } from '../../../support/small.ts';

/** The small document with two neighbours of a collection in each other’s place, renumbered and referred to accordingly. */
function exchanged(collection: 'entities' | 'mentions' | 'attributions' | 'claims' | 'codings', index: number): Article {
  const document = small();
  const list = valueAt(document, `/${collection}`) as { id: string }[];
  const [first, second] = [list[index], list[index + 1]] as [{ id: string }, { id: string }];
  list.splice(index, 2, second, first);
  if (collection === 'entities') return document;
  const [low, high] = [first.id, second.id];
  const other = (id: string) => (id === low ? high : id === high ? low : id);
  return JSON.parse(JSON.stringify(document), (_key, value) => (typeof value === 'string' ? other(value) : value));
}

describe('text-order', () => {
  it.each([
    ['mentions', 4, '"m6" should stand before "m5": mentions are ordered by the start of their words, of two the longer first'],
    [
      'mentions',
      14,
      '"m16" should stand before "m15": mentions are ordered by the start of their words, of two the longer first',
    ],
    ['attributions', 3, '"a5" should stand before "a4": attributions are ordered by the start of their words'],
    ['claims', 4, '"c6" should stand before "c5": claims are ordered by the start of their words'],
    ['entities', 2, '"e-wexcombe" should stand before "e-dubh": entities are ordered by their first mention'],
    ['entities', 6, '"e-larkhaven-post" should stand before "e-tern-wire": entities are ordered by their first mention'],
    ['codings', 0, '"k2" should stand before "k1": codings are ordered by what they code, attributions before claims'],
  ] as const)('tells %s in the wrong order, from place %i', (collection, index, message) => {
    expectProblem('text-order', exchanged(collection, index), `/${collection}/${index + 1}`, message);
  });

  it('lets claims of the same words stand in any order, and entities without a mention last', () => {
    const twin = { ...small().claims[6], id: 'c8', gist: 'That there was rain.' };
    const document = change(small(), '/claims/7+', twin);
    expectSound(change(document, '/claims/8/id', 'c9'));
  });
});

describe('extensions', () => {
  it('tells a value that is defined twice', () => {
    const document = change(small(), '/extensions/-', small().extensions[0]);
    expectProblem(
      'extensions',
      document,
      '/extensions/2/value',
      '"x-drenches" is defined for relation at /extensions/0 already; it should be defined once',
    );
  });

  it('tells a relation without a direction, and a direction without a relation', () => {
    expectProblem(
      'extensions',
      smallWith({ '/extensions/0/direction': null }),
      '/extensions/0/direction',
      'null should be symmetric, directed or unary, for this is a relation',
    );
    expectProblem(
      'extensions',
      smallWith({ '/extensions/1/direction': 'unary' }),
      '/extensions/1/direction',
      '"unary" should be null, for this is no relation',
    );
  });

  it.each([
    ['/metadata/subjects/0/scheme', 'subject-scheme'],
    ['/entities/4/type', 'entity-type'],
    ['/claims/5/relation', 'relation'],
    ['/claims/5/domains/0', 'domain'],
    ['/codings/0/scheme', 'coding-scheme'],
  ])('tells a value at %s that is defined nowhere, once', (pointer, vocabulary) => {
    const document = smallWith({ '/entities/4/ofIds': [], '/claims/7/subjectIds': ['e-castell', 'e-dubh'], [pointer]: 'x-own' });
    expectProblem(
      'extensions',
      document,
      pointer,
      `"x-own" is defined nowhere; /extensions should say what it means as a value of ${vocabulary}${vocabulary === 'relation' ? ', and its direction' : ''}`,
    );
  });

  it('tells an identifier scheme that is defined for another vocabulary alone', () => {
    const document = smallWith({ '/extensions/1/vocabulary': 'subject-scheme' });
    change(document, '/metadata/subjects/0/scheme', 'x-pilot-book');
    expectProblem(
      'extensions',
      document,
      '/entities/0/identifiers/0/scheme',
      '"x-pilot-book" is defined nowhere; /extensions should say what it means as a value of identifier-scheme',
    );
  });

  it('tells a definition that nothing uses', () => {
    expectProblem(
      'extensions',
      smallWith({ '/claims/4/relation': 'harms' }),
      '/extensions/0',
      'nothing uses "x-drenches" as a value of relation; only what is used is defined',
    );
  });

  it('lets one word be defined for two vocabularies', () => {
    const document = smallWith({ '/metadata/subjects/0/scheme': 'x-pilot-book' });
    const definition = { vocabulary: 'subject-scheme', value: 'x-pilot-book', description: 'Subjects', direction: null };
    expectSound(change(document, '/extensions/-', definition));
  });
});

describe('provenance-dates', () => {
  it('tells an annotation that is older than the article', () => {
    expectProblem(
      'provenance-dates',
      smallWith({ '/provenance/createdOn': '2024-05-03' }),
      '/provenance/createdOn',
      '2024-05-03 should be at earliest 2024-05-04, the day on which the article was published',
    );
  });

  it('tells a change before the annotation was made', () => {
    expectProblem(
      'provenance-dates',
      smallWith({ '/provenance/modifiedOn': '2024-05-31' }),
      '/provenance/modifiedOn',
      '2024-05-31 should be at earliest 2024-06-01, the day on which the annotation was made',
    );
  });

  it('lets all be done on the day of publication', () => {
    expectSound(smallWith({ '/provenance/createdOn': '2024-05-04', '/provenance/modifiedOn': '2024-05-04' }));
  });
});

describe('years', () => {
  it.each([
    ['0000-01-01T00:00:00+01:00', -1],
    ['0000-06-01T00:00:00Z', 0],
    ['0001-01-01T00:00:00+01:00', 0],
  ])('tells %s, which is of the year %i in UTC', (datePublished, year) => {
    expectProblem(
      'years',
      smallWith({ '/metadata/datePublished': datePublished, '/attributions/3/saidOn': null }),
      '/metadata/datePublished',
      `${datePublished} is of the year ${year} in UTC; it should be of one from 1 to 9999`,
    );
  });

  it('tells a time after the year 9999', () => {
    const document = smallWith({ '/provenance/createdOn': '9999-12-31', '/provenance/modifiedOn': '9999-12-31' });
    change(document, '/metadata/datePublished', '9999-12-31T23:59:59-01:00');
    expectProblem(
      'years',
      document,
      '/metadata/datePublished',
      '9999-12-31T23:59:59-01:00 is of the year 10000 in UTC; it should be of one from 1 to 9999',
    );
  });

  it('tells a day of the year 0', () => {
    expectProblem(
      'years',
      smallWith({ '/attributions/3/saidOn': '0000-12-31' }),
      '/attributions/3/saidOn',
      '0000-12-31 is of the year 0 in UTC; it should be of one from 1 to 9999',
    );
  });

  it('lets the first and the last moment pass', () => {
    expectSound(smallWith({ '/metadata/datePublished': '0001-01-01T00:00:00Z', '/attributions/3/saidOn': '0001-01-01' }));
    const document = smallWith({ '/provenance/createdOn': '9999-12-31', '/provenance/modifiedOn': '9999-12-31' });
    expectSound(change(document, '/metadata/datePublished', '9999-12-31T23:59:59.999999Z'));
  });
});
