import datetime

import pandas as pd
from answer import PARQUET, equal, tell

tables = {path.stem: pd.read_parquet(path) for path in PARQUET.iterdir()}
equal(str(tables["articles"]["date_published"].dtype), "datetime64[us, UTC]", "articles.date_published")
equal(type(tables["attributions"]["said_on"].dropna().iloc[0]), datetime.date, "attributions.said_on")
equal(str(tables["mentions"]["start_offset"].dtype), "int32", "mentions.start_offset")
equal(list(tables["claims"]["subject_ids"].iloc[0])[0][:2], "e-", "claims.subject_ids")

rows = tables["statements"].explode("speaker_names").explode("domains")
counts = rows.groupby(["article_id", "speaker_names", "quotation", "domains"], dropna=False).size().reset_index()
tell(counts.astype(object).where(counts.notna(), None).itertuples(index=False))
