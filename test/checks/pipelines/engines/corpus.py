"""Counts the statements of a corpus in three ways: DuckDB and Spark over the partitioned Parquet tables, Spark over the documents."""

import json
import os
import sys
import time
from pathlib import Path

os.environ["PYSPARK_PYTHON"] = sys.executable
import duckdb  # noqa: E402
from pyspark.sql import SparkSession, functions as F  # noqa: E402
from pyspark.sql.types import StructType  # noqa: E402

folder, schemas = map(Path, sys.argv[1:3])
answers, seconds = {}, {}


def answer(engine, count):
    began = time.monotonic()
    answers[engine] = sorted([*row[:-1], int(row[-1])] for row in count())
    seconds[engine] = round(time.monotonic() - began, 1)


def by_duckdb():
    statements = f"'{folder}/tables/part=*/parquet/statements.parquet'"
    sql = f"""SELECT speaker, coalesce(attribution_quotation, ''), domain, count(*) FROM
        (SELECT unnest(speaker_names) AS speaker, attribution_quotation, claim_domains FROM {statements}), unnest(claim_domains) AS fields(domain) GROUP BY ALL"""
    return duckdb.connect().execute(sql).fetchall()


spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.ui.enabled", "false")
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.sql.session.timeZone", "UTC")
    .config("spark.driver.memory", "2g")
    .getOrCreate()
)


def by_spark():
    statements = spark.read.option("basePath", f"{folder}/tables").parquet(f"{folder}/tables/part=*/parquet/statements.parquet")
    assert "part" in statements.columns, "Spark does not see the partitions"
    rows = statements.select(F.explode("speaker_names").alias("speaker"), F.coalesce("attribution_quotation", F.lit("")).alias("quotation"), "claim_domains")
    return rows.withColumn("domain", F.explode("claim_domains")).groupBy("speaker", "quotation", "domain").count().collect()


def of_documents():
    """Claims by domain, from the documents themselves: who speaks is what the tables add."""
    schema = StructType.fromJson(json.loads((schemas / "spark.json").read_text("utf-8"))["document"])
    documents = spark.read.schema(schema).option("mode", "FAILFAST").json(f"{folder}/documents")
    claims = documents.select(F.explode("claims").alias("claim"))
    return claims.select(F.explode("claim.domains").alias("domain")).groupBy("domain").count().collect()


answer("DuckDB", by_duckdb)
answer("Spark", by_spark)
answer("Spark, documents", of_documents)
print(json.dumps({"answers": answers, "seconds": seconds}))
