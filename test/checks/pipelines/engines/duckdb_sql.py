import os

import duckdb
from answer import CSV, DOCUMENTS, SCHEMAS, equal, tell

connection = duckdb.connect()
os.chdir(CSV)
for name in ("duckdb.sql", "duckdb-load.sql"):
    for statement in connection.extract_statements((SCHEMAS / name).read_text("utf-8")):
        connection.execute(statement)


def rows(sql):
    return connection.execute(sql).fetchall()


equal(rows("SELECT typeof(article_date_published) FROM articles LIMIT 1"), [("TIMESTAMP WITH TIME ZONE",)], "articles.article_date_published")
equal(rows("SELECT DISTINCT typeof(attribution_said_on), typeof(attribution_position) FROM attributions"), [("DATE", "INTEGER")], "attributions")
equal(rows("SELECT count(*) FROM entity_identifiers WHERE entity_identifier_value = 'NA'"), [(1,)], "country codes NA")
for sql in ("UPDATE claims SET claim_polarity = 'maybe'", "UPDATE claim_domains SET claim_domain = 'weather'"):
    try:
        connection.execute(sql)
    except duckdb.Error:
        continue
    equal(sql, "an error", "DuckDB took")
equal(rows(f"SELECT count(*), sum(len(claims)) FROM read_articles('{DOCUMENTS}')"), rows("SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM claims)"), "documents")
joined = "statement_speakers JOIN statements USING (article_id, claim_id) JOIN claim_domains USING (article_id, claim_id)"
tell(rows(f"SELECT article_id, speaker_name, attribution_quotation, claim_domain, count(*) FROM {joined} GROUP BY ALL"))
