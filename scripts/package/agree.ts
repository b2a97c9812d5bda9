/** Compares annotations of the same articles. */
export type { Agreement, Article } from '../../schema/generated/types.d.ts';
export { type Annotated, agree } from './agreement/agree.ts';
export type {
  AgreementReport,
  AlphaAgreement,
  ComparedCollection,
  ConfusionCell,
  Difference,
  Measured,
  PairAgreement,
  Place,
  RecordAgreement,
  ReferenceAgreement,
  Score,
  Skipped,
  SpanAgreement,
  VocabularyAgreement,
} from './agreement/report.ts';
export { ArticleError, type Problem, type Severity } from './problems/problem.ts';
