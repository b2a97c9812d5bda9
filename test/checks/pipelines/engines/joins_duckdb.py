"""Joins every pair of tables by all columns of equal names, as SQL's `NATURAL JOIN` does."""

import json
import os

import duckdb
from answer import CSV, FOLDER, SCHEMAS

connection = duckdb.connect()
os.chdir(CSV)
for name in ("duckdb.sql", "duckdb-load.sql"):
    connection.execute((SCHEMAS / name).read_text("utf-8"))
joined = {}
for pair in json.loads((FOLDER / "pairs.json").read_text("utf-8")):
    columns = ", ".join(pair["leftKey"] + pair["rightKey"])
    sql = f"""SELECT count(*), md5(coalesce(string_agg(line, chr(10) ORDER BY line), ''))
        FROM (SELECT concat_ws('|', {columns}) AS line FROM {pair['left']} NATURAL JOIN {pair['right']})"""
    joined[f"{pair['left']} and {pair['right']}"] = connection.execute(sql).fetchone()
print(json.dumps(joined))
