package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"compress/zlib"
	"html"
	"io"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
)

// A mutator changes documents as its source of chance says.
type mutator struct {
	*rand.Rand
	seeds *seeds
}

// maxLength is how long a mutation may become in bytes.
const maxLength = 4 << 20

// times is how often something is changed: mostly a few times.
func (m *mutator) times() int { return 1 + m.IntN(4)*m.IntN(8) }

// piece is a range of a document of n elements, mostly a short one.
func (m *mutator) piece(n int) (from, to int) {
	if n == 0 {
		return 0, 0
	}
	from = m.IntN(n)
	length := 1 + m.IntN(16)
	switch m.IntN(8) {
	case 0:
		length = 1 + m.IntN(n)
	case 1, 2:
		length = 1 + m.IntN(300)
	}
	return from, min(n, from+length)
}

// bytes changes any document as bytes; other is one to cut from.
func (m *mutator) bytes(data, other []byte) []byte {
	for range m.times() {
		if len(data) == 0 || len(data) > maxLength {
			break
		}
		from, to := m.piece(len(data))
		switch m.IntN(9) {
		case 0:
			data[from] ^= 1 << m.IntN(8)
		case 1:
			data[from] = byte(m.Uint32())
		case 2:
			data = slices.Delete(data, from, to)
		case 3:
			data = slices.Insert(data, from, data[from:to]...)
		case 4:
			data = slices.Insert(data, from, bytes.Repeat(data[from:to], 1+m.IntN(1+20_000/(to-from)))...)
		case 5:
			a, b := m.piece(len(other))
			data = slices.Insert(data, from, other[a:b]...)
		case 6:
			if m.IntN(4) == 0 {
				data = data[:from]
			}
		case 7:
			data = m.number(data)
		case 8:
			copy(data[from:to], data[m.IntN(len(data)):])
		}
	}
	return data
}

var digits = regexp.MustCompile(`[0-9]+`)

// numbers are those that limits and arithmetic stumble over.
var numbers = []string{"0", "1", "-1", "2", "255", "65535", "65536", "2147483647", "2147483648", "-2147483648", "4294967295",
	"9223372036854775807", "9223372036854775808", "99999999999999999999999", "0.0000001", "1e9", "1000000"}

// number puts a bad number in the place of a good one.
func (m *mutator) number(data []byte) []byte {
	at := m.IntN(len(data))
	found := digits.FindIndex(data[at:])
	if found == nil {
		return data
	}
	return slices.Concat(data[:at+found[0]], []byte(numbers[m.IntN(len(numbers))]), data[at+found[1]:])
}

// pdf changes a PDF as it lies, or with its streams unpacked, so that what
// they say is changed and not only how they are packed.
func (m *mutator) pdf(data, other []byte) []byte {
	if m.IntN(3) > 0 {
		data = unpacked(data)
		if m.IntN(2) == 0 {
			other = unpacked(other)
		}
	}
	data = bytes.Clone(data)
	if m.IntN(3) == 0 {
		data = m.objects(data)
	}
	return m.bytes(data, other)
}

var streamStart = regexp.MustCompile(`stream\r?\n`)

// unpacked writes the flate streams of a PDF unpacked. The offsets of its
// table are wrong behind the first: its objects are searched for.
func unpacked(data []byte) []byte {
	var out bytes.Buffer
	for {
		at := streamStart.FindIndex(data)
		if at == nil {
			break
		}
		end := bytes.Index(data[at[1]:], []byte("endstream"))
		if end < 0 {
			break
		}
		head, body := data[:at[0]], data[at[1]:at[1]+end]
		if plain, ok := inflated(body); ok && bytes.Contains(head[bytes.LastIndex(head, []byte("obj"))+1:], []byte("/FlateDecode")) &&
			!bytes.Contains(head[bytes.LastIndex(head, []byte("obj"))+1:], []byte("/DecodeParms")) {
			start := bytes.LastIndex(head, []byte("obj")) + 1
			out.Write(head[:start])
			object := bytes.Replace(head[start:], []byte("/FlateDecode"), []byte("[]"), 1)
			out.Write(regexp.MustCompile(`/Length \d+( \d+ R)?`).ReplaceAll(object, []byte("/Length "+strconv.Itoa(len(plain)))))
			out.WriteString("stream\n")
			out.Write(plain)
			out.WriteString("\nendstream")
		} else {
			out.Write(data[:at[1]+end+len("endstream")])
		}
		data = data[at[1]+end+len("endstream"):]
	}
	out.Write(data)
	return out.Bytes()
}

func inflated(body []byte) ([]byte, bool) {
	r, err := zlib.NewReader(bytes.NewReader(body))
	if err != nil {
		return nil, false
	}
	plain, err := io.ReadAll(io.LimitReader(r, maxLength))
	return plain, err == nil && len(plain) < maxLength
}

var reference = regexp.MustCompile(`[0-9]+ 0 R`)

