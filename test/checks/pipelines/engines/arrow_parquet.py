import collections

import pyarrow as pa
import pyarrow.parquet as pq
from answer import PARQUET, equal, tell

tables = {path.stem: pq.read_table(path) for path in PARQUET.iterdir()}
types = {"articles.date_published": pa.timestamp("us", tz="UTC"), "attributions.said_on": pa.date32(), "mentions.start_offset": pa.int32(), "article_agreement.value": pa.float64(), "articles.version": pa.string()}
for place, expected in types.items():
    table, column = place.split(".")
    equal(tables[table].schema.field(column).type, expected, place)
equal(pa.types.is_list(tables["claims"].schema.field("subject_ids").type), True, "claims.subject_ids is a list")
equal(tables["claims"].schema.field("gist").nullable, False, "claims.gist may be missing")
equal(tables["claims"].schema.field("note").nullable, True, "claims.note may be missing")

counts = collections.Counter(
    (row["article_id"], speaker, row["quotation"], domain)
    for row in tables["statements"].to_pylist()
    for speaker in row["speaker_names"]
    for domain in row["domains"]
)
tell((*key, count) for key, count in counts.items())
