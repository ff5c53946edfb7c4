package ingest

import (
	"bytes"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	xunicode "golang.org/x/text/encoding/unicode"
)

// detect names the charset of a Japanese text: byte-order mark, escapes of
// ISO-2022-JP, NUL bytes of UTF-16, valid UTF-8, else whichever of the others
// gives the best Japanese. The encoding is nil for UTF-8.
func detect(data []byte) (string, encoding.Encoding) {
	little, big := utf16(xunicode.LittleEndian), utf16(xunicode.BigEndian)
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return "UTF-8", nil
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return "UTF-16LE", little
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return "UTF-16BE", big
	case bytes.Contains(data, []byte("\x1b$B")), bytes.Contains(data, []byte("\x1b$@")):
		return "ISO-2022-JP", japanese.ISO2022JP
	}
	// UTF-16 has a zero in each character of ASCII and each line end, all on
	// one side but for those of 　 and 一.
	if bytes.IndexByte(data, 0) >= 0 {
		switch even, odd := zeros(data); {
		case even >= 10*odd && even*200 >= len(data):
			return "UTF-16BE", big
		case odd >= 10*even && odd*200 >= len(data):
			return "UTF-16LE", little
		}
	}
	if validUTF8(data) {
		return "UTF-8", nil
	}
	return likeliest(data)
}

// utf16 has the order of bytes that a mark says, else the one given.
func utf16(e xunicode.Endianness) encoding.Encoding { return xunicode.UTF16(e, xunicode.UseBOM) }

func zeros(data []byte) (even, odd int) {
	for i, b := range data {
		if b == 0 && i%2 == 0 {
			even++
		} else if b == 0 {
			odd++
		}
	}
	return even, odd
}

// validUTF8 allows for a last character that was cut off.
func validUTF8(data []byte) bool {
	if utf8.Valid(data) {
		return true
	}
	for cut := 1; cut < utf8.UTFMax && cut < len(data); cut++ {
		if utf8.RuneStart(data[len(data)-cut]) {
			return utf8.Valid(data[:len(data)-cut])
		}
	}
	return false
}

type candidate struct {
	name    string
	charset encoding.Encoding
}

// likeliest scores the two charsets of the time before UTF-8, UTF-8 with
// damage, and UTF-16 where there are zeros, on the decoded text.
func likeliest(data []byte) (string, encoding.Encoding) {
	// A sample that ends in half a character costs each about the same.
	sample := data[:min(len(data), 1<<16)]
	all := []candidate{{"UTF-8", nil}, {"Shift_JIS", japanese.ShiftJIS}, {"EUC-JP", japanese.EUCJP}}
	if bytes.IndexByte(sample, 0) >= 0 {
		all = append(all, candidate{"UTF-16LE", utf16(xunicode.LittleEndian)},
			candidate{"UTF-16BE", utf16(xunicode.BigEndian)})
	}
	best, most := candidate{}, math.MinInt
	for _, c := range all {
		if s := score(sample, c.charset); s > most {
			best, most = c, s
		}
	}
	return best.name, best.charset
}

// score is high for kana and common punctuation, low for characters that
// only a wrong reading gives.
func score(data []byte, charset encoding.Encoding) int {
	if charset != nil {
		decoded, err := charset.NewDecoder().Bytes(data)
		if err != nil {
			return -1 << 30
		}
		data = decoded
	}
	total := 0
	for _, r := range string(data) {
		switch {
		case r == utf8.RuneError:
			total -= 20
		case r >= 0x3040 && r <= 0x30FF, r == '、', r == '。':
			total += 3
		case r >= 0x4E00 && r <= 0x9FFF:
			total++
		case r >= 0xFF61 && r <= 0xFF9F: // half-width kana: mostly a misread EUC-JP
			total--
		case r < 0x80:
		case unicode.IsControl(r), r >= 0xE000 && r <= 0xF8FF:
			total -= 10
		}
	}
	return total
}

// byName finds a charset by the names that users and web pages give it. It is
// one that Japanese is written in: what knows them all would make each program
// that links giji larger by a sixteenth.
func byName(name string) (string, encoding.Encoding, bool) {
	switch strings.NewReplacer("-", "", "_", "").Replace(strings.ToLower(strings.TrimSpace(name))) {
	case "utf8", "unicode11utf8", "xunicode20utf8":
		return "UTF-8", nil, true
	case "utf16le", "utf16", "unicode", "ucs2":
		return "UTF-16LE", utf16(xunicode.LittleEndian), true
	case "utf16be", "unicodefffe":
		return "UTF-16BE", utf16(xunicode.BigEndian), true
	case "shiftjis", "sjis", "xsjis", "csshiftjis", "mskanji", "windows31j", "ms932", "cp932":
		return "Shift_JIS", japanese.ShiftJIS, true
	case "eucjp", "xeucjp", "cseucpkdfmtjapanese":
		return "EUC-JP", japanese.EUCJP, true
	case "iso2022jp", "csiso2022jp", "jis":
		return "ISO-2022-JP", japanese.ISO2022JP, true
	case "windows1252", "cp1252", "iso88591", "latin1", "usascii", "ascii":
		return "WINDOWS-1252", latin{}, true
	}
	return "", nil, false
}
