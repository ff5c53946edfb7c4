package pdf

import "bytes"

// Where a file is tagged, its marked content belongs to elements of a structure
// (14.7), and an element may say what it stands for (14.9.4). It counts where the
// element is one piece: the text of several pieces stays with their glyphs.

// mostElements is how many elements of the structure are looked at in a file.
const mostElements = 100_000

// elementsOf are the elements of the structure that own the marked content of a
// page or a form, by its numbers (14.7.5.4); nil where it is not tagged.
func (f *File) elementsOf(content dict) array {
	key := f.integer(content["StructParents"], -1)
	root := f.dict(f.dict(f.trailer["Root"])["StructTreeRoot"])
	if key < 0 || root == nil || !f.maySayActual() {
		return nil
	}
	return f.array(f.inNumberTree(root["ParentTree"], key))
}

// maySayActual reports whether an object of the file may say what it stands for:
// few files have such, and in most one look at the bytes tells.
func (f *File) maySayActual() bool {
	if f.actual == unknown {
		f.actual = never
		if bytes.Contains(f.data, []byte("ActualText")) || bytes.Contains(f.data, []byte("ObjStm")) {
			f.actual = maybe
		}
	}
	return f.actual == maybe
}

// What is known of a file.
type known uint8

const (
	unknown known = iota
	never
	maybe
)

// inNumberTree is what a number tree (7.9.7) has under the key, nil for nothing.
func (f *File) inNumberTree(node object, key int) object {
	const deepest = 32
	for range deepest {
		d := f.dict(node)
		nums := f.array(d["Nums"])
		for i := 0; i+1 < len(nums); i += 2 {
			if f.integer(nums[i], -1) == key {
				return nums[i+1]
			}
		}
		node = nil
		for _, kid := range f.array(d["Kids"]) {
			if limits := f.floats(f.dict(kid)["Limits"], 2); limits != nil && limits[0] <= float64(key) && float64(key) <= limits[1] {
				node = kid
				break
			}
		}
		if node == nil {
			break
		}
	}
	return nil
}

// actualText is what the element says that it stands for, or one around it that
// holds nothing else.
func (f *File) actualText(element object) (text string, ok bool) {
	const deepest = 32
	for range deepest {
		if f.elements++; f.elements > mostElements {
			break
		}
		d := f.dict(element)
		if d == nil || !f.isOnePiece(d["K"]) {
			break
		}
		if s, ok := f.resolve(d["ActualText"]).(str); ok {
			return textString(string(s)), true
		}
		element = d["P"]
	}
	return "", false
}

// isOnePiece reports whether an element has one kid.
func (f *File) isOnePiece(kids object) bool {
	switch k := f.resolve(kids).(type) {
	case int, dict:
		return true
	case array:
		return len(k) == 1
	}
	return false
}

// checkForm refuses a form that a program draws anew each time that it is opened
// (dynamic XFA, annex K): what its pages show is a notice to wait.
func (f *File) checkForm() error {
	root := f.dict(f.trailer["Root"])
	form := f.dict(root["AcroForm"])
	if form["XFA"] == nil {
		return nil
	}
	if redrawn, _ := f.resolve(root["NeedsRendering"]).(bool); redrawn || len(f.array(form["Fields"])) == 0 {
		return fail(-1, ErrUnsupported, "the form (XFA) is drawn by a program when it is opened, and the file holds only a notice")
	}
	return nil
}
