package model_test

import (
	"fmt"

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
