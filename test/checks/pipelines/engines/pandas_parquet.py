import datetime

import pandas as pd
from answer import PARQUET, equal, tell

tables = {path.stem: pd.read_parquet(path) for path in PARQUET.iterdir()}
equal(str(tables["articles"]["article_date_published"].dtype), "datetime64[us, UTC]", "articles.article_date_published")
equal(type(tables["attributions"]["attribution_said_on"].dropna().iloc[0]), datetime.date, "attributions.attribution_said_on")
equal(str(tables["mentions"]["mention_start_offset"].dtype), "int32", "mentions.mention_start_offset")
equal(list(tables["claims"]["claim_subject_ids"].iloc[0])[0][:2], "e-", "claims.claim_subject_ids")

rows = tables["statements"].explode("speaker_names").explode("claim_domains")
counts = rows.groupby(["article_id", "speaker_names", "attribution_quotation", "claim_domains"], dropna=False).size().reset_index()
tell(counts.astype(object).where(counts.notna(), None).itertuples(index=False))
