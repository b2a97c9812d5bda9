import { id, message, names, value } from '../../problems/message.ts';
import { type Descriptions, type View, whole } from './rule.ts';

/** Rules on what a document says that it annotates. */
export const descriptions: Descriptions = {
  'layer-records':
    'A layer that is `none` is empty: the document has no records of it or, if the layer is `gists`, no gist of a sentence or an attribution.',
  'complete-gists': 'Where gists are complete, every sentence and every attribution has a gist.',
  'complete-codings': 'Where codings are complete, every claim has a coding in each scheme that the document uses.',
  'open-value': 'In a complete layer, no type, description, source form, polarity or confidence is left open.',
  'claimed-sentence':
    "Where claims and attributions are complete, a sentence in the article's own voice has a claim, unless it asserts nothing; datelines, credits and the like need none.",
};

const RECORDS = ['mentions', 'attributions', 'claims', 'codings'] as const;

const layerRecords = whole({
  name: 'layer-records',
  reads: {
    layers: ['gists', ...RECORDS],
    sentences: ['gist'],
    mentions: [],
    attributions: ['gist'],
    claims: [],
    codings: [],
  },
  check(view) {
    const layers = view.read('layers');
    for (const layer of RECORDS) {
      const { length } = view.read(layer);
      const count = `${length} ${length === 1 ? layer.slice(0, -1) : layer}`;
      if (layers[layer] === 'none' && length > 0) reportNone(view, layer, `the document has ${count}`);
    }
    const gists = [...view.read('sentences'), ...view.read('attributions')].filter(({ gist }) => gist !== null);
    if (layers.gists === 'none' && gists.length > 0) reportNone(view, 'gists', `${gists[0]?.id} has a gist`);
  },
});

function reportNone(view: Pick<View, 'report'>, layer: string, why: string): void {
  const what = message`"none" should be "complete" or "partial", because ${why}; change it, or remove what is annotated`;
  view.report(`/layers/${layer}`, what);
}

const completeGists = whole({
  name: 'complete-gists',
  reads: { layers: ['gists'], sentences: ['gist'], attributions: ['gist'] },
  check(view) {
    if (view.read('layers').gists !== 'complete') return;
    for (const list of ['sentences', 'attributions'] as const) {
      for (const { record, at } of view.records(list)) {
        const what = message`${null} should be the gist of ${id(record.id)}, because gists are complete; write it, or set layers.gists to "partial"`;
        if (record.gist === null) view.report(`${at}/gist`, what);
      }
    }
  },
});

const completeCodings = whole({
  name: 'complete-codings',
  reads: { layers: ['codings'], claims: [], codings: ['claimId', 'scheme'] },
  check(view) {
    if (view.read('layers').codings !== 'complete') return;
    const coded = new Map<string, Set<string>>();
    for (const { scheme, claimId } of view.read('codings')) {
      const claims = coded.get(scheme) ?? new Set();
      coded.set(scheme, claimId === null ? claims : claims.add(claimId));
    }
    const claims = view.records('claims');
    if (coded.size === 0 && claims.length > 0)
      view.report(
        '/layers/codings',
        message`"complete" should be "none", because no claim is coded; change it, or add the codings`,
      );
    for (const { record, at } of claims) {
      const schemes = [...coded].filter(([, of]) => !of.has(record.id)).map(([scheme]) => scheme);
      if (schemes.length === 0) continue;
      const should = message`${id(record.id)} should have a coding in ${schemes.join(', ')}`;
      const what = message`${should}, because codings are complete; add it, or set layers.codings to "partial"`;
      view.report(at, what);
    }
  },
});

/** What is left open in a record, by the layer that it belongs to. A cue without a lemma is a matter of its words. */
const OPEN = {
  entities: { layer: 'mentions', fields: { type: 'unspecified', description: null } },
  attributions: { layer: 'attributions', fields: { sourceForm: 'unspecified', polarity: 'unspecified', confidence: null } },
  claims: { layer: 'claims', fields: { confidence: null } },
  codings: { layer: 'codings', fields: { confidence: null } },
} as const;

const openValue = whole({
  name: 'open-value',
  guideline: true,
  reads: {
    layers: ['mentions', 'attributions', 'claims', 'codings'],
    entities: ['type', 'description'],
    attributions: ['sourceForm', 'polarity', 'confidence'],
    claims: ['confidence'],
    codings: ['confidence'],
  },
  check(view) {
    if (!view.isOurs) return;
    const layers = view.read('layers');
    for (const [list, { layer, fields }] of Object.entries(OPEN)) {
      if (layers[layer] !== 'complete') continue;
      const records = view.records(list as keyof typeof OPEN);
      for (const [field, open] of Object.entries(fields)) {
        const [first, ...others] = records.filter(({ record }) => (record as { [name: string]: unknown })[field] === open);
        if (!first) continue;
        const more = others.length > 0 ? ` here and in ${others.length} more ${others.length === 1 ? 'record' : 'records'}` : '';
        const should = message`${value(open)} should be ${open === null ? 'given' : `another ${field}`}`;
        const what = message`${should}, because layers.${layer} is "complete"; give it${more}, or set the layer to "partial"`;
        view.report(`${first.at}/${field}`, what, { severity: 'warning' });
      }
    }
  },
});

/** Blocks in which the article can assert something in its own voice. */
const ASSERTING: ReadonlySet<string> = new Set(['headline', 'deck', 'lead', 'body', 'caption']);

const claimedSentence = whole({
  name: 'claimed-sentence',
  guideline: true,
  reads: {
    layers: ['claims', 'attributions'],
    sentences: ['blockId'],
    blocks: ['role'],
    attributions: ['sentenceIds'],
    claims: ['sentenceId'],
  },
  check(view) {
    const { claims: layer, attributions } = view.read('layers');
    if (layer !== 'complete' || attributions !== 'complete') return;
    const covered = new Set<string>(view.read('claims').map(({ sentenceId }) => sentenceId));
    for (const { sentenceIds } of view.read('attributions')) for (const sentenceId of sentenceIds) covered.add(sentenceId);
    const open = view
      .records('sentences')
      .filter(({ record }) => !covered.has(record.id) && ASSERTING.has(view.get('blocks', record.blockId).role));
    const [first, ...others] = open;
    if (!first) return;
    const [claims, they, one] =
      others.length > 0
        ? ['claims', 'they are', 'one to each that asserts something']
        : ['a claim', 'it is', 'one, unless the sentence asserts nothing'];
    const should = message`${names(open.map(({ record }) => record.id))} should have ${claims}`;
    const what = message`${should}, because ${they} in the article's own voice; add ${one}`;
    view.report(first.at, what, { severity: 'warning' });
  },
});

export const layerRules = [layerRecords, completeGists, completeCodings, openValue, claimedSentence];
