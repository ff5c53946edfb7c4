#!/bin/sh
# Slurm: an array of jobs on a folder that all nodes see.
#
#   sbatch --array=0-63 --cpus-per-task=8 slurm.sh crawl out
#
# All jobs share the plan; each does every n-th shard, and the last to end writes
# manifest.jsonl and _SUCCESS. A job that died is run again; of how many it is one
# must then be said, since the array is another:
#
#   ARRAY=64 sbatch --array=17 --cpus-per-task=8 slurm.sh crawl out
#SBATCH --job-name=giji
#SBATCH --requeue
set -eu
exec giji batch "$1" -o "$2" --lenient --quiet \
	--shard "$SLURM_ARRAY_TASK_ID/${ARRAY:-$SLURM_ARRAY_TASK_COUNT}" \
	--jobs "${SLURM_CPUS_PER_TASK:-1}"
