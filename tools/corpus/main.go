// Command corpus writes records of minutes for measurements: the documents
// that it is given, varied in their numbers, so that no two are the same.
//
//	go run ./corpus -n 200000 FILE… > records.jsonl
//
// The same arguments give the same bytes.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand"
	"os"
	"unicode/utf8"
)

func main() {
	n := flag.Int("n", 1000, "records to write")
	garbage := flag.Bool("garbage", false, "make one record in ten unreadable")
	flag.Parse()
	if err := run(os.Stdout, *n, *garbage, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "corpus:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, n int, garbage bool, paths []string) error {
	texts, err := readTexts(paths)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(w, 1<<20)
	random := rand.New(rand.NewSource(1))
	for i := range n {
		line, err := record(i, vary(random, texts[i%len(texts)]))
		if err != nil {
			return err
		}
		if garbage && i%10 == 9 {
			line = spoil(i/10, line)
		}
		if _, err := out.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return out.Flush()
}

func readTexts(paths []string) ([][]rune, error) {
	var texts [][]rune
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		if utf8.Valid(data) {
			texts = append(texts, []rune(string(data)))
		}
	}
	if len(texts) == 0 {
		return nil, errors.New("no text in UTF-8 among the arguments")
	}
	return texts, nil
}

// vary changes some of the last digits of numbers: dates and counts stay
// plausible, more or less.
func vary(random *rand.Rand, text []rune) string {
	varied := append([]rune(nil), text...)
	for i, r := range varied {
		next := rune(0)
		if i+1 < len(varied) {
			next = varied[i+1]
		}
		if zero, isDigit := zeroOf(r); isDigit && random.Intn(3) == 0 {
			if _, more := zeroOf(next); !more {
				varied[i] = zero + 1 + rune(random.Intn(9))
			}
		}
	}
	return string(varied)
}

// zeroOf is the zero of the digits that r belongs to.
func zeroOf(r rune) (zero rune, isDigit bool) {
	switch {
	case '0' <= r && r <= '9':
		return '0', true
	case '０' <= r && r <= '９':
		return '０', true
	}
	return 0, false
}

func record(i int, text string) ([]byte, error) {
	fields := map[string]any{"text": fmt.Sprintf("%s\n（%d）\n", text, i), "number": i}
	if i%2 == 0 {
		fields["id"] = fmt.Sprintf("record-%08d", i)
		fields["metadata"] = map[string]any{"url": fmt.Sprintf("https://example.jp/%d", i)}
	}
	return json.Marshal(fields)
}

// spoil makes a record unreadable, in one of several ways.
func spoil(i int, line []byte) []byte {
	switch i % 6 {
	case 0:
		return line[:len(line)/2]
	case 1:
		return []byte(`{"id":"no-text"}`)
	case 2:
		return append([]byte(`{"id":"invalid","text":"`), 0xff, 0xfe, '"', '}')
	case 3:
		return []byte("%PDF-1.7 \x00\x01\x02 binary")
	case 4:
		if i%600 == 4 {
			return long(50 << 20)
		}
		return []byte(`[]`)
	}
	return []byte(`{"text":["no","string"]}`)
}

// long is a record of that many bytes.
func long(n int) []byte {
	line := make([]byte, 0, n)
	line = append(line, `{"id":"long","text":"`...)
	for len(line) < n-2 {
		line = append(line, 'x')
	}
	return append(line, '"', '}')
}
