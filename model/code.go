package model

import (
	"fmt"
	"iter"
)

// A Code names what is to be said of a document: in a Diagnostic what was
// seen while it was read, in a Failure why it was not. The codes are the
// constants Code…; JSON has their names. The zero value is no code.
//
// All that is known of them stands in codes.tsv, from which the constants and
// docs/errors.md are generated.
type Code uint8

// A CodeInfo is what is known of a Code.
type CodeInfo struct {
	Code     Code
	Name     string
	Failure  bool     // no document was read, else a Diagnostic
	Severity Severity // of the diagnostic
	Meaning  string
	Remedy   string // what to do
	Example  string
}

// Info is what is known of c; the zero value for no code.
func (c Code) Info() CodeInfo {
	if int(c) >= len(codeTable) {
		return CodeInfo{}
	}
	info := codeTable[c]
	info.Code = c
	return info
}

// String is the name: value_unread; "" for no code.
func (c Code) String() string { return c.Info().Name }

// Severity is that of a Diagnostic with the code.
func (c Code) Severity() Severity { return c.Info().Severity }

// CodeNamed finds a code by its name.
func CodeNamed(name string) (Code, bool) {
	if name == "" {
		return 0, false
	}
	for c := range codeTable {
		if codeTable[c].Name == name {
			return Code(c), true
		}
	}
	return 0, false
}

// Codes are all codes, in the order of their names.
func Codes() iter.Seq[Code] {
	return func(yield func(Code) bool) {
		for c := 1; c < len(codeTable); c++ {
			if !yield(Code(c)) {
				return
			}
		}
	}
}

// MarshalText is the name.
func (c Code) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads a name; one that is not known is an error.
func (c *Code) UnmarshalText(text []byte) error {
	found, ok := CodeNamed(string(text))
	if !ok && len(text) > 0 {
		return fmt.Errorf("unknown code %q", text)
	}
	*c = found
	return nil
}
