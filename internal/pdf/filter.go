package pdf

import (
	"errors"
	"slices"
)

var errImageFilter = errors.New("image filter")

// decode is the data of s, decrypted and with its filters undone (7.4). What
// a damaged filter gave up to the damage is kept; an image's filter leaves
// nothing.
func (f *File) decode(s *stream) []byte { return f.decodeInto(nil, s) }

// decodeTo is decode for data that is used up before the next call with the
// same buffer, which may come to hold it.
func (f *File) decodeTo(buffer *[]byte, s *stream) []byte {
	data := f.decodeInto((*buffer)[:0], s)
	if f.inflate.wrote(data) { // else it may be a piece of the file
		*buffer = data
	}
	return data
}

func (f *File) decodeInto(buffer []byte, s *stream) []byte {
	f.left.check()
	f.inflate.into = buffer
	defer func() { f.inflate.into = nil }()
	data := f.rawData(s)
	if !s.plain {
		data = f.lock.openStream(data, s)
	}
	filters, params := f.filters(s.dict)
	for i, filter := range filters {
		out, err := f.unfilter(filter, params[i], data)
		if errors.Is(err, errImageFilter) {
			return nil
		}
		if err != nil {
			f.used["stream_damaged"] = true
		}
		data = out
	}
	if len(filters) > 0 {
		f.left.spendDecoded(len(data))
	}
	return data
}

// filters are the filters of a stream and their parameters, alike in number.
func (f *File) filters(d dict) ([]name, []dict) {
	parms := f.resolve(either(d, "DecodeParms", "DP"))
	switch x := f.resolve(either(d, "Filter", "F")).(type) {
	case name:
		if a, ok := parms.(array); ok && len(a) > 0 {
			parms = f.resolve(a[0])
		}
		p, _ := parms.(dict)
		return []name{x}, []dict{p}
	case array:
		return f.filterList(x, parms)
	}
	return nil, nil
}

func (f *File) filterList(list array, parms object) ([]name, []dict) {
	const most = 8 // a chain of filters beyond this is an attack
	if len(list) > most {
		stop(ErrLimit, "too many filters on one stream")
	}
	all, _ := parms.(array)
	names, dicts := make([]name, len(list)), make([]dict, len(list))
	for i := range list {
		names[i] = f.name(list[i])
		if i < len(all) {
			dicts[i] = f.dict(all[i])
		}
	}
	return names, dicts
}

func either(d dict, long, short name) object {
	if o, ok := d[long]; ok {
		return o
	}
	return d[short]
}

func (f *File) unfilter(filter name, parms dict, data []byte) ([]byte, error) {
	limit := int(f.left.limits.StreamBytes)
	switch filter {
	case "FlateDecode", "Fl":
		out, err := f.inflate.zlib(data, limit)
		return f.unpredict(out, parms), err
	case "LZWDecode", "LZW":
		out, err := unLZW(data, f.integer(parms["EarlyChange"], 1), limit)
		return f.unpredict(out, parms), err
	case "ASCIIHexDecode", "AHx":
		l := lexer{b: data}
		l.hex()
		return l.text, nil
	case "ASCII85Decode", "A85":
		return unASCII85(data, limit), nil
	case "RunLengthDecode", "RL":
		return unRunLength(data, limit), nil
	case "Crypt":
		return data, nil
	}
	return nil, errImageFilter
}

// withRoom is b with room for n more bytes. It doubles b, because append grows
// long slices by a quarter and leaves all the shorter ones to the collector:
// five times the data. What passes the limit is decoded no further, so the
// last step is as long as that.
func withRoom(b []byte, n, limit int) []byte {
	if cap(b)-len(b) >= n {
		return b
	}
	return slices.Grow(b, max(n, min(cap(b), limit-len(b)+n)))
}
