import io
import json

import pandas as pd
from answer import CSV, DOCUMENTS, equal, schema, tell

arguments = schema("dtypes.json")["pandas"]
tables = {path.stem: pd.read_csv(path, **arguments[path.stem]) for path in CSV.iterdir()}
articles, identifiers = tables["articles"], tables["entity_identifiers"]

equal(str(articles["article_date_published"].dtype), "datetime64[us, UTC]", "articles.article_date_published")
equal(tables["attributions"]["attribution_said_on"].dtype.kind, "M", "attributions.attribution_said_on")
equal(str(tables["mentions"]["mention_start_offset"].dtype), "Int32", "mentions.mention_start_offset")
equal(str(tables["article_agreement"]["article_agreement_value"].dtype), "Float64", "article_agreement.article_agreement_value")
equal(int((identifiers["entity_identifier_value"] == "NA").sum()), 1, "country codes NA")
equal(int(identifiers["entity_identifier_value"].isna().sum()), 0, "missing identifiers")
equal(bool(identifiers["entity_identifier_value"].str.startswith("0").any()), True, "codes that begin with 0")
equal(bool(tables["attributions"]["attribution_parent_id"].isna().any()), True, "missing parents")

documents = [json.loads(line) for line in DOCUMENTS.read_text("utf-8").splitlines()]
codes = sorted(coding["code"] for document in documents for coding in document["codings"] if coding["code"])
again = pd.read_csv(io.StringIO(tables["codings"].to_csv(index=False)), **arguments["codings"])
for codings in (tables["codings"], again):
    equal(sorted(codings["coding_code"].dropna()), codes, "codes, as they are and after another round through CSV")
meanings = again.merge(tables["event_codes"])
in_lists = [coding for document in documents for coding in document["codings"] if coding["code"] and not coding["scheme"].startswith("x-")]
equal(len(meanings), len(in_lists), "codings with a meaning")

joined = tables["statements"].merge(tables["statement_speakers"]).merge(tables["claim_domains"])
counts = joined.groupby(["article_id", "speaker_name", "attribution_quotation", "claim_domain"], dropna=False).size().reset_index()
tell(counts.astype(object).where(counts.notna(), None).itertuples(index=False))
