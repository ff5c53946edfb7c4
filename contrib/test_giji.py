"""Tests of giji.py and of the recipes, with stand-ins for what is not here.

    GIJI=/path/to/giji python3 -m unittest -v
"""

import gzip
import importlib.util
import io
import os
import sys
import tempfile
import types
import unittest
import warnings
from unittest import mock

import giji

HERE = os.path.dirname(os.path.abspath(__file__))

RECORDS = [
    {"id": "a", "text": "議事要旨\n日時　令和５年６月２日\n出席者　山田委員、佐藤委員", "metadata": {"url": "u"}},
    {"id": "broken"},
    {"id": "b", "text": "第４回みどり会議 議事要旨\n日時　令和５年７月３日（月）10:00～"},
]


def lines(records):
    return b"".join(giji._line(record) for record in records)


class Frame:
    """What of pandas and polars frames is used here."""

    def __init__(self, data, columns=None, strict=True):
        if columns is None:
            columns = list(data)
            data = [dict(zip(data, row)) for row in zip(*data.values())]
        self.columns, self.records = list(columns), data

    def to_dict(self, kind):
        assert kind == "records"
        return self.records


def fake(name):
    module = types.ModuleType(name)
    module.DataFrame = Frame
    return module


class Documents(unittest.TestCase):
    def test_records(self):
        got = list(giji.documents(RECORDS))
        self.assertEqual(["a", "broken", "b"], [d["id"] for d in got])
        self.assertEqual("2023-06-02", got[0]["minutes"]["held"]["start"])
        self.assertEqual({"url": "u"}, got[0]["metadata"])
        self.assertEqual("no_text", got[1]["error"]["code"])

    def test_texts_and_generators(self):
        got = list(giji.documents("議事要旨\n第%d回" % n for n in range(1, 4)))
        self.assertEqual(3, len({d["id"] for d in got}))

    def test_files_of_records(self):
        want = list(giji.documents(RECORDS))
        with tempfile.TemporaryDirectory() as folder:
            for name, opened in (("r.jsonl", open), ("r.jsonl.gz", gzip.open)):
                path = os.path.join(folder, name)
                with opened(path, "wb") as out:
                    out.write(lines(RECORDS))
                self.assertEqual(want, list(giji.documents(path)))

    def test_files(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "一.txt")
            with open(path, "w", encoding="utf-8") as out:
                out.write(RECORDS[0]["text"])
            got = list(giji.files([path, os.path.join(folder, "none.pdf")]))
        self.assertEqual("一.txt", got[0]["source"]["name"])
        self.assertEqual("unreadable_file", got[1]["error"]["code"])

    def test_errors(self):
        self.assertEqual(["a", "b"], [d["id"] for d in giji.documents(RECORDS, errors="skip")])
        with self.assertRaises(giji.Failed) as caught:
            list(giji.documents(RECORDS, errors="raise"))
        self.assertEqual(("broken", "input", "no_text"), (caught.exception.id, caught.exception.stage, caught.exception.code))
        with self.assertRaises(ValueError):
            giji.documents(RECORDS, errors="hide")

    def test_options(self):
        got = next(giji.documents(RECORDS, options=["--no-spans"], jobs=1))
        self.assertNotIn("spans", got["minutes"]["held"])
        with self.assertRaisesRegex(giji.GijiError, "--nonsense"):
            list(giji.documents(RECORDS, options=["--nonsense"]))

    def test_no_command(self):
        with mock.patch.dict(os.environ, {"GIJI": "", "PATH": ""}):
            with self.assertRaisesRegex(giji.GijiError, "PATH"):
                giji.documents(RECORDS)
        logs = []
        with mock.patch.dict(os.environ, {"GIJI": "/none/giji"}), mock.patch("tempfile.TemporaryFile", lambda: logs.append(io.BytesIO()) or logs[-1]):
            with self.assertRaises(giji.GijiError):
                list(giji.documents(RECORDS))
        self.assertEqual([True], [log.closed for log in logs])

    def test_missing_file(self):
        with self.assertRaises(FileNotFoundError):
            giji.documents("/none/records.jsonl")

    # What the source raises comes out, and is not taken for its end.
    def test_source_that_fails(self):
        def source():
            yield RECORDS[0]
            raise KeyError("gone")

        with self.assertRaises(KeyError):
            list(giji.documents(source()))

    # More than pipes hold, and no more taken than is asked for.
    def test_stream(self):
        taken = []

        def source():
            for n in range(3000):
                taken.append(n)
                yield {"id": n, "text": "議事要旨\n" + "あ" * 500}

        got = giji.documents(source(), jobs=1)
        first = next(got)
        self.assertEqual(0, first["id"])
        got.close()
        self.assertLess(len(taken), 3000)
        self.assertEqual(list(range(3000)), [d["id"] for d in giji.documents({"id": n, "text": "議事要旨"} for n in range(3000))])

    def test_death(self):
        got = giji.documents(iter(["議事要旨"] * 3), options=["--timeout", "-1s"])
        with self.assertRaisesRegex(giji.GijiError, "--timeout"):
            list(got)


class Views(unittest.TestCase):
    def test_rows(self):
        got = list(giji.rows(RECORDS, "participants", errors="skip"))
        self.assertEqual(["山田", "佐藤"], [row["name"] for row in got])

    def test_columns(self):
        self.assertEqual(["id", "path", "council"], giji.columns("meetings")[:3])
        with self.assertRaisesRegex(giji.GijiError, "nix"):
            giji.columns("nix")

    def frame(self, name, function):
        with mock.patch.dict(sys.modules, {name: fake(name)}), warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            frame = function(RECORDS, "participants")
        self.assertEqual(giji.columns("participants"), frame.columns)
        self.assertEqual(["山田", "佐藤"], [row["name"] for row in frame.to_dict("records")])
        self.assertIn("1 records failed", str(caught[-1].message))

    def test_fake_pandas(self):
        self.frame("pandas", giji.pandas)

    def test_fake_polars(self):
        self.frame("polars", giji.polars)

    def test_frames_are_asked_for_alone(self):
        with mock.patch.dict(sys.modules, {"pandas": None}):
            with self.assertRaises(ImportError):
                giji.pandas(RECORDS, "meetings")
            self.assertEqual(3, len(list(giji.documents(RECORDS))))

    @unittest.skipUnless(importlib.util.find_spec("pandas"), "no pandas")
    def test_pandas(self):
        import pandas

        source = pandas.DataFrame([r for r in RECORDS if "text" in r])
        frame = giji.pandas(source[["id", "text"]], "participants")
        self.assertEqual(["山田", "佐藤"], list(frame["name"]))
        self.assertEqual(giji.columns("measures"), list(giji.pandas([], "measures").columns))
        held = giji.pandas(RECORDS[2:], "meetings")["held_start"]
        self.assertEqual("2023-07-03 10:00", str(pandas.to_datetime(held)[0])[:16])
        batches = giji.frames("meetings")(iter([source, source]))
        self.assertEqual([2, 2], [len(batch) for batch in batches])

    @unittest.skipUnless(importlib.util.find_spec("polars"), "no polars")
    def test_polars(self):
        import polars

        frame = giji.polars(polars.DataFrame([r for r in RECORDS if "text" in r]).select("id", "text"), "participants")
        self.assertEqual(["山田", "佐藤"], frame["name"].to_list())


if __name__ == "__main__":
    unittest.main()
