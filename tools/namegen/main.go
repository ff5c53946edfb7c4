// Command namegen writes internal/names/data: the surnames and the given names
// of kagome's IPA dictionary, sorted. A line is the first character of some and,
// each behind a tab, how they go on. The words are those whose part of speech is
// 名詞-固有名詞-人名-姓 or -名.
//
//	go run ./namegen -to ../internal/names/data
package main

import (
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ikawaha/kagome-dict/dict"
	"github.com/ikawaha/kagome-dict/ipa"
)

func main() {
	to := flag.String("to", "../internal/names/data", "folder to write")
	flag.Parse()
	if err := write(ipa.Dict(), *to); err != nil {
		log.Fatal(err)
	}
}

// files are the parts of speech of names, and where the words of each go.
var files = map[string]string{"姓": "surnames.gz", "名": "given.gz"}

func write(d *dict.Dict, to string) error {
	words := wordsOf(d)
	for kind, name := range files {
		list := words[kind]
		if len(list) == 0 {
			return fmt.Errorf("no words for %s", kind)
		}
		packed, err := pack(lines(list))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(to, name), packed, 0o600); err != nil {
			return err
		}
	}
	return nil
}

// pack is the text as gzip, without a time or a name.
func pack(text string) ([]byte, error) {
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write([]byte(text)); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return packed.Bytes(), nil
}

// lines are sorted words as internal/names reads them.
func lines(words []string) string {
	var text strings.Builder
	first := rune(0)
	for _, word := range words {
		r, size := utf8.DecodeRuneInString(word)
		if r != first {
			if first != 0 {
				text.WriteByte('\n')
			}
			text.WriteRune(r)
			first = r
		}
		text.WriteString("\t" + word[size:])
	}
	return text.String() + "\n"
}

// wordsOf are the names by kind, each list sorted by its bytes.
func wordsOf(d *dict.Dict) map[string][]string {
	words := map[string][]string{}
	base := d.ContentsMeta[dict.BaseFormIndex] - d.ContentsMeta[dict.POSHierarchy]
	for id, pos := range d.POSTable.POSs {
		names := make([]string, len(pos))
		for i, p := range pos {
			names[i] = d.POSTable.NameList[p]
		}
		if len(names) < 4 || names[2] != "人名" || id >= len(d.Contents) {
			continue
		}
		word := d.Contents[id][base]
		if keep(word) {
			words[names[3]] = append(words[names[3]], word)
		}
	}
	for kind := range words {
		slices.Sort(words[kind])
		words[kind] = slices.Compact(words[kind])
	}
	return words
}

// keep leaves out what no list of people holds as a name: marks, Latin
// letters, names of one kana, and kana longer than any name.
func keep(word string) bool {
	runes := []rune(word)
	for _, r := range runes {
		if r < 0x3005 || r > 0x9FFF && r < 0xF900 || r >= 0xFE30 {
			return false
		}
	}
	return len(runes) > 1 && len(runes) < 7 || len(runes) == 1 && runes[0] >= 0x3400
}
