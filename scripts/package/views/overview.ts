import type { Article, Attribution, Claim, Entity } from '../../../schema/generated/types.d.ts';
import { countsOf } from '../document/counts.ts';
import { claimsBySpeaker, speakersOf } from '../document/speakers.ts';
import { safe } from '../problems/safe.ts';
import { padded, type Style, wrapped } from './terminal.ts';

/** A valid document at a glance, for people, on 80 columns: what it is, who speaks, who says what, what is claimed, how much there is. */
export function glance(article: Article, style: Style): string {
  const parts = [
    heading(article, style),
    speakers(article, style),
    attributions(article, style),
    claims(article, style),
    counts(article),
  ];
  return `${parts.join('\n\n')}\n`;
}

function heading(article: Article, { bold, dim }: Style): string {
  const { id, version, metadata } = article;
  const names = namesOf(article);
  const { headline, publisherId, agencyId, datePublished, language, subjects } = metadata;
  const supplied = agencyId === null ? '' : `, supplied by ${names(agencyId)}`;
  const about = subjects.map(({ label }) => safe(label)).join(', ');
  const facts = [`${names(publisherId)}${supplied}`, datePublished, language, ...(about ? [about] : [])].join(' · ');
  return `${wrapped(bold(safe(headline)))}\n${wrapped(facts)}\n${dim(wrapped(`${safe(id)}, version ${version}`))}`;
}

function speakers(article: Article, { bold }: Style): string {
  const names = namesOf(article);
  const rows = [...claimsBySpeaker(article)].sort(([, a], [, b]) => b.length - a.length);
  const polarityOf = polaritiesOf(article);
  const voice = article.claims.filter(({ attributionId }) => attributionId === null).length;
  const lines = rows.map(([id, list]) => {
    const quoted = new Set(list.map(({ attributionId }) => attributionId));
    const via = quoted.has(null) && quoted.size === 1 ? ", the article's own voice" : '';
    const denied = list.filter(({ attributionId }) => attributionId !== null && BY[polarityOf(attributionId)] !== '').length;
    const name = `${names(id)}${via}${denied > 0 ? ` (${denied} not affirmed)` : ''}`;
    return `  ${padded(name, 58)} ${String(list.length).padStart(4)} ${list.length === 1 ? 'claim' : 'claims'}`;
  });
  const rest = voice > 0 ? '' : `\n${wrapped("No claim is made in the article's own voice.", 2)}`;
  return `${bold('WHO SPEAKS')}\n${lines.join('\n')}${rest}`;
}

function attributions(article: Article, style: Style): string {
  const { chain } = speakersOf(article);
  const names = namesOf(article);
  const lines = article.attributions.map((attribution) => {
    const indent = 2 * chain(attribution.id).length;
    const source = attribution.sourceIds.map(names).join(' and ') || 'nobody named';
    const head = `${padded(attribution.id, 4)} ${style.bold(source)} ${style.dim(`(${kind(attribution)})`)}`;
    const gist = attribution.gist === null ? '' : `\n${wrapped(safe(attribution.gist), indent + 5)}`;
    return wrapped(head, indent + 5, indent) + gist;
  });
  return `${style.bold('WHO SAYS WHAT')}, as the article has it\n${lines.join('\n') || '  nothing is attributed to anybody'}`;
}

function kind({ quotation, contentStatus, polarity, medium, restatesId }: Attribution): string {
  const parts: string[] = [quotation, medium];
  if (contentStatus !== 'full') parts.push(contentStatus === 'none' ? 'no content' : contentStatus);
  if (BY[polarity] !== '') parts.push(polarity);
  if (restatesId !== null) parts.push(`restates ${restatesId}`);
  return parts.join(', ');
}

function claims(article: Article, { bold, dim }: Style): string {
  const names = namesOf(article);
  const { speakerIds } = speakersOf(article);
  const polarityOf = polaritiesOf(article);
  const byDomain = new Map<string, Claim[]>();
  for (const claim of article.claims) {
    const [domain = 'general'] = claim.domains;
    byDomain.set(domain, [...(byDomain.get(domain) ?? []), claim]);
  }
  const parts = [...byDomain]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([domain, list]) => {
      const lines = list.map(({ id, gist, attributionId, domains }) => {
        const also = domains.length > 1 ? `; also ${domains.slice(1).join(', ')}` : '';
        const who =
          attributionId === null
            ? "the article's own voice"
            : `${BY[polarityOf(attributionId)]}${speakerIds(attributionId).map(names).join(' and ')}, ${attributionId}`;
        return wrapped(`${padded(id, 4)} ${safe(gist)} ${dim(`[${who}${also}]`)}`, 7, 2);
      });
      return `  ${bold(domain)} (${list.length})\n${lines.join('\n')}`;
    });
  return `${bold('WHAT IS CLAIMED')}, by domain; never stated as fact\n${parts.join('\n') || '  nothing'}`;
}

function counts(article: Article): string {
  const { codePoints, canonicalization } = article.sourceText;
  return wrapped(
    `${countsOf(article)}; the text, which is not included, has ${codePoints} characters (code points, ${canonicalization}).`,
  );
}

/** How a claim belongs to a speaker: one that is denied is not theirs. */
const BY: { readonly [polarity in Attribution['polarity']]: string } = {
  affirms: '',
  denies: 'denied by ',
  declines: 'declined by ',
  'does-not-say': 'not said by ',
  unspecified: '',
};

function polaritiesOf({ attributions }: Article): (id: Attribution['id']) => Attribution['polarity'] {
  const polarities = new Map(attributions.map(({ id, polarity }) => [id, polarity]));
  return (id) => polarities.get(id) ?? 'affirms';
}

function namesOf({ entities }: Article): (id: Entity['id']) => string {
  const names = new Map(entities.map(({ id, name }) => [id, safe(name)]));
  return (id) => names.get(id) ?? id;
}
