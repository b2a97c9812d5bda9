import os
import sys

os.environ["PYSPARK_PYTHON"] = sys.executable
from answer import CSV, DOCUMENTS, IS_LINK, JSONL, PARQUET, equal, schema, tell  # noqa: E402
from pyspark.sql import SparkSession, functions as F  # noqa: E402
from pyspark.sql.types import StructType  # noqa: E402

spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.ui.enabled", "false")
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.sql.session.timeZone", "UTC")
    .getOrCreate()
)
schemas = schema("spark.json")
types = lambda frame: [(field.name, field.dataType.simpleString()) for field in frame.schema]  # noqa: E731
rows = lambda frame: sorted(map(str, frame.collect()))  # noqa: E731

strict = spark.read.option("mode", "FAILFAST")
for table, given in schemas["csv"].items():
    csv = strict.schema(StructType.fromJson(given)).option("header", "true").option("escape", '"').csv(f"{CSV}/{table}.csv")
    if table in IS_LINK:
        csv.count()
        continue
    expected = StructType.fromJson(schemas["tables"][table])
    parquet = spark.read.parquet(f"{PARQUET}/{table}.parquet")
    equal(types(parquet), [(field.name, field.dataType.simpleString()) for field in expected], f"the types of {table}.parquet")
    equal(rows(csv), rows(parquet.select(*csv.columns)), f"{table}.csv")
    equal(rows(strict.schema(expected).json(f"{JSONL}/{table}.jsonl")), rows(parquet), f"{table}.jsonl")

documents = strict.schema(StructType.fromJson(schemas["document"])).json(str(DOCUMENTS))
claims = documents.select(F.col("id").alias("article_id"), F.explode("claims").alias("claim")).select("article_id", "claim.id", "claim.subjectIds")
statements = spark.read.parquet(f"{PARQUET}/statements.parquet")
equal(rows(claims), rows(statements.select("article_id", F.col("claim_id").alias("id"), F.col("claim_subject_ids").alias("subjectIds"))), "the claims of the documents")

counts = (
    statements.drop("speaker").withColumn("speaker", F.explode("speaker_names")).withColumn("field", F.explode("claim_domains"))
    .groupBy("article_id", "speaker", "attribution_quotation", "field").count()
)
tell(counts.collect())
