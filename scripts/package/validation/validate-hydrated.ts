import { contract as sealedContract } from '../../../schema/generated/sealed-contract.ts';
import type { Article, HydratedArticle } from '../../../schema/generated/types.d.ts';
import * as hydratedSchema from '../../../schema/generated/validators/hydrated.js';
import { own } from '../document/contract.ts';
import { schemaOf } from '../document/forms.ts';
import { errorsIn, type Problem, problem } from '../problems/problem.ts';
import type { Copy } from '../text/read-copy.ts';
import { shapeProblems } from './shape.ts';
import { validate } from './validate-document.ts';

const MOST_PROBLEMS = 1000;

/** Takes the words out of a hydrated document that is right in shape. */
export function withoutWords(hydrated: HydratedArticle): Article {
  const contract = sealedContract;
  const strip = (value: unknown, type: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => strip(item, type));
    const fields = own(contract.objects, type);
    if (!fields || typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(fields).map(([key, field]) => [key, strip((value as { [key: string]: unknown })[key], field.type)]),
    );
  };
  const article = strip(hydrated, contract.root) as Article;
  return { ...article, $schema: schemaOf('sealed', hydrated.$schema) };
}

/** The text of a hydrated document: its blocks, one space apart. */
export function textOf({ blocks }: HydratedArticle): string {
  return blocks.map(({ text }) => text).join(' ');
}

/** Checks a hydrated document: its shape, every rule by its own words, and that each span holds just the words between its offsets. */
export function hydratedProblems(document: unknown, copy?: Copy): Problem[] {
  const shape = shapeProblems(document, hydratedSchema, MOST_PROBLEMS);
  if (shape.length > 0) return shape;
  const hydrated = document as HydratedArticle;
  const text = textOf(hydrated);
  const problems = validate(withoutWords(hydrated), { text: copy ?? text });
  if (errorsIn(problems).length > 0) return problems;
  const points = Array.from(text);
  const wrong = [...spansIn(hydrated)].flatMap(([pointer, span]) =>
    points.slice(span.start, span.end).join('') === span.text
      ? []
      : [
          problem(
            'words',
            `${pointer}/text`,
            `this should be the words at ${span.start} to ${span.end}, because those are the offsets; correct the words, or the offsets`,
          ),
        ],
  );
  return [...problems, ...wrong];
}

interface Words {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Every span of a hydrated document with its pointer. */
function* spansIn(value: unknown, pointer = ''): Generator<readonly [string, Words]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value) && 'start' in value && 'text' in value) yield [pointer, value as Words];
  for (const [key, item] of Object.entries(value)) yield* spansIn(item, `${pointer}/${key}`);
}
