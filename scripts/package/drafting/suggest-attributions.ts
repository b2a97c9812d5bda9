import type { DraftArticle, DraftAttribution } from '../../../schema/generated/types.d.ts';
import { SUGGESTED } from '../document/suggested.ts';
import type { Tried } from '../sealing/seal-document.ts';
import { named } from '../text/locate.ts';
import { inQuotationMarks } from '../text/quotation-marks.ts';
import { hullOf, inside, overlaps, type Span } from '../text/spans.ts';
import { type Report, reportAfter, reportBefore, reportOf } from './find-reports.ts';
import { namesIn } from './suggest-mentions.ts';

/** As much of a sentence as a reporting clause can take. */
const CLAUSE = 240;
/** No sentence that is one clause is longer. */
const SENTENCE = 400;

/** A quotation, or a clause in other words, with the clause that reports it. */
interface Reported {
  readonly quotation: 'direct' | 'indirect';
  readonly verb: Report['verb'];
  readonly source: Span;
  readonly cue: Span;
  readonly content: readonly Span[];
}

/**
 * An attribution for each quotation that has a reporting verb and a speaker beside it, and for each sentence that is a reporting clause with one in
 * other words; but for those of which the draft has the cue, or the words quoted.
 */
export function suggestedAttributions(tried: Tried, draft: DraftArticle): DraftAttribution[] {
  const { article, labels, text } = tried;
  const known = article.attributions.flatMap(({ quotedSpans, cueSpans }) => [...quotedSpans, ...cueSpans]);
  const found = [
    ...article.blocks.flatMap((block) => quotedIn(block, tried)),
    ...article.sentences.flatMap((one) => indirectIn(one, tried)),
  ]
    .filter(({ cue, content }) => ![cue, ...content].some((span) => known.some((other) => overlaps(span, other))))
    .sort((a, b) => a.cue.start - b.cue.start);
  const speakersIn = speakerFinder(tried);
  const used = new Set<string>((draft.attributions ?? []).map(({ id }) => id));
  let last = 0;
  return found.map(({ quotation, verb, source, cue, content }) => {
    do last++;
    while (used.has(`a${last}`));
    const hull = hullOf([source, cue, ...content]);
    const sentences = article.sentences.filter((sentence) => overlaps(sentence, hull));
    const asWords = (span: Span) => named(text.slice(span.start, span.end), span.start, hullOf(sentences), text);
    return {
      id: `a${last}`,
      sentenceIds: sentences.map(({ id }) => labels.get(id) ?? id),
      sourceIds: speakersIn(source),
      sourceSpans: [asWords(source)],
      cueSpans: [asWords(cue)],
      cueLemma: verb.lemma,
      contentSpans: content.map(asWords),
      quotation,
      medium: verb.medium,
      confidence: 'low',
      note: SUGGESTED,
    } as DraftAttribution;
  });
}

/** The attributions of a draft; those that were suggested before their speakers were listed get them. */
export function withSpeakers(tried: Tried, drafted: readonly DraftAttribution[]): DraftAttribution[] {
  const speakersIn = speakerFinder(tried);
  const spans = new Map(tried.article.attributions.map(({ id, sourceSpans }) => [tried.labels.get(id) ?? id, sourceSpans]));
  return drafted.map((attribution) => {
    const [source] = spans.get(attribution.id) ?? [];
    if (attribution.note !== SUGGESTED || !source || (attribution.sourceIds?.length ?? 0) > 0) return attribution;
    return { ...attribution, sourceIds: speakersIn(source) } as DraftAttribution;
  });
}

/** Makes a function for the words of a source: the one entity that is named there, or of several the one person. */
function speakerFinder(tried: Tried): (source: Span) => string[] {
  const names = namesIn(tried);
  const persons = new Set<string>(tried.article.entities.filter(({ type }) => type === 'person').map(({ id }) => id));
  return (source) => {
    const named = names.filter((name) => inside(name, source)).map(({ entityId }) => entityId);
    const speakers = named.length === 1 ? named : named.filter((id) => persons.has(id));
    return speakers.length === 1 ? speakers : [];
  };
}

/** The quotations of a block that a clause reports; one that goes on behind the clause is one. */
function quotedIn(block: Span, { article, text }: Tried): Reported[] {
  const passages = inQuotationMarks(text.slice(block.start, block.end)).map(({ start, end }) => ({
    start: block.start + start,
    end: block.start + end,
  }));
  const clauseAfter = ({ end }: Span) => placed(reportAfter(text.slice(end, Math.min(end + CLAUSE, block.end))), end);
  const result: Reported[] = [];
  for (let index = 0; index < passages.length; index++) {
    const passage = passages[index] as Span;
    const sentence = article.sentences.find((one) => inside({ start: passage.start, end: passage.start + 1 }, one));
    if (!sentence) continue;
    const before =
      passage.start - sentence.start > CLAUSE
        ? null
        : placed(reportBefore(text.slice(sentence.start, passage.start)), sentence.start);
    const report = before ?? (passage.start === sentence.start && isClause(passage) ? clauseAfter(passage) : null);
    if (!report) continue;
    const content = [passage];
    const next = passages[index + 1];
    if (report !== before && next && goesOn(report, next)) {
      content.push(next);
      index++;
    }
    result.push({ quotation: 'direct', ...report, content });
  }
  return result;

  /** Whether a quotation ends as a clause does before the one that reports it. */
  function isClause({ end }: Span): boolean {
    return /(?:[,?!-]|\.\.\.)"$/u.test(text.slice(end - 4, end)) || text.slice(end, end + 1) === ',';
  }

  /** Whether nothing but the end of a reporting clause is before the next quotation, and no other clause reports that. */
  function goesOn({ source, cue }: Pick<Reported, 'source' | 'cue'>, next: Span): boolean {
    const rest = text.slice(Math.max(source.end, cue.end), next.start);
    return /^[^".!?]*[,.] $/u.test(rest) && (rest.endsWith(', ') || !isClause(next) || clauseAfter(next) === null);
  }
}

/** What a sentence reports in other words than the speaker's, if it is no more than a reporting clause. */
function indirectIn({ start, end }: Span, { text }: Tried): Reported[] {
  const report = end - start > SENTENCE ? null : placed(reportOf(text.slice(start, end)), start);
  return report?.content ? [{ ...report, quotation: 'indirect', content: [report.content] }] : [];
}

/** A reporting clause with its places in the text. */
function placed(report: Report | null, start: number) {
  if (!report) return null;
  const { verb, words, source, cue, content } = report;
  const span = (place: readonly [number, number]): Span => ({
    start: start + Array.from(words.slice(0, place[0])).length,
    end: start + Array.from(words.slice(0, place[1])).length,
  });
  return { verb, source: span(source), cue: span(cue), content: content && span(content) };
}
