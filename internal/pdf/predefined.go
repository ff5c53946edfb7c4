package pdf

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"encoding/binary"
	"io"
	"strings"
	"sync"
	"unicode/utf8"
)

// japan1Zip holds the predefined CMaps and the Unicode table of Adobe-Japan1;
// tools/cmapgen makes it and describes its format.
//
//go:embed data/japan1.zip
var japan1Zip []byte

var japan1Files = sync.OnceValue(func() map[string]*zip.File {
	files := map[string]*zip.File{}
	z, err := zip.NewReader(bytes.NewReader(japan1Zip), int64(len(japan1Zip)))
	if err != nil {
		return files
	}
	for _, member := range z.File {
		files[member.Name] = member
	}
	return files
})

// japan1Texts is the text of each CID of Adobe-Japan1.
var japan1Texts = sync.OnceValue(func() []string {
	texts := strings.Split(string(japan1Member("unicode")), "\n")
	unicode := new(File).unpackCMap(japan1Member("UniJIS-UTF32-H"))
	unicode.ready() // puts the codes in order: the lowest of a CID counts
	for _, r := range unicode.cids {
		for code := r.lo; code <= r.hi; code++ {
			if cid := r.first + int(code-r.lo); cid < len(texts) && texts[cid] == "" {
				texts[cid] = string(rune(code))
			}
		}
	}
	return texts
})

func japan1Member(name string) []byte {
	member := japan1Files()[name]
	if member == nil {
		return nil
	}
	r, err := member.Open()
	if err != nil {
		return nil
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	if err != nil {
		return nil
	}
	return data
}

// predefined is a CMap by its name (9.7.5.2); Identity for unknown ones.
func (f *File) predefined(n string) *cmap {
	if c, ok := f.cmaps[n]; ok {
		return c
	}
	f.cmaps[n] = nil
	c := f.makePredefined(n)
	f.cmaps[n] = c
	return c
}

func (f *File) makePredefined(n string) *cmap {
	vertical := strings.HasSuffix(n, "V")
	if strings.HasPrefix(n, "Identity") {
		return identityCMap(vertical)
	}
	if strings.HasPrefix(n, "Uni") {
		return f.unicodeCMap(n, vertical)
	}
	data := japan1Member(n)
	if data == nil {
		f.used["unknown_cmap"] = true
		return identityCMap(vertical)
	}
	c := f.unpackCMap(data)
	c.ready()
	return c
}

// unicodeCMap is one of the CMaps from an encoding form of Unicode: it is the
// UTF-32 one with other codes. Of collections other than Adobe-Japan1 the CIDs
// are not known, but the text is.
func (f *File) unicodeCMap(n string, vertical bool) *cmap {
	base := "UniJIS-UTF32-H"
	if strings.Contains(n, "2004") {
		base = "UniJIS2004-UTF32-H"
	}
	if vertical {
		base = base[:len(base)-1] + "V"
	}
	c := &cmap{vertical: vertical, halfWidth: strings.Contains(n, "-HW-")}
	switch {
	case strings.Contains(n, "UTF8"):
		c.form, c.spaces = fromUTF8, []codeSpace{{1, 0, 0x7F}, {2, 0xC080, 0xDFBF}, {3, 0xE08080, 0xEFBFBF}, {4, 0xF0808080, 0xF7BFBFBF}}
	case strings.Contains(n, "UTF16"):
		c.form, c.spaces = fromUTF16, []codeSpace{{2, 0, 0xD7FF}, {4, 0xD800DC00, 0xDBFFDFFF}, {2, 0xE000, 0xFFFF}}
	case strings.Contains(n, "UTF32"):
		c.form, c.spaces = fromUTF32, []codeSpace{{4, 0, 0x10FFFF}}
	default:
		c.form, c.spaces = fromUTF16, []codeSpace{{2, 0, 0xFFFF}}
	}
	if strings.HasPrefix(n, "UniJIS") {
		c.ordering = "Japan1"
		c.parent = f.predefinedBase(base)
	}
	c.ready()
	return c
}

// predefinedBase is the UTF-32 CMap of a name, kept under it.
func (f *File) predefinedBase(n string) *cmap {
	key := "base " + n
	if f.cmaps[key] == nil {
		c := f.unpackCMap(japan1Member(n))
		c.ready()
		f.cmaps[key] = c
	}
	return f.cmaps[key]
}

// unpackCMap reads a member of the archive.
func (f *File) unpackCMap(data []byte) *cmap {
	next := func() int {
		v, n := binary.Uvarint(data)
		data = data[max(n, 0):]
		return int(v)
	}
	c := &cmap{vertical: next() == 1, ordering: "Japan1"}
	if n := min(next(), len(data)); n > 0 {
		use := string(data[:n])
		data = data[n:]
		if strings.HasPrefix(use, "Uni") {
			c.parent = f.predefinedBase(use)
		} else {
			c.parent = f.predefined(use)
		}
	}
	for range next() {
		c.spaces = append(c.spaces, codeSpace{next(), uint32(next()), uint32(next())})
	}
	step := func() int {
		v, n := binary.Varint(data)
		data = data[max(n, 0):]
		return int(v)
	}
	count := next()
	c.cids = make([]cidRange, 0, count)
	code, cid := 0, 0
	for range count {
		n, lo, first := next(), code+step(), cid+step()
		more := next()
		code, cid = lo+more, first+more
		c.cids = append(c.cids, cidRange{n, uint32(lo), uint32(code), first})
	}
	return c
}

// Encoding forms of Unicode: each turns a code of n bytes into a character.
type form func(code uint32, n int) rune

func fromUTF32(code uint32, _ int) rune { return rune(code) }

func fromUTF16(code uint32, n int) rune {
	if n == 4 {
		return rune((code>>16-0xD800)<<10+(code&0xFFFF-0xDC00)) + 0x10000
	}
	return rune(code)
}

func fromUTF8(code uint32, n int) rune {
	b := [4]byte{byte(code >> 24), byte(code >> 16), byte(code >> 8), byte(code)}
	c, _ := utf8.DecodeRune(b[4-clamp(n, 1, 4):])
	return c
}
