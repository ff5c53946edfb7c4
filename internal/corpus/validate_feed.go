package corpus

import (
	"bytes"
	"io"

	"github.com/giji-go/giji/model"
)

// feed emits the records of a file, each with its text where that is known.
func (v *Validation) feed(source recordSource, emit func(*task) error) error {
	held, err := firstRecords(source)
	for _, record := range held {
		if err := v.emit(record, emit); err != nil {
			return err
		}
	}
	for err == nil {
		var record line
		if record, err = source.next(); err != nil {
			break
		}
		if err := v.emit(record, emit); err != nil {
			return err
		}
	}
	if err == io.EOF {
		return nil
	}
	return emitFailure(emit, err)
}

func emitFailure(emit func(*task) error, err error) error {
	t := &task{}
	t.result.failure = failf(stageInput, model.CodeUnreadableFile, "%v", err)
	return emit(t)
}

// firstRecords reads the first line. Where that is no value by itself, as in
// indented JSON, it reads the whole file, which may be one value or a list of
// them; if it is not, each line is a record, for better or worse. A stream may
// have no end: what cannot become a value is not held for long.
func firstRecords(source recordSource) ([]line, error) {
	const ofLine = 64 // what a line takes besides its text
	var held []line
	size, look := 0, 1<<20
	for size < maxOutput {
		record, err := source.next()
		if err != nil {
			return valuesOf(held), err
		}
		held = append(held, record)
		if _, err := skipValue(record.data, 0); err == nil && len(held) == 1 {
			return held, nil
		}
		if size += len(record.data) + ofLine; size >= look {
			if look *= 2; !mayBegin(joinLines(held)) {
				break
			}
		}
	}
	return held, nil
}

func joinLines(lines []line) []byte {
	var all []byte
	for _, l := range lines {
		all = append(append(all, l.data...), '\n')
	}
	return all
}

// valuesOf are the values that lines make together, or the lines as they are.
func valuesOf(lines []line) []line {
	all := joinLines(lines)
	end, err := skipValue(all, 0)
	if err != nil || skipSpace(all, end) < len(all) {
		return lines
	}
	var values []line
	for _, value := range splitValues(all) {
		values = append(values, line{data: value})
	}
	return values
}

// splitValues are the elements of a JSON list, or the value as it is.
func splitValues(data []byte) [][]byte {
	i := skipSpace(data, 0)
	if data[i] != '[' {
		return [][]byte{data}
	}
	var values [][]byte
	for i = skipSpace(data, i+1); data[i] != ']'; {
		end, err := skipValue(data, i)
		if err != nil {
			return [][]byte{data}
		}
		values = append(values, data[i:end])
		if i = skipSpace(data, end); data[i] == ',' {
			i = skipSpace(data, i+1)
		}
	}
	return values
}

// emit sends one record on its way.
func (v *Validation) emit(record line, emit func(*task) error) error {
	t := &task{line: record, cost: int64(len(record.data)), check: &check{}}
	if len(record.data) == skipSpace(record.data, 0) {
		t.result.failure = failf(stageInput, model.CodeEmptyLine, "the line is empty")
		return emit(t)
	}
	t.check.split(record.data)
	if err := v.findText(t.check); err != nil {
		return err
	}
	return emit(t)
}

// findText looks for the text of a record among the sources.
func (v *Validation) findText(c *check) error {
	if v.texts == nil || c.hasText || c.document == nil {
		return nil
	}
	digest := c.sourceDigest()
	if digest == "" {
		return nil
	}
	text, found, err := v.texts.find(digest)
	switch {
	case err != nil:
		return err
	case found:
		c.text, c.hasText = text, true
	default:
		c.problems = append(c.problems, Problem{Pointer: "/source/sha256", Message: "no source behind that of the record " +
			"before has this digest; give --source all that was read, and the records in its order"})
	}
	return nil
}

// wanted is what to give instead.
const wanted = "; give what giji extract, filter or batch wrote"

// split finds the Document in a record: the record itself without id and
// metadata, or below the metadata of a record of another shape.
func (c *check) split(data []byte) {
	members, err := scanMembers(nil, data)
	if err != nil {
		c.problems = append(c.problems, Problem{Message: "no JSON object: " + err.Error() + wanted})
		return
	}
	switch {
	case hasKey(members, "error") && !hasKey(members, "schema_version"):
		c.failed = true
		c.checkFailure(members)
	case hasKey(members, "schema_version"):
		for _, m := range members {
			if m.key == "text" && m.value[0] == '"' {
				c.text, c.hasText = unquote(m.value, m.escaped), true
			}
		}
		c.document = appendObject(nil, without(members, "id", keyMetadata, "text"))
	default:
		c.splitForeign(members)
	}
}

// splitForeign finds the Document in a record of datatrove or LLM-jp.
func (c *check) splitForeign(members []member) {
	for _, m := range members {
		if m.key == "text" && m.value[0] == '"' {
			c.text, c.hasText = unquote(m.value, m.escaped), true
		}
		if !isContainer(m) {
			continue
		}
		inner, _ := scanMembers(nil, m.value)
		for _, m := range inner {
			if m.key == keyDocument {
				c.document = bytes.Clone(m.value)
			}
		}
	}
	if c.document == nil {
		c.problems = append(c.problems, Problem{Message: "no record of giji: it has no schema_version" + wanted})
	}
}

// checkFailure looks at a record that says that a document failed.
func (c *check) checkFailure(members []member) {
	for _, m := range members {
		if m.key != "error" {
			continue
		}
		inner, err := scanMembers(nil, m.value)
		for _, key := range []string{"stage", "code", "message"} {
			if err != nil || !hasKey(inner, key) {
				c.problems = append(c.problems, Problem{Pointer: "/error", Message: "the key " + key + " is missing"})
			}
		}
	}
}

// sourceDigest is source.sha256 of the Document.
func (c *check) sourceDigest() string {
	members, _ := scanMembers(nil, c.document)
	for _, m := range members {
		if m.key != "source" {
			continue
		}
		inner, _ := scanMembers(nil, m.value)
		for _, m := range inner {
			if m.key == "sha256" && m.value[0] == '"' {
				return unquote(m.value, m.escaped)
			}
		}
	}
	return ""
}
