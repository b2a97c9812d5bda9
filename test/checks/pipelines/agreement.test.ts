import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../../schema/generated/sealed-contract.ts';
import type { Article } from '../../../schema/generated/types.d.ts';
import { agreeOnValid } from '../../../scripts/package/agreement/agree.ts';
import type { AgreementReport } from '../../../scripts/package/agreement/report.ts';
import { ownFolder } from '../../support/own-folder.ts';
import { small } from '../../support/small.ts';
import { Choice } from '../hostile/fuzz/choice.ts';
import { python } from './engines.ts';

/** How often annotations are made, each time of some texts by two to four annotators. */
const ROUNDS = 60;
const TEXTS = 2;
const RECORDS = 14;
/** Each attribution and each claim is in a stretch of its own, where it begins with the same words in every annotation. */
const STRETCH = 30;

interface Answer {
  readonly alpha: { readonly [part: string]: number | null };
  /** Of each two annotations. */
  readonly kappa: readonly { readonly [field: string]: number | null }[];
}

const valuesOf = (vocabulary: string) => contract.vocabularies[vocabulary]?.values ?? [];
const [attribution, claim, mention] = [small().attributions[0], small().claims[0], small().mentions[0]];
const at = (start: number, length: number) => ({ start, end: start + length });

/** What annotators make of one text, who decide alike most of the time, and in some rounds always. */
function annotationsOf(id: string, annotators: number, choice: Choice): Article[] {
  const isAlike = choice.oneIn(6);
  const isOne = choice.oneIn(4);
  const truth = new Choice(choice.below(1e9), 0);
  const places = Array.from({ length: RECORDS }, (_, place) => place);
  const values = (vocabulary: string) =>
    places.map(() => (isOne ? valuesOf(vocabulary)[0] : truth.of(valuesOf(vocabulary).slice(0, 4))));
  const attributed = {
    sourceForm: 'SourceForm',
    quotation: 'Quotation',
    contentStatus: 'ContentStatus',
    polarity: 'AttributionPolarity',
    medium: 'Medium',
  };
  const claimed = {
    relation: 'DirectedRelation',
    polarity: 'ClaimPolarity',
    evidence: 'Evidence',
    modality: 'Modality',
    temporality: 'Temporality',
    trend: 'Trend',
  };
  const right = Object.fromEntries(
    [...Object.entries(attributed), ...Object.entries(claimed)].map(([, vocabulary]) => [vocabulary, values(vocabulary)]),
  );
  const decided = (vocabulary: string, place: number) =>
    isAlike || !choice.oneIn(4) ? right[vocabulary]?.[place] : choice.of(valuesOf(vocabulary));
  const decide = (fields: { readonly [field: string]: string }, place: number) =>
    Object.fromEntries(Object.entries(fields).map(([field, vocabulary]) => [field, decided(vocabulary, place)]));
  const found = () => places.filter(() => isAlike || !choice.oneIn(8));
  const length = (right: number, most: number) => (isAlike ? right : 1 + choice.below(most));
  return Array.from({ length: annotators }, (): Article => {
    const attributions = found().map((place, index) => ({
      ...attribution,
      ...decide(attributed, place),
      id: `a${index + 1}`,
      parentId: null,
      restatesId: null,
      sourceSpans: [],
      cueSpans: [at(place * STRETCH, 3)],
      contentSpans: [at(place * STRETCH + 4, length(9, 25))],
      quotedSpans: choice.oneIn(2) && !isAlike ? [] : [at(place * STRETCH + 5, 4)],
    }));
    const claims = found().map((place, index) => ({
      ...claim,
      ...decide(claimed, place),
      id: `c${index + 1}`,
      attributionId: null,
      spans: [at(place * STRETCH, length(12, 28))],
      domains: isAlike
        ? ['sport']
        : valuesOf('Domain')
            .slice(0, 4)
            .filter((_, domain) => domain === place % 4 || choice.oneIn(4)),
    }));
    const codings = claims.map(({ id: claimId }, index) => ({
      ...{ id: `k${index + 1}`, claimId, attributionId: null, scheme: 'cameo-1.1b3', status: decided('Modality', index) },
      code: isAlike || !choice.oneIn(5) ? `0${index % 3}` : null,
    }));
    const mentions = Array.from({ length: isAlike ? 2 : choice.below(12) }, (_, index) => ({
      ...mention,
      id: `m${index + 1}`,
      ...at(isAlike ? 4 * index : choice.below(RECORDS * STRETCH - 20), isAlike ? 8 : 1 + choice.below(19)),
    }));
    const state = () => (choice.oneIn(9) ? 'partial' : 'complete');
    const layers = { gists: 'none', mentions: state(), attributions: state(), claims: state(), codings: 'complete' } as const;
    const sourceText = { ...small().sourceText, codePoints: RECORDS * STRETCH };
    return { ...small(), id, sourceText, layers, mentions, attributions, claims, codings } as unknown as Article;
  });
}

