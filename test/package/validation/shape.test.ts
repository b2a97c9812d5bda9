import { describe, expect, it } from 'vitest';
import { draftProblems } from '../../../scripts/package/sealing/seal-document.ts';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import { change, remove, smallWith, valueAt } from '../../support/change.ts';
import { small, smallDraft } from '../../support/small.ts';

const shape = (pointer: string, message: string) => ({ rule: 'shape', pointer, message, severity: 'error' });

describe('the shape of a document', () => {
  it.each([
    [
      '/metadata/headLine',
      '/metadata/headline',
      'the field "headLine" should not be here, because the schema has none of this name; did you mean "headline"?',
    ],
    [
      '/claims/0/subjectId',
      '/claims/0/subjectIds',
      'the field "subjectId" should not be here, because the schema has none of this name; did you mean "subjectIds"?',
    ],
    [
      '/mentions/3/entityID',
      '/mentions/3/entityId',
      'the field "entityID" should not be here, because the schema has none of this name; did you mean "entityId"?',
    ],
    [
      '/sourceTxt',
      '/sourceText',
      'the field "sourceTxt" should not be here, because the schema has none of this name; did you mean "sourceText"?',
    ],
  ])('has one problem for the misspelt field %s', (wrong, right, message) => {
    const cut = right.lastIndexOf('/');
    const document = small();
    const record = cut === 0 ? document : (valueAt(document, right.slice(0, cut)) as object);
    const key = right.slice(cut + 1);
    const { [key]: value } = record as Record<string, unknown>;
    Object.assign(remove(record as object, `/${key}`), { [wrong.slice(wrong.lastIndexOf('/') + 1)]: value });
    expect(validate(document)).toEqual([shape(wrong, message)]);
  });

  it('reports a field that is unlike any other, and which there are', () => {
    expect(validate(Object.assign(small(), { colour: 1 }))).toEqual([
      shape(
        '/colour',
        'the field "colour" should not be here, because the schema has none of this name; use one of $schema, id, version, metadata, sourceText, layers, blocks, sentences, entities, mentions, attributions, claims, codings, extensions, provenance',
      ),
    ]);
    const document = small();
    Object.assign(document.mentions[0] as object, { text: 'Larkhaven' });
    expect(validate(document)).toEqual([
      shape(
        '/mentions/0/text',
        'the field "text" should not be here, because the schema has none of this name; use one of id, entityId, sentenceId, start, end, sha256, form',
      ),
    ]);
  });

  it.each([
    [
      '/metadata/headline',
      'the field "headline" is missing; it should be the headline, as the publisher spells it, such as "Harbour to close"',
    ],
    [
      '/blocks/0/sha256',
      'the field "sha256" is missing; it should be a SHA-256 digest (FIPS 180-4), 64 lower-case hexadecimal digits, such as "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f200…"',
    ],
    ['/blocks/0/start', 'the field "start" is missing; it should be an integer from 0 to 2147483647'],
    ['/claims/0/subjectIds', 'the field "subjectIds" is missing; it should be a list'],
    [
      '/claims/0/domains',
      'the field "domains" is missing; it should be a list with at least one of military, security, political, diplomatic, economic, subnational, justice, health, science, culture, sport, environment, general, or a value of your own that begins with x- and is defined in /extensions',
    ],
    ['/metadata', 'the field "metadata" is missing; it should be an object'],
    ['/attributions/0/medium', 'the field "medium" is missing; it should be one of speech, writing, thought, unspecified'],
  ])('reports that %s is missing, and what it should be', (pointer, message) => {
    expect(validate(remove(small(), pointer))).toEqual([shape(pointer, message)]);
  });

  it('shows how words should be written where they stand for a list of words, or in a draft for a span', () => {
    expect(validate(change(small(), '/claims/0/domains', 'political'))).toEqual([
      shape('/claims/0/domains', '"political" should be a list: ["political"]'),
    ]);
    const draft = JSON.parse(JSON.stringify(smallDraft));
    const reported = (pointer: string, value: unknown) =>
      draftProblems(change(structuredClone(draft), pointer, value)).map(({ message }) => message);
    expect(reported('/attributions/1/cueSpans/0', 'said')).toEqual(['"said" should be an object: { "text": "said" }']);
    expect(reported('/attributions/1/cueSpans', 'said')).toEqual(['"said" should be a list: [{ "text": "said" }]']);
    expect(reported('/mentions/0', 'said')).toEqual(['"said" should be an object']);
  });

  it('says of words for people what they are for, and of those that stand there already what form they have', () => {
    const reported = (pointer: string, value: unknown) => validate(change(small(), pointer, value)).map(({ message }) => message);
    expect(reported('/metadata/rights', '')).toEqual(['"" should be the owner of the article\'s text, and the terms of its use']);
    expect(reported('/provenance/guideline', 1)).toEqual([
      '1 should be a string: the annotation guideline that was followed, such as "attributed-article annotation guideline"',
    ]);
    expect(reported('/provenance/method', 'Once ')).toEqual([
      '"Once " should be words for a human reader, on one line, without white space at either end',
    ]);
    for (const id of ['https://example.org/harbour', 'Example.org/harbour'])
      expect(reported('/id', id)).toEqual([
        `"${id}" should be a globally unique name of the form domain/path, the domain in lower case, without https://, such as "azernews.az/156893"`,
      ]);
  });

  it.each([
    ['/mentions/0/form', 'nome', '"nome" should be "name", or another of name, nominal, pronoun, demonym'],
    [
      '/attributions/0/polarity',
      'denied',
      '"denied" should be "denies", or another of affirms, denies, declines, does-not-say, unspecified',
    ],
    ['/attributions/0/medium', 'radio', '"radio" should be one of speech, writing, thought, unspecified'],
    [
      '/entities/0/type',
      'organisation',
      '"organisation" should be "organization", or another of person, organization, country, place, event, group, work, product, set, unspecified, or a value of your own that begins with x- and is defined in /extensions',
    ],
    [
      '/blocks/0/role',
      'Headline',
      '"Headline" should be "headline", or another of headline, deck, dateline, byline, lead, body, crosshead, caption, credit, correction, boilerplate',
    ],
  ])('names the nearest right value of a vocabulary at %s', (pointer, value, message) => {
    expect(validate(smallWith({ [pointer]: value }))).toEqual([shape(pointer, message)]);
  });

  it.each([
    ['/version', 1, '1 should be a string: '],
    ['/blocks/0/start', '0', '"0" should be an integer from 0 to 2147483647'],
    ['/blocks/0/start', 0.5, '0.5 should be an integer from 0 to 2147483647'],
    ['/blocks/0/start', -1, '-1 should be an integer from 0 to 2147483647'],
    ['/blocks/0/end', 2147483648, '2147483648 should be an integer from 0 to 2147483647'],
    ['/sourceText/codePoints', 0, '0 should be an integer from 1 to 2147483647'],
    ['/blocks', {}, 'an object should be a list'],
    ['/metadata', [], 'an empty list should be an object'],
    ['/claims/0/spans', [], 'an empty list should have at least 1 item: the words of the claim, in order'],
    ['/claims/0/spans/0', 'words', '"words" should be an object'],
    ['/mentions/0/id', 'm01', '"m01" should be '],
    ['/entities/0/id', 'larkhaven', '"larkhaven" should be '],
    ['/blocks/0/sha256', 'ABC', '"ABC" should be '],
    ['/metadata/datePublished', '2024-02-30T08:00:00Z', '"2024-02-30T08:00:00Z" should be '],
    ['/metadata/datePublished', '2024-05-04 08:00:00Z', '"2024-05-04 08:00:00Z" should be '],
    ['/metadata/url', 'harbour.html', '"harbour.html" should be '],
    ['/claims/0/gist', 'two\nlines', '"two\\nlines" should be '],
    ['/claims/0/gist', ' ', '" " should be '],
    ['/claims/0/gist', null, 'null should be a string: '],
    ['/attributions/0/saidOn', 5, '5 should be a string: '],
  ])('reports that %s must not be %j, and what it should be', (pointer, value, beginning) => {
    const problems = validate(smallWith({ [pointer]: value }));
    expect(problems).toEqual([shape(pointer, expect.any(String) as unknown as string)]);
    expect(problems[0]?.message.startsWith(beginning), problems[0]?.message).toBe(true);
  });

  it('says of a string its meaning and an example, and of what may be null that it may', () => {
    expect(validate(smallWith({ '/mentions/0/entityId': 'Larkhaven' }))).toEqual([
      shape('/mentions/0/entityId', '"Larkhaven" should be the id of an entity, such as "e-azerbaijan"'),
    ]);
    expect(validate(smallWith({ '/attributions/0/venueId': 'Larkhaven' }))).toEqual([
      shape('/attributions/0/venueId', '"Larkhaven" should be the id of an entity, such as "e-azerbaijan", or null'),
    ]);
    expect(validate(smallWith({ '/claims/0/gist': 7 }))).toEqual([
      shape('/claims/0/gist', expect.stringMatching(/^7 should be a string: .*, such as ".*"$/) as unknown as string),
    ]);
  });

  it('reports an item that occurs twice in a list', () => {
    expect(validate(smallWith({ '/claims/0/subjectIds': ['e-wexcombe', 'e-larkhaven', 'e-wexcombe'] }))).toEqual([
      shape(
        '/claims/0/subjectIds/2',
        '"e-wexcombe" should be listed once, because it is in this list already, at 0; remove this item',
      ),
    ]);
  });

  it('reports a string that is no text', () => {
    expect(validate(smallWith({ '/claims/3/gist': 'a \ud83c b' }))).toEqual([
      shape(
        '/claims/3/gist',
        'the string should have no lone surrogate, because that is no character; remove it, or complete the pair',
      ),
    ]);
  });

  it('escapes the pointer', () => {
    const document = Object.assign(small(), { 'a/b~c': 1 });
    expect(validate(document).map(({ pointer }) => pointer)).toEqual(['/a~1b~0c']);
  });
});
