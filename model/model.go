// Package model is the output contract of giji, version 1: the typed record
// of one document of minutes, its JSON and its JSON Schema.
//
// Whatever was read from the source embeds Text: the source's own characters
// and the spans where they stand. What is derived stands beside it as a plain
// value. A nil pointer is JSON null (a row that is not there, a value that
// could not be read); a nil slice is [].
//
// The package imports nothing else of giji, so that a program that only reads
// the records links nothing more.
package model

// Version is the value of schema_version.
const Version = "1"

// A Document is what one input document gives.
type Document struct {
	SchemaVersion string          `json:"schema_version"`
	Source        Source          `json:"source"`
	Minutes       Minutes         `json:"minutes"`
	Incidents     []Incident      `json:"incidents"`
	Records       []ProfileRecord `json:"records"`
	Coverage      float64         `json:"coverage"` // share of the non-space characters that were placed, 0 to 1
	Grade         Grade           `json:"grade"`    // whether the document can be used without looking
	Unassigned    []Text          `json:"unassigned" walk:"-"`
	Diagnostics   []Diagnostic    `json:"diagnostics" walk:"-"`
}

// A Grade says whether a document can be used without looking.
type Grade string

// The values of Grade.
const (
	GradeGood Grade = "good"
	GradeFair Grade = "fair"
	GradePoor Grade = "poor"
)

// A Source says what was read.
type Source struct {
	Name       *string    `json:"name"`       // last path element; nil for standard input
	MediaType  string     `json:"media_type"` // text/plain, application/pdf
	Encoding   *string    `json:"encoding"`   // of text: UTF-8, Shift_JIS, EUC-JP, …
	TextLayer  *TextLayer `json:"text_layer"` // PDF: whether the text read was laid over an image
	SHA256     string     `json:"sha256"`     // of the file, hex
	Bytes      int64      `json:"bytes"`      // of the file
	Characters int        `json:"characters"` // code points of the source text
	Pages      *int       `json:"pages"`      // PDF
	Producer   *string    `json:"producer"`   // PDF
	Unreadable *float64   `json:"unreadable"` // PDF: share of characters whose text is not known
	Fallbacks  []string   `json:"fallbacks"`  // PDF: repairs that were needed
}

// A TextLayer is what kind of text a PDF has.
type TextLayer string

// The values of TextLayer.
const (
	TextLayerVisible   TextLayer = "visible"
	TextLayerInvisible TextLayer = "invisible" // laid over an image, as OCR does
	TextLayerOCR       TextLayer = "ocr"       // recognised from images when the file was read
)

// A Span is the half-open range [Start, End) of code points of the source
// text. Page counts from 1. BBox is x0, y0, x1, y1 in points from the top
// left of the page.
type Span struct {
	Start int         `json:"start"`
	End   int         `json:"end"`
	Page  int         `json:"page,omitempty"`
	BBox  *[4]float64 `json:"bbox,omitempty"`
}

// A Text is a piece of the source: its characters with line wraps joined, and
// where they stand. The characters at Spans, joined and without white space,
// are Text without white space.
type Text struct {
	Text  string `json:"text"`
	Spans []Span `json:"spans,omitempty"`
}

// Missing says why a cell that is there has no value; "" where it has one.
type Missing string

// The values of Missing.
const (
	MissingDash               Missing = "dash"                // －
	MissingNone               Missing = "none"                // なし, 該当なし
	MissingUnknown            Missing = "unknown"             // 不明
	MissingUndisclosed        Missing = "undisclosed"         // 非公表
	MissingUnderInvestigation Missing = "under_investigation" // 調査中, 確認中
	MissingFigureOnly         Missing = "figure_only"         // a figure without text
	MissingEmpty              Missing = "empty"
	MissingUnreadable         Missing = "unreadable"
)

// A Block is a longer text and its division by headings.
type Block struct {
	Text
	Sections []BlockSection `json:"sections"`
	Missing  Missing        `json:"missing,omitempty"`
}

// A BlockSection is the part of a Block below one heading, which is given
// without its brackets and number.
type BlockSection struct {
	Heading string `json:"heading"`
	Text
}

// A Time is a point in time. Value is RFC 3339 at hour, minute or second
// precision with its offset (+09:00 unless the source says otherwise), else
// 2023-06-02, 2023-07, 2023, 2023-H1, 2023-Q1.
type Time struct {
	Text
	Value       *string    `json:"value"`
	Precision   *Precision `json:"precision"` // second, minute, hour, day, month, quarter, half, year, fiscal_year
	Part        *Part      `json:"part"`      // start, early, middle, late, end, first_half, second_half
	Fiscal      bool       `json:"fiscal,omitempty"`
	Approximate bool       `json:"approximate"`
	Inferred    []string   `json:"inferred"` // year, month, day
	Missing     Missing    `json:"missing,omitempty"`
	Via         string     `json:"via,omitempty"`
}

// A Period is a span of time; End is nil where it is open.
type Period struct {
	Text
	Start       *string    `json:"start"`
	End         *string    `json:"end"`
	Precision   *Precision `json:"precision"`
	Approximate bool       `json:"approximate"`
	Inferred    []string   `json:"inferred"` // year: what the line of the day does not say
	Missing     Missing    `json:"missing,omitempty"`
}

// A Duration is a length of time as written: PT29H6M stays so.
type Duration struct {
	Text
	Label       *string  `json:"label"` // what an itemised value belongs to
	Value       *string  `json:"value"` // ISO 8601
	Minutes     *float64 `json:"minutes"`
	Approximate bool     `json:"approximate"`
	Bound       *Bound   `json:"bound"` // at_least, more_than, at_most, less_than
	Note        *string  `json:"note"`  // the remark in brackets behind it
	Missing     Missing  `json:"missing,omitempty"`
}

// A Quantity is a count with its unit.
type Quantity struct {
	Text
	Label       *string `json:"label"`
	Value       *int64  `json:"value"`
	Unit        *string `json:"unit"` // 人, 件, 回線
	Approximate bool    `json:"approximate"`
	Bound       *Bound  `json:"bound"`
	Note        *string `json:"note"`
	Missing     Missing `json:"missing,omitempty"`
}

// A Diagnostic names what could not be read, what was inferred and what the
// source contradicts. Path is a JSON Pointer into the Document.
type Diagnostic struct {
	Code     Code     `json:"code"`
	Severity Severity `json:"severity"` // error, warning, info
	Message  string   `json:"message"`
	Path     string   `json:"path"`
	Spans    []Span   `json:"spans,omitempty"`
}

// A ProfileRecord is a table that a profile of the user's describes.
type ProfileRecord struct {
	Profile    string  `json:"profile"`
	AgendaItem *int    `json:"agenda_item"`
	Fields     []Field `json:"fields"`
}

// A Field is one typed row of a ProfileRecord. Exactly one of the values is set,
// the one that Type names, and JSON knows it as "value".
type Field struct {
	Key   string    `json:"key"`
	Label Text      `json:"label"`
	Type  FieldType `json:"type"` // date, period, duration, quantity, text, list
	Value Value     `json:"value"`
}

// A Value is the value of a Field: at most one member is set; none is null.
type Value struct {
	Date     *Time
	Period   *Period
	Duration *Duration
	Quantity *Quantity
	Text     *Text
	List     []Text
}
