package model_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/giji-go/giji/model"
)

// Append writes any part of a record as it stands in a Document.
func ExampleAppend() {
	value := "2023-07"
	precision := model.PrecisionMonth
	due := model.Time{
		Text:      model.Text{Text: "令和５年７月末", Spans: []model.Span{{Start: 120, End: 127}}},
		Value:     &value,
		Precision: &precision,
	}
	fmt.Printf("%s\n", model.Append(nil, due, model.Format{}))
	fmt.Printf("%s\n", model.Append(nil, due, model.Format{NoSpans: true}))
	// Output:
	// {"text":"令和５年７月末","spans":[{"start":120,"end":127}],"value":"2023-07","precision":"month","part":null,"approximate":false,"inferred":[]}
	// {"text":"令和５年７月末","value":"2023-07","precision":"month","part":null,"approximate":false,"inferred":[]}
}

// Decode reads what giji wrote, and nothing else.
func ExampleDecode() {
	written := (&model.Document{SchemaVersion: model.Version}).AppendJSON(nil, model.Format{})
	document, err := model.Decode(written)
	fmt.Println(document.SchemaVersion, err)

	_, err = model.Decode([]byte(`{"schema_version": "2"}`))
	fmt.Println(err)
	// Output:
	// 1 <nil>
	// decode document: unsupported schema_version "2", want "1"
}

// A corpus is read record by record; what failed and what is no record stand
// among them.
func ExampleRecords() {
	lines := `{"id":"a","error":{"stage":"input","code":"no_text","message":"the record has no key \"text\""}}
not JSON
`
	for record, err := range model.Records(strings.NewReader(lines)) {
		var bad *model.LineError
		switch {
		case errors.As(err, &bad):
			fmt.Println("line", bad.Line)
		case record.Error != nil:
			fmt.Println(record.ID, record.Error.Code, "-", record.Error.Code.Info().Remedy)
		}
	}
	// Output:
	// a no_text - Run OCR first: ocrmypdf -l jpn in.pdf out.pdf, or read it with --ocr. Of a record, name the key with --text-key.
	// line 2
}

// The code of a diagnostic is a constant, so that a misspelt one does not
// compile.
func ExampleCode() {
	d := model.Document{Diagnostics: []model.Diagnostic{{Code: model.CodeValueUnread, Severity: model.SeverityWarning}}}
	for _, found := range d.Diagnostics {
		if found.Code == model.CodeValueUnread {
			fmt.Println(found.Code.Info().Meaning)
		}
	}
	// Output: A cell or a row is there, but no value can be read from it. The value is null, the text stays.
}

// Times and lengths are those of Go.
func ExampleTime_Time() {
	value, minutes := "2023-06-02T15:00:00+09:00", 95.0
	at, ok := (&model.Time{Value: &value}).Time()
	length, _ := (&model.Duration{Minutes: &minutes}).Std()
	fmt.Println(at.Add(length).Format("15:04"), ok)
	// Output: 16:35 true
}
