"""Dask: lines in, lines out, one process for a partition.

    python3 dask_bag.py 'minutes/*.jsonl.gz' 'documents/*.jsonl.gz'

A file is a partition; blocksize="64MB" in read_text cuts plain ones.
"""

import json
import sys


def extract(lines):
    import giji

    return [json.dumps(document, ensure_ascii=False) for document in giji.documents((line.encode() for line in lines), jobs=1)]


def main(source, target):
    import dask.bag

    dask.bag.read_text(source).map_partitions(extract).to_textfiles(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
