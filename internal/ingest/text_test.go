package ingest

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	xunicode "golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"
)

const meeting = "第３回　議事要旨\r\n日時：令和五年四月一日（土） 10:00～12:00\r\n出席者は、次のとおり。ｱﾝｹｰﾄ①を配る。\r\n"

// written is meeting as a charset has it; a nil charset is UTF-8.
func written(t *testing.T, charset encoding.Encoding, text string) []byte {
	t.Helper()
	if charset == nil {
		return []byte(text)
	}
	data, err := charset.NewEncoder().Bytes([]byte(text))
	require.NoError(t, err)
	return data
}

func TestCharsets(t *testing.T) {
	plain := strings.NewReplacer("～", "から", "①", "1").Replace(meeting) // ISO-2022-JP lacks them
	for _, c := range []struct {
		name, want string
		data       []byte
	}{
		{"UTF-8", "UTF-8", written(t, nil, plain)},
		{"UTF-8 with a mark", "UTF-8", append([]byte("\xef\xbb\xbf"), plain...)},
		{"UTF-8, its end cut off", "UTF-8", written(t, nil, plain+"会")[:len(plain)+1]},
		{"Shift_JIS", "Shift_JIS", written(t, japanese.ShiftJIS, plain)},
		{"EUC-JP", "EUC-JP", written(t, japanese.EUCJP, plain)},
		{"ISO-2022-JP", "ISO-2022-JP", written(t, japanese.ISO2022JP, plain)},
		{"UTF-16LE", "UTF-16LE", written(t, xunicode.UTF16(xunicode.LittleEndian, xunicode.IgnoreBOM), plain)},
		{"UTF-16BE", "UTF-16BE", written(t, xunicode.UTF16(xunicode.BigEndian, xunicode.IgnoreBOM), plain)},
		{"UTF-16LE with a mark", "UTF-16LE", written(t, xunicode.UTF16(xunicode.LittleEndian, xunicode.UseBOM), plain)},
		{"UTF-16BE with a mark", "UTF-16BE", written(t, xunicode.UTF16(xunicode.BigEndian, xunicode.UseBOM), plain)},
	} {
		out, err := Text(context.Background(), c.data, "")
		require.NoError(t, err, c.name)
		assert.Equal(t, c.want, out.Encoding, c.name)
		want, replaced := plain, 0
		if strings.HasSuffix(c.name, "cut off") {
			want, replaced = plain+"\ufffd", 1
		}
		assert.Equal(t, want, string(out.Runes), c.name)
		assert.Equal(t, replaced, out.Replaced, c.name)
	}
}

func TestDeclaredCharset(t *testing.T) {
	sjis := written(t, japanese.ShiftJIS, meeting)
	for _, name := range []string{"Shift_JIS", "cp932", " SJIS ", "ms932", "windows-31j"} {
		out, err := Text(context.Background(), sjis, name)
		require.NoError(t, err, name)
		assert.Equal(t, "Shift_JIS", out.Encoding, name)
		assert.Equal(t, meeting, string(out.Runes), name)
	}
	_, err := Text(context.Background(), sjis, "utf8")
	assert.ErrorIs(t, err, ErrEncoding)
	assert.ErrorContains(t, err, "UTF-8; it looks like Shift_JIS")
	_, err = Text(context.Background(), sjis, "klingon")
	assert.ErrorIs(t, err, ErrCharset)
	zeros, err := Text(context.Background(), append([]byte("\x00"), bytes.Repeat(sjis, 9)...), "")
	require.NoError(t, err, "a zero before the text")
	assert.Equal(t, "Shift_JIS", zeros.Encoding)
	out, err := Text(context.Background(), append([]byte(strings.Repeat(meeting, 9)), 0xFF), "utf-8")
	require.NoError(t, err, "one stray byte")
	assert.Equal(t, 1, out.Replaced)
}

func TestNoText(t *testing.T) {
	controls := strings.Repeat("議事\x01", 20)
	random := make([]byte, 3000)
	for i := range random {
		random[i] = byte(i * i * 31 >> 3)
	}
	for name, c := range map[string]struct {
		data string
		want error
	}{
		"nothing":              {"", ErrEmpty},
		"line ends":            {" \n\r\n\t", ErrEmpty},
		"full-width spaces":    {"　\n　", ErrEmpty},
		"a mark alone":         {"\xef\xbb\xbf", ErrEmpty},
		"controls":             {controls, ErrBinary},
		"random bytes":         {string(random), ErrBinary},
		"letters of elsewhere": {strings.Repeat("ञ議", 30), ErrBinary},
	} {
		_, err := Text(context.Background(), []byte(c.data), "")
		assert.ErrorIs(t, err, c.want, name)
	}
	_, err := Text(context.Background(), []byte(strings.Repeat("議事要旨", 30)+"\x01"), "")
	assert.NoError(t, err, "one control")
}

func TestIsPDF(t *testing.T) {
	junk := bytes.Repeat([]byte{'x'}, 1019)
	assert.True(t, IsPDF(append(junk, "%PDF-1.7"...)))
	assert.False(t, IsPDF(append(junk, "x%PDF-1.7"...)))
	assert.False(t, IsPDF(nil))
}

// TestRunes compares with the conversion of the language, on any bytes.
func TestRunes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.SampledFrom([]string{"a", "議", "é", "𠮷", "\xe3\x81", "\x80", "\xff", "\xe0\x80\x80", "\xed\xa0\x80", "\xef\xbf\xbf",
			"\xe4\xb8"})
		text := strings.Join(rapid.SliceOf(piece).Draw(t, "pieces"), "")
		runes, err := Runes(context.Background(), text)
		require.NoError(t, err)
		require.Equal(t, []rune(text), append([]rune{}, runes...))
	})
}
