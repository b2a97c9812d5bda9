import polars as pl
from answer import CSV, PARQUET, equal, schema, tell

overrides = {table: {column: getattr(pl, name) for column, name in columns.items()} for table, columns in schema("dtypes.json")["polars"].items()}
csv = {path.stem: pl.read_csv(path, schema_overrides=overrides[path.stem]) for path in CSV.iterdir()}
parquet = {path.stem: pl.read_parquet(path) for path in PARQUET.iterdir()}
for table, types in overrides.items():
    equal(dict(csv[table].schema), {column: kind() for column, kind in types.items()}, f"the types of {table}.csv")
equal(parquet["articles"].schema["date_published"], pl.Datetime("us", "UTC"), "articles.date_published")
equal(parquet["attributions"].schema["said_on"], pl.Date(), "attributions.said_on")
equal(parquet["mentions"].schema["start_offset"], pl.Int32(), "mentions.start_offset")
equal(parquet["claims"].schema["subject_ids"], pl.List(pl.String), "claims.subject_ids")
equal(csv["entity_identifiers"].filter(pl.col("value") == "NA").height, 1, "country codes NA")
for table, frame in parquet.items():
    flat = frame.select(csv[table].columns)
    if table == "articles":
        flat = flat.with_columns(pl.col("date_published").dt.replace_time_zone(None))
    equal(flat.equals(csv[table]), True, f"{table} is the same in CSV and in Parquet")

rows = parquet["statements"].explode("speaker_names").explode("domains")
tell(rows.group_by("article_id", "speaker_names", "quotation", "domains").len().rows())