// objects exchanges references and lengthens lists of operators.
func (m *mutator) objects(data []byte) []byte {
	found := reference.FindAllIndex(data, 2000)
	if len(found) == 0 {
		return data
	}
	a, b := found[m.IntN(len(found))], found[m.IntN(len(found))]
	return slices.Concat(data[:a[0]], data[b[0]:b[1]], data[a[1]:])
}

var tag = regexp.MustCompile(`<[^<>]*>`)

// markup changes a web page, or a part of a Word document, tag by tag.
func (m *mutator) markup(data, other []byte) []byte {
	data = bytes.Clone(data)
	for range m.times() {
		found := tag.FindAllIndex(data, 20_000)
		if len(found) == 0 || len(data) > maxLength {
			break
		}
		k := m.IntN(len(found))
		a, b := found[k], found[min(len(found)-1, k+m.IntN(12))]
		from, to := min(a[0], b[0]), max(a[1], b[1])
		switch m.IntN(8) {
		case 0:
			data = slices.Delete(data, a[0], a[1])
		case 1:
			data = slices.Delete(data, from, to)
		case 2:
			data = slices.Insert(data, from, data[from:to]...)
		case 3:
			data = slices.Insert(data, from, bytes.Repeat(data[from:to], 1+m.IntN(1+20_000/(to-from)))...)
		case 4:
			data = slices.Insert(data, from, bytes.Repeat(data[a[0]:a[1]], 1+m.IntN(3000/(a[1]-a[0])+1))...)
		case 5:
			if more := tag.FindAllIndex(other, 20_000); len(more) > 0 {
				c := m.IntN(len(more))
				d := min(len(more)-1, c+m.IntN(30))
				data = slices.Insert(data, from, other[more[c][0]:more[d][1]]...)
			}
		case 6:
			data = m.number(data)
		case 7:
			data = slices.Insert(data, a[0], []byte(m.line())...)
		}
	}
	if m.IntN(4) == 0 {
		return m.bytes(data, other)
	}
	return data
}

// elements changes XML so that it stays well-formed: whole elements go, come
// twice, come often, change places, or say something else.
func (m *mutator) elements(data, other []byte) []byte {
	data = bytes.Clone(data)
	for range m.times() {
		from, to := m.element(data)
		if from == to || len(data) > maxLength {
			break
		}
		switch m.IntN(7) {
		case 0:
			data = slices.Delete(data, from, to)
		case 1:
			data = slices.Insert(data, to, data[from:to]...)
		case 2:
			data = slices.Insert(data, to, bytes.Repeat(data[from:to], 1+m.IntN(1+20_000/(to-from)))...)
		case 3:
			a, b := m.element(other)
			data = slices.Insert(data, to, other[a:b]...)
		case 4:
			a, b := m.element(data)
			data = slices.Insert(data, to, data[a:b]...)
		case 5:
			data = m.number(data)
		case 6:
			if text := bytes.Index(data[from:to], []byte("</w:t>")); text >= 0 {
				data = slices.Insert(data, from+text, []byte(html.EscapeString(m.line()))...)
			}
		}
	}
	return data
}

// element is where some element stands, from its start tag to its end tag.
func (m *mutator) element(data []byte) (from, to int) {
	found := tag.FindAllIndex(data, 50_000)
	if len(found) == 0 {
		return 0, 0
	}
	k := m.IntN(len(found))
	for ; k < len(found); k++ {
		if c := data[found[k][0]+1]; c != '/' && c != '?' && c != '!' {
			break
		}
	}
	depth := 0
	for i := k; i < len(found); i++ {
		text := data[found[i][0]:found[i][1]]
		switch {
		case text[1] == '/':
			depth--
		case text[len(text)-2] != '/' && text[1] != '?' && text[1] != '!':
			depth++
		}
		if depth <= 0 {
			return found[k][0], found[i][1]
		}
	}
	return 0, 0
}

// line is a line of some text.
func (m *mutator) line() string {
	if len(m.seeds.words) == 0 {
		return "議事"
	}
	return string(m.seeds.words[m.IntN(len(m.seeds.words))])
}

// word changes the parts of a Word document, or its archive.
func (m *mutator) word(parts []part, archive []byte, other []part) []byte {
	if m.IntN(8) == 0 {
		return m.bytes(bytes.Clone(archive), archive)
	}
	parts = slices.Clone(parts)
	for range 1 + m.IntN(2) {
		k := m.IntN(len(parts))
		if m.IntN(2) == 0 { // the document itself
			k = max(0, slices.IndexFunc(parts, func(p part) bool { return p.name == "word/document.xml" }))
		}
		from := other[m.IntN(len(other))].data
		if m.IntN(6) > 0 {
			parts[k].data = m.elements(parts[k].data, from)
		} else {
			parts[k].data = m.markup(parts[k].data, from)
		}
		if m.IntN(30) == 0 {
			parts = slices.Delete(parts, k, k+1)
		}
		if len(parts) == 0 {
			break
		}
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestSpeed) })
	for _, p := range parts {
		w, err := z.Create(p.name)
		if err != nil {
			break
		}
		w.Write(p.data) // into memory: cannot fail
	}
	z.Close()
	return out.Bytes()
}
