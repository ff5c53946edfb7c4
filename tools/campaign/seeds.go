package main

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// The kinds of documents.
const (
	kindPDF  = "pdf"
	kindText = "text"
	kindHTML = "html"
	kindWord = "word"
	// kindGrown are texts that repeat something, read at two lengths.
	kindGrown = "grown"
)

var kindNames = []string{kindPDF, kindText, kindHTML, kindWord, kindGrown}

// seeds are the documents that are mutated, by kind and in the order in which
// they were given.
type seeds struct {
	of    map[string][][]byte
	parts [][]part // of the Word documents
	words [][]rune // lines of the texts, to be put into others
}

// A part is one of a Word document.
type part struct {
	name string
	data []byte
}

// maxSeed is the longest seed in bytes: a longer one costs runs and finds no
// more.
const maxSeed = 1 << 20

func readSeeds(paths []string) (*seeds, error) {
	s := &seeds{of: map[string][][]byte{}}
	for _, path := range paths {
		err := filepath.WalkDir(path, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			return s.file(path)
		})
		if err != nil {
			return nil, err
		}
	}
	if len(s.of) == 0 {
		return nil, fmt.Errorf("no seeds in %s", strings.Join(paths, " "))
	}
	s.of[kindGrown] = s.of[kindText]
	for _, text := range s.of[kindText] {
		for line := range strings.Lines(string(text)) {
			if line = strings.TrimSpace(line); line != "" && len(line) < 200 {
				s.words = append(s.words, []rune(line))
			}
		}
	}
	return s, nil
}

// file takes a file for a seed by its name; others are left alone.
func (s *seeds) file(path string) error {
	kind := map[string]string{
		".pdf": kindPDF, ".txt": kindText, ".md": kindText, ".html": kindHTML, ".htm": kindHTML, ".docx": kindWord, ".jsonl": "lines",
	}[strings.ToLower(filepath.Ext(path))]
	if kind == "" {
		return nil
	}
	data, err := os.ReadFile(path)
	switch {
	case err != nil:
		return err
	case kind == "lines":
		return s.lines(data)
	case len(data) > maxSeed:
		return nil
	}
	if kind == kindWord {
		parts, err := unzip(data)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		s.parts = append(s.parts, parts)
	}
	s.of[kind] = append(s.of[kind], data)
	return nil
}

// lines takes the texts of records.
func (s *seeds) lines(data []byte) error {
	scanner := bufio.NewScanner(bytes.NewReader(data))
	scanner.Buffer(nil, maxSeed)
	for scanner.Scan() {
		var record struct{ Text string }
		if json.Unmarshal(scanner.Bytes(), &record) == nil && record.Text != "" {
			s.of[kindText] = append(s.of[kindText], []byte(record.Text))
		}
	}
	return scanner.Err()
}

func unzip(data []byte) ([]part, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	var parts []part
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			return nil, err
		}
		content, err := io.ReadAll(r)
		if err != nil {
			return nil, err
		}
		parts = append(parts, part{f.Name, content})
	}
	return parts, nil
}

// inventEvery is how many mutations there are for one that is invented.
const inventEvery = 3

// mutation is the mutation of a number: a seed, changed once to some twenty
// times, or what no seed is.
func (s *seeds) mutation(kind string, number int) []byte {
	m := s.mutator(kind, number)
	switch {
	case kind == kindGrown:
		return s.grown(number, longGrown)
	case number%inventEvery == 0:
		return s.invent(m, kind)
	}
	list := s.of[kind]
	i := m.IntN(len(list))
	other := list[m.IntN(len(list))]
	switch kind {
	case kindPDF:
		return m.pdf(list[i], other)
	case kindHTML:
		return m.markup(list[i], other)
	case kindWord:
		return m.word(s.parts[i], list[i], s.parts[m.IntN(len(list))])
	}
	return m.text(list[i])
}

// mutator is that of a number: it is always the same.
func (s *seeds) mutator(kind string, number int) *mutator {
	return &mutator{Rand: rand.New(rand.NewPCG(uint64(number), uint64(len(kind)))), seeds: s}
}
