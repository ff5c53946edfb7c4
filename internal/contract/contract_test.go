package contract

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/giji-go/giji/model"
)

func decode(t require.TestingT, text string) any {
	var value any
	require.NoError(t, json.Unmarshal([]byte(text), &value))
	return value
}

func TestValidate(t *testing.T) {
	const schema = `{
	  "$ref": "#/$defs/Node",
	  "$defs": {"Node": {
	    "description": "d", "type": "object", "additionalProperties": false, "required": ["name", "box"],
	    "properties": {
	      "name": {"type": ["string", "null"], "enum": ["a", "b", null]},
	      "box": {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 2},
	      "x/y": {"const": "1"},
	      "next": {"anyOf": [{"$ref": "#/$defs/Node"}, {"type": "null"}]}},
	    "allOf": [{"if": {"properties": {"name": {"const": "b"}}}, "then": {"required": ["next"]}}]}}}`
	s, err := Compile([]byte(schema))
	require.NoError(t, err)
	cases := []struct {
		value string
		want  []Problem
	}{
		{`{"name": "a", "box": [1]}`, nil},
		{`{"name": null, "box": [1, 2.0], "x/y": "1"}`, nil},
		{`{"name": "b", "box": [1], "next": {"name": "a", "box": [1], "next": null}}`, nil},
		{`[]`, []Problem{{"", "is array, want object"}}},
		{`{"name": "c", "box": [1]}`, []Problem{{"/name", "is c, want a, b, null"}}},
		{`{"name": 1, "box": [1]}`, []Problem{{"/name", "is number, want string or null"}}},
		{`{"name": "a"}`, []Problem{{"", `the key "box" is missing`}}},
		{`{"name": "a", "box": []}`, []Problem{{"/box", "has 0 items, want at least 1"}}},
		{`{"name": "a", "box": [1, 2.5, 3]}`, []Problem{{"/box", "has 3 items, want at most 2"}, {"/box/1", "is number, want integer"}}},
		{`{"name": "a", "box": [1], "x/y": "2"}`, []Problem{{"/x~1y", "is 2, want 1"}}},
		{`{"name": "a", "box": [1], "more~": 1}`, []Problem{{"/more~0", "is no key of the schema"}}},
		{`{"name": "b", "box": [1]}`, []Problem{{"", `the key "next" is missing`}}},
		{`{"name": "b", "box": [1], "next": {"name": "a", "box": ["1"]}}`, []Problem{{"/next/box/0", "is string, want integer"}}},
		{`{"name": [], "box": [1]}`, []Problem{{"/name", "is array, want string or null"}}},
	}
	for _, c := range cases {
		require.Equal(t, c.want, s.Validate(decode(t, c.value)), c.value)
	}
}

func TestCompileRefusesWhatItDoesNotKnow(t *testing.T) {
	for _, schema := range []string{
		`{"pattern": "a"}`, `{"items": {"format": "date"}}`, `{"$ref": "#/$defs/No"}`, `{"not": {}}`, `{"items": true}`,
	} {
		_, err := Compile([]byte(schema))
		require.ErrorIs(t, err, ErrKeyword, schema)
	}
	_, err := Compile([]byte(`{`))
	require.Error(t, err)
}

// TestAgainstGeneral damages records and wants the verdict of a general
// validator for each.
func TestAgainstGeneral(t *testing.T) {
	own, err := Compile(model.Schema())
	require.NoError(t, err)
	general := general(t)
	start := record()
	require.Empty(t, own.Validate(decode(t, start)))
	rapid.Check(t, func(t *rapid.T) {
		value := decode(t, start)
		for range rapid.IntRange(1, 3).Draw(t, "times") {
			value = damage(t, value)
		}
		data, err := json.Marshal(value)
		require.NoError(t, err)
		exact, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		require.NoError(t, err)
		if want, got := general.Validate(exact), own.Validate(exact); (want == nil) != (len(got) == 0) {
			t.Fatalf("%s: got %v, want %v", data, got, want)
		}
	})
}

func general(t *testing.T) *jsonschema.Schema {
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(model.Schema()))
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("giji.json", parsed))
	schema, err := compiler.Compile("giji.json")
	require.NoError(t, err)
	return schema
}

// record is a valid record in which all kinds of values occur.
func record() string {
	text := model.Text{Text: "x", Spans: []model.Span{{Start: 1, End: 2, Page: 1, BBox: &[4]float64{1, 2, 3, 4.5}}}}
	name, status := "x", model.StatusPlanned
	d := model.Document{
		SchemaVersion: model.Version, Grade: model.GradeGood,
		Source: model.Source{Name: &name, Fallbacks: []string{"x"}},
		Minutes: model.Minutes{Title: &text,
			Agenda: []model.AgendaItem{{Kind: model.KindReport, Items: []model.AgendaItem{{Kind: model.KindOther}}}}},
		Incidents: []model.Incident{{
			OccurredAt:         &model.Time{Text: text, Value: &name, Inferred: []string{model.InferredYear}},
			PreventiveMeasures: []model.Measure{{Status: &status}},
		}},
		Records: []model.ProfileRecord{{Profile: "p", Fields: []model.Field{
			{Key: "k", Type: model.TypeList, Value: model.Value{List: []model.Text{text}}},
			{Key: "k", Type: model.TypeText, Value: model.Value{Text: &text}},
		}}},
	}
	return string(d.AppendJSON(nil, model.Format{}))
}

// damage changes one value at a random place, often into one that is valid
// elsewhere.
func damage(t *rapid.T, value any) any {
	others := []any{nil, "x", "1", "planned", "day", 1.0, 1.5, true, []any{}, map[string]any{}, []any{"year"}, "list"}
	switch value := value.(type) {
	case map[string]any:
		keys := slices.Sorted(maps.Keys(value))
		if len(keys) == 0 || rapid.IntRange(0, 9).Draw(t, "here") == 0 {
			value["more"] = 1.0
			return value
		}
		key := rapid.SampledFrom(keys).Draw(t, "key")
		if rapid.IntRange(0, 9).Draw(t, "drop") == 0 && !strings.HasPrefix(key, "$") {
			delete(value, key)
			return value
		}
		value[key] = damage(t, value[key])
		return value
	case []any:
		if len(value) > 0 && rapid.IntRange(0, 4).Draw(t, "inside") > 0 {
			i := rapid.IntRange(0, len(value)-1).Draw(t, "item")
			value[i] = damage(t, value[i])
			return value
		}
		return append(value, rapid.SampledFrom(others).Draw(t, "added"))
	}
	return rapid.SampledFrom(others).Draw(t, "other")
}
