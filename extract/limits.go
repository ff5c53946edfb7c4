package extract

import (
	"github.com/giji-go/giji/internal/html"
	"github.com/giji-go/giji/internal/pdf"
	"github.com/giji-go/giji/internal/word"
)

// Limits bound what a document may cost. A limit of 0 is the default that
// stands beside it. A document over a limit fails with ErrLimit, whose message
// names the limit; of a PDF with more pages the first are read, and a page with
// more operators or characters is read up to there, and the record says so
// (truncated, unreadable_page).
type Limits struct {
	FileBytes int64 // of every input, unless Options.MaxBytes says another: 64 MiB

	// Of PDF files.
	StreamBytes   int64 // one decoded stream: 64 MiB
	DocumentBytes int64 // all decoded streams: 512 MiB
	Pages         int   // 2,000
	Operators     int   // in the document: 20 million
	Glyphs        int   // on one page: 2 million
	FormDepth     int   // forms inside each other: 12
	ObjectDepth   int   // arrays and dictionaries inside each other: 100
	Objects       int   // in the file: 1,048,576
	Values        int   // in all objects: 3,145,728
	FontEntries   int   // in all tables of codes and widths: 1,572,864
	TextBytes     int   // what all glyphs say: 16 MiB

	// Of Word documents.
	Parts         int   // 10,000
	PartBytes     int64 // one unpacked part: 256 MiB
	UnpackedBytes int64 // all parts that are read: 512 MiB

	// Of web pages. Elements within more than 200 others are read as if they
	// lay there.
	Nodes int // elements and pieces of text: 20 million
}

// defaultFileBytes is the largest input unless the options say another.
const defaultFileBytes = 64 << 20

// defaultPages is how many pages of a PDF are read by whatever engine.
const defaultPages = 2000

// maxBytes is the largest input.
func (o *Options) maxBytes() int64 {
	switch {
	case o.MaxBytes > 0:
		return o.MaxBytes
	case o.Limits.FileBytes > 0:
		return o.Limits.FileBytes
	}
	return defaultFileBytes
}

func (o *Options) pdfLimits() pdf.Limits {
	l := &o.Limits
	return pdf.Limits{
		FileBytes: o.maxBytes(), StreamBytes: l.StreamBytes, DocumentBytes: l.DocumentBytes, Pages: l.Pages, Operators: l.Operators,
		Glyphs: l.Glyphs, FormDepth: l.FormDepth, ObjectDepth: l.ObjectDepth, Objects: l.Objects, Values: l.Values,
		FontEntries: l.FontEntries, TextBytes: l.TextBytes,
	}
}

func (o *Options) wordLimits() word.Limits {
	return word.Limits{Parts: o.Limits.Parts, Part: o.Limits.PartBytes, Total: o.Limits.UnpackedBytes}
}

func (o *Options) htmlLimits() html.Limits { return html.Limits{Nodes: o.Limits.Nodes} }
