import type { Article } from '../../schema/generated/types.d.ts';
import { agree } from '../../scripts/package/agreement/agree.ts';
import type { AgreementReport, Difference, PairAgreement } from '../../scripts/package/agreement/report.ts';

/** The first pair of annotations that a report compares. */
export function pairOf(report: AgreementReport): PairAgreement {
  const [pair] = report.pairs;
  if (!pair) throw new Error('no pair was compared');
  return pair;
}

export const compare = (a: Article, b: Article) => pairOf(agree(a, b));

/** Differences as a test lists them, a line each. */
export const asLines = (differences: readonly Difference[]) =>
  differences.map(
    ({ collection, field, a, b }) =>
      `${(a ?? b)?.start} ${collection} ${field ?? 'record'}: ${a?.pointer ?? 'nothing'} ${JSON.stringify(a?.value ?? null)}, ${b?.pointer ?? 'nothing'} ${JSON.stringify(b?.value ?? null)}`,
  );
