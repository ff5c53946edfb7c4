package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestUpToDate fails when package model changed and what is made of it did not: run
// go generate ./model.
func TestUpToDate(t *testing.T) {
	dir := filepath.Join("..", "..", "model")
	files, err := generate(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range files {
		got, err := os.ReadFile(filepath.Join(dir, want.name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want.data) {
			t.Errorf("model/%s is not what the types give; run: go generate ./model", want.name)
		}
	}
}

func TestGenerate(t *testing.T) {
	dir := t.TempDir()
	code := `package p

// Version is the value of version.
const Version = "7"

// The values of Document.Kind: whatever.
const (
	A = "a"
	B = "b"
)

// A Document is
// small.
type Document struct {
	Base
	Version string
	Kind *string ` + "`json:\"kind\"` // which it is" + `
	Next *Document ` + "`json:\"next\"`" + `
}

// A Base is a part.
type Base struct {
	ID int ` + "`json:\"id\"`" + `
	Box *[4]float64 ` + "`json:\"box,omitempty\"`" + `
}
`
	write := func(code string) {
		if err := os.WriteFile(filepath.Join(dir, "p.go"), []byte(code), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(code)
	generated := func() ([]byte, error) {
		files, err := generate(dir)
		if err != nil {
			return nil, err
		}
		return files[0].data, nil
	}
	if _, err := generated(); err == nil {
		t.Error("a field without a json key passed")
	}
	write(string(bytes.Replace([]byte(code), []byte("Version string"), []byte("Version string `json:\"version\"`"), 1)))
	got, err := generated()
	if err != nil {
		t.Fatal(err)
	}
	var compact bytes.Buffer
	for _, line := range bytes.Split(got, []byte("\n")) {
		compact.Write(bytes.TrimSpace(line))
	}
	want := `{"$schema": "https://json-schema.org/draft/2020-12/schema","$id": "https://github.com/giji-go/giji/model/schema.json","title": ` +
		`"giji document","$ref": "#/$defs/Document","$defs": {"Document": {"description": "A Document is small.","type": "object",` +
		`"properties": {"id": {"type": "integer"},"box": {"type": ["array","null"],"items": {"type": "number"},"minItems": 4,"maxItems": ` +
		`4},"version": {"const": "7"},"kind": {"description": "which it is","type": ["string","null"],"enum": ["a","b",null]},"next": ` +
		`{"anyOf": [{"$ref": "#/$defs/Document"},{"type": "null"}]}},"required": ["id","version","kind","next"],"additionalProperties": false}}}`
	if compact.String() != want {
		t.Errorf("got  %s\nwant %s", compact.String(), want)
	}
}
