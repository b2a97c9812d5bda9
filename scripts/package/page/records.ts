import type { Article, Attribution, Claim, Coding, Entity, Span } from '../../../schema/generated/types.d.ts';
import { SPAN_FIELDS } from '../document/spans.ts';
import { hedgeWords, plain } from './hedge.ts';
import { type Html, html, joined, type Piece } from './html.ts';
import type { Model } from './model.ts';
import { counted, fact, gist, link, links, names, problemList, speakerName } from './words.ts';

type Words = Span & { readonly text?: string };

/** Every record that the text leads to: attributions, claims with their codings, and entities with their mentions. */
export function recordsSection(model: Model): Html {
  const { attributions, claims, entities } = model.article as Article;
  const part = (title: string, name: string, count: number, records: Piece) =>
    html`<section id="${name}" aria-labelledby="${name}-title"><h3 id="${name}-title">${title} <span class="count">${count}</span></h3><div class="cards">
${records}</div></section>
`;
  return html`<div class="records">
${part(
  'Attributions',
  'attributions',
  attributions.length,
  attributions.map((one) => attributionRecord(one, model)),
)}
${part(
  'Claims',
  'claims',
  claims.length,
  claims.map((one) => claimRecord(one, model)),
)}
${part(
  'Entities',
  'entities',
  entities.length,
  entities.map((one) => entityRecord(one, model)),
)}</div>`;
}

function record(id: string, voice: string, title: Piece, body: Piece): Html {
  return html`<article class="record ${voice}" id="${id}" aria-labelledby="${id}-title"><h4 id="${id}-title"><a class="number" href="#${id}">${id}</a> ${title}</h4>
${body}</article>
`;
}

function attributionRecord(one: Attribution, model: Model): Html {
  const { id, quotation, medium, polarity, contentStatus, cueLemma, confidence, note, sourceForm, saidOn, venueId } = one;
  const spoken = (field: keyof Attribution) => wordsOf(one[field] as readonly Words[], model);
  const cue = cueLemma === null ? 'no word' : html`<i>${cueLemma}</i>`;
  return record(
    id,
    model.voiceOf(id),
    html`<bdi>${speakerName(id, model)}</bdi> <small>${[quotation, ...(polarity === 'affirms' ? [] : [polarity])].map(plain).join(', ')}</small>`,
    html`<p>${gist(one.gist)}</p>
${problemList(model, id)}<dl>
${fact('source', [names(one.sourceIds, model), ` (${plain(sourceForm)})`, spoken('sourceSpans')])}
${fact('cue', [cue, spoken('cueSpans')])}
${fact('to', one.addresseeIds.length > 0 && [names(one.addresseeIds, model), spoken('addresseeSpans')])}
${fact('chain', chain(id, model))}
${fact('content', [plain(contentStatus), spoken('contentSpans')])}
${fact('medium', plain(medium))}
${fact('said on', saidOn)}
${fact('at', venueId && names([venueId], model))}
${fact('restates', one.restatesId && link(one.restatesId))}
${fact('claims', links(model.claimsOf(id).map((claim) => claim.id)))}
${fact('sentences', links(one.sentenceIds))}
${fact('confidence', confidence)}
${fact('note', note)}
</dl>
${codings(id, model)}${offsets(
  SPAN_FIELDS.flatMap((field) =>
    (one[field] as readonly Words[]).map((span) => ({ part: plain(field.replace('Spans', '')), span })),
  ),
)}`,
  );
}

function claimRecord(one: Claim, model: Model): Html {
  const {
    id,
    attributionId,
    relation,
    objectIds,
    subjectIds,
    temporality,
    trend,
    confidence,
    note,
    evidence,
    modality,
    polarity,
  } = one;
  const hedge = hedgeWords(one, model);
  return record(
    id,
    model.voiceOf(attributionId),
    html`<bdi>${claimant(attributionId, model)}</bdi> <small>claim${hedge !== null && `, ${hedge}`}</small>`,
    html`<p>${gist(one.gist)}</p>
${problemList(model, id)}<dl>
${fact('who', names(subjectIds, model, 'nobody listed'))}
${fact('does', html`<b>${plain(relation)}</b>`)}
${fact('whom', objectIds.length > 0 && names(objectIds, model))}
${fact('where', one.locationIds.length > 0 && names(one.locationIds, model))}
${fact('said by', attributionId === null ? names(model.speakersOf(null), model) : chain(attributionId, model))}
${fact('hedge', hedge)}
${fact('footing', `${plain(evidence)}, ${plain(modality)}, ${plain(polarity)}`)}
${fact('domain', one.domains.map(plain).join(', '))}
${fact('time', [plain(temporality), trend !== 'none' && `, ${plain(trend)}`])}
${fact('rests on', links(one.basisClaimIds))}
${fact('sentence', [link(one.sentenceId), wordsOf(one.spans as readonly Words[], model)])}
${fact('confidence', confidence)}
${fact('note', note)}
</dl>
${codings(id, model)}${offsets((one.spans as readonly Words[]).map((span) => ({ part: 'claim', span })))}`,
  );
}

