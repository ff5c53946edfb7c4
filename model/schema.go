package model

import _ "embed"

//go:generate go run -C ../tools ./modelgen ../model

//go:embed schema.json
var schema []byte

// Schema is the JSON Schema (draft 2020-12) of a Document. It is generated
// from the types of this package and admits no other keys.
func Schema() []byte { return append([]byte(nil), schema...) }
