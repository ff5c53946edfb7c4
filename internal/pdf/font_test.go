package pdf

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// shown reads a page whose font F is the object given and which shows s, at
// ten points from (10, 50); further objects are numbered from 6.
func shown(t *testing.T, font, s string, more ...string) string {
	t.Helper()
	return where(readOne(t, onePage("BT /F 10 Tf 10 50 Td "+s+" Tj ET", "", "/Font<</F 5 0 R>>", append([]string{font}, more...)...).bytes()))
}

func asStream(entries, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", entries, len(data), data)
}

func TestSimpleFonts(t *testing.T) {
	const font = "<</Type/Font/Subtype/Type1/BaseFont/Courier"
	for _, c := range []struct{ entries, s, want string }{
		{"", "(a'`\\246)", "a@10,50 ’@16,50 ‘@22,50 ƒ@28,50"},
		{"/Encoding/WinAnsiEncoding", "(a'\\223\\200)", "a@10,50 '@16,50 “@22,50 €@28,50"},
		{"/Encoding/MacRomanEncoding", "(\\212\\245)", "ä@10,50 •@16,50"},
		{"/Encoding<</Differences[65/eacute/uni8B70/u2F00/f_i 90/g77/B.alt]>>", "(ABCDZ[a)",
			"é@10,50 議@16,50 ⼀@22,50 fi@28,50 \uFFFD@34,50 B@40,50 a@46,50"},
		{"/Encoding/WinAnsiEncoding/FirstChar 66/Widths[500 1000]/FontDescriptor<</MissingWidth 250>>", "(ABCD)",
			"A@10,50 B@12.5,50 C@17.5,50 D@27.5,50"},
	} {
		assert.Equal(t, c.want, shown(t, font+c.entries+">>", c.s), c.entries)
	}
	assert.Equal(t, "a@10,50 i@15.56,50", shown(t, "<</Subtype/Type1/BaseFont/Helvetica>>", "(ai)"))
	assert.Equal(t, "a@10,50 i@14.44,50", shown(t, "<</Subtype/TrueType/BaseFont/TimesNewRoman>>", "(ai)"))
}

func TestPredefinedEncodings(t *testing.T) {
	for code, want := range map[uint32][3]string{
		0x1F: {}, 0x41: {"A", "A", "A"}, 0x27: {"’", "'", "'"}, 0x7F: {"", "•", "\x7f"}, 0xA1: {"¡", "¡", "°"},
		0xAD: {"›", "-", "≠"}, 0xC9: {"", "É", "…"}, 0xD0: {"—", "Ð", "–"}, 0xE1: {"Æ", "á", "·"}, 0xFB: {"ß", "û", "˚"}, 0xFF: {"", "ÿ", "ˇ"},
	} {
		for i, encoding := range []name{"StandardEncoding", "WinAnsiEncoding", "MacRomanEncoding"} {
			assert.Equal(t, want[i], predefinedText(encoding, code), "%s %x", encoding, code)
		}
	}
}

func TestStandardWidths(t *testing.T) {
	w := standardWidths("Helvetica")
	assert.Equal(t, []float64{0.278, 0.556, 1.015, 0.667, 0.584},
		[]float64{w[' '], w['0'], w['@'], w['A'], w['~']})
	w = standardWidths("Times-Bold")
	assert.Equal(t, []float64{0.25, 0.5, 0.921, 0.722, 0.541},
		[]float64{w[' '], w['0'], w['@'], w['A'], w['~']})
}

