package pdf

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// be writes numbers of two bytes.
func be(values ...int) []byte {
	var b []byte
	for _, v := range values {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	return b
}

func join(parts ...[]byte) []byte { return concat(parts...) }

// trueType is a font of the given tables.
func trueType(tables map[string][]byte) []byte {
	head := join([]byte{0, 1, 0, 0}, be(len(tables), 0, 0, 0))
	var body []byte
	at := 12 + 16*len(tables)
	for tag, table := range tables {
		head = join(head, []byte(tag), be(0, 0, 0, at+len(body), 0, len(table)))
		body = append(body, table...)
	}
	return join(head, body)
}

// cmapTable is a cmap table of one subtable.
func cmapTable(platform, encoding int, subtable []byte) []byte {
	return join(be(0, 1, platform, encoding, 0, 12), subtable)
}

// format4 maps 議 to 3 and 事 by way of an array to 5, of which the glyph 0 is
// passed over.
var format4 = join(be(4, 0, 0, 6, 0, 0, 0),
	be(0x4E8C, 0x8B70, 0xFFFF), be(0), be(0x4E8B, 0x8B70, 0xFFFF), // ends, starts
	be(0, 3-0x8B70, 1), be(6, 0, 0), be(5, 0)) // deltas, offsets, array

func TestTrueTypeCmap(t *testing.T) {
	format12 := join(be(12, 0, 0, 0, 0, 0, 0, 2), be(0, 0x4E8B, 0, 0x4E8B, 0, 5), be(2, 0x0BB7, 2, 0x0BB8, 0, 3))
	for name, c := range map[string]struct {
		table []byte
		want  map[int]rune
	}{
		"format 4":  {cmapTable(3, 1, format4), map[int]rune{3: '議', 5: '事'}},
		"format 12": {cmapTable(0, 4, format12), map[int]rune{3: '𠮷', 4: '𠮸', 5: '事'}},
		"format 6":  {cmapTable(0, 3, be(6, 0, 0, 0x41, 2, 7, 8)), map[int]rune{7: 'A', 8: 'B'}},
	} {
		p := &program{}
		p.readSFNT(trueType(map[string][]byte{"cmap": c.table}))
		assert.Equal(t, c.want, p.runes, name)
		for gid, r := range c.want {
			assert.Equal(t, string(r), p.cidText(gid), name)
		}
	}
}

func TestBetterCharacterOfAGlyph(t *testing.T) {
	p := &program{}
	// 一, the radical ⼀ and a private character share glyph 9.
	p.readSFNT(trueType(map[string][]byte{"cmap": cmapTable(3, 10, join(be(12, 0, 0, 0, 0, 0, 0, 3),
		be(0, 0x2F00, 0, 0x2F00, 0, 9), be(0, 0x4E00, 0, 0x4E00, 0, 9), be(0, 0xE000, 0, 0xE000, 0, 9)))}))
	assert.Equal(t, "一", p.cidText(9))
	assert.Equal(t, "", p.cidText(8))
}

// TestSymbolicTrueType finds the glyph of a code by the symbol table and its
// name in the post table.
func TestSymbolicTrueType(t *testing.T) {
	post := join(be(2, 0), make([]byte, 28), be(3, 0, 258, 259), []byte("\x05alpha\x07uni4E8B"))
	p := &program{}
	p.readSFNT(trueType(map[string][]byte{"cmap": cmapTable(3, 0, be(6, 0, 0, 0xF041, 2, 1, 2)), "post": post}))
	assert.Equal(t, "α", p.simpleText(0x41))
	assert.Equal(t, "事", p.simpleText(0x42))
	assert.Equal(t, "", p.simpleText(0x43))
}

func TestGlyphMap(t *testing.T) {
	f := newFile(Limits{}.orDefault())
	data := be(0, 7, 3)
	gids := f.glyphMap(dict{"CIDToGIDMap": &stream{dict: dict{"Length": len(data)}, file: join(data, []byte("endstream"))}})
	assert.Equal(t, []int{0, 7, 3, 0}, []int{gids(0), gids(1), gids(2), gids(3)})
	assert.Nil(t, f.glyphMap(dict{"CIDToGIDMap": name("Identity")}))
}

// cffIndex writes an INDEX with one-byte offsets.
func cffIndex(items ...string) []byte {
	if len(items) == 0 {
		return be(0)
	}
	b, at := append(be(len(items)), 1, 1), 1
	var data []byte
	for _, item := range items {
		at += len(item)
		b, data = append(b, byte(at)), append(data, item...)
	}
	return append(b, data...)
}

// cffFont is a font with the given top dictionary and what follows its
// string INDEX.
func cffFont(top string, strings []string, rest []byte) []byte {
	return join([]byte{1, 0, 4, 1}, cffIndex("Font"), cffIndex(top), cffIndex(strings...), rest)
}

// at is the operand of an offset, in three bytes.
func at(offset int) string { return "\x1c" + string(be(offset)) }

func TestCFFNames(t *testing.T) {
	// Both tables stand behind the strings; the dictionary is 12 bytes long.
	strings := []string{"uni8B70"}
	start := len(cffFont("123456789012", strings, nil))
	charStrings := cffIndex("\x0e", "\x0e", "\x0e")
	charset := join([]byte{0}, be(34, 391)) // A and the first own string
	encoding := []byte{0, 2, 0x61, 0x62}    // a, b
	top := at(start) + "\x11" + at(start+len(charStrings)) + "\x0f" +
		at(start+len(charStrings)+len(charset)) + "\x10"
	p := &program{}
	p.readCFF(cffFont(top, strings, join(charStrings, charset, encoding)))
	assert.Equal(t, []string{"", "A", "議", ""}, []string{p.cidText(0), p.cidText(1), p.cidText(2), p.cidText(3)})
	assert.Equal(t, "A", p.simpleText('a'))
	assert.Equal(t, "議", p.simpleText('b'))
	assert.Equal(t, "", p.simpleText('c'))
}

// TestNamesOfDamagedFonts has more and longer names than a font can have.
func TestNamesOfDamagedFonts(t *testing.T) {
	p := &program{}
	long := strings.Repeat("x", 200)
	start := len(cffFont("12345678", []string{long}, nil))
	charStrings := cffIndex("\x0e", "\x0e")
	top := at(start) + "\x11" + at(start+len(charStrings)) + "\x0f"
	p.readCFF(cffFont(top, []string{long}, join(charStrings, []byte{0}, be(391))))
	assert.Equal(t, long[:127], p.names(1))

	post := join(be(2, 0), make([]byte, 28), be(1, 258), []byte("\x01a"), make([]byte, 1<<20))
	assert.Less(t, testing.AllocsPerRun(1, func() { assert.Equal(t, "a", postNames(post)(0)) }), 100.0)
}

func TestCFFCollection(t *testing.T) {
	p := &program{}
	top := at(391) + at(392) + "\x8b\x0c\x1e" // Registry, Ordering, 0, ROS
	p.readCFF(cffFont(top, []string{"Adobe", "Japan1"}, nil))
	assert.Equal(t, collection("Japan1"), p.ordering)
	assert.Equal(t, "議", p.cidText(1630))
}

// TestCIDKeyedOpenType finds the character of a CID by the font's charset and
// its cmap table, when the collection says nothing.
func TestCIDKeyedOpenType(t *testing.T) {
	strings := []string{"Adobe", "Identity"}
	start := len(cffFont("1234567890123456", strings, nil))
	charStrings := cffIndex("\x0e", "\x0e", "\x0e", "\x0e")
	top := at(391) + at(392) + "\x8b\x0c\x1e" + at(start) + "\x11" + at(start+len(charStrings)) + "\x0f"
	start = len(cffFont(top, strings, nil))
	top = at(391) + at(392) + "\x8b\x0c\x1e" + at(start) + "\x11" + at(start+len(charStrings)) + "\x0f"
	font := cffFont(top, strings, join(charStrings, []byte{0}, be(70, 71, 900)))
	p := &program{}
	p.readSFNT(trueType(map[string][]byte{"CFF ": font, "cmap": cmapTable(3, 1, be(6, 0, 0, 0x8B70, 1, 3))}))
	assert.Equal(t, "議", p.cidText(900))
	assert.Equal(t, "", p.cidText(3))
}

func TestCFFDict(t *testing.T) {
	d := cffDict([]byte{139, 0, 247, 0, 251, 0, 1, 28, 0xFF, 0xFE, 2, 29, 0, 1, 0, 0, 3, 30, 0x12, 0xA3, 0xFF, 139, 12, 7})
	assert.Equal(t, map[int][]int{0: {0}, 1: {108, -108}, 2: {-2}, 3: {65536}, 12<<8 | 7: {0, 0}}, d)
}

func TestType1Encoding(t *testing.T) {
	p := &program{}
	p.readType1([]byte("%!PS-AdobeFont-1.0\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\n" +
		"dup 65 /eacute put\nreadonly def\ncurrentfile eexec dup 67 /C put"))
	assert.Equal(t, "é", p.simpleText(65))
	assert.Equal(t, "", p.simpleText(67))
	p = &program{}
	p.readType1([]byte("%!PS\n/Encoding StandardEncoding def"))
	assert.Equal(t, "ƒ", p.simpleText(0xA6))
}

// TestOverlappingSegments has as many segments as there may be, each of all
// codes.
func TestOverlappingSegments(t *testing.T) {
	const n = 0x7FFF
	table := join(be(4, 0, 0, 2*n, 0, 0, 0), bytes.Repeat([]byte{0xFF, 0xFE}, n), make([]byte, 2+6*n))
	calls := 0
	eachCmapEntry(table, func(code, gid int) { calls++ })
	assert.LessOrEqual(t, calls, 2*maxEntries)
}

// TestBrokenPrograms reads every beginning of a font: nothing may fail.
func TestBrokenPrograms(t *testing.T) {
	fonts := [][]byte{
		trueType(map[string][]byte{"cmap": cmapTable(3, 1, format4)}),
		cffFont(at(30)+"\x11"+at(31)+"\x0f"+at(32)+"\x10", []string{"a", "b"}, make([]byte, 20)),
	}
	for _, font := range fonts {
		for n := 4; n < len(font); n++ {
			p := &program{}
			p.readSFNT(font[:n])
			p.readCFF(font[:n])
			p.readType1(font[:n])
			for code := range uint32(256) {
				p.simpleText(code)
				p.cidText(int(code))
			}
		}
	}
}

// FuzzProgram feeds font programs and CMap files.
func FuzzProgram(f *testing.F) {
	f.Add(trueType(map[string][]byte{"cmap": cmapTable(3, 1, format4)}))
	f.Add(cffFont(at(30)+"\x11"+at(31)+"\x0f"+at(32)+"\x10", []string{"a", "b"}, make([]byte, 20)))
	f.Add([]byte("%!PS\n/Encoding 256 array dup 65 /eacute put readonly def"))
	f.Add([]byte(toUnicode))
	f.Fuzz(func(t *testing.T, data []byte) {
		file := newFile(Limits{}.orDefault())
		stop := time.Now().Add(2 * time.Second)
		var err error
		func() {
			defer guard("font", 0, &err)
			p := &program{}
			s := &stream{dict: dict{"Length": len(data)}, file: join(data, []byte("endstream"))}
			file.readProgram(p, s)
			p.simpleText(65)
			p.cidText(3)
			c := file.parseCMap(data)
			c.unicode(0x10)
			c.cid(0x8001, 2)
		}()
		if time.Now().After(stop) {
			t.Error("took too long")
		}
		if err != nil && strings.Contains(err.Error(), "runtime error") {
			t.Error(err)
		}
	})
}
