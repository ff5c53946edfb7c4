package corpus

import (
	"encoding/json"
	"strings"
)

// fromColumns makes of a Document in the columns of Parquet the one of JSON:
// keys that JSON leaves out are null there, deep agenda items are a string,
// and each kind of a field's value has a column.
func fromColumns(value any) any {
	switch v := value.(type) {
	case map[string]any:
		for key, inner := range v {
			v[key] = fromColumns(inner)
		}
		dropOmitted(v)
		joinValue(v)
		if items, isText := v["items"].(string); isText {
			v["items"] = decoded(items)
		}
	case []any:
		for i := range v {
			v[i] = fromColumns(v[i])
		}
	}
	return value
}

func dropOmitted(v map[string]any) {
	for _, key := range []string{"page", "bbox", "missing", "via"} {
		if inner, there := v[key]; there && inner == nil {
			delete(v, key)
		}
	}
}

// joinValue takes the one value of a Field that its type names.
func joinValue(v map[string]any) {
	values, isGroup := v["value"].(map[string]any)
	kind, isField := v["type"].(string)
	if isGroup && isField {
		v["value"] = values[kind]
	}
}

func decoded(text string) any {
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	var value any
	if decoder.Decode(&value) != nil {
		return text
	}
	return value
}
