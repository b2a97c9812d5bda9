import type { DraftArticle, DraftAttribution } from '../../../schema/generated/types.d.ts';
import { SUGGESTED } from '../document/suggested.ts';
import type { Tried } from '../sealing/seal-document.ts';
import { named } from '../text/locate.ts';
import { inQuotationMarks } from '../text/quotation-marks.ts';
import { hullOf, inside, overlaps, type Span } from '../text/spans.ts';
import { type Report, reportAfter, reportBefore } from './find-reports.ts';
import { namesIn } from './suggest-mentions.ts';

/** As much of a sentence as a reporting clause can take. */
const CLAUSE = 240;

/** A quotation with the clause that reports it. */
interface Reported {
  readonly verb: Report['verb'];
  readonly source: Span;
  readonly cue: Span;
  readonly content: readonly Span[];
}

/** An attribution for each quotation that has a reporting verb and a speaker beside it, and that the draft quotes nowhere. */
export function suggestedAttributions(tried: Tried, draft: DraftArticle): DraftAttribution[] {
  const { article, labels, text } = tried;
  const quoted = article.attributions.flatMap(({ quotedSpans }) => quotedSpans);
  const found = article.blocks
    .flatMap((block) => reportedIn(block, tried))
    .filter(({ content }) => !content.some((span) => quoted.some((other) => overlaps(span, other))));
  const names = namesIn(tried);
  const isPerson = new Set<string>(article.entities.filter(({ type }) => type === 'person').map(({ id }) => id));
  const used = new Set<string>((draft.attributions ?? []).map(({ id }) => id));
  let last = 0;
  return found.map(({ verb, source, cue, content }) => {
    do last++;
    while (used.has(`a${last}`));
    const hull = hullOf([source, cue, ...content]);
    const sentences = article.sentences.filter((sentence) => overlaps(sentence, hull));
    const asWords = (span: Span) => named(text.slice(span.start, span.end), span.start, hullOf(sentences), text);
    const inSource = names.filter((name) => inside(name, source)).map(({ entityId }) => entityId);
    const speakers = inSource.length === 1 ? inSource : inSource.filter((id) => isPerson.has(id));
    return {
      id: `a${last}`,
      sentenceIds: sentences.map(({ id }) => labels.get(id) ?? id),
      sourceIds: speakers.length === 1 ? speakers : [],
      sourceSpans: [asWords(source)],
      cueSpans: [asWords(cue)],
      cueLemma: verb.lemma,
      contentSpans: content.map(asWords),
      quotation: 'direct',
      medium: verb.medium,
      confidence: 'low',
      note: SUGGESTED,
    } as DraftAttribution;
  });
}

/** The quotations of a block that a clause reports; one that goes on behind the clause is one. */
function reportedIn(block: Span, { article, text }: Tried): Reported[] {
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
    result.push({ ...report, content });
  }
  return result;

  /** Whether a quotation ends as a clause does before the one that reports it. */
  function isClause({ end }: Span): boolean {
    return /(?:[,?!-]|\.\.\.)"$/u.test(text.slice(end - 4, end)) || text.slice(end, end + 1) === ',';
  }

  /** Whether nothing but the end of a reporting clause is before the next quotation, and no other clause reports that. */
  function goesOn({ source, cue }: Omit<Reported, 'content'>, next: Span): boolean {
    const rest = text.slice(Math.max(source.end, cue.end), next.start);
    return /^[^".!?]*[,.] $/u.test(rest) && (rest.endsWith(', ') || !isClause(next) || clauseAfter(next) === null);
  }

  function placed(report: Report | null, start: number): Omit<Reported, 'content'> | null {
    if (!report) return null;
    const span = (place: readonly [number, number], words: string) => ({
      start: start + Array.from(words.slice(0, place[0])).length,
      end: start + Array.from(words.slice(0, place[1])).length,
    });
    return { verb: report.verb, source: span(report.source, report.words), cue: span(report.cue, report.words) };
  }
}
