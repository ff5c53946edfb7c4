package extract_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

// A file, PDF or text, gives one record.
func ExampleFile() {
	path := filepath.Join("..", "testdata", "minutes.txt")
	document, err := extract.File(context.Background(), path, extract.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(*document.Minutes.Council, *document.Minutes.SessionNumber)
	for _, incident := range document.Incidents {
		fmt.Println(*incident.OccurredAt.Value, incident.Operators[0].Text.Text)
	}
	// Output:
	// 通信障害検証会議 7
	// 2024-06-03T09:12:00+09:00 青空通信株式会社
}

// Every value says where it was read, in code points of the source text.
func ExampleText() {
	source := `検証会議（第３回）議事要旨
１ 日　時：令和５年７月２１日（金）10:00～12:00
２ 場　所：Web会議
`
	document, err := extract.Text(context.Background(), source, extract.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	held := document.Minutes.Held
	span := held.Spans[0]
	fmt.Println(*held.Start)
	fmt.Println(string([]rune(source)[span.Start:span.End]))
	// Output:
	// 2023-07-21T10:00:00+09:00
	// 令和５年７月２１日（金）10:00～12:00
}

// An error says at which stage a document failed, and can be matched.
func ExampleError() {
	_, err := extract.Reader(context.Background(), strings.NewReader(""), extract.Options{})
	var failed *extract.Error
	if errors.As(err, &failed) {
		fmt.Println(failed.Stage, failed.Code, errors.Is(err, extract.ErrEmpty))
	}
	// Output:
	// ingest empty_input true
}

// A lineEngine takes every line of a file for a line of a page: an Engine needs
// no more than this.
type lineEngine struct{}

func (lineEngine) Open(_ context.Context, data []byte, _ string) (extract.PDF, error) {
	lines := strings.Split(string(data), "\n")
	if len(lines) < 2 {
		return nil, extract.ErrNoText
	}
	return linePDF(lines[1:]), nil
}

type linePDF []string

func (linePDF) NumPages() int       { return 1 }
func (linePDF) Producer() string    { return "lines" }
func (linePDF) Fallbacks() []string { return nil }
func (linePDF) Close() error        { return nil }

func (p linePDF) Page(context.Context, int) (extract.Page, error) {
	page := extract.Page{Number: 1, Width: 595, Height: 842}
	for n, line := range p {
		y := 72 + 20*float32(n)
		for i, r := range []rune(line) {
			x := 72 + 10*float32(i)
			page.Glyphs = append(page.Glyphs, extract.Glyph{Text: string(r), Size: 10, Box: extract.Box{X0: x, Y0: y, X1: x + 10, Y1: y + 10}})
		}
	}
	return page, nil
}

// Another reader of PDF files is plugged in as an Engine.
func ExampleEngine() {
	file := "%PDF-1.7\n若草会議（第３回）議事要旨\n１　日時：令和６年１０月８日"
	document, err := extract.Reader(context.Background(), strings.NewReader(file), extract.Options{PDF: lineEngine{}})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(document.Minutes.String(), "by", *document.Source.Producer)
	// Output: 若草会議 第3回 議事要旨 2024-10-08 by lines
}

// Many files are read at a time and come in order; one that fails stops no
// other.
func ExampleFiles() {
	paths := []string{"../testdata/minutes.txt", "none.txt"}
	for document, err := range extract.Files(context.Background(), paths) {
		if err != nil {
			fmt.Println(errors.Is(err, os.ErrNotExist))
			continue
		}
		for i := range document.Incidents {
			incident := &document.Incidents[i]
			at, _ := incident.OccurredAt.Time()
			users, _ := incident.TotalUsers()
			fmt.Println(at.Format(time.DateTime), users)
		}
	}
	// Output:
	// 2024-06-03 09:12:00 42000
	// true
}

// A value is shown where it stands.
func ExampleAnalysis_Text() {
	analysis, err := extract.AnalyzeFile(context.Background(), "../testdata/minutes.txt", extract.Options{})
	if err != nil {
		log.Fatal(err)
	}
	quoter := model.NewQuoter(analysis.Text())
	before, quoted, _ := quoter.Around(analysis.Document.Minutes.Held.Spans, 5)
	fmt.Printf("%q %q\n", before, quoted)
	for s := range analysis.Document.Remarks() {
		fmt.Println(s.Pointer, s.Remark.Kind)
	}
	// Output:
	// " 日\u3000時：" "令和６年９月12日（木）14:00～15:30"
	// /minutes/agenda/0/discussion/0 question
	// /minutes/agenda/0/discussion/1 answer
}

// The two programs of the README.
func Example() {
	ctx, path := context.Background(), "../testdata/minutes.txt"
	document, err := extract.File(ctx, path, extract.Options{})
	if err != nil {
		log.Fatal(err)
	}
	for remark := range document.Remarks() { // who said what, where
		fmt.Println(remark.Pointer, remark.Remark.Kind, remark.Remark.Text.Text)
	}
	// Output:
	// /minutes/agenda/0/discussion/0 question 設定値の誤りは、なぜ事前の試験で見つからなかったのか。
	// /minutes/agenda/0/discussion/1 answer 試験環境の装置の版が商用環境と異なっていたためである。
}
