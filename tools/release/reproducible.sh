#!/usr/bin/env bash
# Builds giji twice, from two folders, and compares the bytes.
#
#   tools/release/reproducible.sh [GOOS/GOARCH]…   all six without arguments
#
# The programs are left in dist/GOOS_GOARCH/. VERSION is the release, 0.0.0-dev
# without.
set -euo pipefail
cd "$(dirname "$0")/../.."
version=${VERSION:-0.0.0-dev}
[ $# -gt 0 ] || set -- linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64
other=$(mktemp -d)
trap 'rm -rf "$other"' EXIT
git ls-files -z -- ':!testdata' ':!docs' | tar --null --files-from=- -cf - | tar -xf - -C "$other"

# build FOLDER TARGET FILE
build() {
  (cd "$1" && CGO_ENABLED=0 GOOS=${2%/*} GOARCH=${2#*/} go build -trimpath -buildvcs=false \
    -ldflags "-s -w -buildid= -X main.version=$version" -o "$3" ./cmd/giji)
}

for target in "$@"; do
  name=giji
  [ "${target%/*}" != windows ] || name=giji.exe
  out=$PWD/dist/${target%/*}_${target#*/}/$name
  mkdir -p "$(dirname "$out")"
  build "$PWD" "$target" "$out"
  build "$other" "$target" "$other/second"
  cmp "$out" "$other/second"
  printf '%s  %s\n' "$(sha256sum "$out" | cut -d' ' -f1)" "${out#"$PWD"/}"
done
