package pdf

// A collection is a character collection (9.7.3), by its ordering.
type collection string

// collection is the one that a CID font's dictionary names.
func (f *File) collection(d dict) collection {
	info := f.dict(d["CIDSystemInfo"])
	ordering, _ := f.resolve(info["Ordering"]).(str)
	return collection(ordering)
}

// text is what a CID is in the collection; "" for unknown ones.
func (c collection) text(cid int) string {
	if c != "Japan1" {
		return ""
	}
	texts := japan1Texts()
	if cid < 0 || cid >= len(texts) {
		return ""
	}
	return texts[cid]
}
