import { describe, expect, it } from 'vitest';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import { change, smallWith, valueAt } from '../../support/change.ts';
import { size } from '../../support/effort.ts';
import { small } from '../../support/small.ts';

const shape = (pointer: string, message: string) => ({ rule: 'shape', pointer, message, severity: 'error' });

const parsed = (json: string) => JSON.parse(json);

describe('a hostile document', () => {
  it.each([
    ['null', null, 'null should be an object'],
    ['a number', 7, '7 should be an object'],
    ['a string', 'article', '"article" should be an object'],
    ['a list', [small()], 'a list of 1 should be an object'],
    ['nothing', undefined, 'nothing should be an object'],
    ['a function', () => 1, 'a function should be an object'],
    ['a big integer', 10n, 'a bigint should be an object'],
    ['a symbol', Symbol('x'), 'a symbol should be an object'],
    ['true', true, 'true should be an object'],
    ['not a number', Number.NaN, 'NaN should be an object'],
  ])('may be %s', (_name, document, message) => {
    expect(validate(document)).toEqual([shape('', message)]);
  });

  it('may be an empty object: each field is missing once', () => {
    expect(validate({}).map(({ pointer }) => pointer)).toEqual(Object.keys(small()).map((key) => `/${key}`));
  });

  it('may be 100,000 levels deep', () => {
    const deep = parsed('['.repeat(100_000) + ']'.repeat(100_000));
    expect(validate(deep)).toEqual([shape('', 'a list of 1 should be an object')]);
    expect(validate(smallWith({ '/metadata': deep }))).toEqual([shape('/metadata', 'a list of 1 should be an object')]);
    expect(validate(smallWith({ '/claims/0/gist': deep }))).toEqual([
      shape('/claims/0/gist', expect.stringMatching(/^a list of 1 should be a string: /) as unknown as string),
    ]);
    const objects = parsed('{"a":'.repeat(100_000) + 1 + '}'.repeat(100_000));
    expect(validate(smallWith({ '/claims/0/spans/0': objects })).map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/claims/0/spans/0/a']),
    );
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])(
    'may have the key %s, which changes nothing else',
    (key) => {
      for (const place of ['', '/metadata', '/mentions/0', '/claims/0/spans/0']) {
        const document = parsed(JSON.stringify(small()));
        Object.defineProperty(valueAt(document, place) as object, key, { value: { polluted: true }, enumerable: true });
        const [problem, ...others] = validate(document);
        expect(others).toEqual([]);
        expect(problem).toMatchObject({ rule: 'shape', pointer: `${place}/${key}` });
        expect(problem?.message).toMatch(`the field "${key}" should not be here, `);
        expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
      }
      const instead = parsed(JSON.stringify(small()).replace('"e-dubh"', `"${key}"`));
      expect(validate(instead).map(({ rule }) => rule)).toEqual(['shape']);
      const value = smallWith({ '/mentions/0/form': key, '/claims/0/relation': key });
      expect(
        validate(value)
          .map(({ pointer }) => pointer)
          .sort(),
      ).toEqual(['/claims/0/relation', '/mentions/0/form']);
    },
  );

  it('may have holes, frozen parts and objects without a prototype', () => {
    const holes = small();
    const mentions: unknown[] = [...holes.mentions];
    delete mentions[3];
    change(holes, '/mentions', mentions);
    expect(validate(holes)).toEqual([shape('/mentions/3', 'nothing should be an object')]);
    const bare = Object.assign(Object.create(null), small());
    expect(validate(bare)).toEqual([]);
  });

  it('may be a proxy', () => {
    const document = smallWith({ '/sentences/4/blockId': 'b8' });
    const proxy: unknown = new Proxy(document, { get: (target, key) => watched(Reflect.get(target, key)) });
    expect(validate(proxy)).toEqual(validate(document));
  });
});

describe('a document of a million', () => {
  const million = size(1_000_000);
  const quickly = (document: unknown) => validate(document, { maxProblems: 10 });
  const limit = {
    rule: 'limit',
    pointer: '',
    message: 'there should be at most 10 problems, because no more are reported; mend these first',
    severity: 'error',
  };

  it('wrong records is answered with some problems and the limit', () => {
    const problems = quickly(smallWith({ '/mentions': new Array(million).fill(null) }));
    expect(problems).toHaveLength(11);
    expect(problems[0]).toEqual(shape('/mentions/0', 'null should be an object'));
    expect(problems[10]).toEqual(limit);
  });

  it('records right in shape is answered so', () => {
    const [mention] = small().mentions;
    const mentions = Array.from({ length: million }, (_, index) => ({ ...mention, id: `m${index + 1}` }));
    const problems = quickly(smallWith({ '/mentions': mentions }));
    expect(problems).toHaveLength(11);
    expect(problems[0]).toMatchObject({ rule: 'duplicate-mention', pointer: '/mentions/1' });
    expect(problems[10]).toEqual(limit);
  });

  it('wrong items in a list is answered so, also where the items should differ', () => {
    for (const pointer of ['/metadata/subjects', '/claims/0/subjectIds'])
      expect(quickly(smallWith({ [pointer]: Array.from({ length: million / 4 }, (_, index) => index) })), pointer).toHaveLength(
        11,
      );
  });

  it('keys is answered so', () => {
    const count = million / 5;
    const keys = Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]));
    expect(quickly(smallWith({ '/metadata': { ...small().metadata, ...keys } }))).toHaveLength(11);
    expect(validate(Object.assign(small(), keys), { maxProblems: Number.POSITIVE_INFINITY })).toHaveLength(count);
  });

  it('spans in one record is answered so', () => {
    const [span] = small().claims[0]?.spans ?? [];
    expect(quickly(smallWith({ '/attributions/3/cueSpans': new Array(million / 4).fill(span) })).length).toBeGreaterThan(0);
  });

  it('characters in one string is answered so', () => {
    const long = 'x '.repeat(million);
    for (const pointer of [
      '/claims/0/gist',
      '/mentions/0/entityId',
      '/mentions/0/form',
      '/metadata/url',
      '/id',
      '/metadata/language',
    ]) {
      const [problem] = quickly(smallWith({ [pointer]: long }));
      expect(problem?.pointer).toBe(pointer);
      expect(problem?.message.length).toBeLessThan(400);
    }
  });
});

function watched(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, { get: (target, key) => watched(Reflect.get(target, key)) });
}
