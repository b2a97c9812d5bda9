import type { Article, Attribution, Claim, Entity, RelationDirection } from '../../../schema/generated/types.d.ts';
import { inside, overlaps } from '../text/spans.ts';
import { type Hedge, hedgeOf } from './hedge.ts';
import { directionOf } from './relations.ts';
import { speakersOf } from './speakers.ts';

/** One claim with what is usually counted: who makes it, how, about whom and what. Derived from a document, never stored in it. */
export interface Statement {
  /** The article's id. */
  readonly articleId: Article['id'];
  readonly claimId: Claim['id'];
  readonly sentenceId: Claim['sentenceId'];
  /** The innermost attribution that makes the claim; null if the article makes it in its own voice. */
  readonly attributionId: Attribution['id'] | null;
  /** The names of all speakers, joined by `; `. */
  readonly speaker: string;
  /** Who makes the claim: the sources of the innermost attribution around it whose source is known, else the agency, else the publisher. At least one. */
  readonly speakerIds: readonly Entity['id'][];
  /** Their names, in the same order. */
  readonly speakerNames: readonly Entity['name'][];
  /** Where the speakers were found: in the claim's own attribution, in one around it, or as the narrator. */
  readonly speakerFrom: SpeakerFrom;
  /** How many attributions the claim is nested in; 0 for the article's own voice. */
  readonly level: number;
  /** Those attributions, the outermost first; the last is `attributionId`. */
  readonly chainIds: readonly Attribution['id'][];
  /** For each of them, the names of its sources joined by `; `, or its `sourceForm` in parentheses if no source is known. */
  readonly chainSources: readonly string[];
  /** For each of them, the form in which its content is given. */
  readonly chainQuotations: readonly Attribution['quotation'][];
  /** Whether the words of the claim are in quotation marks, in any attribution around it: all of them, some, or none. */
  readonly inQuotationMarks: 'yes' | 'in-part' | 'no';
  /** The fields of the claim's attribution; each null for the article's own voice. */
  readonly sourceForm: Attribution['sourceForm'] | null;
  readonly quotation: Attribution['quotation'] | null;
  readonly contentStatus: Attribution['contentStatus'] | null;
  readonly attributionPolarity: Attribution['polarity'] | null;
  readonly medium: Attribution['medium'] | null;
  readonly saidOn: Attribution['saidOn'];
  readonly relation: Claim['relation'];
  /** The direction of the relation: which sides it has. */
  readonly relationDirection: RelationDirection;
  /** The names of all subjects, joined by `; `; null for none. */
  readonly subject: string | null;
  readonly subjectIds: Claim['subjectIds'];
  readonly subjectNames: readonly Entity['name'][];
  /** The names of all objects, joined by `; `; null for none. */
  readonly object: string | null;
  readonly objectIds: Claim['objectIds'];
  readonly objectNames: readonly Entity['name'][];
  readonly locationIds: Claim['locationIds'];
  /** The domains, joined by `; `. */
  readonly domain: string;
  readonly domains: Claim['domains'];
  readonly polarity: Claim['polarity'];
  readonly evidence: Claim['evidence'];
  readonly modality: Claim['modality'];
  readonly temporality: Claim['temporality'];
  readonly trend: Claim['trend'];
  /** Why the claim is not a plain statement, or `none`. */
  readonly hedge: Hedge;
  readonly confidence: Claim['confidence'];
  readonly gist: Claim['gist'];
}

/** See {@link Statement}. */
export type SpeakerFrom = 'own-attribution' | 'outer-attribution' | 'narrator';

/**
 * Lists the claims of a valid document, each with its speaker, in the order of the document. No claim is lost: one in the article's own
 * voice has the narrator for its speaker.
 *
 * @param article a valid document, sealed or hydrated
 */
export function statements(article: Article): Statement[] {
  const { chain, speakerIds } = speakersOf(article);
  const names = new Map(article.entities.map(({ id, name }) => [id, name]));
  const namesOf = (ids: readonly Entity['id'][]) => ids.map((id) => names.get(id) ?? id);
  return article.claims.map((claim) => {
    const path = chain(claim.attributionId);
    const own = path.at(-1);
    const speakers = speakerIds(claim.attributionId);
    return {
      articleId: article.id,
      claimId: claim.id,
      sentenceId: claim.sentenceId,
      attributionId: claim.attributionId,
      speaker: namesOf(speakers).join('; '),
      speakerIds: speakers,
      speakerNames: namesOf(speakers),
      speakerFrom: speakerFrom(path),
      level: path.length,
      chainIds: path.map(({ id }) => id),
      chainSources: path.map(({ sourceIds, sourceForm }) => namesOf(sourceIds).join('; ') || `(${sourceForm})`),
      chainQuotations: path.map(({ quotation }) => quotation),
      inQuotationMarks: inQuotationMarks(claim, path),
      sourceForm: own?.sourceForm ?? null,
      quotation: own?.quotation ?? null,
      contentStatus: own?.contentStatus ?? null,
      attributionPolarity: own?.polarity ?? null,
      medium: own?.medium ?? null,
      saidOn: own?.saidOn ?? null,
      relation: claim.relation,
      relationDirection: directionOf(claim.relation, article.extensions) ?? 'directed',
      subject: namesOf(claim.subjectIds).join('; ') || null,
      subjectIds: claim.subjectIds,
      subjectNames: namesOf(claim.subjectIds),
      object: namesOf(claim.objectIds).join('; ') || null,
      objectIds: claim.objectIds,
      objectNames: namesOf(claim.objectIds),
      locationIds: claim.locationIds,
      domain: claim.domains.join('; '),
      domains: claim.domains,
      polarity: claim.polarity,
      evidence: claim.evidence,
      modality: claim.modality,
      temporality: claim.temporality,
      trend: claim.trend,
      hedge: hedgeOf(claim, path),
      confidence: claim.confidence,
      gist: claim.gist,
    };
  });
}

/** How much of the words of a claim is in quotation marks. Quoted spans hold their marks, and none holds a part of a word. */
function inQuotationMarks({ spans }: Claim, chain: readonly Attribution[]): Statement['inQuotationMarks'] {
  const quoted = chain.flatMap(({ quotedSpans }) => quotedSpans);
  if (spans.every((span) => quoted.some((other) => inside(span, other)))) return 'yes';
  return spans.some((span) => quoted.some((other) => overlaps(span, other))) ? 'in-part' : 'no';
}

function speakerFrom(chain: readonly Attribution[]): SpeakerFrom {
  if ((chain.at(-1)?.sourceIds.length ?? 0) > 0) return 'own-attribution';
  return chain.some(({ sourceIds }) => sourceIds.length > 0) ? 'outer-attribution' : 'narrator';
}
