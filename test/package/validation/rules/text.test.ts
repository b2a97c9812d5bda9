import { describe, expect, it } from 'vitest';
import { validate } from '../../../../scripts/package/validation/validate-document.ts';
import { change, smallWith } from '../../../support/change.ts';
import { expectSound } from '../../../support/expect-sound.ts';
import { small, smallCopy, smallText } from '../../../support/small.ts';

const bytes = new TextEncoder().encode(smallCopy);

describe('source-text', () => {
  it('compares the file with the one that was annotated, if it is given as bytes', () => {
    expect(validate(small(), { text: bytes })).toEqual([]);
    expect(validate(smallWith({ '/sourceText/originalBytes': 500 }), { text: bytes })).toEqual([
      {
        rule: 'source-text',
        pointer: '/sourceText/originalBytes',
        message: '500 should be 501, because the file with this digest has so many bytes; correct it',
        severity: 'error',
      },
    ]);
    const right = String(small().sourceText.originalSha256);
    const wrong = (right.startsWith('0') ? '1' : '0') + right.slice(1);
    expect(validate(smallWith({ '/sourceText/originalSha256': wrong }), { text: bytes })).toEqual([
      {
        rule: 'source-text',
        pointer: '/sourceText/originalSha256',
        message: `${wrong} should be ${right}, because the file of this length has that digest; correct it`,
        severity: 'error',
      },
    ]);
  });

  it('takes any faithful copy for the text', () => {
    expect(validate(small(), { text: new TextEncoder().encode(smallText) })).toEqual([]);
    expect(validate(small(), { text: `\n\n${smallText.replaceAll(' ', '  \u200b')}\n` })).toEqual([]);
  });
});

describe('digest', () => {
  it('reports a span that is shifted as a whole', () => {
    const document = smallWith({ '/mentions/6/start': 226, '/mentions/6/end': 229 });
    const message = (given: number, right: number, field: 'start' | 'end') =>
      `${given} should be ${right}, because the words with this digest ${field === 'start' ? 'begin' : 'end'} there; move the ${field}, or correct the digest`;
    expect(validate(document, { text: smallText })).toEqual([
      { rule: 'digest', pointer: '/mentions/6/start', message: message(226, 224, 'start'), severity: 'error' },
      { rule: 'digest', pointer: '/mentions/6/end', message: message(229, 227, 'end'), severity: 'error' },
    ]);
  });
});

describe('the text given', () => {
  it('is reported once where it is another one altogether', () => {
    expect(validate(small(), { text: 'Something else.' })).toEqual([
      {
        rule: 'text',
        pointer: '/sourceText',
        message:
          'the text should be the one that the document was made from, because neither its digest nor that of any block fits; give that text alone (hydrate also finds it in a longer text or a web page)',
        severity: 'error',
      },
    ]);
  });

  it('is reported once where some of its words are others, with the first that differ', () => {
    const reported = (text: string) => validate(small(), { text }).map(({ rule, pointer, message }) => [rule, pointer, message]);
    const problem = (block: number, rest: string) => [
      [
        'text',
        `/blocks/${block}`,
        `the words of this block were not found in their place: ${rest}; give the text of the document`,
      ],
    ];
    const changed = smallText.replace('took half', 'took have');
    expect(reported(changed)).toEqual(
      problem(3, 'the first difference is at 192 to 221, "The tide 🌊 took have the quay", or shortly before'),
    );
    const longer = smallText.replace('the storms', 'all the storms');
    expect(reported(longer)).toEqual(
      problem(
        5,
        'the first difference is at 379 to 389, "all the st", or shortly before (2 of 7 blocks are not in their places)',
      ),
    );
    const inserted = smallText.replace('Follow the', 'More of it tomorrow. Follow the');
    expect(reported(inserted)).toEqual([
      [
        'text',
        '/blocks/6',
        'the text before this block should be the one that the document was made from, because it has 21 characters more, "More of it tomorrow."; give that text alone',
      ],
    ]);
    const without = smallText.replace('By Zoë Park ', '');
    expect(reported(without)).toEqual(
      problem(1, 'the first difference is at 45 to 56, "Harbour mas", or shortly before (6 of 7 blocks are not in their places)'),
    );
    expect(reported(`${smallText} Read more.`)).toEqual([
      [
        'text',
        '/sourceText',
        'the text should end where that of the document ends, because it goes on with "Read more."; give that text alone',
      ],
    ]);
    const shorter = smallText.slice(0, 400);
    expect(reported(shorter)).toEqual(problem(5, 'the text ends at 398 (2 of 7 blocks are not in their places)'));
  });

  it('is reported where it is empty or no text', () => {
    const problem = (message: string) => [{ rule: 'text', pointer: '', message, severity: 'error' }];
    expect(validate(small(), { text: ' \u200b\n' })).toEqual(problem('the text is empty'));
    expect(validate(small(), { text: 'a\ud800' })).toEqual(
      problem('the text should have no lone surrogate, because that is no character; remove it, or complete the pair'),
    );
  });

  it('leaves the document as it was, also a frozen one', () => {
    const document = smallWith({ '/sourceText/codePoints': 458, '/sentences/8/blockId': 'b5' });
    const before = JSON.stringify(document);
    validate(deeplyFrozen(document), { text: smallText });
    expect(JSON.stringify(document)).toBe(before);
    expectSound(deeplyFrozen(small()));
  });

  it('may be shared by lists of the document, of which only one is mended', () => {
    const document = small();
    const shared = document.attributions[3]?.contentSpans;
    change(document, '/attributions/3/quotedSpans', shared);
    change(document, '/attributions/3/contentSpans/0/start', 190);
    const message = '190 should be 191, because the words with this digest begin there; move the start, or correct the digest';
    expect(validate(document, { text: smallText })).toEqual([
      { rule: 'digest', pointer: '/attributions/3/contentSpans/0/start', message, severity: 'error' },
      { rule: 'digest', pointer: '/attributions/3/quotedSpans/0/start', message, severity: 'error' },
    ]);
  });
});

function deeplyFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) deeplyFrozen(item);
  return Object.freeze(value);
}
