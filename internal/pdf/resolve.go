package pdf

import "bytes"

// An entry says where an indirect object is: at an offset of the file, or as
// the index-th object of an object stream.
type entry struct {
	at    int // offset; -1 for a free object
	gen   int
	pack  int // number of the object stream, or 0
	index int
}

// resolve follows a reference. What cannot be read is null, as 7.3.10 has it
// for what does not exist.
//
//go:noinline
func (f *File) resolve(o object) object {
	for range 32 {
		r, ok := o.(ref)
		if !ok {
			return o
		}
		o = f.load(r)
	}
	return nil
}

func (f *File) load(r ref) object {
	if o, ok := f.objects[r.num]; ok {
		return o
	}
	const deepest = 64 // objects whose reading needs another one
	e, ok := f.xref[r.num]
	if !ok || f.loading[r.num] || len(f.loading) > deepest {
		return nil
	}
	f.loading[r.num] = true
	defer delete(f.loading, r.num)
	o, ok := f.read(r.num, e)
	if !ok && f.rescan() {
		if e, ok = f.xref[r.num]; ok {
			o, _ = f.read(r.num, e)
		}
	}
	f.objects[r.num] = o
	return o
}

func (f *File) read(num int, e entry) (object, bool) {
	if e.pack != 0 {
		return f.fromPack(num, e)
	}
	if e.at < 0 || e.at >= len(f.data) {
		return nil, e.at < 0
	}
	p := f.parserAt(f.data, e.at)
	id, o, ok := p.indirect()
	f.left.spendParsed(p.i - e.at)
	if !ok || id.num != num {
		return nil, false
	}
	return f.lock.open(o, id), true
}

//go:noinline
func (f *File) dict(o object) dict {
	switch x := f.resolve(o).(type) {
	case dict:
		return x
	case *stream:
		return x.dict
	}
	return nil
}

//go:noinline
func (f *File) array(o object) array {
	a, _ := f.resolve(o).(array)
	return a
}

//go:noinline
func (f *File) name(o object) name {
	n, _ := f.resolve(o).(name)
	return n
}

func (f *File) stream(o object) *stream {
	s, _ := f.resolve(o).(*stream)
	return s
}

func (f *File) integer(o object, otherwise int) int {
	switch x := f.resolve(o).(type) {
	case int:
		return x
	case float64:
		return toInt(x)
	}
	return otherwise
}

func (f *File) float(o object, otherwise float64) float64 {
	if x, ok := number(f.resolve(o)); ok {
		return x
	}
	return otherwise
}

// floats are the numbers of an array; nil where it is none or too short.
func (f *File) floats(o object, n int) []float64 {
	a := f.array(o)
	if len(a) < n {
		return nil
	}
	out := make([]float64, n)
	for i := range out {
		out[i] = f.float(a[i], 0)
	}
	return out
}

// rawData is the data of s as written: its length is believed only where
// "endstream" follows.
func (f *File) rawData(s *stream) []byte {
	if s.at > len(s.file) {
		return nil
	}
	rest := s.file[s.at:]
	n := f.integer(s.dict["Length"], -1)
	if n >= 0 && n <= len(rest) && endsStream(rest[n:]) {
		return rest[:n]
	}
	f.used["stream_length"] = true
	end := bytes.Index(rest, []byte("endstream"))
	if end < 0 {
		end = bytes.Index(rest, []byte("endobj"))
	}
	if end < 0 {
		end = len(rest)
	}
	f.left.spendParsed(end)
	return trimLineEnd(rest[:end])
}

func endsStream(after []byte) bool {
	for i := 0; i < len(after) && i < 4; i++ {
		if class[after[i]] != space {
			after = after[i:]
			break
		}
	}
	return bytes.HasPrefix(after, []byte("endstream")) || bytes.HasPrefix(after, []byte("endobj"))
}

func trimLineEnd(b []byte) []byte {
	b = bytes.TrimSuffix(b, []byte("\n"))
	return bytes.TrimSuffix(b, []byte("\r"))
}
