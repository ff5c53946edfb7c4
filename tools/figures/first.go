package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/giji-go/giji/internal/score"
)

// A firstRun is what documents gave that were new to the rules and their authors,
// in the run in which they were first read. That cannot be measured again, so
// it is kept in a file.
type firstRun struct {
	name      [2]string
	documents string
	f1        string
}

func readFirsts(path string) ([]firstRun, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var firsts []firstRun
	for n, line := range strings.Split(strings.TrimRight(string(data), "\n"), "\n") {
		cells := strings.Split(line, "\t")
		if len(cells) != 4 {
			return nil, fmt.Errorf("%s:%d: %d cells, want 4", path, n+1, len(cells))
		}
		if n > 0 {
			firsts = append(firsts, firstRun{[2]string{cells[0], cells[1]}, cells[2], cells[3]})
		}
	}
	return firsts, nil
}

func firstTable(firsts []firstRun, l language) string {
	var b strings.Builder
	fmt.Fprintf(&b, "| %s | %s | %s |\n|---|---:|---:|\n", l.say("new documents, read for the first time", "新しい文書を初めて読んだとき"),
		l.say("documents", "文書の数"), l.say("F1 of that run", "そのときの F1"))
	for _, f := range firsts {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", f.name[l], f.documents, f.f1)
	}
	return b.String()
}

// scoreAll adds the scores of the documents.
func scoreAll(ctx context.Context, documents []document, into *score.Score) error {
	for _, d := range documents {
		gold, got, err := read(ctx, d)
		if err != nil {
			return err
		}
		into.Add(gold, got)
	}
	return nil
}
