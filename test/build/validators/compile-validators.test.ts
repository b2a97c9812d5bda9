import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import * as draft from '../../../schema/generated/validators/draft.js';
import * as hydrated from '../../../schema/generated/validators/hydrated.js';
import * as sealed from '../../../schema/generated/validators/sealed.js';
import { readSchema } from '../../../scripts/build/project.ts';
import { prepared } from '../../../scripts/build/validators/prepare-schema.ts';
import type { Form } from '../../../scripts/package/document/forms.ts';
import { pointerTo } from '../../../scripts/package/problems/problem.ts';
import { shapeProblems } from '../../../scripts/package/validation/shape.ts';
import { samplesOf } from '../../checks/mutation/documents.ts';
import { goodDocuments } from '../../checks/mutation/good-documents.ts';
import type { JsonObject } from '../../checks/mutation/json.ts';
import { survey } from '../../checks/mutation/places.ts';
import { sampled } from '../../support/effort.ts';

const schemaOf = (form: Form) => readSchema(form) as JsonObject;

/** The places at which ajv reports an error. */
function placeOf({ instancePath, keyword, params }: ErrorObject): string {
  if (keyword === 'required') return instancePath + pointerTo(params.missingProperty);
  if (keyword === 'additionalProperties') return instancePath + pointerTo(params.additionalProperty);
  return keyword === 'uniqueItems' ? `${instancePath}/${Math.max(params.i, params.j)}` : instancePath;
}

const parentOf = (pointer: string) => pointer.slice(0, pointer.lastIndexOf('/'));

describe('the validators that are compiled ahead of time', () => {
  it.each([
    ['sealed', sealed],
    ['hydrated', hydrated],
    ['draft', draft],
  ] as const)('judge as ajv does by the published schema of the %s, and find what it finds', (form, compiled) => {
    const schema = schemaOf(form);
    const ajv = new Ajv2020({ strict: false, allErrors: true, inlineRefs: false });
    addFormats.default(ajv);
    const judge = ajv.compile(schema);
    const good = goodDocuments(form);
    const samples = sampled(samplesOf(schema, good, survey(schema, good)), 15);
    let refused = 0;
    for (const { document, what } of samples) {
      const reported = new Set(shapeProblems(document, compiled, 1000).map(({ pointer }) => pointer));
      const valid = judge(document);
      if (!valid) refused++;
      const found = new Set((judge.errors ?? []).map(placeOf));
      // A field that is misspelt is reported once, as the one too many.
      const misspelt = new Set([...reported].filter((pointer) => found.has(pointer)).map(parentOf));
      const unreported = [...found].filter((pointer) => !reported.has(pointer) && !misspelt.has(parentOf(pointer)));
      expect(
        { valid: reported.size === 0, unreported, invented: [...reported].filter((pointer) => !found.has(pointer)) },
        what,
      ).toEqual({
        valid,
        unreported: [],
        invented: [],
      });
    }
    expect(refused).toBeGreaterThan(70);
    expect(samples.length - refused).toBeGreaterThan(7);
  });

  it('see twice what stands twice, whatever it says', () => {
    const [article] = goodDocuments('sealed') as unknown as [{ entities: { aliases: string[] }[] }];
    const copy = structuredClone(article);
    copy.entities[1]?.aliases.splice(0, Number.POSITIVE_INFINITY, '__proto__', '__proto__');
    expect(shapeProblems(copy, sealed, 10)).toMatchObject([{ pointer: '/entities/1/aliases/1' }]);
  });
});

describe('a schema as ajv is given it', () => {
  const withDefinition = (definition: object, more: object = {}) => ({
    type: 'object',
    properties: {},
    $defs: {
      Word: { $ref: '#/$defs/Line', type: 'string', ...definition },
      Line: { not: { type: 'string', pattern: '[\\n]' } },
      ...more,
    },
  });
  const wordOf = (schema: object) => (prepared(schema as never).$defs as Record<string, unknown>).Word;

  it.each([
    ['^[a-c]+$', false],
    ['^(a|b)c{2}$', false],
    ['^[^a]+$', true],
    ['^a|b$', true],
    ['^a', true],
    ['^\\S+$', false],
    ['^(?:a)$', true],
    ['^a.$', false],
    ['^[\\s]$', true],
  ])('keeps what forbids a sign beside %s: %s', (pattern, kept) => {
    expect('$ref' in (wordOf(withDefinition({ pattern })) as object)).toBe(kept);
  });

  it('writes a repeated class out', () => {
    expect(wordOf(withDefinition({ pattern: '^[a-c]{3}-$' }))).toEqual({ type: 'string', pattern: '^[a-c][a-c][a-c]-$' });
  });

  it('joins what forbids a sign to a pattern for white space at the ends, which then accepts the same', () => {
    const trimmed = '^\\S([\\s\\S]*\\S)?$';
    const word = wordOf(withDefinition({ pattern: trimmed }, { Line: { not: { type: 'string', pattern: '[\\n\\u0085]' } } }));
    expect(word).toEqual({ type: 'string', pattern: '^(?!\\s)[^\\n\\u0085]+(?<!\\s)$' });
    const [joined, ends] = [(word as { pattern: string }).pattern, trimmed].map((pattern) => new RegExp(pattern, 'u')) as [
      RegExp,
      RegExp,
    ];
    const signs = ['', 'a', ' ', '\n', '\r', '\u0085', '\u2028', '🚢', '\ud83d', '\u00a0'];
    for (const words of signs.flatMap((a) => signs.flatMap((b) => signs.map((c) => a + b + c))))
      expect([words, joined.test(words)]).toEqual([words, ends.test(words) && !/[\n\u0085]/.test(words)]);
  });

  it('takes no choice whose branches may overlap, and no union but with null', () => {
    const choice = (...oneOf: object[]) => withDefinition({}, { Choice: { oneOf }, Free: { type: 'string', pattern: '^x' } });
    expect(() => prepared(choice({ const: 'a' }, { const: 'a' }) as never)).toThrow('should be strings that differ');
    expect(() => prepared(choice({ const: 'xa' }, { $ref: '#/$defs/Free' }) as never)).toThrow('should be strings that differ');
    expect(() => prepared(choice({ const: 'a' }, { $ref: '#/$defs/Free' }) as never)).not.toThrow();
    expect(() => prepared(withDefinition({}, { Union: { anyOf: [{ type: 'null' }, { type: 'string' }] } }) as never)).toThrow(
      'null',
    );
  });
});
