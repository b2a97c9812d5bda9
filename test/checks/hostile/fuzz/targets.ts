import { commands } from './commands.ts';
import { functions } from './functions.ts';
import type { Target } from './target.ts';

/** Every function and every command. */
export const targets: readonly Target[] = [...functions, ...commands];
