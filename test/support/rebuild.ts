import { contract } from '../../schema/generated/sealed-contract.ts';
import type { Row } from '../../scripts/package/tables/table.ts';

/** The rows of each table, by its name; in the form of CSV with link tables, else with lists. */
export type Rows = { readonly [table: string]: readonly Row[] };

/**
 * Puts documents together again from their tables, by the names of the columns alone and in whatever order the rows are, so that whatever
 * the tables lost or mixed up is missing or wrong.
 */
export function rebuild(tables: Rows): unknown[] {
  return sorted(tables.articles ?? []).map((article) => documentOf(article, tables));
}

function documentOf(article: Row, tables: Rows): unknown {
  const of = (table: string, where: Row = {}) =>
    sorted((tables[table] ?? []).filter((row) => matches(row, { article_id: article.article_id ?? null, ...where })));
  /** A list of values: a column of the row, or the rows of a link table. */
  const list = (row: Row, column: string, table: string, item: string, where: Row): unknown =>
    column in row ? row[column] : of(table, where).map((link) => link[item]);
  const span = (row: Row) => ({ start: row.start_offset, end: row.end_offset, sha256: row.sha256 });

  /** The values of a record that are columns of the same name; its own id is not. */
  const values = (row: Row, type: string) =>
    Object.fromEntries(
      Object.entries(contract.objects[type] ?? {})
        .filter(([field, { list: isList }]) => field !== 'id' && !isList)
        .map(([field]) => [field, row[field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]]),
    );

  const entity = (row: Row) => {
    const key = { entity_id: row.entity_id ?? null };
    return {
      ...values(row, 'Entity'),
      id: row.entity_id,
      aliases: list(row, 'aliases', 'entity_aliases', 'alias', key),
      roles: of('entity_roles', key).map(({ label, of_id }) => ({ label, ofId: of_id })),
      memberIds: list(row, 'member_ids', 'entity_entities', 'other_entity_id', { ...key, role: 'member' }),
      ofIds: list(row, 'of_ids', 'entity_entities', 'other_entity_id', { ...key, role: 'of' }),
      identifiers: of('entity_identifiers', key).map(({ scheme, value, source }) => ({ scheme, value, source })),
    };
  };
  const attribution = (row: Row) => {
    const key = { attribution_id: row.attribution_id ?? null };
    const spans = (role: string) => of('attribution_spans', { ...key, role }).map(span);
    const entities = (role: string) => list(row, `${role}_ids`, 'attribution_entities', 'entity_id', { ...key, role });
    return {
      ...values(row, 'Attribution'),
      id: row.attribution_id,
      sentenceIds: list(row, 'sentence_ids', 'attribution_sentences', 'sentence_id', key),
      sourceIds: entities('source'),
      sourceSpans: spans('source'),
      cueSpans: spans('cue'),
      contentSpans: spans('content'),
      quotedSpans: spans('quoted'),
      addresseeIds: entities('addressee'),
      addresseeSpans: spans('addressee'),
    };
  };
  const claim = (row: Row) => {
    const key = { claim_id: row.claim_id ?? null };
    const entities = (role: string) => list(row, `${role}_ids`, 'claim_entities', 'entity_id', { ...key, role });
    return {
      ...values(row, 'Claim'),
      id: row.claim_id,
      spans: of('claim_spans', key).map(span),
      subjectIds: entities('subject'),
      objectIds: entities('object'),
      locationIds: entities('location'),
      basisClaimIds: list(row, 'basis_claim_ids', 'claim_basis_claims', 'basis_claim_id', key),
      domains: list(row, 'domains', 'claim_domains', 'domain', key),
    };
  };
  const coding = (row: Row) => {
    const key = { coding_id: row.coding_id ?? null };
    return {
      ...values(row, 'Coding'),
      id: row.coding_id,
      modes: list(row, 'modes', 'coding_modes', 'mode', key),
      contexts: list(row, 'contexts', 'coding_contexts', 'context', key),
      actorCodes: list(row, 'actor_codes', 'coding_actor_codes', 'actor_code', key),
      recipientCodes: list(row, 'recipient_codes', 'coding_recipient_codes', 'recipient_code', key),
      alternatives: of('coding_alternatives', key).map((other) => {
        const below = { ...key, alternative_position: other.position ?? null };
        return {
          code: other.code,
          modes: list(other, 'modes', 'coding_alternative_modes', 'mode', below),
          contexts: list(other, 'contexts', 'coding_alternative_contexts', 'context', below),
          rationale: other.rationale,
        };
      }),
    };
  };

  return {
    $schema: article.json_schema,
    id: article.article_id,
    version: article.version,
    metadata: {
      headline: article.headline,
      url: article.url,
      publisherId: article.publisher_id,
      agencyId: article.agency_id,
      byline: article.byline,
      datePublished: article.date_published_local,
      language: article.language,
      subjects: of('article_subjects').map(({ scheme, code, label }) => ({ scheme, code, label })),
      rights: article.rights,
    },
    layers: Object.fromEntries(Object.keys(contract.objects.Layers ?? {}).map((name) => [name, article[`layers_${name}`]])),
    sourceText: {
      canonicalization: article.source_text_canonicalization,
      codePoints: article.source_text_code_points,
      utf16Units: article.source_text_utf16_units,
      sha256: article.source_text_sha256,
      originalSha256: article.source_text_original_sha256,
      originalBytes: article.source_text_original_bytes,
    },
    blocks: of('blocks').map((row) => ({ id: row.block_id, role: row.role, ...span(row), fingerprint: row.fingerprint })),
    sentences: of('sentences').map((row) => ({ id: row.sentence_id, blockId: row.block_id, ...span(row), gist: row.gist })),
    entities: of('entities').map(entity),
    mentions: of('mentions').map((row) => ({
      id: row.mention_id,
      entityId: row.entity_id,
      sentenceId: row.sentence_id,
      ...span(row),
      form: row.form,
    })),
    attributions: of('attributions').map(attribution),
    claims: of('claims').map(claim),
    codings: of('codings').map(coding),
    extensions: of('extensions').map(({ vocabulary, value, description, direction }) => ({
      vocabulary,
      value,
      description,
      direction,
    })),
    provenance: {
      guideline: article.provenance_guideline,
      guidelineVersion: article.provenance_guideline_version,
      method: article.provenance_method,
      annotators: of('article_annotators').map(({ annotator_id: id, kind, description }) => ({ id, kind, description })),
      adjudication: article.provenance_adjudication,
      createdOn: article.provenance_created_on,
      modifiedOn: article.provenance_modified_on,
      license: article.provenance_license,
      agreement: of('article_agreement').map(({ layer, measure, value, items }) => ({ layer, measure, value, items })),
    },
  };
}

const matches = (row: Row, where: Row) => Object.entries(where).every(([column, value]) => row[column] === value);

/** Rows in the order of their own positions. */
function sorted(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => Number(a.position ?? 0) - Number(b.position ?? 0));
}
