import { projectPath } from '../../../support/project.ts';
import { filesIn } from './patterns.ts';

type Made = { readonly source: string; readonly flags: string };

/**
 * Loads every module that ships, and notes each pattern that is put together meanwhile, by the file that does it. To be run in a process of its own,
 * as `tsx test/checks/hostile/patterns/made.ts`: it prints them as JSON.
 */
const made = new Map<string, Made[]>();
const Native = RegExp;
globalThis.RegExp = new Proxy(Native, {
  construct: (target, [pattern, flags]) => noted(new target(pattern, flags)),
  apply: (target, _, [pattern, flags]) => noted(target(pattern, flags)),
});

function noted(pattern: RegExp): RegExp {
  const root = projectPath('.');
  const frame = (new Error().stack ?? '').split('\n').find((line) => line.includes(`${root}dist/`));
  const file = frame && /dist\/[^:]+/.exec(frame)?.[0];
  if (file) made.set(file, [...(made.get(file) ?? []), { source: pattern.source, flags: pattern.flags }]);
  return pattern;
}

// The command itself would run; what it consists of is loaded by itself.
for (const file of filesIn('dist', '.js')) if (file !== 'dist/cli.js') await import(projectPath(file));
console.log(JSON.stringify([...made]));
