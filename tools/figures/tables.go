package main

import (
	"fmt"
	"io"
	"math"
	"os"
	"sort"
	"strings"

	"github.com/giji-go/giji/internal/score"
)

// A language is that of a README.
type language int

const (
	english language = iota
	japanese
)

// say is the text in the language.
func (l language) say(en, ja string) string {
	if l == japanese {
		return ja
	}
	return en
}

// columns are the kinds of source in the table of fields.
var columns = []struct{ kind, en, ja string }{
	{"PDF", "PDF", "PDF"}, {"HTML", "HTML", "HTML"}, {"Word", "Word", "Word"}, {"Markdown", "Markdown", "Markdown"},
	{"text", "text", "テキスト"}, {"-raw", "`-raw`", "`-raw`"}, {"-layout", "`-layout`", "`-layout`"},
}

// f1 is cut, not rounded: 1.00 means all.
func f1(c score.Counts) string {
	if c.Right+c.Missed+c.Wrong == 0 {
		return ""
	}
	return ratio(c.F1())
}

func ratio(x float64) string { return fmt.Sprintf("%.2f", math.Floor(x*100+1e-9)/100) }

// blocks are the texts between the markers of a README, by the markers' names.
func (r *result) blocks(l language) map[string]string {
	blocks := map[string]string{
		"fields": r.fieldTable(l), "weak": r.weakList(l), "first": firstTable(r.firsts, l),
	}
	if r.simple.ran {
		blocks["simple"] = r.simple.table(l)
	}
	return blocks
}

func (r *result) fieldTable(l language) string {
	var b strings.Builder
	fmt.Fprintf(&b, "| F1 | %s |", l.say("all", "全体"))
	rule := "|---|---:|"
	for _, c := range columns {
		fmt.Fprintf(&b, " %s |", l.say(c.en, c.ja))
		rule += "---:|"
	}
	fmt.Fprintf(&b, " %s |\n%s---:|\n", l.say("values", "値の数"), rule)
	all := byGroup(&r.all)
	parts := map[string][]score.Counts{}
	for _, c := range columns {
		parts[c.kind] = byGroup(r.byKind[c.kind])
	}
	for _, i := range order {
		fmt.Fprintf(&b, "| %s | %s |", groups[i].name[l], f1(all[i]))
		for _, c := range columns {
			fmt.Fprintf(&b, " %s |", f1(parts[c.kind][i]))
		}
		fmt.Fprintf(&b, " %d |\n", all[i].Right+all[i].Missed)
	}
	r.totals(&b, l)
	return b.String()
}

func (r *result) totals(b *strings.Builder, l language) {
	total := r.all.Total()
	fmt.Fprintf(b, "| **%s** | **%s** |", l.say("all fields", "全項目"), f1(total))
	for _, c := range columns {
		fmt.Fprintf(b, " **%s** |", f1(r.byKind[c.kind].Total()))
	}
	fmt.Fprintf(b, " %d |\n| %s | %d |", total.Right+total.Missed, l.say("files", "ファイル数"), r.files)
	for _, c := range columns {
		fmt.Fprintf(b, " %d |", r.kindOf[c.kind])
	}
	fmt.Fprintf(b, " |\n\n")
	fmt.Fprintf(b, l.say(
		"%d works in %d files. Precision %s, recall %s. Dates of meetings that are given and wrong: %d of %d.\n"+
			"The %d documents written along with the rules (`testdata/general`, `testdata/inputs`): F1 %s.\n",
		"創作文書%d件、%dファイル。適合率 %s、再現率 %s。開催日時を誤って出力したもの：%d件（%d件中）。\n"+
			"規則と並行して作った文書（`testdata/general`・`testdata/inputs`）%d件では F1 %s。\n"),
		len(r.works), r.files, ratio(total.Precision()), ratio(total.Recall()), r.all.WrongDates(), r.dates(),
		r.nGuard, ratio(r.guards.Total().F1()))
}

// weakBelow is the F1 below which a work is told to be read badly.
const weakBelow = 0.9

func (r *result) weakList(l language) string {
	var b strings.Builder
	fmt.Fprintf(&b, l.say("Works with a file below %s, their lowest and highest file:\n\n",
		"F1 が %s 未満のファイルがある文書（最低～最高）：\n\n"), ratio(weakBelow))
	for _, w := range r.weakest(weakBelow) {
		fmt.Fprintf(&b, "- `%s` (%s): %s\n", w.name, span(w), l.say(w.english, w.genre))
	}
	return b.String()
}

func span(w reading) string {
	if ratio(w.best) == ratio(w.worst) {
		return ratio(w.best)
	}
	return ratio(w.worst) + "–" + ratio(w.best)
}

// printBlocks prints the blocks in the order of their names.
func printBlocks(w io.Writer, blocks map[string]string) {
	names := make([]string, 0, len(blocks))
	for name := range blocks {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		fmt.Fprintf(w, "## %s\n\n%s\n", name, blocks[name])
	}
}

// settle writes the blocks between the markers of the file, or with check
// tells whether they stand there already.
func settle(path string, blocks map[string]string, check bool) error {
	old, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	text := string(old)
	for name, block := range blocks {
		if text, err = replace(text, name, block); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	if text == string(old) {
		return nil
	}
	if check {
		return fmt.Errorf("%s: the figures are not those of this program: run make figures", path)
	}
	return os.WriteFile(path, []byte(text), 0o644)
}

// replace puts block between the markers of name.
func replace(text, name, block string) (string, error) {
	open, end := "<!-- figures: "+name+" -->\n", "<!-- end: "+name+" -->"
	before, rest, found := strings.Cut(text, open)
	_, after, closed := strings.Cut(rest, end)
	if !found || !closed {
		return "", fmt.Errorf("no markers of %q", name)
	}
	return before + open + "\n" + block + "\n" + end + after, nil
}
