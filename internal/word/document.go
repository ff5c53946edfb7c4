package word

import (
	"context"
	"slices"

	"github.com/giji-go/giji/internal/doc"
)

// A document is what is read of a package.
type document struct {
	ctx       context.Context
	pack      *pack
	styles    styles
	numbering *numbering
	notes     map[string]note // footnotes and endnotes by kind and id
	again     int             // bytes that notes may still add where they are called
	elements  []doc.Element
}

// A note is written where it is called.
type note struct {
	elements []doc.Element
	size     int
}

// readParts reads the parts in the order in which they need each other.
func (d *document) readParts() error {
	name, err := d.pack.mainPart()
	if err != nil {
		return err
	}
	relations, err := d.pack.relations(name)
	if err != nil {
		return err
	}
	if err := d.readDefinitions(relations); err != nil {
		return err
	}
	heads, err := d.furniture(relations, "header")
	if err != nil {
		return err
	}
	part, err := d.pack.part(name)
	if err != nil {
		return err
	}
	body, err := d.read(part)
	if err != nil {
		return err
	}
	feet, err := d.furniture(relations, "footer")
	d.elements = slices.Concat(heads, body, feet)
	return err
}

// readDefinitions reads styles, numbering and notes. A part that cannot be
// read costs what it defines, not the document.
func (d *document) readDefinitions(relations []relation) error {
	d.styles, d.numbering, d.notes = styles{}, &numbering{}, map[string]note{}
	for _, r := range relations {
		if r.kind != "styles" && r.kind != "numbering" {
			continue
		}
		part, err := d.pack.part(r.target)
		switch {
		case err != nil:
			return err
		case r.kind == "styles":
			d.styles, _ = readStyles(part)
		default:
			d.numbering, _ = readNumbering(part)
		}
	}
	for _, r := range relations {
		if r.kind != "footnotes" && r.kind != "endnotes" {
			continue
		}
		part, err := d.pack.part(r.target)
		if err != nil {
			return err
		}
		if err := d.readNotes(part); err != nil {
			return err
		}
	}
	return nil
}

// furniture are the headers or footers, each text once.
func (d *document) furniture(relations []relation, kind string) ([]doc.Element, error) {
	var out []doc.Element
	seen, read := map[string]bool{}, map[string]bool{}
	for _, r := range relations {
		if r.kind != kind || read[r.target] {
			continue
		}
		read[r.target] = true
		part, err := d.pack.part(r.target)
		if err != nil {
			return nil, err
		}
		elements, err := d.read(part)
		if err != nil {
			return nil, err
		}
		eachText(elements, func(text string) {
			if !seen[text] {
				seen[text] = true
				out = append(out, doc.Element{Kind: doc.FurnitureElement, Text: text})
			}
		})
	}
	return out, nil
}

// eachText calls yield for the text of every paragraph.
func eachText(elements []doc.Element, yield func(string)) {
	for i := range elements {
		if e := &elements[i]; e.Grid == nil {
			yield(e.Text)
		} else {
			for _, row := range e.Grid.Rows {
				for k := range row {
					eachText(row[k].Content, yield)
				}
			}
		}
	}
}

// read reads the blocks of a part.
func (d *document) read(part []byte) ([]doc.Element, error) {
	r := d.reader(part)
	for {
		t, err := r.s.next()
		if err != nil || t == tokenEnd {
			r.flush()
			return r.elements, err
		}
		if t == tokenOpen {
			if err := r.block(); err != nil {
				return nil, err
			}
		}
	}
}

// sizeOf is about what elements cost where they are written once more.
func sizeOf(elements []doc.Element) int {
	const each = 32 // its place, its sign, the end of its line
	size := 0
	for i := range elements {
		e := &elements[i]
		size += each + len(e.Text) + len(e.Number)
		if e.Grid == nil {
			continue
		}
		for _, row := range e.Grid.Rows {
			for k := range row {
				size += each + sizeOf(row[k].Content)
			}
		}
	}
	return size
}

// readNotes reads the notes of a part, those that only part notes from the
// text left out. A note is called once; many calls of one, or notes that call
// each other, do not make much more of it than its part has bytes.
func (d *document) readNotes(part []byte) error {
	d.again += 2 * len(part)
	s := scanner{part: part}
	for {
		t, err := s.next()
		if err != nil || t == tokenEnd {
			return err
		}
		name := string(local(s.name))
		if t != tokenOpen || name != "footnote" && name != "endnote" {
			continue
		}
		id, kind := name+s.attrString("id"), s.attrString("type")
		r := d.reader(nil)
		r.s = s
		if err := r.blocks(); err != nil {
			return err
		}
		r.flush()
		s = r.s
		if kind == "" || kind == "normal" {
			d.notes[id] = note{r.elements, sizeOf(r.elements)}
		}
	}
}
