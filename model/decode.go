package model

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// ErrVersion is returned for a record of another schema version.
var ErrVersion = errors.New("unsupported schema_version")

// Decode reads one Document as giji writes it. Unknown keys, a second value
// behind the first and another schema version are errors.
func Decode(data []byte) (*Document, error) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	document := new(Document)
	if err := decoder.Decode(document); err != nil {
		return nil, fmt.Errorf("decode document: %w", err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, errors.New("decode document: more than one value")
	}
	if document.SchemaVersion != Version {
		return nil, fmt.Errorf("decode document: %w %q, want %q", ErrVersion, document.SchemaVersion, Version)
	}
	return document, nil
}

// UnmarshalJSON reads the value as the field's type says.
func (f *Field) UnmarshalJSON(data []byte) error {
	var raw struct {
		Key   string          `json:"key"`
		Label Text            `json:"label"`
		Type  string          `json:"type"`
		Value json.RawMessage `json:"value"`
	}
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	f.Key, f.Label, f.Type = raw.Key, raw.Label, FieldType(raw.Type)
	target := f.Value.member(raw.Type)
	if target == nil {
		return fmt.Errorf("field %q: unknown type %q", raw.Key, raw.Type)
	}
	return json.Unmarshal(raw.Value, target)
}

// member is where the value of the type so named is kept.
func (v *Value) member(kind string) any {
	switch kind {
	case "date":
		return &v.Date
	case "period":
		return &v.Period
	case "duration":
		return &v.Duration
	case "quantity":
		return &v.Quantity
	case "text":
		return &v.Text
	case "list":
		return &v.List
	}
	return nil
}
