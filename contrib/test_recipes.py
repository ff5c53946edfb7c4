"""The recipes, run with stand-ins for the systems that they are for.

A stand-in does what the system says of itself: how lines reach a process, which
variables a job has, what a partition is. It is no proof of the system.
"""

import glob
import gzip
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import types
import unittest
from unittest import mock

import giji
from test_giji import HERE, RECORDS, fake, lines

RECIPES = os.path.join(HERE, "recipes")
MANY = [{"id": "r%d" % n, "text": "第%d回みどり会議 議事要旨\n日時　令和５年６月%d日" % (n, n % 28 + 1)} for n in range(30)] + RECORDS


def recipe(name):
    spec = importlib.util.spec_from_file_location(name, os.path.join(RECIPES, name + ".py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class RDD:
    """Lines or rows in partitions, one of them empty."""

    def __init__(self, parts):
        self.parts = parts

    def pipe(self, command, checkCode=False):
        out = []
        for part in self.parts:
            # As Spark does: the command's words, an element a line.
            done = subprocess.run(command.split(), input="".join(x + "\n" for x in part).encode(), stdout=subprocess.PIPE)
            assert not checkCode or done.returncode == 0
            out.append(done.stdout.decode().split("\n")[:-1])
        return RDD(out)

    def mapPartitions(self, function):
        return RDD([list(function(iter(part))) for part in self.parts])

    def saveAsTextFile(self, target):
        os.makedirs(target)
        for number, part in enumerate(self.parts):
            with open(os.path.join(target, "part-%05d" % number), "w", encoding="utf-8") as out:
                out.writelines(x + "\n" for x in part)


class Row:
    def __init__(self, record):
        self.record = record

    def asDict(self, recursive=False):
        assert recursive
        return self.record


class Session:
    """pyspark.sql.SparkSession, its builder, context, reader and writer."""

    def __init__(self, records):
        self.builder = self.sparkContext = self.read = self
        self.records, self.written = records, None

    def appName(self, _):
        return self

    def getOrCreate(self):
        return self

    def textFile(self, path):
        with open(path, encoding="utf-8") as file:
            got = file.read().splitlines()
        return RDD([got[:5], [], got[5:]])

    def parquet(self, path):
        rows = [Row(r) for r in self.records]
        self.rdd = RDD([rows[:7], [], rows[7:]])
        return self

    def createDataFrame(self, rdd, schema):
        self.schema = [part.split()[0].strip("`") for part in schema.split(", ")]
        self.rows = [dict(zip(self.schema, row)) for part in rdd.parts for row in part]
        self.write = self
        self.parquet = self.save
        return self

    def mode(self, name):
        assert name == "errorifexists"
        return self

    def save(self, target):
        self.written = target


def spark(records):
    session = Session(records)
    sql = types.ModuleType("pyspark.sql")
    sql.SparkSession = session
    return session, mock.patch.dict(sys.modules, {"pyspark": types.ModuleType("pyspark"), "pyspark.sql": sql})


class InFolder(unittest.TestCase):
    """Tests in a folder of their own, where giji is."""

    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(self.folder)
        os.symlink(os.path.abspath(os.environ.get("GIJI") or shutil.which("giji")), "giji")
        path = self.folder + os.pathsep + os.environ["PATH"]
        patched = mock.patch.dict(os.environ, {"PATH": path, "GIJI": os.path.join(self.folder, "giji")})
        patched.start()
        self.addCleanup(patched.stop)
        with open("in.jsonl", "wb") as out:
            out.write(lines(MANY))
        self.want = list(giji.documents(MANY))

    def read(self, *paths):
        documents = []
        for path in paths:
            with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as file:
                documents += map(json.loads, file)
        return documents

    def run_script(self, name, *args, **env):
        done = subprocess.run(["sh", os.path.join(RECIPES, name), *args], env={**os.environ, **env}, stdout=subprocess.PIPE)
        self.assertEqual(0, done.returncode)
        return done.stdout


class Python(InFolder):
    def test_spark_rdd(self):
        _, patched = spark(MANY)
        with patched:
            recipe("spark_rdd").main("in.jsonl", "out")
        self.assertEqual(self.want, self.read(*sorted(glob.glob("out/part-*"))))

    def test_spark_frame(self):
        session, patched = spark(MANY)
        with patched:
            recipe("spark_frame").main("in", "out")
        self.assertEqual("out", session.written)
        self.assertEqual(["id", "document"], session.schema)
        self.assertEqual(self.want, [json.loads(row["document"]) for row in session.rows])

    def test_spark_frame_of_a_view(self):
        session, patched = spark(MANY)
        with patched:
            recipe("spark_frame").main("in", "out", "meetings")
        self.assertEqual(giji.columns("meetings"), session.schema)
        self.assertEqual([d["id"] for d in self.want if "error" not in d], [row["id"] for row in session.rows])
        self.assertTrue(all(value is None or isinstance(value, str) for row in session.rows for value in row.values()))

    def test_ray(self):
        test, data, done = self, types.ModuleType("ray.data"), []

        class Dataset:
            def map_batches(self, function, batch_format, batch_size, num_cpus):
                test.assertEqual(("pandas", 1), (batch_format, num_cpus))
                frames = [pandas.DataFrame(MANY[i : i + 20], columns=["id", "text"]) for i in range(0, len(MANY), 20)]
                done.extend(row for frame in frames for row in function(frame).to_dict("records"))
                return self

            def write_parquet(self, target):
                done.append(target)

        pandas = fake("pandas")
        data.read_parquet = lambda source: Dataset()
        ray = types.ModuleType("ray")
        ray.data = data
        with mock.patch.dict(sys.modules, {"ray": ray, "ray.data": data, "pandas": pandas}), self.assertWarns(UserWarning):
            recipe("ray_data").main("in", "out", "meetings")
        self.assertEqual("out", done.pop())
        self.assertEqual([d["id"] for d in self.want if "error" not in d], [row["id"] for row in done])

    def dask_input(self):
        os.makedirs("in")
        for number, part in enumerate((MANY[:20], MANY[20:])):
            with gzip.open("in/%d.jsonl.gz" % number, "wb") as out:
                out.write(lines(part))

    def test_dask_stand_in(self):
        self.dask_input()

        class Bag:
            def __init__(self, parts):
                self.parts = parts

            def map_partitions(self, function):
                return Bag([function(part) for part in self.parts])

            def to_textfiles(self, target):
                os.makedirs("out")
                for number, part in enumerate(self.parts):
                    with gzip.open(target.replace("*", str(number)), "wt", encoding="utf-8") as out:
                        out.write("\n".join(part))

        def read_text(source):
            parts = []
            for path in sorted(glob.glob(source)):
                with gzip.open(path, "rt", encoding="utf-8") as file:
                    parts.append(list(file))  # each with its line end, as Dask has them
            return Bag(parts)

        dask, bag = types.ModuleType("dask"), types.ModuleType("dask.bag")
        dask.bag, bag.read_text = bag, read_text
        with mock.patch.dict(sys.modules, {"dask": dask, "dask.bag": bag}):
            recipe("dask_bag").main("in/*.jsonl.gz", "out/*.jsonl.gz")
        self.assertEqual(self.want, self.read(*sorted(glob.glob("out/*"))))

    @unittest.skipUnless(importlib.util.find_spec("dask"), "no dask")
    def test_dask(self):
        import dask

        self.dask_input()
        with dask.config.set(scheduler="threads"):
            recipe("dask_bag").main("in/*.jsonl.gz", "out/*.jsonl.gz")
        self.assertEqual(self.want, self.read(*sorted(glob.glob("out/*"))))


class Arrays(InFolder):
    """Job arrays: any order, one job killed and run again."""

    def setUp(self):
        super().setUp()
        # What is here is too little to be cut: a shard for each file.
        real = os.readlink("giji")
        os.remove("giji")
        with open("giji", "w") as out:
            out.write('#!/bin/sh\nexec "%s" "$@" --shard-size 1\n' % real)
        os.chmod("giji", 0o755)
        os.makedirs("crawl")
        for number in range(5):
            with open("crawl/%d.jsonl" % number, "wb") as out:
                out.write(lines(MANY[number * 7 : number * 7 + 7]))
        self.want = [d for d in self.want if "error" not in d]

    def check(self, out):
        self.assertTrue(os.path.exists(os.path.join(out, "_SUCCESS")))
        self.assertEqual(self.want, self.read(*sorted(glob.glob(out + "/part-*.jsonl"))))

    def test_slurm(self):
        for index in ("2", "0"):
            self.run_script("slurm.sh", "crawl", "out", SLURM_ARRAY_TASK_ID=index, SLURM_ARRAY_TASK_COUNT="3", SLURM_CPUS_PER_TASK="1")
        self.assertFalse(os.path.exists("out/_SUCCESS"))
        self.run_script("slurm.sh", "crawl", "out", SLURM_ARRAY_TASK_ID="1", SLURM_ARRAY_TASK_COUNT="1", ARRAY="3")
        self.check("out")

    def array(self, command, index, count, **env):
        """Runs a container's command for one index, on paths of this folder."""
        command = [word.replace("/data/", self.folder + "/").replace("/64", "/%d" % count) for word in command]
        done = subprocess.run(command, env={**os.environ, **env})
        self.assertEqual(0, done.returncode, "some documents failed, and the job did not")

    def test_kubernetes(self):
        with open(os.path.join(RECIPES, "kubernetes.json"), encoding="utf-8") as file:
            spec = json.load(file)["spec"]
        command = spec["template"]["spec"]["containers"][0]["command"]
        self.assertIn("JOB_COMPLETION_INDEX/%d" % spec["completions"], command)
        for index in (1, 2, 0):
            self.array(command, index, 3, JOB_COMPLETION_INDEX=str(index))
        self.check("out")

    def test_aws_batch(self):
        with open(os.path.join(RECIPES, "aws-batch.json"), encoding="utf-8") as file:
            job = json.load(file)
        command = ["giji", *job["containerOverrides"]["command"]]  # the image's entry point
        for index in (0, 2, 1):
            self.array(command, index, 3, AWS_BATCH_JOB_ARRAY_INDEX=str(index), AWS_BATCH_JOB_ARRAY_SIZE="3")
        self.check("out")


STAND_IN = r"""#!/usr/bin/env python3
# GNU parallel, as far as the recipe goes.
import os, re, subprocess, sys
args = sys.argv[1:]
if "--pipepart" in args:
    lines = open(args[args.index("-a") + 1], "rb").read().splitlines(True)
    command = args[args.index("-k") + 1:]
    for i in range(0, len(lines), 10):
        subprocess.run(command, input=b"".join(lines[i:i + 10]), check=True)
else:
    for path in sys.stdin.read().splitlines():
        command = args[-1].replace("{/}", os.path.basename(path)).replace("{}", path)
        subprocess.run(["sh", "-c", command], check=True)
"""


class Parallel(InFolder):
    def both(self):
        documents = self.run_script("parallel.sh", "in.jsonl", BLOCK="2k").decode().splitlines()
        self.assertEqual(self.want, list(map(json.loads, documents)))
        for number, part in enumerate((MANY[:20], MANY[20:])):
            with open("%d.jsonl" % number, "wb") as out:
                out.write(lines(part))
        self.run_script("parallel.sh", "0.jsonl", "1.jsonl", "--", "out", JOBS="2")
        self.assertEqual(self.want, self.read("out/0.jsonl.out", "out/1.jsonl.out"))

    def test_stand_in(self):
        with open("parallel", "w") as out:
            out.write(STAND_IN)
        os.chmod("parallel", 0o755)
        self.both()

    @unittest.skipUnless(shutil.which("parallel"), "no GNU parallel")
    def test_parallel(self):
        self.both()


class Names(unittest.TestCase):
    # What the page names is there, and what is there the page names.
    def test_docs(self):
        with open(os.path.join(HERE, "..", "docs", "corpora.md"), encoding="utf-8") as file:
            named = set(re.findall(r"contrib/recipes/([\w.-]+)", file.read()))
        self.assertEqual({name for name in os.listdir(RECIPES) if not name.startswith("__")}, named)


if __name__ == "__main__":
    unittest.main()
