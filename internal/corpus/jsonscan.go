package corpus

import (
	"errors"
	"fmt"
)

// maxDepth bounds the nesting of a record's values, as encoding/json does.
const maxDepth = 10000

var errDeep = errors.New("the value is nested too deeply")

// A syntaxError says at which byte of a line the JSON is wrong.
type syntaxError struct {
	at   int
	want string
}

func (e *syntaxError) Error() string { return fmt.Sprintf("byte %d: want %s", e.at, e.want) }

// skipSpace returns the place of the next byte that is no white space.
func skipSpace(b []byte, i int) int {
	for i < len(b) && (b[i] == ' ' || b[i] == '\t' || b[i] == '\n' || b[i] == '\r') {
		i++
	}
	return i
}

// skipValue returns the place behind the JSON value that begins at b[i]. It
// checks the whole grammar, since values are carried through unparsed. A loop
// with a stack of its own, so that no input can exhaust that of the program.
func skipValue(b []byte, i int) (int, error) {
	var closers []byte // what ends the containers that are open
	for {
		var opened byte
		var err error
		if i, opened, err = skipToken(b, i); err != nil {
			return i, err
		}
		if opened != 0 {
			if len(closers) == maxDepth {
				return i, errDeep
			}
			closers = append(closers, opened)
			continue
		}
		if i, closers, err = skipClosers(b, i, closers); err != nil || len(closers) == 0 {
			return i, err
		}
	}
}

// mayBegin reports whether a record may begin with these bytes, or a list of
// them, be it that the rest is missing.
func mayBegin(b []byte) bool {
	i := skipSpace(b, 0)
	if i == len(b) || b[i] != '{' && b[i] != '[' {
		return false
	}
	const longestToken = 16 // of those that are wrong at their beginning when they are cut
	end, err := skipValue(b, i)
	var syntax *syntaxError
	if errors.As(err, &syntax) {
		return syntax.at > len(b)-longestToken
	}
	return err == nil && skipSpace(b, end) == len(b)
}

// skipToken reads a scalar, an empty container, or the opening of a container
// up to its first value, whose closing byte it then returns.
func skipToken(b []byte, i int) (next int, opened byte, err error) {
	i = skipSpace(b, i)
	if i == len(b) {
		return i, 0, &syntaxError{i, "a value"}
	}
	switch c := b[i]; {
	case c == '"':
		next, _, err = skipString(b, i)
		return next, 0, err
	case c == '{':
		if next = skipSpace(b, i+1); next < len(b) && b[next] == '}' {
			return next + 1, 0, nil
		}
		next, err = skipKey(b, next)
		return next, '}', err
	case c == '[':
		if next = skipSpace(b, i+1); next < len(b) && b[next] == ']' {
			return next + 1, 0, nil
		}
		return next, ']', nil
	case c == '-' || isDigit(c):
		next, err = skipNumber(b, i)
		return next, 0, err
	}
	next, err = skipWord(b, i)
	return next, 0, err
}

// skipClosers reads what may stand behind a value: closing brackets, or a
// comma up to the next value.
func skipClosers(b []byte, i int, closers []byte) (int, []byte, error) {
	for len(closers) > 0 {
		closer := closers[len(closers)-1]
		i = skipSpace(b, i)
		switch {
		case i < len(b) && b[i] == closer:
			i++
			closers = closers[:len(closers)-1]
		case i < len(b) && b[i] == ',' && closer == '}':
			next, err := skipKey(b, skipSpace(b, i+1))
			return next, closers, err
		case i < len(b) && b[i] == ',':
			return i + 1, closers, nil
		default:
			return i, closers, &syntaxError{i, "',' or '" + string(closer) + "'"}
		}
	}
	return i, closers, nil
}

// skipKey reads a key and its colon.
func skipKey(b []byte, i int) (int, error) {
	i, _, err := skipString(b, i)
	if err != nil {
		return i, err
	}
	if i = skipSpace(b, i); i == len(b) || b[i] != ':' {
		return i, &syntaxError{i, "':'"}
	}
	return i + 1, nil
}

// skipWord reads true, false or null.
func skipWord(b []byte, i int) (int, error) {
	for _, word := range [...]string{"true", "false", "null"} {
		if len(b)-i >= len(word) && string(b[i:i+len(word)]) == word {
			return i + len(word), nil
		}
	}
	return i, &syntaxError{i, "a value"}
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// skipNumber reads a number as RFC 8259, section 6 has it.
func skipNumber(b []byte, i int) (int, error) {
	if b[i] == '-' {
		i++
	}
	if i < len(b) && b[i] == '0' {
		i++
	} else if j := skipDigits(b, i); j > i {
		i = j
	} else {
		return i, &syntaxError{i, "a digit"}
	}
	if i < len(b) && b[i] == '.' {
		j := skipDigits(b, i+1)
		if j == i+1 {
			return j, &syntaxError{j, "a digit"}
		}
		i = j
	}
	if i < len(b) && b[i]|0x20 == 'e' {
		i++
		if i < len(b) && (b[i] == '+' || b[i] == '-') {
			i++
		}
		j := skipDigits(b, i)
		if j == i {
			return j, &syntaxError{j, "a digit"}
		}
		i = j
	}
	return i, nil
}

func skipDigits(b []byte, i int) int {
	for i < len(b) && isDigit(b[i]) {
		i++
	}
	return i
}
