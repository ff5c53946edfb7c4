package ingest

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
	xunicode "golang.org/x/text/encoding/unicode"
)

// detect names the charset of a Japanese text: byte-order mark, escapes of
// ISO-2022-JP, NUL bytes of UTF-16, valid UTF-8, else whichever of Shift_JIS
// and EUC-JP gives the better Japanese. The encoding is nil for UTF-8.
func detect(data []byte) (string, encoding.Encoding) {
	little := xunicode.UTF16(xunicode.LittleEndian, xunicode.UseBOM)
	big := xunicode.UTF16(xunicode.BigEndian, xunicode.UseBOM)
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
	return legacy(data)
}

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

// legacy scores the two charsets of the time before UTF-8, and UTF-8 with
// damage, on the decoded text.
func legacy(data []byte) (string, encoding.Encoding) {
	sample := data[:min(len(data), 1<<16)]
	best, name, charset := score(sample, nil), "UTF-8", encoding.Encoding(nil)
	if s := score(sample, japanese.ShiftJIS); s > best {
		best, name, charset = s, "Shift_JIS", japanese.ShiftJIS
	}
	if s := score(sample, japanese.EUCJP); s > best {
		name, charset = "EUC-JP", japanese.EUCJP
	}
	return name, charset
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

// byName finds a charset by the name a user gives it.
func byName(name string) (string, encoding.Encoding, bool) {
	key := strings.ToLower(strings.TrimSpace(name))
	switch key {
	case "cp932", "ms932", "sjis", "shift-jis":
		key = "shift_jis"
	case "eucjp":
		key = "euc-jp"
	case "utf8":
		key = "utf-8"
	}
	charset, err := htmlindex.Get(key)
	if err != nil {
		return "", nil, false
	}
	canonical, err := htmlindex.Name(charset)
	if err != nil {
		return "", nil, false
	}
	if canonical == "utf-8" {
		return "UTF-8", nil, true
	}
	return ianaName(canonical), charset, true
}

// ianaName writes the lower-case names of the WHATWG as IANA does.
func ianaName(name string) string {
	if name == "shift_jis" {
		return "Shift_JIS"
	}
	return strings.ToUpper(name)
}
