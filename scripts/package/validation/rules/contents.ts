import { id, message, value } from '../../problems/message.ts';
import { shown } from '../../problems/problem.ts';
import { quotationMarks } from '../../text/quotation-marks.ts';
import { inside, overlaps, type Span } from '../../text/spans.ts';
import { type Descriptions, each } from './rule.ts';

/** Rules on the content of an attribution and what of it is quoted. */
export const descriptions: Descriptions = {
  'content-status':
    'An attribution has content spans, unless its content status is none; it has at least one source, cue or content span.',
  'reporting-clause': 'The content of an attribution holds no word of its own source, cue or addressee.',
  'quoted-content': 'What is quoted is part of the content.',
  'quotation-form':
    'A direct content is quoted whole, a mixed one in part, every other one not at all; with the text, quoted words are in one pair of quotation marks.',
  'free-indirect': 'Free indirect speech has no cue.',
};

const contentStatus = each('attributions', {
  name: 'content-status',
  reads: { attributions: ['contentStatus', 'contentSpans', 'cueSpans', 'sourceSpans'] },
  check({ contentStatus: status, contentSpans, cueSpans, sourceSpans }, view) {
    if (status === 'none' && contentSpans.length + cueSpans.length + sourceSpans.length === 0)
      view.report('cueSpans', message`there is no source, cue or content span; mark at least one`);
    else if (status === 'none' && contentSpans.length > 0)
      view.report('contentStatus', message`"none" should be full or topic-only, because there are content spans`);
    else if (status !== 'none' && contentSpans.length === 0) {
      const what = message`${value(status)} needs content spans, but there are none; without them it should be none`;
      view.report('contentSpans', what);
    }
  },
});

const PARTS = { source: 'sourceSpans', cue: 'cueSpans', addressee: 'addresseeSpans' } as const;

const reportingClause = each('attributions', {
  name: 'reporting-clause',
  guideline: true,
  reads: { attributions: ['contentSpans', 'sourceSpans', 'cueSpans', 'addresseeSpans'] },
  check(attribution, view) {
    for (const [place, content] of attribution.contentSpans.entries()) {
      const held = Object.entries(PARTS).flatMap(([part, field]) => {
        const span = attribution[field].find((one) => overlaps(one, content));
        return span ? [`its ${part}${view.text ? `, ${view.quoted(span)}` : ''}`] : [];
      });
      if (held.length === 0) continue;
      const cure = 'leave the reporting clause out, with two spans where it interrupts the content';
      const what = message`the content of ${id(attribution.id)} holds ${held.join(', and ')}; ${cure}`;
      view.report(`contentSpans/${place}`, what);
      return;
    }
  },
});

const quotedContent = each('attributions', {
  name: 'quoted-content',
  reads: { attributions: ['quotedSpans', 'contentSpans'] },
  check({ quotedSpans, contentSpans }, view) {
    for (const [place, span] of quotedSpans.entries()) {
      if (contentSpans.some((content) => inside(span, content))) continue;
      view.report(`quotedSpans/${place}`, message`${view.span(span)} should lie in one of the content spans`);
    }
  },
});

/** Forms of content that hold no quotation marks. */
const UNQUOTED: ReadonlySet<string> = new Set(['indirect', 'free-indirect', 'reported']);

const quotationForm = each('attributions', {
  name: 'quotation-form',
  guideline: true,
  reads: { attributions: ['contentSpans', 'quotedSpans', 'quotation'] },
  check({ contentSpans, quotedSpans, quotation }, view) {
    const { text } = view;
    const marksOf = ({ start, end }: Span) => quotationMarks(text?.slice(start, end) ?? '');
    const isWhole = contentSpans.length > 0 && contentSpans.every((span) => quotedSpans.some((quoted) => inside(span, quoted)));
    const form = quotedSpans.length === 0 ? 'indirect' : isWhole ? 'direct' : 'mixed';
    if (form === 'indirect' ? UNQUOTED.has(quotation) : quotation === form) {
      for (const [place, span] of quotedSpans.entries()) {
        const marks = text === null ? 'one pair' : marksOf(span);
        if (marks === 'one pair') continue;
        const what =
          marks === 'none'
            ? `the words ${view.quoted(span)} should begin and end with quotation marks`
            : `the quotation marks of ${view.quoted(span)} close and open again within; mark each passage in quotation marks as a span of its own`;
        view.report(`quotedSpans/${place}`, message`${what}`);
      }
      return;
    }
    const isProven = text !== null && contentSpans.length > 0 && contentSpans.every((span) => marksOf(span) === 'one pair');
    if (quotation === 'direct' && isProven) {
      const what = message`the whole content is in quotation marks; this should list its spans`;
      view.report('quotedSpans', what, { repair: contentSpans });
    } else if (form === 'indirect') {
      const what = `${shown(quotation)} needs quoted spans, the parts of the content in quotation marks, but there are none; without them it should be indirect, free-indirect or reported`;
      view.report('quotation', message`${what}`);
    } else view.report('quotation', message`${value(quotation)} should be ${form}, by what of the content is quoted`);
  },
});

const freeIndirect = each('attributions', {
  name: 'free-indirect',
  reads: { attributions: ['quotation', 'cueSpans'] },
  check({ quotation, cueSpans }, view) {
    if (quotation !== 'free-indirect' || cueSpans.length === 0) return;
    view.report('quotation', message`"free-indirect" should be indirect, because there is a cue`);
  },
});

export const contentRules = [contentStatus, reportingClause, quotedContent, quotationForm, freeIndirect];
