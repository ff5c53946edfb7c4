package pdf

import "maps"

// A pack is a decoded object stream (7.5.7).
type pack struct {
	data  []byte
	index []packed
}

type packed struct{ num, at int }

func (f *File) fromPack(num int, e entry) (object, bool) {
	p := f.openPack(e.pack)
	if p == nil {
		return nil, false
	}
	if e.index < len(p.index) && p.index[e.index].num == num {
		return f.unpack(p, p.index[e.index].at), true
	}
	for _, x := range p.index {
		if x.num == num {
			return f.unpack(p, x.at), true
		}
	}
	return nil, false
}

func (f *File) unpack(p *pack, at int) object {
	if at < 0 || at >= len(p.data) {
		return nil
	}
	parser := f.parserAt(p.data, at)
	o := parser.object()
	f.left.spendParsed(parser.i - at)
	return o
}

func (f *File) openPack(num int) *pack {
	if p, ok := f.packs[num]; ok {
		return p
	}
	f.packs[num] = nil // a cycle ends here
	e, ok := f.xref[num]
	if !ok || e.pack != 0 {
		return nil
	}
	s := f.stream(ref{num, e.gen})
	if s == nil {
		return nil
	}
	p := f.readPack(s)
	f.keepPack(num, p)
	return p
}

// forgetObjects drops all that was read before the cross-reference or the lock
// was known.
func (f *File) forgetObjects() {
	clear(f.objects)
	clear(f.packs)
	f.packed = 0
}

// keepPack keeps a pack for the next object out of it. Packs are much smaller
// than what they may be all together; beyond that, those before are let go.
func (f *File) keepPack(num int, p *pack) {
	const most = 32 << 20 // bytes
	if f.packed += len(p.data); f.packed > most {
		maps.DeleteFunc(f.packs, func(_ int, kept *pack) bool { return kept != nil })
		f.packed = len(p.data)
	}
	f.packs[num] = p
}

func (f *File) readPack(s *stream) *pack {
	data := f.decode(s)
	first, n := f.integer(s.dict["First"], 0), f.integer(s.dict["N"], 0)
	p := &pack{data: data}
	l := lexer{b: data[:max(0, min(first, len(data)))]}
	for range n {
		if l.next() != kInt {
			break
		}
		num := toInt(l.num)
		if l.next() != kInt {
			break
		}
		p.index = append(p.index, packed{num, first + toInt(l.num)})
	}
	return p
}
