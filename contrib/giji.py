"""Minutes as Python objects: this one file runs `giji filter` as a child.

    import giji

    for document in giji.documents("records.jsonl.gz"):
        print(document["id"], document["minutes"]["title"])

    remarks = giji.pandas("records.jsonl.gz", view="remarks")

Copy the file to where Python finds it. It needs Python 3.9 and the command giji
(on PATH, or where GIJI says), and nothing else; pandas and polars only where a
frame is asked for.

What is read (`source`) is the path of a JSONL file, plain, gzip or zstd; or
anything that gives records: dicts with "text" and, where there are, "id",
"metadata" and "page_ends", strings, which are texts, bytes, which are lines of JSON as they
are, or a frame with such columns. `files()` reads PDF, HTML, Word and text files.

Records go in and come out one after the other, in their order: memory does not
grow with their number. What fails never stops a run; see `errors`.
"""

import csv
import io
import json
import os
import shutil
import subprocess
import tempfile
import threading
import warnings

__all__ = ["Failed", "GijiError", "columns", "documents", "files", "frames", "pandas", "polars", "rows"]


class GijiError(Exception):
    """The command cannot be run, refused its options, or died."""


class Failed(GijiError):
    """A record gave no document. `id`, `stage`, `code` and `message` say why."""

    def __init__(self, id, stage, code, message):
        super().__init__("%s: %s" % (id, message))
        self.id, self.stage, self.code, self.message = id, stage, code, message


def documents(source, *, errors="yield", options=(), jobs=None):
    """The document of each record, a dict.

    errors: "yield" gives {"id", "error": {"stage", "code", "message"}} in the
    place of what failed, "skip" leaves it out, "raise" raises Failed there.
    options are further ones of giji filter, such as ["--no-spans"]; jobs is how
    many processors it uses, without it all.
    """
    return _lines(_feeder(source), _command(options, jobs), errors)


def files(paths, *, errors="yield", options=(), jobs=None):
    """The document of each file of an iterable of paths."""
    lines = (os.fsencode(path) + b"\n" for path in paths)
    return _lines(lines, _command([*options, "--paths"], jobs), errors)


def rows(source, view, *, errors="yield", options=(), jobs=None):
    """The rows of a view (meetings, participants, agenda, remarks, …), dicts.

    A document may give none or many. Errors are those of documents().
    """
    return _lines(_feeder(source), _command([*options, "--view", view], jobs), errors)


