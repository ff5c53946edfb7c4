#!/bin/sh
# Measures rate and memory of batch and filter on the records of a file.
#
#   tools/corpus/figures.sh GIJI RECORDS.jsonl
#
# Rates are megabytes of input a second of CPU (user and system), which a
# machine shared with others disturbs least, and of wall clock.
set -eu
giji=$1 records=$2 work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
size=$(wc -c <"$records")

measure() { # name, command…
	name=$1
	shift
	/usr/bin/time -o "$work/time" -f '%e %U %S %M' "$@" >"$work/out"
	awk -v name="$name" -v size="$size" '{
		printf "%-16s %6.1f MB/s CPU %6.1f MB/s wall %5d MB memory\n", name, size/1e6/($2+$3), size/1e6/$1, $4/1024
	}' "$work/time"
}

measure "batch, 1 job" "$giji" batch --quiet --jobs 1 "$records" -o "$work/one"
measure "batch, 2 jobs" "$giji" batch --quiet --jobs 2 "$records" -o "$work/two"
measure "filter, 1 job" "$giji" filter --quiet --jobs 1 "$records"
cmp "$work/one/manifest.jsonl" "$work/two/manifest.jsonl"
if command -v mecab >/dev/null && command -v python3 >/dev/null; then
	python3 -c 'import json, sys
for line in open(sys.argv[1]): print(json.loads(line)["text"])' "$records" >"$work/text"
	measure "mecab" mecab -Owakati -b 81920 "$work/text"
fi
