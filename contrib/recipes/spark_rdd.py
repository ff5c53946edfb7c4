"""Spark, lines: the lines of a partition go through one process.

    spark-submit --files giji spark_rdd.py hdfs:///minutes/*.jsonl.gz hdfs:///documents

A packed file is one partition, whatever its size: repartition() behind textFile
spreads its lines. The output has a line for each line, in the order of the
partition; what failed is a line with "error". A task that dies is run again, and
saveAsTextFile takes the whole output of one attempt.
"""

import sys


def main(source, target):
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.appName("giji").getOrCreate()
    lines = spark.sparkContext.textFile(source)
    lines.pipe("./giji filter --jobs 1 --quiet", checkCode=True).saveAsTextFile(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
