import { id, message, value } from '../../problems/message.ts';
import { shown } from '../../problems/problem.ts';
import { quotationMarks } from '../../text/quotation-marks.ts';
import { inside, overlaps, type Span } from '../../text/spans.ts';
import { type Descriptions, each } from './rule.ts';

/** Rules on the content of an attribution and what of it is quoted. */
export const descriptions: Descriptions = {
  'content-status':
    'An attribution whose content status is `none` has no content span, and every other one has at least one; each has a source, cue or content span.',
  'reporting-clause': 'The content of an attribution does not include its own source, cue or addressee.',
  'quoted-content': 'The quoted spans of an attribution lie in its content.',
  'quotation-form':
    'A direct content is quoted as a whole, a mixed one in part, and every other one not at all; with the text, each quoted span is in one pair of quotation marks, or follows a dash.',
  'free-indirect': 'Free indirect speech has no cue.',
};

const contentStatus = each('attributions', {
  name: 'content-status',
  reads: { attributions: ['contentStatus', 'contentSpans', 'cueSpans', 'sourceSpans'] },
  check({ contentStatus: status, contentSpans, cueSpans, sourceSpans }, view) {
    if (status === 'none' && contentSpans.length + cueSpans.length + sourceSpans.length === 0)
      view.report(
        'cueSpans',
        message`the attribution should have a source, cue or content span, because without one it is nowhere in the text; mark one`,
      );
    else if (status === 'none' && contentSpans.length > 0)
      view.report(
        'contentStatus',
        message`"none" should be "full" or "topic-only", because there are content spans; change it, or remove the spans`,
      );
    else if (status !== 'none' && contentSpans.length === 0) {
      const what = message`this list should not be empty, because the content status is ${value(status)}; add the content, or let the status be "none"`;
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
      const should = message`the content of ${id(attribution.id)} should not include ${held.join(', nor ')}`;
      const cure = 'leave it out, with two spans if it interrupts the content';
      view.report(`contentSpans/${place}`, message`${should}, because the reporting clause is not content; ${cure}`);
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
      const should = message`${view.span(span)} should be in one of the content spans`;
      view.report(
        `quotedSpans/${place}`,
        message`${should}, because what is quoted is content; shorten it, or lengthen the content`,
      );
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
        const should = `${view.quoted(span)} should begin and end with one pair of quotation marks`;
        const content = contentSpans.findIndex(({ start, end }) => start === span.start && end === span.end);
        // The quoted spans of a direct content follow from it: a draft leaves them out.
        const isContent = quotation === 'direct' && content >= 0;
        const cure = isContent
          ? 'the quotation is direct; include the marks'
          : 'it is a quoted span; include the marks, or remove the span';
        const rest =
          marks === 'none'
            ? `because ${cure}${isContent ? ', or change the form' : ''}`
            : 'because each quoted passage has its own span, and this has several; divide it';
        view.report(isContent ? `contentSpans/${content}` : `quotedSpans/${place}`, message`${should}, ${rest}`);
      }
      return;
    }
    const isProven = text !== null && contentSpans.length > 0 && contentSpans.every((span) => marksOf(span) === 'one pair');
    if (quotation === 'direct' && isProven) {
      const what = message`this list should be that of the content spans, because the whole content is in quotation marks; copy them`;
      view.report('quotedSpans', what, { repair: contentSpans });
    } else {
      const [right, why] =
        form === 'indirect'
          ? ['"indirect", "free-indirect" or "reported"', 'there are no quoted spans']
          : [shown(form), `${form === 'direct' ? 'the whole' : 'a part'} of the content is quoted`];
      const what = message`${value(quotation)} should be ${right}, because ${why}; change it, or mark what is in quotation marks`;
      view.report('quotation', what);
    }
  },
});

const freeIndirect = each('attributions', {
  name: 'free-indirect',
  reads: { attributions: ['quotation', 'cueSpans'] },
  check({ quotation, cueSpans }, view) {
    if (quotation !== 'free-indirect' || cueSpans.length === 0) return;
    view.report('quotation', message`"free-indirect" should be "indirect", because there is a cue; change it, or remove the cue`);
  },
});

export const contentRules = [contentStatus, reportingClause, quotedContent, quotationForm, freeIndirect];
