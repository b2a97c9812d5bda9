import type { Attribution, Mention, Span } from '../../../../schema/generated/types.d.ts';
import { spansOf } from '../../document/spans.ts';
import { listed, shown } from '../../problems/problem.ts';
import { quotationMarks } from '../../text/quotation-marks.ts';
import { allInside, hullOf, inside } from '../../text/spans.ts';
import type { Context, Finding, Rule } from './context.ts';

export const attributionRules: readonly Rule[] = [
  {
    name: 'content-status',
    description:
      'An attribution has content spans, unless its content status is none; it has at least one source, cue or content span.',
    check: checkContentStatus,
  },
  {
    name: 'reporting-clause',
    description: 'The content of an attribution holds no word of its own source, cue or addressee.',
    check: checkReportingClause,
  },
  {
    name: 'quoted-content',
    description: 'What is quoted is part of the content.',
    check: checkQuotedInside,
  },
  {
    name: 'quotation-form',
    description:
      'A direct content is quoted whole, a mixed one in part, an indirect or reported one not at all; with the text, quoted words stand in one pair of quotation marks.',
    check: checkQuotationForm,
  },
  {
    name: 'source-form',
    description:
      'A source has words if its form is a name, a noun phrase or a pronoun, and none if it is implicit or arbitrary; an arbitrary source is no entity.',
    check: checkSourceForm,
  },
  {
    name: 'cue-lemma',
    description: 'Where there is no cue there is no lemma.',
    check: checkCueLemma,
  },
  {
    name: 'source-mention',
    description: 'Where a source or an addressee has words, they hold a mention of each entity named, or of a set with it.',
    check: checkSourceMentions,
  },
  {
    name: 'nesting',
    description:
      'The parent of an attribution is the innermost other attribution whose content holds all its words; a child comes after its parent.',
    check: checkNesting,
  },
  {
    name: 'restatement',
    description:
      'A restatement stands in a headline, deck or crosshead, and sums up an attribution that is itself no restatement.',
    check: checkRestatements,
  },
  {
    name: 'said-on',
    description: 'Nothing is said after the local date on which the article was published.',
    check: checkSaidOn,
  },
];

const PARTS = { source: 'sourceSpans', cue: 'cueSpans', addressee: 'addresseeSpans' } as const;

function* checkReportingClause(context: Context): Generator<Finding> {
  for (const { record, at } of context.records('attributions')) {
    for (const [place, content] of record.contentSpans.entries()) {
      const held = Object.entries(PARTS).flatMap(([part, field]) => {
        const span = record[field].find(({ start, end }) => start < content.end && end > content.start);
        return span ? [`its ${part}${context.text ? `, ${shown(context.text.slice(span.start, span.end))}` : ''}`] : [];
      });
      if (held.length === 0) continue;
      const message = `the content of ${shown(record.id)} holds ${held.join(', and ')}; the reporting clause should be left out, by two spans where it interrupts the content`;
      yield { pointer: `${at}/contentSpans/${place}`, message };
      break;
    }
  }
}

function* checkQuotedInside(context: Context): Generator<Finding> {
  for (const { record, at } of context.records('attributions')) {
    for (const [place, span] of record.quotedSpans.entries()) {
      if (record.contentSpans.some((content) => inside(span, content))) continue;
      const right = 'should lie in one of the content spans';
      const drafted = `${context.quoted(span)} ${right}`;
      yield { pointer: `${at}/quotedSpans/${place}`, message: `${span.start} to ${span.end} ${right}`, drafted };
    }
  }
}

function* checkQuotationForm(context: Context): Generator<Finding> {
  const marksOf = ({ start, end }: { start: number; end: number }) => quotationMarks(context.text?.slice(start, end) ?? '');
  const marked = (span: { start: number; end: number }) => marksOf(span) === 'one pair';
  for (const { record, at } of context.records('attributions')) {
    const { contentSpans, quotedSpans, quotation } = record;
    const whole = contentSpans.length > 0 && contentSpans.every((span) => quotedSpans.some((quoted) => inside(span, quoted)));
    const form = quotedSpans.length === 0 ? 'indirect' : whole ? 'direct' : 'mixed';
    const fits = form === 'indirect' ? quotation === 'indirect' || quotation === 'reported' : quotation === form;
    if (!fits) {
      const proven = context.text !== null && quotation === 'direct' && contentSpans.length > 0 && contentSpans.every(marked);
      if (proven) {
        yield {
          pointer: `${at}/quotedSpans`,
          message: 'the whole content stands in quotation marks; its spans should stand here too',
          repair: contentSpans,
        };
        continue;
      }
      const message =
        form === 'indirect'
          ? `${shown(quotation)} asks for quoted spans, what of the content stands in quotation marks, and there are none; if nothing does, it should be indirect or reported`
          : `${shown(quotation)} should be ${form}, by what of the content is quoted`;
      yield { pointer: `${at}/quotation`, message };
      continue;
    }
    if (context.text === null) continue;
    for (const [place, span] of quotedSpans.entries()) {
      const marks = marksOf(span);
      if (marks === 'one pair') continue;
      const message =
        marks === 'none'
          ? `the words ${context.quoted(span)} should begin and end with quotation marks`
          : `the quotation marks of ${context.quoted(span)} close and open again within; each passage in quotation marks should be a span of its own`;
      yield { pointer: `${at}/quotedSpans/${place}`, message };
    }
  }
}

