package ingest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// The media types that are read.
const (
	TypeText     = "text/plain"
	TypeMarkdown = "text/markdown"
	TypeHTML     = "text/html"
	TypePDF      = "application/pdf"
	TypeWord     = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	TypeMacro    = "application/vnd.ms-word.document.macroEnabled.12"
)

// ErrFormat is a file of a kind that is not read; the message says which, and
// what to make of it.
var ErrFormat = errors.New("a file of another kind")

func refuse(what, way string) error { return fmt.Errorf("%w: %s; %s", ErrFormat, what, way) }

// byOffice says how another program makes a file that is read.
const byOffice = "convert it first, for example with: soffice --convert-to docx FILE"

// byHand is for what holds no minutes, however it is converted.
const byHand = "give the minutes themselves, as docx, PDF, HTML or text"

// Type is the media type of the bytes. name, where it is known, tells Markdown
// from text.
func Type(data []byte, name string) (string, error) {
	switch {
	case IsPDF(data):
		return TypePDF, nil
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("PK\x05\x06")):
		return zipType(data, name)
	case bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		return "", oldOffice(data, name)
	case bytes.HasPrefix(data, []byte(`{\rtf`)):
		return "", refuse("it is RTF", byOffice)
	case bytes.HasPrefix(data, []byte("DOC:")), strings.HasSuffix(strings.ToLower(name), ".jtd"):
		return "", refuse("it is an Ichitaro file", "save it as docx or PDF in Ichitaro")
	}
	return textType(data, name)
}

// oldOffice names what an OLE compound file is: its streams have names of
// UTF-16.
func oldOffice(data []byte, name string) error {
	lower := strings.ToLower(name)
	switch {
	case bytes.Contains(data, wideName("Workbook")), strings.HasSuffix(lower, ".xls"):
		return refuse("it is an old Excel file (.xls)", byHand)
	case bytes.Contains(data, wideName("PowerPoint Document")), strings.HasSuffix(lower, ".ppt"):
		return refuse("it is an old PowerPoint file (.ppt)", "convert it first, for example with: soffice --convert-to pdf FILE")
	case bytes.Contains(data, wideName("DocumentText")), strings.HasSuffix(lower, ".jtd"):
		return refuse("it is an Ichitaro file", "save it as docx or PDF in Ichitaro")
	case bytes.Contains(data, wideName("EncryptedPackage")):
		return refuse("it is an Office file under a password", "save it as docx without a password")
	}
	return refuse("it is an old Word file (.doc)", byOffice)
}

func wideName(name string) []byte {
	wide := make([]byte, 0, 2*len(name))
	for i := range len(name) {
		wide = append(wide, name[i], 0)
	}
	return wide
}

// zipType tells packages by the names of their parts, which stand plain in
// the file.
func zipType(data []byte, name string) (string, error) {
	has := func(part string) bool { return bytes.Contains(data, []byte(part)) }
	switch {
	case bytes.HasPrefix(data[min(30, len(data)):], []byte("mimetypeapplication/vnd.oasis.opendocument")):
		return "", refuse("it is an OpenDocument file", byOffice)
	case has("word/document"):
		if strings.HasSuffix(strings.ToLower(name), ".docm") {
			return TypeMacro, nil
		}
		return TypeWord, nil
	case has("xl/workbook"), has("xl/worksheets"):
		return "", refuse("it is an Excel file (.xlsx)", byHand)
	case has("ppt/presentation"), has("ppt/slides"):
		return "", refuse("it is a PowerPoint file (.pptx)", "convert it first, for example with: soffice --convert-to pdf FILE")
	case has("mimetypeapplication/epub"):
		return "", refuse("it is an EPUB book", "give one of its pages")
	case has("[Content_Types].xml"):
		return TypeWord, nil // a part may have any name
	case has("mimetype") && has("META-INF/manifest.xml"), bytes.HasPrefix(data[min(30, len(data)):], []byte("mimetype")):
		return "", refuse("it is an OpenDocument file", byOffice)
	}
	if lower := strings.ToLower(name); strings.HasSuffix(lower, ".docx") || strings.HasSuffix(lower, ".docm") {
		return TypeWord, nil // what is left of one
	}
	return "", refuse("it is a ZIP archive", "unpack it, or give it to giji batch")
}

