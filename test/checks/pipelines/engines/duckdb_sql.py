import os

import duckdb
from answer import CSV, DOCUMENTS, PARQUET, SCHEMAS, equal, tell

connection = duckdb.connect()
os.chdir(CSV)
for name in ("duckdb.sql", "duckdb-load.sql"):
    for statement in connection.extract_statements((SCHEMAS / name).read_text("utf-8")):
        connection.execute(statement)


def rows(sql):
    return connection.execute(sql).fetchall()


equal(rows("SELECT typeof(date_published) FROM articles LIMIT 1"), [("TIMESTAMP WITH TIME ZONE",)], "articles.date_published")
equal(rows("SELECT DISTINCT typeof(said_on), typeof(position) FROM attributions"), [("DATE", "INTEGER")], "attributions")
equal(rows("SELECT count(*) FROM entity_identifiers WHERE value = 'NA'"), [(1,)], "country codes NA")
for sql in ("UPDATE claims SET polarity = 'maybe'", "UPDATE claim_domains SET domain = 'weather'"):
    try:
        connection.execute(sql)
    except duckdb.Error:
        continue
    equal(sql, "an error", "DuckDB took")
counts = "article_id, speaker, quotation, domain, statements"
answer = sorted(map(str, rows(f"SELECT {counts} FROM statements_by_speaker")))
nested = f"""SELECT article_id, unnest(speaker_names) AS speaker, quotation, domain, count(*) FROM
  (SELECT *, unnest(domains) AS domain_ FROM '{PARQUET}/statements.parquet') GROUP BY ALL"""
nested = nested.replace("domain, count(*)", "domain_, count(*)")
equal(rows(f"SELECT count(*), sum(len(claims)) FROM read_articles('{DOCUMENTS}')"), rows("SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM claims)"), "documents")
tell(rows(f"SELECT {counts} FROM statements_by_speaker"))