function* checkContentStatus(context: Context): Generator<Finding> {
  for (const { record, at } of context.records('attributions')) {
    const { contentStatus, contentSpans, cueSpans, sourceSpans } = record;
    if (contentStatus === 'none' && contentSpans.length + cueSpans.length + sourceSpans.length === 0) {
      yield {
        pointer: `${at}/cueSpans`,
        message: 'there is no source, cue or content span; an attribution has at least one',
      };
      continue;
    }
    if ((contentStatus === 'none') === (contentSpans.length === 0)) continue;
    const message =
      contentStatus === 'none'
        ? '"none" should be full or topic-only, for there are content spans'
        : `${shown(contentStatus)} asks for content spans, and there are none; without them it should be none`;
    yield { pointer: `${at}/${contentStatus === 'none' ? 'contentStatus' : 'contentSpans'}`, message };
  }
}

function* checkSourceForm(context: Context): Generator<Finding> {
  for (const { record, at } of context.records('attributions')) {
    const { sourceForm, sourceSpans, sourceIds } = record;
    const wordless = sourceForm === 'implicit' || sourceForm === 'arbitrary';
    if (wordless && sourceSpans.length > 0) {
      yield {
        pointer: `${at}/sourceForm`,
        message: `${shown(sourceForm)} should be name, nominal or pronoun, for there are source spans`,
      };
    } else if (!wordless && sourceSpans.length === 0) {
      yield {
        pointer: `${at}/sourceForm`,
        message: `${shown(sourceForm)} should be implicit or arbitrary, for there are no source spans`,
      };
    } else if (sourceForm === 'arbitrary' && sourceIds.length > 0) {
      yield { pointer: `${at}/sourceForm`, message: '"arbitrary" should be implicit, for the source is known' };
    } else if (sourceForm === 'implicit' && sourceIds.length === 0) {
      yield { pointer: `${at}/sourceForm`, message: '"implicit" should be arbitrary, for no source is known' };
    }
  }
}

function* checkCueLemma(context: Context): Generator<Finding> {
  for (const { record, at } of context.records('attributions')) {
    if (record.cueSpans.length === 0 && record.cueLemma !== null) {
      yield { pointer: `${at}/cueLemma`, message: `${shown(record.cueLemma)} should be null, for there are no cue spans` };
    }
  }
}

function* checkSourceMentions(context: Context): Generator<Finding> {
  const mentions = context.mentionsInOrder();
  const isUnsure = context.unsure('mentions');
  const doubtful = new Set<string>(context.faulty('mentions').map(({ entityId }) => entityId));
  for (const { record, at } of context.records('attributions')) {
    if (isUnsure(record.sentenceIds)) continue;
    for (const part of ['source', 'addressee'] as const) {
      const spans = record[`${part}Spans`];
      if (spans.length === 0) continue;
      const held = [...new Set(spans.flatMap((span) => mentionsIn(span, mentions).map(({ entityId }) => entityId)))];
      const entities = held.map((id) => context.get('entities', id));
      if (entities.some((entity) => !entity || (entity.type === 'set' && entity.memberIds.length < 2))) continue;
      const members = entities.flatMap((entity) => entity?.memberIds ?? []);
      for (const [place, id] of record[`${part}Ids`].entries()) {
        if (held.includes(id) || members.includes(id) || doubtful.has(id) || !context.has('entities', id)) continue;
        const found = held.length > 0 ? `they mention ${listed(held)}` : 'they mention nobody';
        yield {
          pointer: `${at}/${part}Ids/${place}`,
          message: `the words of the ${part} hold no mention of ${shown(id)}; ${found}`,
        };
      }
    }
  }
}

/** The mentions within a span, out of all in the order of their start. */
export function mentionsIn(span: Pick<Span, 'start' | 'end'>, mentions: readonly Mention[]): Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).start < span.start) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let mention = mentions[low]; mention && mention.start < span.end; mention = mentions[++low]) {
    if (mention.end <= span.end) found.push(mention);
  }
  return found;
}

/** The fields of an attribution that tell which words its content holds. */
export const CONTENT_FIELDS = ['sentenceIds', 'contentSpans'] as const;

/** The innermost of some attributions that holds others' words: the one with the least content. */
export function innermost(
  words: readonly { start: number; end: number }[],
  among: readonly Attribution[],
): Attribution | undefined {
  let best: Attribution | undefined;
  for (const candidate of among) {
    if (candidate.contentSpans.length === 0 || !allInside(words as Attribution['contentSpans'], candidate.contentSpans)) continue;
    if (!best || contentLength(candidate) < contentLength(best)) best = candidate;
  }
  return best;
}

