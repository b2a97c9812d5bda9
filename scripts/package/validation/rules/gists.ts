import type { Article } from '../../../../schema/generated/types.d.ts';
import { message } from '../../problems/message.ts';
import { shown } from '../../problems/problem.ts';
import { parallelRun, runsOf } from '../../text/parallel-words.ts';
import { type Descriptions, type View, whole } from './rule.ts';

export const descriptions: Descriptions = {
  'parallel-words':
    'No gist, description, note or rationale repeats eight or more consecutive words of the text, or as much of a script without spaces, but for names and the headline.',
};

const READS = {
  metadata: ['headline', 'byline', 'rights'],
  sentences: ['gist'],
  entities: ['name', 'aliases', 'description', 'unlinked'],
  attributions: ['gist', 'note'],
  claims: ['gist', 'note'],
  codings: ['rationale', 'alternatives'],
  extensions: ['description'],
  provenance: ['method'],
} as const;

const parallelWords = whole({
  name: 'parallel-words',
  reads: READS,
  needsText: true,
  check(view) {
    const runs = runsOf(view.text.text);
    const metadata = view.read('metadata', 'headline', 'byline');
    const names = namesOf({ metadata, entities: view.read('entities', 'name', 'aliases') });
    for (const words of names) for (const run of runsOf(words)) runs.delete(run);
    for (const [pointer, prose] of proseOf(view)) {
      const run = prose === null ? null : parallelRun(prose, runs);
      if (run !== null) view.report(pointer, message`${shown(run)} occurs in the text word for word; say it in other words`);
    }
  },
});

interface Named {
  readonly metadata: Pick<Article['metadata'], 'headline' | 'byline'>;
  readonly entities: readonly Pick<Article['entities'][number], 'name' | 'aliases'>[];
}

/** Bibliographic facts, which may be repeated as they are. */
function* namesOf({ metadata, entities }: Named): Generator<string> {
  yield metadata.headline;
  if (metadata.byline !== null) yield metadata.byline;
  for (const { name, aliases } of entities) {
    yield name;
    yield* aliases;
  }
}

/** Everything that the annotator says in words of their own, with its place. */
function* proseOf(view: View<typeof READS, unknown>): Generator<readonly [pointer: string, prose: string | null]> {
  for (const { record, at } of view.records('sentences')) yield [`${at}/gist`, record.gist];
  for (const { record, at } of view.records('entities')) {
    yield [`${at}/description`, record.description];
    yield [`${at}/unlinked`, record.unlinked];
  }
  for (const collection of ['attributions', 'claims'] as const) {
    for (const { record, at } of view.records(collection)) {
      yield [`${at}/gist`, record.gist];
      yield [`${at}/note`, record.note];
    }
  }
  for (const { record, at } of view.records('codings')) {
    yield [`${at}/rationale`, record.rationale];
    for (const [place, { rationale }] of record.alternatives.entries())
      yield [`${at}/alternatives/${place}/rationale`, rationale];
  }
  for (const { record, at } of view.records('extensions')) yield [`${at}/description`, record.description];
  yield ['/metadata/rights', view.read('metadata', 'rights').rights];
  yield ['/provenance/method', view.read('provenance').method];
}

export const gistRules = [parallelWords];
