package model_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/model"
)

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(model.Schema()))
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("giji.json", parsed))
	schema, err := compiler.Compile("giji.json")
	require.NoError(t, err)
	return schema
}

func validate(t *testing.T, schema *jsonschema.Schema, data []byte) error {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	require.NoError(t, err)
	return schema.Validate(value)
}

// full is a document in which everything is filled to the given depth: each
// pointer set, one item in each list.
func full(depth int) *model.Document {
	d := new(model.Document)
	fill(reflect.ValueOf(d).Elem(), depth)
	d.SchemaVersion = model.Version
	d.Records = []model.ProfileRecord{{Profile: "p", Fields: fields()}}
	return d
}

// enums are values for the strings that are not free.
var enums = map[string]string{
	"Precision": string(model.PrecisionDay), "Part": string(model.PartEarly), "Inferred": model.InferredYear,
	"Bound": string(model.BoundAtMost), "Status": "", "Severity": string(model.SeverityInfo), "Missing": string(model.MissingDash),
	"Via": model.ViaKagome, "Group": string(model.GroupMember), "Channel": string(model.ChannelOther), "Kind": "",
	"Grade": string(model.GradeFair), "TextLayer": string(model.TextLayerVisible),
}

func fill(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), depth)
			setEnum(v.Type(), v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.Pointer:
		if depth > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(v.Elem(), depth-1)
		}
	case reflect.Slice:
		if depth > 0 {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			fill(v.Index(0), depth-1)
		}
	case reflect.String:
		v.SetString("x")
	case reflect.Int, reflect.Int64:
		v.SetInt(1)
	case reflect.Float64:
		v.SetFloat(0.5)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Uint8:
		v.SetUint(uint64(model.CodeValueUnread))
	}
}

func setEnum(owner reflect.Type, name string, v reflect.Value) {
	value, ok := enums[name]
	switch owner.Name() + "." + name {
	case "Measure.Status":
		value = string(model.StatusPlanned)
	case "Outcome.Status":
		value = string(model.OutcomeNoted)
	case "AgendaItem.Kind":
		value = string(model.KindReport)
	case "Remark.Kind":
		value = string(model.RemarkComment)
	case "Measure.Group":
		return
	}
	switch {
	case !ok, value == "":
	case v.Kind() == reflect.String:
		v.SetString(value)
	case v.Kind() == reflect.Pointer && !v.IsNil():
		v.Elem().SetString(value)
	case v.Kind() == reflect.Slice && v.Len() > 0:
		v.Index(0).SetString(value)
	}
}

// fields are one field of each type.
func fields() []model.Field {
	label := model.Text{Text: "x"}
	return []model.Field{
		{Key: "a", Label: label, Type: model.TypeDate, Value: model.Value{Date: &model.Time{}}},
		{Key: "b", Label: label, Type: model.TypePeriod, Value: model.Value{Period: &model.Period{}}},
		{Key: "c", Label: label, Type: model.TypeDuration, Value: model.Value{Duration: &model.Duration{}}},
		{Key: "d", Label: label, Type: model.TypeQuantity, Value: model.Value{Quantity: &model.Quantity{}}},
		{Key: "e", Label: label, Type: model.TypeText, Value: model.Value{Text: &label}},
		{Key: "f", Label: label, Type: model.TypeList, Value: model.Value{List: []model.Text{label}}},
		{Key: "g", Label: label, Type: model.TypeDate},
	}
}

func TestSchemaAdmitsWhatIsWritten(t *testing.T) {
	schema := compiled(t)
	for depth := range 9 {
		for _, format := range []model.Format{{}, {NoSpans: true}} {
			data := full(depth).AppendJSON(nil, format)
			require.NoError(t, validate(t, schema, data), "depth %d %+v", depth, format)
		}
	}
}

func TestSchemaIsStrict(t *testing.T) {
	schema := compiled(t)
	whole := string(full(8).AppendJSON(nil, model.Format{}))
	cases := []struct{ name, old, new string }{
		{"another key", `"session_number":1`, `"session_number":1,"session":1`},
		{"a missing key", `"session_number":1,`, ``},
		{"another version", `"schema_version":"1"`, `"schema_version":"2"`},
		{"another kind", `"kind":"report"`, `"kind":"reports"`},
		{"a string for a number", `"session_number":1`, `"session_number":"1"`},
		{"null for a list", `"fallbacks":["x"]`, `"fallbacks":null`},
		{"a key of another type", `"online":true`, `"online":"yes"`},
		{"a field's value of another type", `"type":"date"`, `"type":"list"`},
		{"half a box", `"bbox":[0,0,0,0]`, `"bbox":[0,0]`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			broken := strings.Replace(whole, c.old, c.new, 1)
			require.True(t, whole != broken, "the case changes nothing")
			require.Error(t, validate(t, schema, []byte(broken)))
		})
	}
}

// TestSchemaNamesEveryKey compares the definitions with the types, so that a
// new field without a new schema fails here too.
func TestSchemaNamesEveryKey(t *testing.T) {
	var schema struct {
		Defs map[string]struct {
			Properties map[string]any
			Required   []string
		} `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(model.Schema(), &schema))
	seen := map[reflect.Type]bool{}
	var check func(reflect.Type)
	check = func(typ reflect.Type) {
		switch typ.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Array:
			check(typ.Elem())
		case reflect.Struct:
			if seen[typ] {
				return
			}
			seen[typ] = true
			keys, required, nested := keysOf(typ)
			if typ != reflect.TypeFor[model.Value]() {
				definition := schema.Defs[typ.Name()]
				require.Len(t, definition.Properties, len(keys), typ.Name())
				for _, key := range keys {
					require.Contains(t, definition.Properties, key, typ.Name())
				}
				require.Equal(t, required, definition.Required, typ.Name())
			}
			for _, inner := range nested {
				check(inner)
			}
		}
	}
	check(reflect.TypeFor[model.Document]())
	require.Len(t, schema.Defs, len(seen)-1, "one definition a type, Value aside")
}

func keysOf(typ reflect.Type) (keys, required []string, nested []reflect.Type) {
	required = []string{}
	for i := range typ.NumField() {
		field := typ.Field(i)
		if field.Anonymous {
			k, r, n := keysOf(field.Type)
			keys, required, nested = append(keys, k...), append(required, r...), append(nested, n...)
			continue
		}
		key, option, _ := strings.Cut(field.Tag.Get("json"), ",")
		keys = append(keys, key)
		if option != "omitempty" {
			required = append(required, key)
		}
		nested = append(nested, field.Type)
	}
	return keys, required, nested
}
