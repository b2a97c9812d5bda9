"""What the Python engines have in common: where the files are, and how the answer is given."""

import json
import sys
from pathlib import Path

FOLDER, SCHEMAS = map(Path, sys.argv[1:3])
CSV, JSONL, PARQUET = (FOLDER / "tables" / name for name in ("csv", "jsonl", "parquet"))
DOCUMENTS = FOLDER / "documents.jsonl"
IS_LINK = {path.stem for path in CSV.iterdir()} - {path.stem for path in PARQUET.iterdir()}


def schema(name):
    return json.loads((SCHEMAS / name).read_text("utf-8"))


def tell(rows):
    """Prints rows of article, speaker, quotation, domain and count, in an order of their own."""
    rows = [[*(None if value is None or value != value else value for value in row[:4]), int(row[4])] for row in rows]
    print(json.dumps(sorted(rows, key=str)))


def equal(actual, expected, what):
    if actual != expected:
        sys.exit(f"{what}: {actual!r}; it should be {expected!r}")
