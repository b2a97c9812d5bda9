import pandas as pd
from answer import CSV, equal, schema, tell

arguments = schema("dtypes.json")["pandas"]
tables = {path.stem: pd.read_csv(path, **arguments[path.stem]) for path in CSV.iterdir()}
articles, identifiers = tables["articles"], tables["entity_identifiers"]

equal(str(articles["date_published"].dtype), "datetime64[us, UTC]", "articles.date_published")
equal(tables["attributions"]["said_on"].dtype.kind, "M", "attributions.said_on")
equal(str(tables["mentions"]["start_offset"].dtype), "Int32", "mentions.start_offset")
equal(str(tables["article_agreement"]["value"].dtype), "Float64", "article_agreement.value")
equal(int((identifiers["value"] == "NA").sum()), 1, "country codes NA")
equal(int(identifiers["value"].isna().sum()), 0, "missing identifiers")
equal(bool(identifiers["value"].str.startswith("0").any()), True, "codes that begin with 0")
equal(bool(tables["attributions"]["parent_id"].isna().any()), True, "missing parents")

statements = tables["statements"][["article_id", "claim_id", "quotation"]]
joined = statements.merge(tables["statement_speakers"][["article_id", "claim_id", "name"]]).merge(
    tables["claim_domains"][["article_id", "claim_id", "domain"]]
)
counts = joined.groupby(["article_id", "name", "quotation", "domain"], dropna=False).size().reset_index()
tell(counts.astype(object).where(counts.notna(), None).itertuples(index=False))
