package pdf

import "sort"

// rescanPacks adds the objects of object streams, the last stream first. An
// object that stands in the file itself wins: when both exist, the direct one
// is nearly always the newer. The streams of an encrypted file are read after
// it is unlocked.
func (f *File) rescanPacks(found []foundObject) {
	if f.trailer["Encrypt"] != nil && f.lock == nil {
		return
	}
	for i := len(found) - 1; i >= 0; i-- {
		num := found[i].num
		if f.xref[num].at != found[i].at {
			continue // replaced by a later one
		}
		s := f.stream(ref{num, found[i].gen})
		if s == nil || f.name(s.dict["Type"]) != "ObjStm" {
			continue
		}
		p := f.openPack(num)
		if p == nil {
			continue
		}
		for j, x := range p.index {
			f.addEntry(x.num, entry{pack: num, index: j})
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
	list := make([]int, 0, len(f.xref))
	for num := range f.xref {
		list = append(list, num)
	}
	sort.Ints(list)
	return list
}