def columns(view, *, options=()):
    """The names of a view's columns, in their order."""
    command = _command([*options, "--view", view, "--format", "csv"], 1)
    done = subprocess.run(command, input=b"", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode != 0:
        raise _death(done.returncode, done.stderr)
    return next(csv.reader(io.StringIO(done.stdout.decode("utf-8-sig"))))


def pandas(source, view, *, options=(), jobs=None):
    """A pandas.DataFrame of a view. A warning tells how many records failed.

    Times are text as in the record (2023-06-02T10:00:00+09:00, or 2023-06-02
    where only the day is known), lists are lists.
    """
    import pandas

    names, table = _table(source, view, options, jobs)
    return pandas.DataFrame(table, columns=names)


def polars(source, view, *, options=(), jobs=None):
    """A polars.DataFrame of a view, as pandas() gives it."""
    import polars

    names, table = _table(source, view, options, jobs)
    return polars.DataFrame({name: [row.get(name) for row in table] for name in names}, strict=False)


def frames(view, *, options=(), jobs=1):
    """A function from an iterator of pandas frames to one of frames of a view:
    what mapInPandas of Spark wants."""

    def convert(batches):
        for batch in batches:
            yield pandas(batch, view, options=options, jobs=jobs)

    return convert


def _table(source, view, options, jobs):
    """The columns of a view and its rows, without those that failed."""
    failed = 0
    table = []
    for row in rows(source, view, options=options, jobs=jobs):
        if "error" in row:
            failed += 1
        else:
            table.append(row)
    if failed:
        warnings.warn("%d records failed; rows() tells why" % failed, stacklevel=3)
    return columns(view, options=options), table


def _command(options, jobs):
    giji = os.environ.get("GIJI") or shutil.which("giji")
    if not giji:
        raise GijiError("the command giji is not on PATH; set GIJI to where it is")
    command = [giji, "filter", "--quiet", *options]
    if jobs is not None:
        command += ["--jobs", str(jobs)]
    return command


def _feeder(source):
    """What goes to the command: an open file, or an iterator of lines."""
    if isinstance(source, (str, os.PathLike)):
        return open(source, "rb")
    if hasattr(source, "iter_rows"):  # polars
        source = source.iter_rows(named=True)
    elif hasattr(source, "to_dict") and hasattr(source, "columns"):  # pandas
        source = map(_present, source.to_dict("records"))
    return map(_line, source)


def _present(record):
    """A row without its missing values, for which pandas has numbers of its own."""
    return {key: value for key, value in record.items() if not _is_missing(value)}


def _is_missing(value):
    is_nan = isinstance(value, float) and value != value
    return value is None or is_nan or type(value).__name__ in ("NAType", "NaTType")


def _line(record):
    if isinstance(record, bytes):
        return record if record.endswith(b"\n") else record + b"\n"
    if isinstance(record, str):
        record = {"text": record}
    elif hasattr(record, "asDict"):  # a row of Spark
        record = record.asDict(recursive=True)
    return json.dumps(record, ensure_ascii=False, allow_nan=False, default=_plain).encode("utf-8", "surrogatepass") + b"\n"


def _plain(value):
    """What json does not know: the scalars and lists of numpy and arrow, dates."""
    for name in ("tolist", "as_py", "isoformat"):
        if hasattr(value, name):
            return getattr(value, name)()
    return str(value)


def _lines(feeder, command, errors):
    """The lines that the command writes, as objects."""
    if errors not in ("yield", "skip", "raise"):
        raise ValueError("errors=%r: want 'yield', 'skip' or 'raise'" % errors)
    return _converse(feeder, command, errors)


def _converse(feeder, command, errors):
    is_file = hasattr(feeder, "fileno")
    # A file takes what the command says: a pipe that nobody reads would fill.
    log = tempfile.TemporaryFile()
    try:
        child = subprocess.Popen(command, stdin=feeder if is_file else subprocess.PIPE, stdout=subprocess.PIPE, stderr=log)
    except OSError as error:
        log.close()
        raise GijiError("%s: %s" % (command[0], error)) from error
    finally:
        if is_file:
            feeder.close()
    feed = None if is_file else _Feed(feeder, child)
    try:
        for line in child.stdout:
            record = json.loads(line)
            error = record.get("error") if isinstance(record.get("error"), dict) else None
            if error is None or errors == "yield":
                yield record
            elif errors == "raise":
                raise Failed(record.get("id"), error["stage"], error["code"], error["message"])
        code = child.wait()
        if feed:
            feed.join()  # raises what the source raised
        if code != 0:
            log.seek(0)
            raise _death(code, log.read())
    finally:
        child.kill()  # of one that ended nothing
        child.wait()
        child.stdout.close()
        log.close()


class _Feed(threading.Thread):
    """Writes lines to a child while another thread reads what it writes."""

    def __init__(self, lines, child):
        super().__init__(daemon=True)
        self.lines, self.child, self.error = lines, child, None
        self.start()

    def run(self):
        try:
            with self.child.stdin as out:
                for line in self.lines:
                    out.write(line)
        except (BrokenPipeError, ConnectionResetError):
            pass  # the child is gone, and its status tells why
        except BaseException as error:
            self.error = error
            self.child.kill()  # what it was given is not all there is

    def join(self, timeout=None):
        super().join(timeout)
        if self.error is not None:
            raise self.error


def _death(code, log):
    """Why the command ended: the last line that it said."""
    said = log.decode("utf-8", "replace").strip().splitlines()
    return GijiError(said[-1] if said else "giji filter ended with status %d" % code)
