package pdf

import (
	"maps"
	"slices"
)

// rescanPacks adds the objects of the object streams that the search found. An
// object that stands in the file itself wins: when both exist, the direct one
// is nearly always the newer. The streams of an encrypted file are read after
// it is unlocked.
func (f *File) rescanPacks() {
	if f.trailer["Encrypt"] != nil && f.lock == nil {
		return
	}
	for _, o := range f.stray {
		if f.xref[o.num].at != o.at {
			continue // replaced by a later one
		}
		p := f.openPack(o.num)
		if p == nil {
			continue
		}
		for i, x := range p.index {
			f.addEntry(x.num, entry{pack: o.num, index: i})
		}
	}
	f.forgetMissing()
}

// forgetMissing drops the nulls that were cached while objects were missing.
func (f *File) forgetMissing() {
	for num, o := range f.objects {
		if o == nil {
			delete(f.objects, num)
		}
	}
}

// packedCatalog is a reference to the first catalog of any object stream.
func (f *File) packedCatalog() object {
	for _, num := range f.numbers() {
		if f.xref[num].pack == 0 {
			continue
		}
		d, ok := f.resolve(ref{num, 0}).(dict)
		if ok && d["Type"] == name("Catalog") {
			return ref{num, 0}
		}
	}
	return nil
}

// numbers are the numbers of all known objects in order.
func (f *File) numbers() []int {
	return slices.Sorted(maps.Keys(f.xref))
}
