import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readSchema } from '../../../scripts/build/project.ts';
import type { Form } from '../../../scripts/package/document/forms.ts';
import { record } from '../../support/record.ts';
import { unshownNames } from './coverage.ts';
import { EQUIVALENT } from './equivalent.ts';
import { ALL_FORMS, goodDocuments } from './good-documents.ts';
import type { JsonObject } from './json.ts';
import { type Trial, tryMutants } from './trial.ts';

const elapsed = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Tries the schema of one form. */
function tryForm(form: Form): Trial {
  const good = goodDocuments(form);
  if (good.length === 0) throw new Error(`there is no document of the form ${form} to make others from`);
  const equivalent = EQUIVALENT.filter(({ forms }) => forms.includes(form)).flatMap(({ mutants }) => mutants);
  return tryMutants(readSchema(form) as JsonObject, good, equivalent);
}

/** Tries the schema of one form in a process of its own. */
function tried(form: Form): Promise<Trial> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [form]);
    child.on('message', (trial) => resolve(trial as Trial));
    child.on('exit', (code) => reject(new Error(`the run on ${form} ended with ${code}`)));
  });
}

function summary({ mutants, killed, equivalent, survivors, documents }: Trial): string {
  return `mutants ${mutants}, killed ${killed}, equivalent ${equivalent.length}, survivors ${survivors.length}; documents ${documents}`;
}

async function runAll(): Promise<void> {
  const start = performance.now();
  const trials = await Promise.all(
    ALL_FORMS.map(async (form) => {
      const trial = await tried(form);
      const lines = [
        ...trial.survivors.map((name) => `  survives: ${name}`),
        ...trial.problems.map((problem) => `  problem: ${problem}`),
        `${form}: ${summary(trial)}; ${elapsed(start)}`,
      ];
      console.log(lines.join('\n'));
      return trial;
    }),
  );
  const unshown = unshownNames(
    ALL_FORMS.map((form) => readSchema(form) as JsonObject),
    ALL_FORMS.flatMap((form) => goodDocuments(form)),
  );
  for (const name of unshown) console.log(`  problem: no good document shows the property ${name}`);
  const total = (count: (trial: Trial) => number) => trials.reduce((sum, trial) => sum + count(trial), 0);
  const all: Trial = {
    mutants: total(({ mutants }) => mutants),
    documents: total(({ documents }) => documents),
    killed: total(({ killed }) => killed),
    equivalent: trials.flatMap(({ equivalent }) => equivalent),
    survivors: trials.flatMap(({ survivors }) => survivors),
    problems: [...unshown, ...trials.flatMap(({ problems }) => problems)],
  };
  console.log(`${summary(all)}; ${elapsed(start)}`);
  if (all.survivors.length + all.problems.length > 0) process.exitCode = 1;
  else
    record('mutation', { mutants: all.mutants, killed: all.killed, equivalent: all.equivalent.length, documents: all.documents });
}

const [form] = process.argv.slice(2);
if (form === undefined) await runAll();
else process.send?.(tryForm(form as Form));
