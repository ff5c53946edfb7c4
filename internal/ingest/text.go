// Package ingest turns bytes into what the later stages read: the decoded
// text of a text file, or the pages of a PDF.
package ingest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"
)

// The reasons for which bytes are refused.
var (
	ErrEmpty    = errors.New("the input is empty")
	ErrBinary   = errors.New("the input is neither PDF, web page, Word document nor text")
	ErrEncoding = errors.New("the text is not in the declared encoding")
	ErrCharset  = errors.New("the encoding is not known; use a name such as UTF-8, Shift_JIS, EUC-JP, ISO-2022-JP or UTF-16LE")
)

// A Decoded is a text input without its byte-order mark.
type Decoded struct {
	Runes    []rune
	Encoding string // UTF-8, Shift_JIS, EUC-JP, ISO-2022-JP, UTF-16LE, UTF-16BE, …
	Replaced int    // characters that could not be decoded: U+FFFD in Runes
}

// IsPDF reports whether the bytes hold a PDF header where readers look for
// one: within the first 1024 bytes (ISO 32000-2, annex I, note 13).
func IsPDF(data []byte) bool {
	return bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-"))
}

// Text decodes a text file. declared is its charset; "" detects it. Its errors
// are those above and the context's.
func Text(ctx context.Context, data []byte, declared string) (Decoded, error) {
	if len(bytes.TrimSpace(data)) == 0 {
		return Decoded{}, ErrEmpty
	}
	name, charset, err := chooseCharset(data, declared)
	if err != nil {
		return Decoded{}, err
	}
	out, err := decode(ctx, data, name, charset)
	if err != nil {
		return Decoded{}, err
	}
	// A stray byte does not speak against a charset; one in 200 does.
	if declared != "" && out.Replaced*200 > len(out.Runes) {
		return Decoded{}, fmt.Errorf("%w %s; it looks like %s", ErrEncoding, name, guess(data))
	}
	if err := ctx.Err(); err != nil {
		return Decoded{}, err
	}
	if tooManyControls(out.Runes) || out.Replaced*5 > len(out.Runes) || noise(out.Runes) {
		return Decoded{}, ErrBinary
	}
	if blank(out.Runes) {
		return Decoded{}, ErrEmpty
	}
	return out, nil
}

func chooseCharset(data []byte, declared string) (string, encoding.Encoding, error) {
	if declared == "" {
		name, charset := detect(data)
		return name, charset, nil
	}
	name, charset, ok := byName(declared)
	if !ok {
		return "", nil, fmt.Errorf("%q: %w", declared, ErrCharset)
	}
	return name, charset, nil
}

func guess(data []byte) string {
	name, _ := detect(data)
	return name
}

// decode writes U+FFFD for what cannot be decoded. charset nil is UTF-8.
func decode(ctx context.Context, data []byte, name string, charset encoding.Encoding) (Decoded, error) {
	data, err := inUTF8(ctx, data, charset)
	if err != nil {
		return Decoded{}, err
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	runes, err := Runes(ctx, data)
	if err != nil {
		return Decoded{}, err
	}
	replaced := 0
	for _, r := range runes {
		if r == utf8.RuneError {
			replaced++
		}
	}
	return Decoded{Runes: runes, Encoding: name, Replaced: replaced}, nil
}

// inUTF8 decodes data, and gives it as it is where that fails. charset nil is
// UTF-8.
func inUTF8(ctx context.Context, data []byte, charset encoding.Encoding) ([]byte, error) {
	if charset == nil {
		return data, nil
	}
	var out bytes.Buffer
	out.Grow(len(data) + len(data)/2)
	_, err := io.Copy(&out, transform.NewReader(&lookingReader{ctx, data}, charset.NewDecoder()))
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		return data, nil
	}
	return out.Bytes(), nil
}

// A lookingReader reads what is left and looks at the context as it does.
type lookingReader struct {
	ctx  context.Context
	left []byte
}

func (r *lookingReader) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	n := copy(p, r.left)
	if r.left = r.left[n:]; n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// tooManyControls allows for one in a hundred, as extractors leave some.
func tooManyControls(runes []rune) bool {
	controls := 0
	for _, r := range runes {
		if r < ' ' && r != '\t' && r != '\n' && r != '\f' && r != '\r' && r != '\v' && r != 0x1B {
			controls++
		}
	}
	return controls*100 > len(runes)
}

// noise reports whether the text is what random bytes decode to: more than a
// quarter are characters that Japanese documents do not have.
func noise(runes []rune) bool {
	odd := 0
	for _, r := range runes {
		switch {
		case r < 0x80, r >= 0x2000 && r <= 0x30FF, r >= 0x4E00 && r <= 0x9FFF, r >= 0xFF00 && r <= 0xFFEF:
		default:
			odd++
		}
	}
	return odd*4 > len(runes)
}

func blank(runes []rune) bool {
	for _, r := range runes {
		if r > ' ' && r != 0x3000 && r != 0xA0 {
			return false
		}
	}
	return true
}