/** Who makes a claim, as words: of an attribution without a named source, whoever is the nearest around it. */
const claimant = (id: Attribution['id'] | null, model: Model): string =>
  id === null ? speakerName(null, model) : model.speakersOf(id).map(model.nameOf).join(' and ');

function entityRecord(one: Entity, model: Model): Html {
  const { id, type, aliases, description, roles, memberIds, ofIds, identifiers, unlinked } = one;
  const mentions = model.mentionsOf(id);
  return record(
    id,
    'entity',
    html`<bdi>${one.name}</bdi> <small>${plain(type)}</small>`,
    html`<p>${gist(description)}</p>
${problemList(model, id)}<dl>
${fact('also', aliases.length > 0 && joined(aliases.map((alias) => html`<bdi>${alias}</bdi>`)))}
${fact('roles', roles.length > 0 && joined(roles.map(({ label, ofId }) => [label, ofId !== null && [' of ', names([ofId], model)]])))}
${fact('members', memberIds.length > 0 && names(memberIds, model))}
${fact('of', ofIds.length > 0 && names(ofIds, model))}
${fact(
  'identifiers',
  identifiers.length > 0 &&
    joined(
      identifiers.map(({ scheme, value, source }) => html`${plain(scheme)} <code>${value}</code> <small>(${source})</small>`),
      '; ',
    ),
)}
${fact('unlinked', unlinked)}
${fact('mentions', mentions.length > 0 && joined(mentions.map(({ id: mention, sentenceId, form }) => html`${mention} in ${link(sentenceId)} <small>${form}</small>`)))}
</dl>
${offsets(mentions.map((span) => ({ part: span.id, span })))}`,
  );
}

/** Through whom a statement passes, the outermost first. */
const chain = (id: Attribution['id'], model: Model): Piece =>
  joined(
    model.chainOf(id).map((one) => html`<bdi>${speakerName(one.id, model)}</bdi> (${link(one.id)})`),
    ' › ',
  );

function wordsOf(spans: readonly Words[], { article }: Model): Piece {
  const known = spans.filter(({ text }) => text !== undefined);
  return known.length === 0
    ? null
    : [
        ' ',
        joined(
          known.map(({ text }) => html`<q class="verbatim" lang="${article.metadata.language}" dir="auto">${text}</q>`),
          ' … ',
        ),
      ];
}

function codings(id: Claim['id'] | Attribution['id'], model: Model): Piece {
  return model.codingsOf(id).map(
    (
      one,
    ) => html`<details class="coding"><summary><span class="scheme">${schemeName(one.scheme)}</span> <b>${codeOf(one)}</b> <small>${plain(one.status)}</small></summary>
<p>${one.rationale}</p>
<dl>${fact('parties', [...one.actorCodes, ...(one.recipientCodes.length > 0 ? ['→', ...one.recipientCodes] : [])].join(' '))}${fact('confidence', one.confidence)}${fact('coding', one.id)}</dl>
${one.alternatives.length > 0 && html`<p>Other readings:</p><ul>${one.alternatives.map((other) => html`<li><b>${codeOf(other)}</b> ${other.rationale}</li>`)}</ul>`}</details>
`,
  );
}

const schemeName = (scheme: string) =>
  plain(scheme.split('-')[0] === 'x' ? scheme : (scheme.split('-')[0] ?? scheme)).toUpperCase();
const codeOf = ({ code, modes, contexts }: Pick<Coding, 'code' | 'modes' | 'contexts'>) =>
  [code ?? 'no code', ...modes, ...contexts].join(' · ');

function offsets(rows: readonly { readonly part: string; readonly span: Words }[]): Piece {
  if (rows.length === 0) return null;
  return html`<details class="proof"><summary>${counted(rows.length, 'span')}, with digests</summary><table><thead><tr><th scope="col">part</th><th scope="col">from–to</th><th scope="col">SHA-256</th></tr></thead><tbody>${rows.map(
    ({ part, span }) => html`<tr><td>${part}</td><td>${span.start}–${span.end}</td><td><code>${span.sha256}</code></td></tr>`,
  )}</tbody></table></details>`;
}
