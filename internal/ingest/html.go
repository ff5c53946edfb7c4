package ingest

import (
	"bytes"
	"context"
	"unicode/utf8"

	"golang.org/x/text/encoding"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/html"
)

// A Page is what a web page holds.
type Page struct {
	Elements []doc.Element
	Encoding string
	Replaced int // characters that could not be decoded
}

// HTML reads a web page. declared is its charset; "" takes the one that its
// bytes and its head agree on. Its errors are those of Text and of html.Read.
func HTML(ctx context.Context, data []byte, declared string, limits html.Limits) (Page, error) {
	if len(bytes.TrimSpace(data)) == 0 {
		return Page{}, ErrEmpty
	}
	name, charset, err := pageCharset(data, declared)
	if err != nil {
		return Page{}, err
	}
	decoded, err := inUTF8(ctx, data, charset)
	if err != nil {
		return Page{}, err
	}
	text, replaced := toUTF8(decoded, nil)
	elements, err := html.ReadWithin(ctx, text, limits)
	return Page{elements, name, replaced}, err
}

// toUTF8 decodes data; what cannot be decoded is U+FFFD.
func toUTF8(data []byte, charset encoding.Encoding) (text []byte, replaced int) {
	if charset != nil {
		if decoded, err := charset.NewDecoder().Bytes(data); err == nil {
			data = decoded
		}
	}
	if !utf8.Valid(data) {
		data = bytes.ToValidUTF8(data, []byte("\uFFFD"))
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	return data, bytes.Count(data, []byte("\uFFFD"))
}

// pageCharset is the charset of a page: the one declared by the caller, else
// what its bytes say, which the page's own declaration only helps to tell:
// pages are saved in another charset than they name.
func pageCharset(data []byte, declared string) (string, encoding.Encoding, error) {
	if declared != "" {
		return chooseCharset(data, declared)
	}
	name, charset := detect(wideSample(data))
	if named := metaCharset(data[:min(len(data), 4096)]); named != "" && name != "UTF-8" {
		own, e, ok := byName(named)
		if ok && own != name && e != nil && decodes(data, e) && score(wideSample(data), e) >= score(wideSample(data), charset) {
			return own, e, nil
		}
	}
	return name, charset, nil
}

// wideSample leads a detector to where the page has text that is not ASCII: a
// page may begin with much that is.
func wideSample(data []byte) []byte {
	first := bytes.IndexFunc(data, func(r rune) bool { return r >= utf8.RuneSelf })
	if first < 1<<15 {
		return data
	}
	return data[first:]
}

func decodes(data []byte, e encoding.Encoding) bool {
	_, replaced := toUTF8(data, e)
	return replaced == 0
}

// metaCharset is the charset that the head of a page names, "" for none.
func metaCharset(head []byte) string {
	lower := bytes.ToLower(head)
	at := bytes.Index(lower, []byte("charset="))
	if at < 0 {
		if at = bytes.Index(lower, []byte("encoding=")); at < 0 {
			return ""
		}
		at++
	}
	value := bytes.TrimLeft(lower[at+len("charset="):], `"' `)
	end := bytes.IndexAny(value, "\"' />;?")
	if end < 0 || end > 40 {
		return ""
	}
	return string(value[:end])
}
