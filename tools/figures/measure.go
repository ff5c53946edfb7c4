package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/internal/score"
)

// A result is what is known of the collection.
type result struct {
	files  int
	all    score.Score
	byKind map[string]*score.Score
	kindOf map[string]int // files of a kind
	works  []reading      // the works, in the order of works.tsv
	guards score.Score
	nGuard int
	firsts []firstRun
	simple comparison
}

// A reading is how well the files of one work are read, the best and the worst.
type reading struct {
	work
	best, worst float64
}

// measure reads every document and scores it.
func measure(ctx context.Context, root string, works []work) (*result, error) {
	r := &result{byKind: map[string]*score.Score{}, kindOf: map[string]int{}}
	of := map[string]*reading{}
	for _, w := range works {
		of[w.name] = &reading{work: w, best: -1, worst: 2}
	}
	for _, d := range collection(root, works) {
		if err := r.add(ctx, d, of[d.work]); err != nil {
			return nil, err
		}
	}
	for _, w := range works {
		r.works = append(r.works, *of[w.name])
	}
	extra, err := guards(root)
	if err != nil {
		return nil, err
	}
	r.nGuard = len(extra)
	if err := scoreAll(ctx, extra, &r.guards); err != nil {
		return nil, err
	}
	if r.firsts, err = readFirsts(filepath.Join(root, "tools", "figures", "first.tsv")); err != nil {
		return nil, err
	}
	return r, r.compareSimple(root, works)
}

func (r *result) add(ctx context.Context, d document, of *reading) error {
	gold, got, err := read(ctx, d)
	if err != nil {
		return err
	}
	var one score.Score
	one.Add(gold, got)
	if r.byKind[d.kind] == nil {
		r.byKind[d.kind] = &score.Score{}
	}
	r.byKind[d.kind].Add(gold, got)
	r.kindOf[d.kind]++
	r.all.Add(gold, got)
	r.files++
	if c := one.Total(); c.Right+c.Missed+c.Wrong > 0 {
		of.best, of.worst = max(of.best, c.F1()), min(of.worst, c.F1())
	}
	return nil
}

// read is the gold of a document and what giji reads.
func read(ctx context.Context, d document) (gold, got any, err error) {
	if gold, err = readGold(d.gold); err != nil {
		return nil, nil, err
	}
	document, err := extract.File(ctx, d.path, extract.Options{})
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", d.path, err)
	}
	err = json.Unmarshal(document.AppendJSON(nil, compact), &got)
	return gold, got, err
}

// readGold is a gold file; some have theirs below the key "gold".
func readGold(path string) (any, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var gold map[string]any
	if err := json.Unmarshal(data, &gold); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if inner, ok := gold["gold"]; ok {
		return inner, nil
	}
	return gold, nil
}

// dates is how many dates of meetings were asked for.
func (r *result) dates() int {
	n := 0
	for _, f := range r.all.Fields() {
		if strings.HasSuffix(f.Path, "held.start") {
			n += f.Right + f.Missed
		}
	}
	return n
}

// weakest are the works whose worst file is below the limit, the worst first.
func (r *result) weakest(limit float64) []reading {
	var weak []reading
	for _, w := range r.works {
		if w.worst < limit {
			weak = append(weak, w)
		}
	}
	sort.SliceStable(weak, func(i, j int) bool { return weak[i].best < weak[j].best })
	return weak
}

func (r *result) printMisses(w io.Writer) {
	for _, m := range r.all.Misses {
		fmt.Fprintf(w, "%s\twant %v\tgot %v\n", m.Path, m.Want, m.Got)
	}
}
