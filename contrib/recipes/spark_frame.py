"""Spark, frames: Parquet in, Parquet out, one process for a partition.

    spark-submit --py-files giji.py --files giji --conf spark.executorEnv.GIJI=./giji \
        spark_frame.py hdfs:///corpus hdfs:///documents

The input has the columns text and, where there are, id, metadata and page_ends.
With a view (remarks, incidents, …) as third argument the output has its columns,
each as JSON where it is no text; without one it has id and document, the record
as giji filter writes it.
"""

import json
import sys


def documents(rows):
    """(id, document) for each row of a partition."""
    import giji

    for document in giji.documents(rows, jobs=1):
        identity = document["id"]
        yield identity if isinstance(identity, str) else json.dumps(identity), json.dumps(document, ensure_ascii=False)


def view(name, columns):
    """A function that gives the rows of a view for those of a partition."""

    def rows(records):
        import giji

        for row in giji.rows(records, name, jobs=1, errors="skip"):
            yield tuple(_text(row[column]) for column in columns)

    return rows


def _text(value):
    return value if value is None or isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def main(source, target, name=None):
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.appName("giji").getOrCreate()
    records = spark.read.parquet(source).rdd
    if name is None:
        frame = spark.createDataFrame(records.mapPartitions(documents), "id string, document string")
    else:
        import giji

        columns = giji.columns(name)
        schema = ", ".join("`%s` string" % column for column in columns)
        frame = spark.createDataFrame(records.mapPartitions(view(name, columns)), schema)
    frame.write.mode("errorifexists").parquet(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
