import type { Claim } from '../../../schema/generated/types.d.ts';
import { type Html, html } from './html.ts';
import type { Model } from './model.ts';
import { counted, modeName, modeOf } from './words.ts';

const MODES = ['direct', 'mixed', 'indirect', 'reported', 'own'] as const;
type Mode = (typeof MODES)[number];

/** Who speaks: a bar for each speaker, as long as the claims are many, in parts by the form in which they are made. */
export function speakersFigure(model: Model): Html {
  const own = (model.article.claims as readonly Claim[]).filter(({ attributionId }) => attributionId === null);
  const rows = [
    ...[...model.speakers].map(([id, claims]) => ({
      name: model.nameOf(id),
      facet: `speaker ${id}`,
      voice: model.colourOf(id),
      claims,
    })),
    ...(own.length > 0
      ? [
          {
            name: `${model.speakersOf(null).map(model.nameOf).join(' and ')}, in its own voice`,
            facet: 'speaker own',
            voice: model.voiceOf(null),
            claims: own,
          },
        ]
      : []),
  ];
  const most = Math.max(1, ...rows.map(({ claims }) => claims.length));
  return html`<figure class="speakers" id="speakers"><figcaption><h2>Who speaks</h2><p>Claims by speaker, and the form they are made in.</p></figcaption>
<ol>${rows.map(
    ({ name, facet, voice, claims }) => html`
<li class="${voice}"><span data-facet="${facet}" data-claims="${idsOf(claims)}"><bdi>${name}</bdi></span> <span class="count">${claims.length}</span>
${claims.length > 0 && bar(claims, most, model)}</li>`,
  )}</ol>
<p class="keys">${MODES.filter((mode) => rows.some(({ claims }) => claims.some((claim) => modeOf(claim, model) === mode))).map((mode) => key(mode, model))}</p>
</figure>`;
}

const idsOf = (claims: readonly Claim[]) => claims.map(({ id }) => id).join(' ');

function bar(claims: readonly Claim[], most: number, model: Model): Html {
  let x = 0;
  const parts = MODES.flatMap((mode) => {
    const made = claims.filter((claim) => modeOf(claim, model) === mode);
    if (made.length === 0) return [];
    const width = (100 * made.length) / most;
    const part = html`<rect class="${mode}" x="${percent(x)}" y="2" width="${percent(width)}" height="12" data-in="${idsOf(made)}"><title>${modeName(mode)}: ${counted(made.length, 'claim')}</title></rect>`;
    x += width;
    return [part];
  });
  return html`<svg width="100%" height="16" aria-hidden="true">${parts}</svg>`;
}

const percent = (value: number) => `${Math.round(value * 100) / 100}%`;

/** A sample of a form, which is also a filter by it. */
function key(mode: Mode, model: Model): Html {
  const claims = (model.article.claims as readonly Claim[]).filter((claim) => modeOf(claim, model) === mode);
  return html`<span class="key" data-facet="form ${mode}" data-claims="${idsOf(claims)}"><svg width="22" height="12" aria-hidden="true"><rect class="${mode}" x="1" y="1" width="20" height="10"/></svg> ${modeName(mode)} <span class="count">${claims.length}</span></span> `;
}
