import polars as pl
from answer import CSV, PARQUET, equal, schema, tell

overrides = {table: {column: getattr(pl, name) for column, name in columns.items()} for table, columns in schema("dtypes.json")["polars"].items()}
csv = {path.stem: pl.read_csv(path, schema_overrides=overrides[path.stem]) for path in CSV.iterdir()}
parquet = {path.stem: pl.read_parquet(path) for path in PARQUET.iterdir()}
for table, types in overrides.items():
    equal(dict(csv[table].schema), {column: kind() for column, kind in types.items()}, f"the types of {table}.csv")
equal(parquet["articles"].schema["article_date_published"], pl.Datetime("us", "UTC"), "articles.article_date_published")
equal(parquet["attributions"].schema["attribution_said_on"], pl.Date(), "attributions.attribution_said_on")
equal(parquet["mentions"].schema["mention_start_offset"], pl.Int32(), "mentions.mention_start_offset")
equal(parquet["claims"].schema["claim_subject_ids"], pl.List(pl.String), "claims.claim_subject_ids")
equal(csv["entity_identifiers"].filter(pl.col("entity_identifier_value") == "NA").height, 1, "country codes NA")
for table, frame in parquet.items():
    flat = frame.select(csv[table].columns)
    if table == "articles":
        flat = flat.with_columns(pl.col("article_date_published").dt.replace_time_zone(None))
    equal(flat.equals(csv[table]), True, f"{table} is the same in CSV and in Parquet")

rows = parquet["statements"].explode("speaker_names").explode("claim_domains")
tell(rows.group_by("article_id", "speaker_names", "attribution_quotation", "claim_domains").len().rows())