/** For each round the documents of each annotator. */
const rounds = Array.from({ length: ROUNDS }, (_, round) => {
  const choice = new Choice(7, round);
  const annotators = 2 + choice.below(3);
  const texts = Array.from({ length: TEXTS }, (_, text) => annotationsOf(`example.org/${text}`, annotators, choice));
  return Array.from({ length: annotators }, (_, annotator) => texts.map((annotations) => annotations[annotator] as Article));
});
const reports = rounds.map((annotations): AgreementReport => agreeOnValid(annotations));
let answers: readonly Answer[] = [];
const folder = ownFolder();

beforeAll(() => {
  writeFileSync(join(folder, 'rounds.json'), JSON.stringify(rounds));
  answers = python('agreement.py', join(folder, 'rounds.json'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}, 900_000);

/** Figures by their names, to nine digits, as `-0` and `0` are one. */
const rounded = (figures: readonly (readonly [name: string, value: number | null])[]) =>
  Object.fromEntries(figures.map(([name, value]) => [name, value === null ? null : Math.round(value * 1e9) / 1e9 + 0]).sort());

describe('of annotations made at random', () => {
  test("alpha is that of Python's krippendorff", () => {
    const ours = reports.map(({ alpha }) => rounded(alpha.map(({ part, value }) => [part, value])));
    expect(ours).toEqual(answers.map(({ alpha }) => rounded(Object.entries(alpha))));
    const values = ours.flatMap((figures) => Object.values(figures));
    expect(values.filter((value) => value === null).length).toBeGreaterThan(10);
    expect(new Set(values).size).toBeGreaterThan(4 * ROUNDS);
  });

  test("kappa is that of Python's scikit-learn", () => {
    const ofPair = (pair: AgreementReport['pairs'][number]) =>
      rounded(
        pair.vocabularies
          .filter(({ collection }) => ['attributions', 'claims', 'codings'].includes(collection))
          .map(({ collection, field, value }) => [`${collection} ${field}`, value]),
      );
    const ours = reports.map(({ pairs }) => pairs.map(ofPair));
    // What is compared nowhere is left out here, and undefined there.
    const isThere = (round: number, pair: number, name: string) => Object.hasOwn(ours[round]?.[pair] ?? {}, name);
    const theirs = answers.map(({ kappa }, round) =>
      kappa.map((figures, pair) =>
        rounded(Object.entries(figures).filter(([name, value]) => value !== null || isThere(round, pair, name))),
      ),
    );
    expect(ours).toEqual(theirs);
    const values = ours.flat().flatMap((figures) => Object.values(figures));
    expect(values.filter((value) => value === null).length).toBeGreaterThan(10);
    expect(values.filter((value) => value === 1).length).toBeGreaterThan(10);
    expect(new Set(values).size).toBeGreaterThan(10 * ROUNDS);
  });
});
