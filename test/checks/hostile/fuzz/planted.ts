import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wrongError, wrongFiles, wrongLines, wrongProblems } from './checks.ts';
import type { Target } from './target.ts';

/** Targets that do what none may do, each of which has to be reported. */
const PLANTED: { readonly [name: string]: Target['attempt'] } = {
  'a target that is sound': () => [],
  'a target that throws': () => {
    throw new TypeError("Cannot read properties of undefined (reading 'id')");
  },
  'a target that throws another error': () => wrongError(new RangeError('Invalid string length')),
  'a target that pollutes': () => {
    Object.defineProperty(Object.prototype, 'polluted', { value: 1, configurable: true });
    return [];
  },
  'a target that changes what all share': () => {
    JSON.parse = () => null;
    return [];
  },
  'a target that leaves a file': (_input, _choice, folder) => {
    mkdirSync(join(folder, 'made'));
    writeFileSync(join(folder, '.out.json.1-0.tmp'), '{"half":');
    return wrongFiles(folder, new Set(['made']));
  },
  'a target that gives problems of another shape': () =>
    wrongProblems([{ rule: 'shape', pointer: 'no/slash', message: 'x', severity: 'error' }]),
  'a target that prints two lines with a gap': () => wrongLines('one\n\ntwo\n', 'standard error'),
  'a target that reaches the terminal': () => wrongLines('\u001b[2J\n', 'standard error'),
};

/** Those that end the thread that they run in. */
const LETHAL: typeof PLANTED = {
  'a target that hangs': () => {
    for (let turn = 0; turn >= 0; turn = (turn + 1) % 7);
    return [];
  },
  'a target that takes all memory': () => {
    const kept: unknown[] = [];
    while (kept.length >= 0) kept.push(new Array(1000).fill(kept.length));
    return [];
  },
};

/** The environment variable that names the one that a thread tries; without it, all are tried that end no thread. */
export const PLANTED_VARIABLE = 'HOSTILE_PLANTED';
export const plantedNames = Object.keys({ ...PLANTED, ...LETHAL });

const named = process.env[PLANTED_VARIABLE];
export const targets: readonly Target[] = Object.entries({ ...PLANTED, ...LETHAL })
  .filter(([name]) => (named ? name === named : name in PLANTED))
  .map(([name, attempt]) => ({ name, share: 1, attempt }));