/** The first stretch by which words run past a content that holds a part of them; null where it holds all or none of them. */
export function overhang(
  words: readonly { readonly start: number; readonly end: number }[],
  content: readonly { readonly start: number; readonly end: number }[],
): { readonly start: number; readonly end: number; readonly place: number } | null {
  if (!words.some(({ start, end }) => content.some((other) => start < other.end && end > other.start))) return null;
  const sorted = content.toSorted((a, b) => a.start - b.start);
  for (const [place, { start, end }] of words.entries()) {
    let from = start;
    for (const other of sorted) {
      if (other.end <= from || from >= end) continue;
      if (other.start > from) return { start: from, end: Math.min(end, other.start), place };
      from = other.end;
    }
    if (from < end) return { start: from, end, place };
  }
  return null;
}

const contentLength = ({ contentSpans }: Attribution) => contentSpans.reduce((sum, span) => sum + span.end - span.start, 0);

function* checkNesting(context: Context): Generator<Finding> {
  const { attributions } = context.article;
  const isUnsure = context.unsure('attributions', ...CONTENT_FIELDS);
  const byStart = new NeighbourIndex(attributions);
  for (const { record, at, index } of context.records('attributions')) {
    const words = spansOf(record);
    if (words.length === 0 || isUnsure(record.sentenceIds)) continue;
    if (record.parentId !== null && !context.get('attributions', record.parentId)) continue;
    const others = byStart.around(words).filter((other) => other !== record && contentLength(other) > contentLength(record));
    const right = innermost(words, others)?.id ?? null;
    const given = record.parentId === null ? undefined : context.get('attributions', record.parentId);
    const isWithin = given && allInside(given.contentSpans, record.contentSpans);
    const beyond = given && !isWithin ? overhang(words, given.contentSpans) : null;
    if (record.parentId !== right && beyond) {
      const other = right === null ? 'null' : `${shown(right)}, which holds all its words`;
      const message = `the words of ${shown(record.id)} run past the content of ${shown(record.parentId)} by ${context.quoted(beyond)}; its spans should be shorter or that content longer, or this should be ${other}`;
      yield { pointer: `${at}/parentId`, message };
    } else if (record.parentId !== right) {
      const why = right === null ? 'no other attribution holds its words' : 'the innermost attribution that holds its words';
      yield { pointer: `${at}/parentId`, message: `${shown(record.parentId)} should be ${shown(right)}: ${why}`, repair: right };
    } else if (right !== null && context.indexOf('attributions', right) >= index) {
      yield { pointer: at, message: `${shown(record.id)} should come after its parent, ${shown(right)}` };
    }
  }
}

/** Finds the attributions whose content may hold given words without looking at all of them. */
export class NeighbourIndex {
  readonly #sorted: readonly { readonly attribution: Attribution; readonly start: number; readonly end: number }[];
  readonly #farthest: readonly number[];

  constructor(attributions: readonly Attribution[]) {
    const hulls = attributions
      .filter(({ contentSpans }) => contentSpans.length > 0)
      .map((attribution) => ({ attribution, ...hullOf(attribution.contentSpans) }));
    this.#sorted = hulls.sort((a, b) => a.start - b.start);
    let farthest = 0;
    this.#farthest = this.#sorted.map(({ end }) => {
      farthest = Math.max(farthest, end);
      return farthest;
    });
  }

  /** The attributions whose content begins before and ends after all of the words. */
  around(words: readonly { start: number; end: number }[]): Attribution[] {
    const { start, end } = hullOf(words);
    const found: Attribution[] = [];
    for (let index = this.#lastUpTo(start); index >= 0 && (this.#farthest[index] as number) >= end; index--) {
      const hull = this.#sorted[index];
      if (hull && hull.end >= end) found.push(hull.attribution);
    }
    return found;
  }

  #lastUpTo(offset: number): number {
    let low = -1;
    let high = this.#sorted.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#sorted[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

const HEADINGS: ReadonlySet<string> = new Set(['headline', 'deck', 'crosshead']);

function* checkRestatements(context: Context): Generator<Finding> {
  for (const { record, at } of context.records('attributions')) {
    if (record.restatesId === null) continue;
    const pointer = `${at}/restatesId`;
    const target = context.get('attributions', record.restatesId);
    const role = context.get('blocks', context.get('sentences', record.sentenceIds[0] ?? '')?.blockId ?? '')?.role;
    if (record.restatesId === record.id)
      yield { pointer, message: `${shown(record.id)} cannot sum up itself; it should be another attribution` };
    else if (target && target.restatesId !== null)
      yield {
        pointer,
        message: `${shown(target.id)} is itself a restatement, of ${shown(target.restatesId)}; this should be what is restated`,
      };
    else if (role && !HEADINGS.has(role)) {
      yield {
        pointer,
        message: `this should be null, for the attribution stands in a ${role} block; only a headline, deck or crosshead restates`,
      };
    }
  }
}

function* checkSaidOn(context: Context): Generator<Finding> {
  if (!context.whole('metadata', 'datePublished')) return;
  const published = context.article.metadata.datePublished.slice(0, 10);
  for (const { record, at } of context.records('attributions')) {
    if (record.saidOn !== null && record.saidOn > published) {
      yield {
        pointer: `${at}/saidOn`,
        message: `${record.saidOn} should be at latest ${published}, the day on which the article was published`,
      };
    }
  }
}
