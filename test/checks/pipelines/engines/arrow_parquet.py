import collections

import pyarrow as pa
import pyarrow.parquet as pq
from answer import PARQUET, equal, tell

tables = {path.stem: pq.read_table(path) for path in PARQUET.iterdir()}
types = {"articles.article_date_published": pa.timestamp("us", tz="UTC"), "attributions.attribution_said_on": pa.date32(), "mentions.mention_start_offset": pa.int32(), "article_agreement.article_agreement_value": pa.float64(), "articles.article_version": pa.string()}
for place, expected in types.items():
    table, column = place.split(".")
    equal(tables[table].schema.field(column).type, expected, place)
equal(pa.types.is_list(tables["claims"].schema.field("claim_subject_ids").type), True, "claims.claim_subject_ids is a list")
equal(tables["claims"].schema.field("claim_gist").nullable, False, "claims.claim_gist may be missing")
equal(tables["claims"].schema.field("claim_note").nullable, True, "claims.claim_note may be missing")

counts = collections.Counter(
    (row["article_id"], speaker, row["attribution_quotation"], domain)
    for row in tables["statements"].to_pylist()
    for speaker in row["speaker_names"]
    for domain in row["claim_domains"]
)
tell((*key, count) for key, count in counts.items())
