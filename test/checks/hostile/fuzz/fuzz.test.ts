import { describe, expect, it } from 'vitest';
import { Choice } from './choice.ts';
import { fuzz } from './fuzz.ts';
import { makeInput } from './inputs.ts';
import { PLANTED_VARIABLE, plantedNames } from './planted.ts';

function tried(planted: string, inputs: number, patience: number) {
  process.env[PLANTED_VARIABLE] = planted;
  const targets = new URL('./planted.ts', import.meta.url).href;
  return fuzz({ targets, seed: 1, from: 0, to: inputs, workers: 1, patience, heap: 256 });
}

const REPORTED: { readonly [name: string]: RegExp } = {
  'a target that throws': /: threw TypeError: Cannot read properties/,
  'a target that throws another error': /: threw RangeError: Invalid string length/,
  'a target that pollutes': /: Object\.prototype\["polluted"\] was added/,
  'a target that changes what all share': /: \[object JSON\]\["parse"\] was changed/,
  'a target that leaves a file': /: left \.out\.json\.1-0\.tmp behind/,
  'a target that gives problems of another shape': /: a problem of another shape/,
  'a target that prints two lines with a gap': /: standard error has an empty line/,
  'a target that reaches the terminal': /: standard error has a control character/,
};

describe('trying targets on hostile inputs', () => {
  it('reports every fault that is planted, with the number of the input, and none of a sound target', async () => {
    const { counts, problems } = await tried('', 40, 60_000);
    const sound = 'a target that is sound';
    expect([...counts.keys()].sort()).toEqual([sound, ...Object.keys(REPORTED)].sort());
    for (const message of Object.values(REPORTED)) expect(problems).toContainEqual(expect.stringMatching(message));
    expect(problems.filter((problem) => !/^input \d+: /.test(problem) || problem.includes(`${sound} on`))).toEqual([]);
  });

  it('reports an input that hangs, and goes on after it', async () => {
    const { problems } = await tried('a target that hangs', 2, 1000);
    expect(problems).toEqual(['input 0: hung for more than 1 s', 'input 1: hung for more than 1 s']);
  });

  it('reports an input that takes all memory', async () => {
    expect((await tried('a target that takes all memory', 1, 100_000)).problems).toEqual(['input 0: took more than 256 MB']);
  });

  it('plants nothing that is not looked for', () => {
    const lethal = ['a target that hangs', 'a target that takes all memory'];
    expect(plantedNames).toEqual(['a target that is sound', ...Object.keys(REPORTED), ...lethal]);
  });
});

describe('hostile inputs', () => {
  it('are the same for the same seed and number, and others for others', () => {
    const made = (seed: number, number: number) => {
      const { kind, file, copy } = makeInput(new Choice(seed, number));
      return [kind, Buffer.from(file).toString('base64'), Buffer.from(copy).toString('base64')].join();
    };
    const numbers = Array.from({ length: 100 }, (_, number) => number);
    expect(numbers.map((number) => made(1, number))).toEqual(numbers.map((number) => made(1, number)));
    expect(new Set(numbers.flatMap((number) => [made(1, number), made(2, number)])).size).toBeGreaterThan(180);
  });

  it('are of every kind', () => {
    const kinds = new Set(Array.from({ length: 2000 }, (_, number) => makeInput(new Choice(1, number)).kind));
    expect(kinds.size).toBe(13);
  });
});
