#!/usr/bin/env bash
# Renders the works of testdata/gold, whose sources are NAME.html and NAME.txt,
# in the other formats that works.tsv names. Needs chromium, soffice, pdftotext
# and iconv. What it writes is committed: tests need none of these.
#
#   tools/gold/render.sh [NAME]…
set -euo pipefail
cd "$(dirname "$0")/../../testdata/gold"

render() { # NAME KIND
  local name=$1 kind=$2
  case $kind in
  html | txt | md) ;; # sources
  pdf) chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$name.pdf" "$PWD/$name.html" 2>/dev/null ;;
  lo.pdf) soffice --headless --convert-to pdf:writer_web_pdf_Export --outdir lo "$name.html" >/dev/null 2>&1 && mv "lo/$name.pdf" "$name.lo.pdf" && rmdir lo ;;
  docx) soffice --headless --convert-to 'docx:MS Word 2007 XML' --infilter='HTML (StarWriter)' "$name.html" >/dev/null 2>&1 ;;
  layout.txt) pdftotext -layout "$name.pdf" "$name.layout.txt" ;;
  raw.txt) pdftotext -raw "$name.pdf" "$name.raw.txt" ;;
  sjis.txt) iconv -f UTF-8 -t CP932 "$name.txt" >"$name.sjis.txt" ;;
  utf16.txt) { printf '\xff\xfe' && iconv -f UTF-8 -t UTF-16LE "$name.txt"; } >"$name.utf16.txt" ;;
  *) echo "$name: unknown kind $kind" >&2 && return 1 ;;
  esac
}

while IFS=$'\t' read -r name kinds _; do
  [ "$name" != name ] || continue
  [ $# -eq 0 ] || [[ " $* " == *" $name "* ]] || continue
  for kind in $kinds; do render "$name" "$kind"; done
done <works.tsv