const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
3 beginbfchar <0001> <8B70> <0002> <D842DFB7> <0003> <00660066> endbfchar
4 beginbfrange <0010> <0012> <3042> <0020> <0021> [<4E8B> <4E8C>] <0030> <0031> <D842DFB7> <0040> <0041> <0000>
endbfrange endcmap end end`

func TestToUnicode(t *testing.T) {
	f := newFile(Limits{}.orDefault())
	c := f.parseCMap([]byte(toUnicode))
	for code, want := range map[uint32]string{
		1: "議", 2: "𠮷", 3: "ff", 0x10: "あ", 0x12: "い", 0x13: "", 0x20: "事", 0x21: "二", 0x31: "𠮸", 0x41: "\x01", 4: "",
	} {
		assert.Equal(t, want, c.unicode(code), "%04x", code)
	}
	font := "<</Subtype/Type0/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[<</Subtype/CIDFontType2/W[1[500 250]3 4 100]/DW 800>>]>>"
	assert.Equal(t, "議@10,50 𠮷@15,50 ff@17.5,50 あ@18.5,50 \uFFFD@26.5,50",
		shown(t, font, "<00010002000300100040>", asStream("", toUnicode)))
}

func TestUnclosedCMapEnds(t *testing.T) {
	f := newFile(Limits{}.orDefault())
	for _, text := range []string{"1 beginbfrange <00> <FF> [", "begincidrange <00>", "beginbfchar", "usecmap", "/X usecmap <"} {
		assert.NotNil(t, f.parseCMap([]byte(text)), text)
	}
}

// japanese is a font that is not embedded, of the Adobe-Japan1 collection.
func japanese(encoding string) string {
	return "<</Subtype/Type0/BaseFont/Mincho/Encoding/" + encoding +
		"/DescendantFonts[<</Subtype/CIDFontType0/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 4>>" +
		"/W[1 94 500 231 632 500]>>]>>"
}

func TestPredefinedCMaps(t *testing.T) {
	const want = "議@10,50 a@20,50 ｱ@25,50"
	for encoding, codes := range map[string]string{
		"90ms-RKSJ-H":        "<8B63 61 B1>",
		"90msp-RKSJ-H":       "<8B63 61 B1>",
		"EUC-H":              "<B5C4 61 8EB1>",
		"UniJIS-UCS2-H":      "<8B70 0061 FF71>",
		"UniJIS-UCS2-HW-H":   "<8B70 0061 FF71>",
		"UniJIS-UTF16-H":     "<8B70 0061 FF71>",
		"UniJIS2004-UTF16-H": "<8B70 0061 FF71>",
		"UniJIS-UTF32-H":     "<00008B70 00000061 0000FF71>",
		"UniJIS-UTF8-H":      "<E8ADB0 61 EFBDB1>",
		"Identity-H":         "<065E 0042 0157>",
	} {
		assert.Equal(t, want, shown(t, japanese(encoding), codes), encoding)
	}
	assert.Equal(t, "議@10,50", shown(t, japanese("H"), "<3544>"))
	assert.Equal(t, "𠮷@10,50", shown(t, japanese("UniJIS-UTF16-H"), "<D842DFB7>"))
}

// TestVerticalWriting sets text downwards: the box of each glyph hangs from
// the current point and lies around the line.
func TestVerticalWriting(t *testing.T) {
	page := readOne(t,
		onePage("BT /F 10 Tf 50 90 Td [<3001 8B70> 500 <4E8B>] TJ ET", "", "/Font<</F 5 0 R>>", japanese("UniJIS-UCS2-V")).bytes())
	var got []string
	for _, g := range page.Glyphs {
		assert.True(t, g.Vertical)
		got = append(got, fmt.Sprintf("%s %.4g %.4g %.4g %.4g", g.Text, g.Box.X0, g.Box.Y0, g.Box.X1, g.Box.Y1))
	}
	assert.Equal(t, []string{"、 45 10 55 20", "議 45 20 55 30", "事 45 35 55 45"}, got)
}

func TestVerticalMetrics(t *testing.T) {
	f := newFile(Limits{}.orDefault())
	w := f.cidWidths(dict{"DW2": array{900, -800}, "W2": array{5, array{-500, 500, 800}, 7, 8, -250, 400, 880}})
	for cid, want := range map[int][2]float64{1: {-0.8, -0.02}, 5: {-0.5, 0.08}, 7: {-0.25, 0}, 8: {-0.25, 0}} {
		g := w.glyph(cid)
		assert.InDelta(t, want[0], g.down, 1e-9, cid)
		assert.InDelta(t, want[1], g.top, 1e-9, cid)
	}
}

func TestVerticalFormsReadAsTheirCharacters(t *testing.T) {
	f := newFile(Limits{}.orDefault())
	for _, encoding := range []string{"V", "90ms-RKSJ-V", "UniJIS-UTF32-V"} {
		c := f.predefined(encoding)
		assert.True(t, c.vertical, encoding)
		code, n := uint32(0x2122), 2
		switch encoding {
		case "90ms-RKSJ-V":
			code = 0x8141
		case "UniJIS-UTF32-V":
			code, n = 0x3001, 4
		}
		cid := c.cid(code, n)
		assert.Equal(t, 7887, cid, encoding)
		assert.Equal(t, "、", collection("Japan1").text(cid))
	}
}

func TestType3(t *testing.T) {
	font := "<</Subtype/Type3/FontMatrix[0.01 0 0 0.01 0 0]/FontBBox[0 0 100 100]/FirstChar 97/LastChar 98/Widths[50 100]" +
		"/Encoding<</Differences[97/a/b]>>/CharProcs<<>>>>"
	assert.Equal(t, "a@10,50 b@15,50", shown(t, font, "(ab)"))
	f := newFile(Limits{}.orDefault())
	bitmap := dict{"FontBBox": array{0, -2, 10, 8}, "Widths": array{10, 12}}
	assert.InDelta(t, 12, f.type3Em(bitmap, identity), 1e-9)
	assert.InDelta(t, 1, f.type3Em(bitmap, matrix{a: 0.1, d: -0.1}), 1e-9)
}

func TestEmbeddedCMap(t *testing.T) {
	cmapFile := "/CMapName /Own def /WMode 0 def 2 begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange " +
		"1 begincidrange <20> <7E> 1 endcidrange 1 begincidchar <8001> 1630 endcidchar endcmap"
	font := strings.Replace(japanese("X"), "/Encoding/X", "/Encoding 6 0 R", 1)
	assert.Equal(t, "a@10,50 議@15,50 b@25,50", shown(t, font, "<61800162>", asStream("/Type/CMap", cmapFile)))
}
