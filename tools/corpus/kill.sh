#!/bin/sh
# Kills a batch with SIGKILL at ten random moments, resumes it each time, and
# compares the result with that of an undisturbed run, byte for byte.
#
#   tools/corpus/kill.sh GIJI RECORDS.jsonl [FOLDER]
#
# FLAGS are given to each batch, such as "--shard-size 8M". The records of the
# full run: cd tools && go run ./corpus -n 200000 FILE… >records.jsonl
set -eu
giji=$1 records=$2 work=${3:-$(mktemp -d)}
mkdir -p "$work"

begin=$(date +%s)
"$giji" batch ${FLAGS:-} --overwrite "$records" -o "$work/want"
took=$(($(date +%s) - begin))
echo "undisturbed: $took s"

rm -rf "$work/got"
kill=0
while [ $kill -lt 10 ]; do
	"$giji" batch ${FLAGS:-} --quiet "$records" -o "$work/got" &
	child=$!
	# up to a fifth of the whole, in hundredths of a second
	number=$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')
	hundredths=$((number % (took * 20 + 1)))
	sleep "$((hundredths / 100)).$(printf %02d $((hundredths % 100)))"
	kill -9 $child 2>/dev/null || break
	wait $child 2>/dev/null || true
	kill=$((kill + 1))
	echo "killed: $kill, $(cat "$work/got/manifest.jsonl" 2>/dev/null | wc -l) shards complete"
done
"$giji" batch ${FLAGS:-} "$records" -o "$work/got"
diff -r "$work/want" "$work/got"
"$giji" validate --jobs 1 "$work/got" --source "$records"
echo "the same after $kill kills"
