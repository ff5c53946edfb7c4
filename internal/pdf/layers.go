package pdf

// readLayers notes the optional content that is off when the file is opened
// (8.11.4.3).
func (f *File) readLayers() {
	root := f.dict(f.trailer["Root"])
	config := f.dict(f.dict(root["OCProperties"])["D"])
	for _, o := range f.array(config["OFF"]) {
		if r, ok := o.(ref); ok {
			if f.layers == nil {
				f.layers = map[ref]bool{}
			}
			f.layers[r] = true
		}
	}
}

// off reports whether optional content is not shown: a group that is off, or
// a membership all of whose groups are (8.11.2.2, the usual policy).
func (f *File) off(o object) bool {
	if len(f.layers) == 0 || o == nil {
		return false
	}
	if r, ok := o.(ref); ok && f.layers[r] {
		return true
	}
	members := f.dict(o)["OCGs"]
	if r, ok := members.(ref); ok {
		if f.layers[r] {
			return true
		}
	}
	list := f.array(members)
	for _, o := range list {
		if r, ok := o.(ref); !ok || !f.layers[r] {
			return false
		}
	}
	return len(list) > 0
}
