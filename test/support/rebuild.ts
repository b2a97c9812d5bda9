import { contract } from '../../schema/generated/sealed-contract.ts';
import type { Row } from '../../scripts/package/tables/table.ts';

/** The rows of each table, by its name; in the form of CSV with link tables, else with lists. */
export type Rows = { readonly [table: string]: readonly Row[] };

/**
 * Puts documents together again from their tables, by the names of the columns alone and in whatever order the rows are, so that whatever
 * the tables lost or mixed up is missing or wrong.
 */
export function rebuild(tables: Rows): unknown[] {
  return (tables.articles ?? []).map((article) => documentOf(article, tables));
}

function documentOf(article: Row, tables: Rows): unknown {
  const of = (table: string, where: Row = {}) =>
    sorted(
      table,
      (tables[table] ?? []).filter((row) => matches(row, { article_id: article.article_id ?? null, ...where })),
    );
  /** A list of values: a column of the row, or the rows of a link table. */
  const list = (row: Row, column: string, table: string, item: string, where: Row): unknown =>
    column in row ? row[column] : of(table, where).map((link) => link[item]);
  /** A span, whose columns begin with what it is of. */
  const span = (row: Row, of: string) => ({
    start: row[`${of}_start_offset`],
    end: row[`${of}_end_offset`],
    sha256: row[`${of}_sha256`],
  });
  const spans = (table: string, where: Row) => of(table, where).map((row) => span(row, table.replace(/s$/, '')));

  /** The values of a record, each in a column of its field's name, with what the record is before it or, for a key, without; its own id is not. */
  const values = (row: Row, type: string) =>
    Object.fromEntries(
      Object.entries(contract.objects[type] ?? {})
        .filter(([field, { list: isList }]) => field !== 'id' && !isList)
        .map(([field]) => {
          const name = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
          const own = `${type.toLowerCase()}_${name}`;
          return [field, row[own in row ? own : name]];
        }),
    );

  const entity = (row: Row) => {
    const key = { entity_id: row.entity_id ?? null };
    const others = (role: string, column: string) =>
      list(row, column, 'entity_entities', 'other_entity_id', { ...key, entity_entity_role: role });
    return {
      ...values(row, 'Entity'),
      id: row.entity_id,
      aliases: list(row, 'entity_aliases', 'entity_aliases', 'entity_alias', key),
      roles: of('entity_roles', key).map((role) => ({ label: role.entity_role_label, ofId: role.entity_role_of_id })),
      memberIds: others('member', 'entity_member_ids'),
      ofIds: others('of', 'entity_of_ids'),
      identifiers: of('entity_identifiers', key).map((found) => ({
        scheme: found.entity_identifier_scheme,
        value: found.entity_identifier_value,
        source: found.entity_identifier_source,
      })),
    };
  };
  const attribution = (row: Row) => {
    const key = { attribution_id: row.attribution_id ?? null };
    const spansOf = (role: string) => spans('attribution_spans', { ...key, attribution_span_role: role });
    const entities = (role: string) =>
      list(row, `attribution_${role}_ids`, 'attribution_entities', 'entity_id', { ...key, attribution_entity_role: role });
    return {
      ...values(row, 'Attribution'),
      id: row.attribution_id,
      sentenceIds: list(row, 'attribution_sentence_ids', 'attribution_sentences', 'attribution_sentence_id', key),
      sourceIds: entities('source'),
      sourceSpans: spansOf('source'),
      cueSpans: spansOf('cue'),
      contentSpans: spansOf('content'),
      quotedSpans: spansOf('quoted'),
      addresseeIds: entities('addressee'),
      addresseeSpans: spansOf('addressee'),
    };
  };
  const claim = (row: Row) => {
    const key = { claim_id: row.claim_id ?? null };
    const entities = (role: string) =>
      list(row, `claim_${role}_ids`, 'claim_entities', 'entity_id', { ...key, claim_entity_role: role });
    return {
      ...values(row, 'Claim'),
      id: row.claim_id,
      spans: spans('claim_spans', key),
      subjectIds: entities('subject'),
      objectIds: entities('object'),
      locationIds: entities('location'),
      basisClaimIds: list(row, 'claim_basis_claim_ids', 'claim_basis_claims', 'claim_basis_claim_id', key),
      domains: list(row, 'claim_domains', 'claim_domains', 'claim_domain', key),
    };
  };
  const coding = (row: Row) => {
    const key = { coding_id: row.coding_id ?? null };
    const items = (from: Row, name: string, where: Row) => list(from, `${name}s`, `${name}s`, name, where);
    return {
      ...values(row, 'Coding'),
      id: row.coding_id,
      modes: items(row, 'coding_mode', key),
      contexts: items(row, 'coding_context', key),
      actorCodes: items(row, 'coding_actor_code', key),
      recipientCodes: items(row, 'coding_recipient_code', key),
      alternatives: of('coding_alternatives', key).map((other) => {
        const below = { ...key, coding_alternative_position: other.coding_alternative_position ?? null };
        return {
          code: other.coding_alternative_code,
          modes: items(other, 'coding_alternative_mode', below),
          contexts: items(other, 'coding_alternative_context', below),
          rationale: other.coding_alternative_rationale,
        };
      }),
    };
  };

  return {
    $schema: article.article_json_schema,
    id: article.article_id,
    version: article.article_version,
    metadata: {
      headline: article.article_headline,
      url: article.article_url,
      publisherId: article.article_publisher_id,
      agencyId: article.article_agency_id,
      byline: article.article_byline,
      datePublished: article.article_date_published_local,
      language: article.article_language,
      subjects: of('article_subjects').map((subject) => ({
        scheme: subject.article_subject_scheme,
        code: subject.article_subject_code,
        label: subject.article_subject_label,
      })),
      rights: article.article_rights,
    },
    layers: Object.fromEntries(
      Object.keys(contract.objects.Layers ?? {}).map((name) => [name, article[`article_layers_${name}`]]),
    ),
    sourceText: {
      canonicalization: article.article_source_text_canonicalization,
      codePoints: article.article_source_text_code_points,
      utf16Units: article.article_source_text_utf16_units,
      sha256: article.article_source_text_sha256,
      originalSha256: article.article_source_text_original_sha256,
      originalBytes: article.article_source_text_original_bytes,
    },
    blocks: of('blocks').map((row) => ({
      id: row.block_id,
      role: row.block_role,
      ...span(row, 'block'),
      fingerprint: row.block_fingerprint,
    })),
    sentences: of('sentences').map((row) => ({
      id: row.sentence_id,
      blockId: row.block_id,
      ...span(row, 'sentence'),
      gist: row.sentence_gist,
    })),
    entities: of('entities').map(entity),
    mentions: of('mentions').map((row) => ({
      id: row.mention_id,
      entityId: row.entity_id,
      sentenceId: row.sentence_id,
      ...span(row, 'mention'),
      form: row.mention_form,
    })),
    attributions: of('attributions').map(attribution),
    claims: of('claims').map(claim),
    codings: of('codings').map(coding),
    extensions: of('extensions').map((row) => ({
      vocabulary: row.extension_vocabulary,
      value: row.extension_value,
      description: row.extension_description,
      direction: row.extension_direction,
    })),
    provenance: {
      guideline: article.article_provenance_guideline,
      guidelineVersion: article.article_provenance_guideline_version,
      method: article.article_provenance_method,
      annotators: of('article_annotators').map((row) => ({
        id: row.article_annotator_id,
        kind: row.article_annotator_kind,
        description: row.article_annotator_description,
      })),
      adjudication: article.article_provenance_adjudication,
      createdOn: article.article_provenance_created_on,
      modifiedOn: article.article_provenance_modified_on,
      license: article.article_provenance_license,
      agreement: of('article_agreement').map((row) => ({
        layer: row.article_agreement_layer,
        measure: row.article_agreement_measure,
        value: row.article_agreement_value,
        items: row.article_agreement_items,
      })),
    },
  };
}

const matches = (row: Row, where: Row) => Object.entries(where).every(([column, value]) => row[column] === value);

/** Rows in the order of their own positions. */
function sorted(table: string, rows: readonly Row[]): Row[] {
  const position = `${table.replace(/(ies|ases|s)$/, (end) => ({ ies: 'y', ases: 'as' })[end] ?? '')}_position`;
  if (rows.some((row) => typeof row[position] !== 'number')) throw new Error(`${table} has no ${position}`);
  return rows.toSorted((a, b) => Number(a[position]) - Number(b[position]));
}
