"""Ray: Parquet in, the rows of a view out as Parquet, one process for a batch.

    python3 ray_data.py s3://bucket/corpus s3://bucket/remarks remarks

giji and giji.py must be on every node (runtime_env, or the image). A batch of
1,000 records takes a second or more, so that starting the process does not count.
"""

import functools
import sys


def extract(frame, name):
    import giji

    return giji.pandas(frame, name, jobs=1)


def main(source, target, name):
    import ray

    rows = ray.data.read_parquet(source).map_batches(
        functools.partial(extract, name=name), batch_format="pandas", batch_size=1000, num_cpus=1
    )
    rows.write_parquet(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
