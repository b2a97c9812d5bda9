"""Validates `croissant.json` of a folder and loads every record of every table; prints them, and what the validator warns of."""

import json
import logging
import sys

import mlcroissant as mlc
import pandas as pd

logging.getLogger("absl").setLevel(logging.ERROR)


def plain(value):
    if isinstance(value, bytes):
        return value.decode()
    if isinstance(value, pd.Timestamp):
        return value.isoformat()
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, list):
        return [plain(item) for item in value]
    if value is None or value != value or value is pd.NaT:
        return None
    return value if isinstance(value, (int, float, str)) else str(value)


dataset = mlc.Dataset(jsonld=f"{sys.argv[1]}/croissant.json")
issues = dataset.metadata.ctx.issues
records = {}
for record_set in dataset.metadata.record_sets:
    rows = dataset.records(record_set=record_set.uuid)
    records[record_set.uuid] = [{key.split("/")[-1]: plain(value) for key, value in row.items()} for row in rows]
print(json.dumps({"errors": list(issues.errors), "warnings": list(issues.warnings), "records": records}))
