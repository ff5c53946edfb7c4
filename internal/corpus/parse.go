package corpus

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/giji-go/giji/model"
)

// A parser reads records from lines. Its buffer is used again.
type parser struct {
	textKey, idKey string
	members        []member
}

func newParser(c *Config) parser { return parser{textKey: c.TextKey, idKey: c.IDKey} }

// byteOrderMark is what some editors put before the first line.
const byteOrderMark = "\ufeff"

// parse reads one line. The failure carries the id as soon as that is known,
// even of a line that breaks off later.
func (p *parser) parse(line []byte) (record, *Failure) {
	line = bytes.TrimPrefix(line, []byte(byteOrderMark))
	members, err := scanMembers(p.members[:0], line)
	p.members = members
	r := record{id: p.findID(members)} // of a line that breaks off, too
	failure := p.check(line, err)
	if failure == nil {
		failure = p.fill(&r, members)
	}
	if failure != nil && utf8.Valid(r.id) {
		failure.ID = r.id
	}
	return r, failure
}

// check turns what is wrong with the line as a whole into a failure.
func (p *parser) check(line []byte, err error) *Failure {
	switch {
	case !utf8.Valid(line):
		return failf(stageInput, model.CodeInvalidUTF8, "the record is not valid UTF-8 at byte %d", firstInvalid(line))
	case err != nil && len(line) == skipSpace(line, 0):
		return failf(stageInput, model.CodeEmptyLine, "the line is empty")
	case err != nil:
		return failf(stageInput, model.CodeBadJSON, "the line is no JSON object: %v", err)
	}
	return nil
}

// firstInvalid is the place of the first byte that is not UTF-8.
func firstInvalid(b []byte) int {
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(b)
}

// findID is the value of the id's key where it can be an id: a string that is
// not empty, or a number.
func (p *parser) findID(members []member) []byte {
	for i := range members {
		if members[i].key == p.idKey && isID(members[i].value) {
			return bytes.Clone(members[i].value)
		}
	}
	return nestedID(members, p.idKey)
}

// nestedID is the id at a key such as meta.id; it stays where it is, too.
func nestedID(members []member, key string) []byte {
	if !strings.Contains(key, ".") {
		return nil
	}
	copied := lift(slices.Clone(members), key)
	if last := copied[len(copied)-1]; last.key == key && isID(last.value) {
		return bytes.Clone(last.value)
	}
	return nil
}

func isID(value []byte) bool {
	return value[0] == '"' && len(value) > 2 || value[0] == '-' || isDigit(value[0])
}

// fill takes the members apart: the text, the pages, and all others, which
// are metadata.
func (p *parser) fill(r *record, members []member) *Failure {
	members = lift(members, p.textKey)
	rest := members[:0]
	hasText := false
	for _, m := range members {
		switch {
		case m.key == p.textKey:
			if m.value[0] != '"' {
				return failf(stageInput, model.CodeNoText, "the value of %q is no string", m.key)
			}
			r.text, hasText = unquote(m.value, m.escaped), true
		case m.key == p.idKey && r.id != nil, m.key == p.idKey && isEmpty(m.value):
		default:
			rest = append(rest, m)
		}
	}
	if !hasText && hasKey(rest, "schema_version") {
		return failf(stageInput, model.CodeNoText, "a record that giji wrote, without its text; give the documents, or records "+
			"that were written with --with-text")
	}
	if !hasText {
		return failf(stageInput, model.CodeNoText, "the record has no key %q; name another with --text-key", p.textKey)
	}
	return r.fillMetadata(rest)
}

// isEmpty reports whether a value says nothing: null, "" or {}.
func isEmpty(value []byte) bool {
	return string(value) == "null" || string(value) == `""` || string(value) == "{}"
}

// parsePageEnds reads a list of offsets that do not fall; nil where the value
// is none.
func parsePageEnds(value []byte) ([]int, bool) {
	if string(value) == "null" {
		return nil, true
	}
	if value[0] != '[' {
		return nil, false
	}
	ends := []int{}
	i := skipSpace(value, 1)
	for i < len(value) && value[i] != ']' {
		start := i
		i = skipDigits(value, i)
		end, err := strconv.Atoi(string(value[start:i]))
		if err != nil || len(ends) > 0 && end < ends[len(ends)-1] {
			return nil, false
		}
		ends = append(ends, end)
		if i = skipSpace(value, i); value[i] == ',' {
			i = skipSpace(value, i+1)
		}
	}
	return ends, true
}
