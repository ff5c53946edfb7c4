package extract_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/giji-go/giji/extract"
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
