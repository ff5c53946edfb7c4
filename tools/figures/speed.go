package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

// compact is how a record is written here.
var compact = model.Format{NoSpans: true}

// rounds is how often everything is timed; the fastest counts.
const rounds = 3

// A pace is how long one way takes for all files of a kind.
type pace struct {
	name [2]string
	took time.Duration
}

// rates are the paces over the PDF files and over the texts of the collection.
type rates struct {
	pdfs, texts       []pace
	nPDFs, characters int
}

// race times giji and what it is compared with, one file after the other. Of
// programs the processor's time counts, less that of a run over nothing.
func race(ctx context.Context, root string, works []work) (*rates, error) {
	var pdfs, texts []string
	for _, d := range collection(root, works) {
		switch d.kind {
		case "PDF":
			pdfs = append(pdfs, d.path)
		case "text", "-raw", "-layout":
			texts = append(texts, d.path)
		}
	}
	r := &rates{nPDFs: len(pdfs)}
	if err := r.racePDFs(ctx, pdfs); err != nil {
		return nil, err
	}
	return r, r.raceTexts(ctx, texts)
}

func (r *rates) racePDFs(ctx context.Context, paths []string) error {
	ours, err := timeOurs(ctx, paths)
	if err != nil {
		return err
	}
	r.pdfs = append(r.pdfs, pace{[2]string{"giji: the record", "giji：レコードまで"}, ours})
	if took, err := timeEach("pdftotext", paths, func(path string) []string { return []string{"-layout", path, "-"} }, "-v"); err == nil {
		r.pdfs = append(r.pdfs, pace{[2]string{"`pdftotext -layout`: the text alone", "`pdftotext -layout`：テキストだけ"}, took})
	}
	const cells = "import pdfplumber, sys\nfor p in sys.argv[1:]:\n for page in pdfplumber.open(p).pages: page.extract_tables()"
	python, found := plumber()
	if !found {
		return nil
	}
	if took, err := timeTool(nil, python, append([]string{"-c", cells}, paths...), []string{"-c", "import pdfplumber"}); err == nil {
		r.pdfs = append(r.pdfs, pace{[2]string{"pdfplumber: the cells alone", "pdfplumber：セルだけ"}, took})
	}
	return nil
}

func (r *rates) raceTexts(ctx context.Context, paths []string) error {
	ours, err := timeOurs(ctx, paths)
	if err != nil {
		return err
	}
	text, err := allText(ctx, paths)
	if err != nil {
		return err
	}
	r.characters = len([]rune(text))
	r.texts = append(r.texts, pace{[2]string{"giji: the record", "giji：レコードまで"}, ours})
	fold := fastest(func() { _ = norm.NFKC.String(text) })
	r.texts = append(r.texts, pace{[2]string{"one pass of NFKC", "NFKC 一回"}, fold})
	if took, err := timeTool(strings.NewReader(text), "mecab", []string{"-Owakati", "-b", "81920"}, []string{"-Owakati"}); err == nil {
		r.texts = append(r.texts, pace{[2]string{"`mecab -Owakati`: the words alone", "`mecab -Owakati`：分かち書きだけ"}, took})
	}
	return nil
}

// timeOurs is the time that giji takes in this process.
func timeOurs(ctx context.Context, paths []string) (time.Duration, error) {
	var failed error
	took := fastest(func() {
		for _, path := range paths {
			document, err := extract.File(ctx, path, extract.Options{})
			if err != nil {
				failed = fmt.Errorf("%s: %w", path, err)
				return
			}
			_ = document.AppendJSON(nil, compact)
		}
	})
	return took, failed
}

func fastest(do func()) time.Duration {
	var best time.Duration
	for i := range rounds {
		start := clock()
		do()
		if took := clock() - start; i == 0 || took < best {
			best = took
		}
	}
	return best
}

// timeEach is the processor's time of one run a file, less that of runs over
// nothing.
func timeEach(tool string, paths []string, args func(string) []string, idle ...string) (time.Duration, error) {
	var sum time.Duration
	for _, path := range paths {
		took, err := timeTool(nil, tool, args(path), idle)
		if err != nil {
			return 0, err
		}
		sum += took
	}
	return sum, nil
}

func timeTool(in *strings.Reader, tool string, args, idle []string) (time.Duration, error) {
	var best, least time.Duration
	for i := range rounds {
		took, err := processorTime(in, tool, args)
		if err != nil {
			return 0, err
		}
		nothing, err := processorTime(nil, tool, idle)
		if err != nil {
			return 0, err
		}
		if i == 0 || took < best {
			best = took
		}
		if i == 0 || nothing < least {
			least = nothing
		}
	}
	return max(best-least, time.Microsecond), nil
}

func processorTime(in *strings.Reader, tool string, args []string) (time.Duration, error) {
	command := exec.Command(tool, args...)
	if in != nil {
		if _, err := in.Seek(0, 0); err != nil {
			return 0, err
		}
		command.Stdin = in
	}
	if err := command.Run(); err != nil {
		return 0, err
	}
	return command.ProcessState.UserTime() + command.ProcessState.SystemTime(), nil
}

// allText is the text of all files, decoded.
func allText(ctx context.Context, paths []string) (string, error) {
	var b strings.Builder
	for _, path := range paths {
		file, err := os.Open(path)
		if err != nil {
			return "", err
		}
		analysis, err := extract.AnalyzeReader(ctx, file, extract.Options{})
		file.Close()
		if err != nil {
			return "", fmt.Errorf("%s: %w", path, err)
		}
		b.WriteString(analysis.Text())
		analysis.Release()
	}
	return b.String(), nil
}

func (r *rates) table(l language) string {
	var b strings.Builder
	fmt.Fprintf(&b, l.say("| %d PDF files | milliseconds a file | giji = 1 |\n|---|---:|---:|\n",
		"| PDF %d件 | 1件あたりミリ秒 | giji = 1 |\n|---|---:|---:|\n"), r.nPDFs)
	for _, p := range r.pdfs {
		fmt.Fprintf(&b, "| %s | %.1f | %.2f |\n", p.name[l], ms(p.took)/float64(r.nPDFs), p.took.Seconds()/r.pdfs[0].took.Seconds())
	}
	fmt.Fprintf(&b, l.say("\n| texts, %d characters | microseconds a 1,000 characters | giji = 1 |\n|---|---:|---:|\n",
		"\n| テキスト %d字 | 1,000字あたりマイクロ秒 | giji = 1 |\n|---|---:|---:|\n"), r.characters)
	for _, p := range r.texts {
		fmt.Fprintf(&b, "| %s | %.0f | %.3f |\n", p.name[l], 1e6*ms(p.took)/float64(r.characters), p.took.Seconds()/r.texts[0].took.Seconds())
	}
	return b.String()
}

func ms(d time.Duration) float64 { return d.Seconds() * 1000 }
