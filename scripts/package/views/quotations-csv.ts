import type { HydratedArticle, HydratedSpan } from '../../../schema/generated/types.d.ts';
import { speakersOf } from '../document/speakers.ts';
import { csvRow } from '../text/csv.ts';
import { hullOf } from '../text/spans.ts';
import { withoutWords } from '../validation/validate-hydrated.ts';
import { anchorOf, levelsOf, namesOf } from './parts.ts';
import type { View } from './view.ts';

const COLUMNS = [
  'article_id',
  'attribution_id',
  'parent_id',
  'restates_id',
  'level',
  'speaker_ids',
  'speaker_names',
  'source_form',
  'quotation',
  'content_status',
  'polarity',
  'medium',
  'said_on',
  'source_words',
  'cue_words',
  'content_words',
  'quoted_words',
  'sentence_ids',
  'content_spans_code_points',
  'start_code_point',
  'end_code_point',
  'gist',
] as const;
type Cell = string | number | null;

/** Between the pieces of what is discontinuous, where other words are in the text. */
const GAP = ' [...] ';

/**
 * The quotations of a document, one attribution a row, as CSV (RFC 4180 with line feeds, UTF-8, with a header). Several values in a cell are parted by
 * `; `, several pieces of words by ` [...] `. Offsets are Unicode code points of the canonical text, 0-based and half-open: those of each content span as
 * `start:end`, and those of all of the content (where there is none, of the cue or the source). The speaker is the nearest source that
 * is known, else the agency or the publisher.
 */
export function quotationsCsv(article: HydratedArticle): string {
  const { speakerIds } = speakersOf(withoutWords(article));
  const names = namesOf(article);
  const levels = levelsOf(article);
  const rows = article.attributions.map((record): { readonly [column in (typeof COLUMNS)[number]]: Cell } => {
    const { start, end } = hullOf(anchorOf(record));
    return {
      article_id: article.id,
      attribution_id: record.id,
      parent_id: record.parentId,
      restates_id: record.restatesId,
      level: levels.get(record.id) ?? null,
      speaker_ids: speakerIds(record.id).join('; '),
      speaker_names: names(speakerIds(record.id)).join('; '),
      source_form: record.sourceForm,
      quotation: record.quotation,
      content_status: record.contentStatus,
      polarity: record.polarity,
      medium: record.medium,
      said_on: record.saidOn,
      source_words: words(record.sourceSpans),
      cue_words: words(record.cueSpans),
      content_words: words(record.contentSpans),
      quoted_words: words(record.quotedSpans),
      sentence_ids: record.sentenceIds.join('; '),
      content_spans_code_points: record.contentSpans.map((span) => `${span.start}:${span.end}`).join('; '),
      start_code_point: start,
      end_code_point: end,
      gist: record.gist,
    };
  });
  return [csvRow(COLUMNS), ...rows.map((row) => csvRow(COLUMNS.map((column) => row[column])))].join('');
}

const words = (spans: readonly HydratedSpan[]) => spans.map(({ text }) => text).join(GAP);

export const csvView: View = {
  name: 'csv',
  help: 'who says what, in which words: one row per attribution',
  render: (article) => [quotationsCsv(article)],
};
