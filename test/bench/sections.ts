import type { Material } from './contender.ts';
import type { Row } from './row.ts';
import type { Bench } from './setup.ts';
import { warmRows } from './shape.ts';

/** What a part of the benchmark is given. */
export interface Setting {
  readonly material: Material;
  readonly bench: Bench;
  /** How many rounds were asked for. */
  readonly rounds: number | undefined;
  readonly quick: boolean;
  readonly all: boolean;
}

/** The parts, in the order of the table. */
export const SECTIONS = {
  validate: ({ material, bench, rounds, quick }: Setting) => warmRows(material, bench, rounds ?? (quick ? 3 : 9)),
} as const satisfies { readonly [name: string]: (setting: Setting) => Promise<readonly Row[]> };

export type SectionName = keyof typeof SECTIONS;
