import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, DraftArticle } from '../../../schema/generated/types.d.ts';
import { PROJECT } from '../../../scripts/build/project.ts';
import { sealDraft } from '../../../scripts/package/sealing/seal-document.ts';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import { randomFrom } from './random.ts';

/** Drafts of our own, in several languages. */
const FOLDERS = ['data/example', 'test/fixtures/court', 'test/fixtures/korean', 'test/fixtures/sports'];
/** How many different articles a corpus has; every document is one of them, at another address and on another day. */
const VARIANTS = 240;
/** In days. An annotation is not older than what it annotates, and ours are not much younger. */
const LONGEST_DELAY = 300;
const DAY = 86_400_000;

type Record = { readonly [field: string]: unknown };
type Draft = { readonly [field: string]: unknown };

/**
 * Makes sealed documents that are valid: each holds some of the paragraphs of one of our own articles and all that is annotated in them.
 *
 * @param count how many
 * @param seed the same seed gives the same documents
 */
export function* corpus(count: number, seed = 1): Generator<Article> {
  const random = randomFrom(seed);
  const variants: Article[] = [];
  while (variants.length < Math.min(VARIANTS, count)) {
    const variant = variantOf(drafts[variants.length % drafts.length] as Draft, random);
    if (variant) variants.push(variant);
  }
  for (let number = 1; number <= count; number++) {
    const variant = variants[Math.floor(random() * variants.length)] as Article;
    yield {
      ...variant,
      id: `example.org/corpus/${number}`,
      metadata: published(variant.metadata, Math.floor(random() * LONGEST_DELAY)),
    };
  }
}

const drafts: readonly Draft[] = FOLDERS.map((folder) => JSON.parse(readFileSync(join(PROJECT, folder, 'draft.json'), 'utf8')));

/** An article with some of its paragraphs; nothing where what is left is no valid article. */
function variantOf(draft: Draft, random: () => number): Article | undefined {
  const blocks = recordsOf(draft, 'blocks').filter(({ role }) => !['lead', 'body'].includes(String(role)) || random() < 0.7);
  const copy = blocks.map(({ text }) => text).join('\n\n');
  try {
    const article = sealDraft(without(draft, blocks) as unknown as DraftArticle, copy);
    return validate(article, { text: copy }).length === 0 ? article : undefined;
  } catch {
    return undefined;
  }
}

/** A draft with these blocks only, and without all that stands in others or refers to it. */
function without(draft: Draft, blocks: readonly Record[]): Draft {
  const blockIds = idsOf(blocks);
  const sentences = recordsOf(draft, 'sentences').filter(({ blockId }) => blockIds.has(blockId));
  const sentenceIds = idsOf(sentences);
  const mentions = recordsOf(draft, 'mentions').filter(({ sentenceId }) => sentenceIds.has(sentenceId));
  const attributions = settled(
    recordsOf(draft, 'attributions').filter((attribution) =>
      listIn(attribution, 'sentenceIds').every((id) => sentenceIds.has(id)),
    ),
    ({ parentId, restatesId }, ids) => [parentId, restatesId].every((id) => id == null || ids.has(id)),
  );
  const attributionIds = idsOf(attributions);
  const claims = recordsOf(draft, 'claims').filter(
    ({ sentenceId, attributionId }) =>
      sentenceIds.has(sentenceId) && (attributionId == null || attributionIds.has(attributionId)),
  );
  const claimIds = idsOf(claims);
  const based = claims.map((claim) => ({
    ...claim,
    basisClaimIds: listIn(claim, 'basisClaimIds').filter((id) => claimIds.has(id)),
  }));
  const codings = recordsOf(draft, 'codings').filter(
    ({ claimId, attributionId }) => claimIds.has(claimId) || attributionIds.has(attributionId),
  );
  const rest = { ...draft, blocks, sentences, mentions, attributions, claims: based, codings, entities: [], extensions: [] };
  const entities = settled(
    recordsOf(draft, 'entities'),
    ({ id }, _, all) => JSON.stringify([rest, all]).split(`"${id}"`).length > 2,
  );
  const whole = { ...rest, entities };
  const extensions = recordsOf(draft, 'extensions').filter(({ value }) => JSON.stringify(whole).includes(`"${value}"`));
  return { ...whole, extensions };
}

/** The records that stay when those that do not fit the others are taken away, until all fit. */
function settled(
  records: readonly Record[],
  fits: (record: Record, ids: ReadonlySet<unknown>, all: readonly Record[]) => boolean,
): readonly Record[] {
  const ids = idsOf(records);
  const fitting = records.filter((record) => fits(record, ids, records));
  return fitting.length === records.length ? records : settled(fitting, fits);
}

const recordsOf = (draft: Draft, collection: string) => (draft[collection] ?? []) as readonly Record[];
const listIn = (record: Record, field: string) => (record[field] ?? []) as readonly unknown[];
const idsOf = (records: readonly Record[]) => new Set(records.map(({ id }) => id));

/** The same metadata, a number of days later. */
function published(metadata: Article['metadata'], days: number): Article['metadata'] {
  const [day = '', time = ''] = metadata.datePublished.split('T');
  const later = new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
  return { ...metadata, datePublished: `${later}T${time}` };
}
