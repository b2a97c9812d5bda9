import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as sealed from '../../../schema/generated/validators/sealed.js';
import { fold } from '../../../scripts/package/text/fold.ts';
import { sha256 } from '../../../scripts/package/text/sha256.ts';
import { shapeProblems } from '../../../scripts/package/validation/shape.ts';
import { sideBySide } from './measure.ts';

/**
 * A program of its own, run by plain Node: `node warm.mjs validators PACKAGE SCHEMA DOCUMENT` or `node warm.mjs seal PACKAGE DRAFT COPY`.
 * Prints, as JSON, the seconds that each of its works takes once, by name and round.
 */
const ROUNDS = 9;
/** In seconds. */
const WARM_UP = 1;
const SLICE = 0.15;
/** How many problems `validate` asks the shape for. */
const MOST_PROBLEMS = 1001;

type Work = () => unknown;

const readText = (path: string) => readFileSync(path, 'utf8');

/** The shape is a step of `validate` that the package does not export by itself. */
async function validators([own, schemaPath, documentPath]: readonly string[]): Promise<Record<string, Work>> {
  const { validate } = await import(`${own}/dist/validate.js`);
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  addFormats.default(ajv);
  const accepts = ajv.compile(JSON.parse(readText(schemaPath as string)));
  const text = readText(documentPath as string);
  const document = JSON.parse(text);
  return {
    parse: () => JSON.parse(text),
    ajv: () => accepts(document),
    shape: () => shapeProblems(document, sealed, MOST_PROBLEMS).length === 0,
    full: () => validate(document).length === 0,
  };
}

async function seal([own, draftPath, copyPath]: readonly string[]): Promise<Record<string, Work>> {
  const { seal: sealDraft } = await import(`${own}/dist/seal.js`);
  const draft = JSON.parse(readText(draftPath as string));
  const read = () => readFileSync(copyPath as string);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return {
    once: () => sha256(fold(decoder.decode(read()))),
    seal: () => sealDraft(draft, read()),
  };
}

/** The seconds that a work takes once, by doing it over and over. */
function secondsFor(work: Work, atLeast: number): number {
  const start = performance.now();
  let count = 0;
  let taken = 0;
  while (taken < atLeast) {
    if (!work()) throw new Error('a good document should be accepted');
    count++;
    taken = (performance.now() - start) / 1000;
  }
  return taken / count;
}

const [name, ...args] = process.argv.slice(2);
const works = await (name === 'seal' ? seal : validators)(args);
for (const work of Object.values(works)) secondsFor(work, WARM_UP);
const subjects = Object.fromEntries(Object.entries(works).map(([key, work]) => [key, () => secondsFor(work, SLICE)]));
console.log(JSON.stringify(await sideBySide(subjects, ROUNDS)));
