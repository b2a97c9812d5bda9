import { describe, it } from 'vitest';
import type { Article } from '../../../../schema/generated/types.d.ts';
import { change, remove, smallWith } from '../../../support/change.ts';
import { expectProblem, expectSound } from '../../../support/expect-problem.ts';
import { small } from '../../../support/small.ts';

function swapped(collection: 'blocks' | 'sentences' | 'mentions' | 'attributions' | 'claims', index: number): Article {
  const document = small();
  const [first, second] = [document[collection][index], document[collection][index + 1]];
  change(document, `/${collection}/${index}`, second);
  return change(document, `/${collection}/${index + 1}`, first);
}

describe('ids', () => {
  it('tells a number that is another one’s, and what it should be', () => {
    expectProblem(
      'ids',
      smallWith({ '/sentences/6/id': 's6' }),
      '/sentences/6/id',
      '"s6" should be "s7": sentences are numbered in their order, without gaps',
    );
  });

  it('tells a number that is left out', () => {
    expectProblem(
      'ids',
      remove(small(), '/mentions/10'),
      '/mentions/10/id',
      '"m12" should be "m11": mentions are numbered in their order, without gaps',
    );
  });

  it('tells a mention and a claim that are left out, and not what needed them', () => {
    expectProblem(
      'ids',
      remove(small(), '/mentions/6'),
      '/mentions/6/id',
      '"m8" should be "m7": mentions are numbered in their order, without gaps',
    );
    expectProblem(
      'ids',
      remove(small(), '/claims/5'),
      '/claims/5/id',
      '"c7" should be "c6": claims are numbered in their order, without gaps',
    );
  });

  it('tells a wrong first, and a wrong last number', () => {
    expectProblem(
      'ids',
      smallWith({ '/codings/0/id': 'k9' }),
      '/codings/0/id',
      '"k9" should be "k1": codings are numbered in their order, without gaps',
    );
    expectProblem(
      'ids',
      smallWith({ '/blocks/6/id': 'b9' }),
      '/blocks/6/id',
      '"b9" should be "b7": blocks are numbered in their order, without gaps',
    );
  });

  it('tells a record that stands twice, once', () => {
    const document = small();
    expectProblem(
      'ids',
      change(document, '/mentions/3+', document.mentions[3]),
      '/mentions/4/id',
      '"m4" should be "m5": mentions are numbered in their order, without gaps',
    );
  });

  it('tells two records in the wrong order, once', () => {
    for (const [collection, prefix] of [
      ['blocks', 'b'],
      ['sentences', 's'],
      ['mentions', 'm'],
      ['attributions', 'a'],
      ['claims', 'c'],
    ] as const) {
      expectProblem(
        'ids',
        swapped(collection, 3),
        `/${collection}/4`,
        `"${prefix}4" should stand before "${prefix}5": ${collection} are numbered in their order`,
      );
    }
  });

  it('tells an entity whose id is that of another, by the mentions', () => {
    expectProblem(
      'ids',
      smallWith({ '/entities/2/id': 'e-dubh' }),
      '/entities/2/id',
      '"e-dubh" is the id of /entities/3 already; by what refers to it this should be "e-wexcombe"',
    );
  });

  it('tells an entity whose id is that of another, by the only reference that leads nowhere', () => {
    expectProblem(
      'ids',
      smallWith({ '/entities/7/id': 'e-dubh' }),
      '/entities/7/id',
      '"e-dubh" is the id of /entities/3 already; by what refers to it this should be "e-tern-wire"',
    );
  });

  it('tells an entity that stands twice, once', () => {
    const document = small();
    change(document, '/entities/-', document.entities[3]);
    expectProblem(
      'ids',
      document,
      '/entities/8/id',
      '"e-dubh" is the id of /entities/3 already; each entity has an id of its own',
    );
  });

  it('tells an entity whose id nothing refers to, where the mentions refer to another', () => {
    expectProblem(
      'ids',
      smallWith({ '/entities/1/id': 'e-kastell' }),
      '/entities/1/id',
      'nothing refers to "e-kastell"; the mentions in this place refer to "e-castell", which no entity has',
    );
  });
});

describe('duplicate-mention', () => {
  it('tells a second mention of an entity with the same words', () => {
    expectProblem(
      'duplicate-mention',
      smallWith({
        '/mentions/15/end': 456,
        '/mentions/15/sha256': small().mentions[14]?.sha256,
        '/mentions/15/entityId': 'e-larkhaven-post',
      }),
      '/mentions/15',
      'the same words are a mention of "e-larkhaven-post" in "m15" already',
    );
  });

  it('lets the same words be a mention of two entities, and a mention lie in another', () => {
    expectSound(
      smallWith({
        '/mentions/15/end': 456,
        '/mentions/15/sha256': small().mentions[14]?.sha256,
        '/mentions/15/form': 'nominal',
      }),
    );
    expectSound(small());
  });
});
