"""Prints what pdfplumber finds in each of the PDF files of its arguments: one
JSON line a file, {"text": …, "tables": [[[cell, …], …], …]}. The first line is
the version of pdfplumber."""
import json
import sys

import pdfplumber

print(json.dumps(pdfplumber.__version__))
for path in sys.argv[1:]:
    with pdfplumber.open(path) as pdf:
        text = "\n".join(page.extract_text() or "" for page in pdf.pages)
        tables = [table for page in pdf.pages for table in page.extract_tables()]
    print(json.dumps({"text": text, "tables": tables}))
