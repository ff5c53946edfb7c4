package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// refuseAddresses refuses inputs that name no file: a download is not giji's.
func refuseAddresses(paths ...string) error {
	for _, path := range paths {
		if err := refuseAddress(path, "download it first: curl -O "+path); err != nil {
			return err
		}
	}
	return nil
}

// refuseOutAddress refuses an output that names no file: a folder named "s3:"
// is what nobody wants.
func refuseOutAddress(path string) error {
	return refuseAddress(path, "write a file, and send it there")
}

// refuseAddress refuses an address. web is what to do about one of the web.
func refuseAddress(path, web string) error {
	scheme, rest, found := strings.Cut(path, "://")
	if !found || scheme == "" || strings.Trim(strings.ToLower(scheme), "abcdefghijklmnopqrstuvwxyz0123456789+-.") != "" {
		return nil
	}
	switch scheme = strings.ToLower(scheme); scheme {
	case "file":
		return usagef("%s: give the path alone: %s", path, rest)
	case "http", "https", "ftp":
		return usagef("%s: giji reads and writes files, no addresses; %s", path, web)
	case "s3", "s3a":
		return usagef("%s: giji reads and writes files, no addresses; copy with: aws s3 cp", path)
	case "gs":
		return usagef("%s: giji reads and writes files, no addresses; copy with: gcloud storage cp", path)
	}
	return usagef("%s: giji reads and writes files, no addresses of %s", path, scheme)
}

// refuseOverwriting refuses an output that is one of the inputs, under
// whatever name: what was to be read would be gone.
func refuseOverwriting(out string, inputs []string) error {
	target, err := os.Stat(out)
	if err != nil || target.Mode()&fs.ModeNamedPipe != 0 || target.Mode()&fs.ModeDevice != 0 {
		return nil
	}
	for _, input := range inputs {
		info, err := statInput(input)
		switch same := err == nil && os.SameFile(info, target); {
		case same && input == "-":
			return usagef("-o %s would overwrite what standard input reads; name another file", out)
		case same:
			return usagef("-o %s would overwrite the input %s; name another file", out, input)
		}
	}
	return nil
}

// statInput knows the file that a shell put on standard input, too.
func statInput(path string) (fs.FileInfo, error) {
	if path == "-" {
		return os.Stdin.Stat()
	}
	return os.Stat(path)
}

// checkFolder refuses an output in a folder that there is not, or that is one.
func checkFolder(out string) error {
	if info, err := os.Stat(out); err == nil && info.IsDir() {
		return usagef("-o %s: a folder, not a file; name a file in it", out)
	}
	folder := filepath.Dir(out)
	info, err := os.Stat(folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fail(exitFailure, "-o %s: there is no folder %s; make it first: mkdir -p %s", out, folder, folder)
	case err == nil && !info.IsDir():
		return fail(exitFailure, "-o %s: %s is a file, not a folder", out, folder)
	}
	return nil
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// formatOf is what the ending of an output says of its format, "" for nothing.
func formatOf(out string) string {
	switch strings.ToLower(filepath.Ext(out)) {
	case ".json":
		return "json"
	case ".jsonl", ".ndjson":
		return "jsonl"
	case ".csv":
		return "csv"
	case ".tsv":
		return "tsv"
	case ".parquet", ".pq":
		return "parquet"
	case ".xlsx":
		return "xlsx"
	case ".html", ".htm":
		return "html"
	case ".pdf", ".docx", ".doc", ".xls":
		return strings.ToLower(filepath.Ext(out)[1:])
	}
	return ""
}