// textType tells web pages, Markdown and data from text.
func textType(data []byte, name string) (string, error) {
	start := bytes.TrimLeft(bytes.TrimPrefix(data[:min(len(data), 4096)], []byte("\xef\xbb\xbf")), " \t\r\n\f")
	if len(start) > 1 && (start[0] == 0xFE || start[0] == 0xFF || bytes.IndexByte(start, 0) >= 0) {
		start = narrowed(start)
	}
	switch lower := strings.ToLower(name); {
	case isHTML(start):
		return TypeHTML, nil
	case bytes.HasPrefix(start, []byte("<?xml")):
		return "", refuse("it is XML that is no web page", "give the document itself, as docx, PDF, HTML or text")
	case len(start) > 0 && (start[0] == '{' || start[0] == '[') && isJSON(data):
		return "", refuse("it is JSON", `give records to giji filter or giji batch, one a line: {"id": …, "text": …}`)
	case strings.HasSuffix(lower, ".md"), strings.HasSuffix(lower, ".markdown"), isMarkdown(data):
		return TypeMarkdown, nil
	}
	return TypeText, nil
}

// narrowed are the bytes of UTF-16 without their zeros and its mark.
func narrowed(data []byte) []byte {
	out := make([]byte, 0, len(data))
	for _, c := range data {
		if c != 0 && c < 0xFE {
			out = append(out, c)
		}
	}
	return bytes.TrimLeft(out, " \t\r\n\f")
}

// isHTML reports whether a text begins as web pages do, comments and the
// declaration of XML aside.
func isHTML(start []byte) bool {
	lower := bytes.ToLower(start)
	for {
		lower = bytes.TrimLeft(lower, " \t\r\n\f")
		switch {
		case bytes.HasPrefix(lower, []byte("<!--")):
			end := bytes.Index(lower, []byte("-->"))
			if end < 0 {
				return true // nothing but a page begins so
			}
			lower = lower[end+3:]
			continue
		case bytes.HasPrefix(lower, []byte("<?xml")):
			end := bytes.IndexByte(lower, '>')
			if end < 0 {
				return false
			}
			lower = lower[end+1:]
			continue
		}
		break
	}
	return beginsTag(lower)
}

func beginsTag(lower []byte) bool {
	for _, tag := range [...]string{
		"!doctype html", "html", "head", "title", "meta", "link", "body", "frameset", "script", "style", "table", "div", "center",
		"font", "h1", "h2", "h3", "p", "br", "main", "article", "section", "header", "ul", "ol", "dl", "pre", "form", "base", "span", "b", "a",
	} {
		if rest, ok := bytes.CutPrefix(lower, []byte("<"+tag)); ok && (len(rest) == 0 || bytes.IndexByte([]byte(" \t\r\n/>"), rest[0]) >= 0) {
			return true
		}
	}
	return false
}

func isJSON(data []byte) bool {
	trimmed := bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")))
	if json.Valid(trimmed) {
		return true
	}
	line, _, more := bytes.Cut(trimmed, []byte("\n")) // or JSON lines
	return more && len(line) > 1 && json.Valid(line)
}

// isMarkdown reports whether a text has two headings of Markdown, or the line
// below the head of one of its tables.
func isMarkdown(data []byte) bool {
	headings := 0
	for rest := data[:min(len(data), 1<<16)]; len(rest) > 0; {
		var line []byte
		line, rest, _ = bytes.Cut(rest, []byte("\n"))
		line = bytes.TrimSpace(line)
		hashes := len(line) - len(bytes.TrimLeft(line, "#"))
		switch {
		case hashes > 0 && hashes < 7 && hashes < len(line) && line[hashes] == ' ':
			headings++
		case len(line) > 4 && line[0] == '|' && len(bytes.Trim(line, "|-: ")) == 0 && bytes.Contains(line, []byte("---")):
			return true
		}
	}
	return headings > 1
}
