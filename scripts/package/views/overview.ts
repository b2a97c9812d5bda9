import type { Article, Attribution, Entity } from '../../../schema/generated/types.d.ts';
import { countsOf } from '../document/counts.ts';
import { grouped, largestFirst } from '../document/grouped.ts';
import type { Statement } from '../document/list-statements.ts';
import { speakersOf } from '../document/speakers.ts';
import { safe } from '../problems/safe.ts';
import { padded, type Style, together, wrapped } from './terminal.ts';

/** What is shown of a document, and how. */
interface Shown {
  readonly article: Article;
  readonly statements: readonly Statement[];
  readonly style: Style;
  /** The name of an entity, in its colour if it speaks. */
  readonly name: (id: Entity['id']) => string;
}

/**
 * A document at a glance, for people: what it is, who speaks, who says what, what is claimed, how much there is. It is valid, or a draft sealed for
 * trial, of which what is not filled in yet is left out.
 *
 * @param statements those of its statements that are shown, with the attributions around them; all by default
 */
export function glance(article: Article, statements: readonly Statement[], style: Style): string {
  const places = new Map([...new Set(statements.flatMap(({ speakerIds }) => speakerIds))].map((id, place) => [id, place]));
  const names = new Map(article.entities.map(({ id, name }) => [id, safe(name)]));
  const name = (id: Entity['id']) => {
    const place = places.get(id);
    const words = names.get(id) ?? id;
    return place === undefined ? words : style.voice(words, place);
  };
  const shown = { article, statements, style, name };
  return `${[heading(shown), speakers(shown), attributions(shown), claims(shown), counts(shown)].join('\n\n')}\n`;
}

function heading({ article, style, name }: Shown): string {
  const { bold, dim, columns } = style;
  const { id, version, metadata } = article;
  const { headline, publisherId, agencyId, datePublished, language, subjects } = metadata;
  const supplied = agencyId === null ? '' : `, supplied by ${name(agencyId)}`;
  const about = subjects.map(({ label }) => safe(label)).join(', ');
  const facts = [`${name(publisherId)}${supplied}`, together(readableDate(datePublished), style, columns), language, about];
  return [
    bold(safe(headline)),
    facts.filter(Boolean).join(' · '),
    dim([safe(id), `version ${version}`].filter(Boolean).join(', ')),
  ]
    .filter(Boolean)
    .map((words) => wrapped(words, style))
    .join('\n');
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A date for people, such as `1 March 2025` or `1 March 2025, at 23:59 (UTC+13:45)`: the day and the time where it was published. */
function readableDate(datePublished: string): string {
  if (datePublished === '') return '';
  const [day = '', time = ''] = datePublished.split('T');
  const [year, month, date] = day.split('-');
  const words = `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
  const [, hour, zone] = /^(\d\d:\d\d)[^Z+-]*(Z|[+-]\d\d:\d\d)$/.exec(time) ?? [];
  return hour === undefined ? words : `${words}, at ${hour} (UTC${zone === 'Z' ? '' : zone})`;
}

function speakers({ article, statements, style, name }: Shown): string {
  const title = style.bold('WHO SPEAKS');
  if (article.claims.length === 0) return `${title}\n  no claims yet`;
  const rows = largestFirst(grouped(statements, ({ speakerIds }) => speakerIds));
  const counted = Array.from(rows, ([id, made]) => ({ id, made, count: String(made.length) }));
  const width = Math.max(0, ...counted.map(({ count }) => count.length));
  const lines = counted.map(({ id, made, count }) => {
    const own = made.filter(({ attributionId }) => attributionId === null).length;
    const some = own > 0 ? ` (${own} in the article's own voice)` : '';
    const via = own === made.length ? ", the article's own voice" : some;
    const denied = made.filter(({ hedge }) => hedge in BY).length;
    const head = `  ${count.padStart(width)} ${padded(made.length === 1 ? 'claim' : 'claims', style, 6)}  `;
    return wrapped(`${name(id)}${via}${denied > 0 ? style.hedged(` (${denied} not affirmed)`) : ''}`, style, head);
  });
  const none = article.claims.every(({ attributionId }) => attributionId !== null);
  const rest = none ? `\n${wrapped("No claim is made in the article's own voice.", style, '  ')}` : '';
  return `${title}\n${lines.join('\n')}${rest}`;
}

function attributions({ article, statements, style, name }: Shown): string {
  const { chain } = speakersOf(article);
  const around = new Set(statements.flatMap(({ chainIds }) => chainIds));
  const all = statements.length === article.claims.length;
  const lines = article.attributions
    .filter(({ id }) => all || around.has(id))
    .map((attribution) => {
      const { id, gist, sourceIds } = attribution;
      const head = ' '.repeat(2 * chain(id).length) + padded(id, style, 5);
      const source = sourceIds.map(name).join(' and ') || 'nobody named';
      const who = `${style.bold(source)} ${style.dim(`(${kind(attribution)})`)}`;
      const says = gist === null ? '' : `\n${wrapped(safe(gist), style, ' '.repeat(head.length))}`;
      return wrapped(who, style, head) + says;
    });
  return `${style.bold('WHO SAYS WHAT')}, as the article has it\n${lines.join('\n') || '  nothing is attributed to anybody'}`;
}

function kind({ quotation, contentStatus, polarity, medium, restatesId }: Attribution): string {
  const parts: string[] = [quotation];
  if (medium !== 'unspecified') parts.push(medium);
  if (contentStatus !== 'full') parts.push(contentStatus === 'none' ? 'no content' : contentStatus);
  if (polarity !== 'affirms' && polarity !== 'unspecified') parts.push(polarity);
  if (restatesId !== null) parts.push(`restates ${restatesId}`);
  return parts.join(', ');
}

function claims(shown: Shown): string {
  const { bold } = shown.style;
  const parts = [...grouped(shown.statements, ({ domains: [domain = 'general'] }) => [domain])]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([domain, list]) => `  ${bold(domain)} (${list.length})\n${list.map((one) => claim(one, shown)).join('\n')}`);
  return `${bold('WHAT IS CLAIMED')}, by domain: claims, not facts\n${parts.join('\n') || '  nothing'}`;
}

/** How a claim belongs to a speaker: one that is denied is not theirs. */
const BY: { readonly [hedge: string]: string } = { denied: 'denied by ', declined: 'declined by ', 'not-said': 'not said by ' };

function claim(statement: Statement, { style, name }: Shown): string {
  const { claimId, gist, attributionId, speakerIds, domains, hedge, evidence, modality } = statement;
  const { dim, hedged } = style;
  const who = attributionId === null ? "the article's own voice" : `${speakerIds.map(name).join(' and ')}, ${attributionId}`;
  const short = [evidence === 'stated' ? '' : evidence, modality === 'asserted' ? '' : modality].filter(Boolean).join(', ');
  const also = domains.length > 1 ? `; also ${domains.slice(1).join(', ')}` : '';
  const by = BY[hedge] ?? '';
  const note = `${dim('[')}${hedged(by)}${dim(who)}${short && `${dim('; ')}${hedged(short)}`}${dim(`${also}]`)}`;
  const head = `  ${padded(claimId, style, 5)}`;
  return wrapped(`${safe(gist ?? 'no gist')} ${together(note, style, style.columns - head.length)}`, style, head);
}

function counts({ article, style }: Shown): string {
  const { codePoints, canonicalization } = article.sourceText;
  return wrapped(
    `${countsOf(article)}; the text, which is not included, has ${codePoints} characters (code points, ${canonicalization}).`,
    style,
  );
}
