package model_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/model"
)

// What giji writes is read and written again without a change.
func TestRecordLosesNothing(t *testing.T) {
	document := string((&model.Document{SchemaVersion: "1", Grade: model.GradeGood}).AppendJSON(nil, model.Format{}))
	for name, line := range map[string]string{
		"a document alone":    document,
		"an id":               `{"id":"a","metadata":{"url":"u","n":1.50},` + document[1:],
		"a number":            `{"id":12345678901234567890,"metadata":{},` + document[1:],
		"no id":               `{"id":null,"metadata":{},` + document[1:],
		"with its text":       `{"id":"a","metadata":{},"text":"議事\n要旨",` + document[1:],
		"keys of others":      `{"id":"a","metadata":{},` + document[1:len(document)-1] + `,"mine":[1, 2],"yours":null}`,
		"beside one alone":    document[:len(document)-1] + `,"mine":{"a":1}}`,
		"a failure":           `{"id":"a","error":{"stage":"input","code":"bad_json","message":"the line is no JSON object"}}`,
		"a failure, no id":    `{"id":null,"error":{"stage":"input","code":"bad_json","message":"m"}}`,
		"of an errors file":   `{"id":"a","path":"x.jsonl","offset":12,"stage":"input","code":"no_text","message":"m"}`,
		"of a standard input": `{"id":null,"path":null,"offset":0,"stage":"limit","code":"timeout","message":"m"}`,
	} {
		var r model.Record
		require.NoError(t, json.Unmarshal([]byte(line), &r), name)
		again, err := r.MarshalJSON()
		require.NoError(t, err, name)
		assert.Equal(t, line, string(again), name)
		assert.Equal(t, strings.Contains(line, "schema_version"), r.Document != nil, name)
		assert.Equal(t, r.Document == nil, r.Error != nil, name)
	}
}

// A type of one's own that embeds a Record loses nothing, either, and has the
// keys beside giji's.
func TestRecordEmbedded(t *testing.T) {
	document := string((&model.Document{SchemaVersion: "1", Grade: model.GradeGood}).AppendJSON(nil, model.Format{}))
	line := `{"id":"a","metadata":{},` + document[1:len(document)-1] + `,"checked":"yes"}`
	var r struct{ model.Record }
	require.NoError(t, json.Unmarshal([]byte(line), &r))
	assert.Equal(t, `"yes"`, string(r.More["checked"]))
	assert.Equal(t, model.GradeGood, r.Document.Grade)
	r.More["checked"] = json.RawMessage(`"no"`)
	again, err := json.Marshal(r)
	require.NoError(t, err)
	assert.Equal(t, strings.Replace(line, `"yes"`, `"no"`, 1), string(again))
}

// Every key of a Document is one of it, so that none is taken for another's.
func TestRecordKnowsTheKeysOfDocuments(t *testing.T) {
	document := (&model.Document{SchemaVersion: "1"}).AppendJSON(nil, model.Format{})
	var r model.Record
	require.NoError(t, json.Unmarshal(document, &r))
	assert.Empty(t, r.More)
	var keys map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(document, &keys))
	assert.Len(t, keys, 9)
}

func TestRecords(t *testing.T) {
	document := string((&model.Document{SchemaVersion: "1", Grade: model.GradeGood}).AppendJSON(nil, model.Format{}))
	in := "{\"id\":7,\"metadata\":{}," + document[1:] +
		"\n\n{bad\n{\"id\":\"b\",\"error\":{\"stage\":\"input\",\"code\":\"no_text\",\"message\":\"m\"}}\n{}\n" + document
	var got []string
	for r, err := range model.Records(strings.NewReader(in)) {
		var bad *model.LineError
		switch {
		case errors.As(err, &bad):
			got = append(got, "line", string(rune('0'+bad.Line)))
		case r.Error != nil:
			got = append(got, r.ID, r.Error.Code.String(), r.Error.Error())
		default:
			got = append(got, "document", r.ID)
		}
	}
	assert.Equal(t, []string{"document", "7", "line", "3", "b", "no_text", "m", "line", "5", "document", ""}, got)

	n := 0
	for range model.Records(strings.NewReader(in)) {
		if n++; n == 2 {
			break
		}
	}
	assert.Equal(t, 2, n)
	broken := errors.New("the disk is gone")
	for _, err := range model.Records(failing{broken}) {
		assert.ErrorIs(t, err, broken)
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func TestRecordsThatAreNone(t *testing.T) {
	var r model.Record
	for _, line := range []string{
		`{}`, `{"id":1}`, `{"schema_version":"2"}`, `{"error":{"code":"klingon"}}`, `[]`,
	} {
		assert.Error(t, json.Unmarshal([]byte(line), &r), line)
	}
	_, err := json.Marshal(model.Record{ID: "x"})
	assert.Error(t, err)
}
