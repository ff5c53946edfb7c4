package pdf

import "bytes"

// A foundObject is one that the search met in the file.
type foundObject struct{ num, gen, at int }

// rescan searches the whole file for objects and puts the last one of each
// number in place of the cross-reference. It reports false when that was
// done before.
func (f *File) rescan() bool {
	if f.scanned {
		return false
	}
	f.scanned = true
	f.used["xref_rebuilt"] = true
	found := f.findObjects()
	clear(f.xref)
	f.forgetObjects()
	for _, o := range found {
		f.xref[o.num] = entry{at: o.at, gen: o.gen}
	}
	f.rescanTrailers()
	f.rescanStreams(found)
	return true
}

// findObjects lists every "num gen obj" in file order.
func (f *File) findObjects() []foundObject {
	var found []foundObject
	for at := 0; ; {
		i := bytes.Index(f.data[at:], []byte("obj"))
		if i < 0 {
			return found
		}
		at += i + len("obj")
		if len(found)&0xFF == 0 {
			f.left.look()
		}
		if o, ok := f.objectBefore(at - len("obj")); ok {
			found = append(found, o)
		}
		f.left.checkObjects(len(found))
	}
}

// objectBefore reads the two numbers that end before the keyword at an
// offset; "endobj" has none.
func (f *File) objectBefore(at int) (foundObject, bool) {
	gen, start, ok := f.numberBefore(at)
	if !ok {
		return foundObject{}, false
	}
	num, start, ok := f.numberBefore(start)
	return foundObject{num, gen, start}, ok
}

func (f *File) numberBefore(at int) (value, start int, ok bool) {
	end := at
	for end > 0 && class[f.data[end-1]] == space {
		end--
	}
	start = end
	for start > 0 && isDigit(f.data[start-1]) && end-start < 10 {
		start--
	}
	for _, c := range f.data[start:end] {
		value = value*10 + int(c-'0')
	}
	return value, start, end > start
}

// rescanTrailers gathers the trailers, the last one first.
func (f *File) rescanTrailers() {
	f.trailer = dict{}
	for end := len(f.data); ; {
		i := bytes.LastIndex(f.data[:end], []byte("trailer"))
		if i < 0 {
			return
		}
		p := f.parserAt(f.data[:end], i+len("trailer"))
		if d, ok := p.object().(dict); ok {
			f.addTrailer(d)
		}
		end = i
	}
}

// rescanStreams looks at each object's kind: cross-reference streams are
// trailers, object streams hold objects, and a catalog is the root when no
// trailer names one. Each object is read up to the next one only, which keeps
// the search linear.
func (f *File) rescanStreams(found []foundObject) {
	catalog := object(nil)
	for i := len(found) - 1; i >= 0; i-- {
		end := len(f.data)
		if i+1 < len(found) {
			end = found[i+1].at
		}
		if i&0xFF == 0 {
			f.left.look()
		}
		values := f.left.objects
		id, o, _ := f.parserAt(f.data[:end], found[i].at).indirect()
		f.left.objects = values // nearly all of it is let go again
		switch x := o.(type) {
		case *stream:
			switch x.dict["Type"] {
			case name("XRef"):
				f.addTrailer(x.dict)
			case name("ObjStm"):
				f.stray = append(f.stray, found[i])
			}
		case dict:
			if x["Type"] == name("Catalog") && catalog == nil {
				catalog = id
			}
		}
	}
	f.rescanPacks()
	if f.dict(f.trailer["Root"]) == nil && f.trailer["Encrypt"] == nil {
		f.trailer["Root"] = catalog
		if catalog == nil {
			f.trailer["Root"] = f.packedCatalog()
		}
	}
}
