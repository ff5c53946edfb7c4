#!/bin/sh
# GNU parallel: one machine, or several with --sshlogin.
#
#   parallel.sh FILE.jsonl >documents.jsonl      one large file, cut at lines, in its order
#   parallel.sh FILE FILE… -- DIR                a file for each; run again it goes on
set -eu
if [ $# -eq 1 ]; then
	exec parallel --pipepart -a "$1" --block "${BLOCK:-16M}" -k giji filter --jobs 1 --quiet
fi
for target; do :; done # the last argument
mkdir -p "$target"
export target
# shellcheck disable=SC2016 # the variables are the jobs'
printf '%s\n' "$@" | sed '/^--$/,$d' | parallel -j "${JOBS:-100%}" --retries 3 --joblog "$target/.joblog" --resume-failed \
	'giji filter --jobs 1 --quiet <{} >"$target"/.{/}.tmp && mv "$target"/.{/}.tmp "$target"/{/}.out'
