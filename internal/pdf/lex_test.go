package pdf

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// tokens writes the tokens of a text one after the other.
func tokens(s string) string {
	var out []string
	l := lexer{b: []byte(s)}
	for k := l.next(); k != kEOF; k = l.next() {
		switch k {
		case kInt:
			out = append(out, fmt.Sprintf("i%v", l.num))
		case kReal:
			out = append(out, fmt.Sprintf("r%.4g", l.num))
		case kString:
			out = append(out, fmt.Sprintf("s%q", l.text))
		case kName:
			out = append(out, "/"+string(l.text))
		case kWord:
			out = append(out, "w"+string(l.text))
		default:
			out = append(out, map[kind]string{kArray: "[", kArrayEnd: "]", kDict: "<<", kDictEnd: ">>"}[k])
		}
	}
	return strings.Join(out, " ")
}

func TestTokens(t *testing.T) {
	for in, want := range map[string]string{
		"1 -2 +3 0.5 -.5 4.":         "i1 i-2 i3 r0.5 r-0.5 r4",
		"--7 12-34 1.2.3 0 0 1rg":    "i-7 i12 r1.2 i0 i0 i1 wrg",
		"- + .":                      "w- w+ r0",
		"(a(b)c) (x":                 `s"a(b)c" s"x"`,
		`(\n\(\101\1015\\ \q)`:       `s"\n(AA5\\ q"`,
		"(a\\\r\nb\rc\r\nd)":         `s"ab\nc\nd"`,
		"<48 65 6C> <4> <zz41> <41":  `s"Hel" s"@" s"A" s"A"`,
		"/Name /A#42#zz /":           "/Name /AB#zz /",
		"<</K[1 2]>>true% end\nnull": "<< /K [ i1 i2 ] >> wtrue wnull",
		") > 1 } {":                  "i1 w} w{",
		"":                           "",
		"q\x00Q\fBT":                 "wq wQ wBT",
	} {
		assert.Equal(t, want, tokens(in), "%q", in)
	}
}

func TestManyStrayDelimiters(t *testing.T) {
	assert.Equal(t, "i1", tokens(strings.Repeat(")>", 1<<20)+"1"))
}

func TestNumbersReadAsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64Range(-1e6, 1e6).Draw(t, "x")
		l := lexer{b: fmt.Appendf(nil, "%.6f", x)}
		assert.Equal(t, kReal, l.next())
		if math.Abs(l.num-x) > 1e-5 {
			t.Fatalf("%v read as %v", x, l.num)
		}
	})
}

func TestStringsReadAsWritten(t *testing.T) {
	escape := strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`, "\r", `\r`)
	rapid.Check(t, func(t *rapid.T) {
		s := string(rapid.SliceOf(rapid.Byte()).Draw(t, "s"))
		for _, written := range []string{"(" + escape.Replace(s) + ")", fmt.Sprintf("<%x>", s)} {
			l := lexer{b: []byte(written)}
			assert.Equal(t, kString, l.next())
			assert.Equal(t, s, string(l.text))
			assert.Equal(t, kEOF, l.next())
		}
	})
}
