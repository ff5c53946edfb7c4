package corpus

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/extract/ledongthuc"
	"github.com/giji-go/giji/internal/ocr"
	"github.com/giji-go/giji/internal/table"
	"github.com/giji-go/giji/model"
)

// The defaults of Settings.
const (
	DefaultShardSize = 64 << 20
	DefaultMaxRecord = 16 << 20
	DefaultMaxFile   = 64 << 20
	DefaultTimeout   = time.Minute
	DefaultMemory    = 1 << 30
	maxShardFiles    = 10000
)

// Settings say how records are read and results written: all that the output
// depends on besides the inputs and the version.
type Settings struct {
	Format      string      `json:"format"` // jsonl, parquet, csv
	Compression Compression `json:"compression"`
	View        string      `json:"view"`   // "" is whole documents
	Compat      string      `json:"compat"` // "", datatrove, llm-jp
	NoSpans     bool        `json:"no_spans"`
	WithText    bool        `json:"with_text"` // the source text in each record
	BOM         bool        `json:"bom"`       // CSV
	TextKey     string      `json:"text_key"`
	IDKey       string      `json:"id_key"`
	Encoding    string      `json:"encoding"`
	Date        string      `json:"date"`                // YYYY-MM-DD; "" for none
	PDFEngine   string      `json:"pdf_engine"`          // "", builtin, ledongthuc
	OCR         bool        `json:"ocr"`                 // pages that are images are recognised
	Profile     string      `json:"profile"`             // SHA-256 of the profile's bytes
	MaxRecord   int         `json:"max_record"`          // bytes of a line
	MaxFile     int64       `json:"max_file"`            // bytes of a document file
	MaxPages    int         `json:"max_pages,omitempty"` // of a PDF; 0 is the library's
	ShardSize   int64       `json:"shard_size"`          // bytes of input
}

// Limits bound one document. They, and what the machine does, decide only
// whether a document is given up.
type Limits struct {
	Timeout time.Duration // 0 is none
	Memory  int64         // bytes; 0 is none
}

// A Config is everything that workers need.
type Config struct {
	Settings
	Limits
	Version     string // of giji
	Workers     int
	Password    string
	ProfileName string
	ProfileData []byte
	Isolate     []string // command of a child process; nil works in this one
}

// normalize fills in the defaults and refuses what does not go together.
func (c *Config) normalize() error {
	c.TextKey, c.IDKey = cmp.Or(c.TextKey, "text"), cmp.Or(c.IDKey, "id")
	c.MaxRecord = cmp.Or(c.MaxRecord, DefaultMaxRecord)
	c.MaxFile = cmp.Or(c.MaxFile, DefaultMaxFile)
	c.ShardSize = cmp.Or(c.ShardSize, DefaultShardSize)
	c.Workers = max(c.Workers, 1)
	c.Format = cmp.Or(c.Format, "jsonl")
	if len(c.ProfileData) > 0 {
		sum := sha256.Sum256(c.ProfileData)
		c.Profile = hex.EncodeToString(sum[:])
	}
	return c.check()
}

// A SettingError is a setting that is not known or does not go with another.
type SettingError struct{ Message string }

func (e *SettingError) Error() string { return e.Message }

func settingf(format string, args ...any) error {
	return &SettingError{fmt.Sprintf(format, args...)}
}

func (c *Config) check() error {
	switch {
	case !oneOf(c.Format, "jsonl", "parquet", "csv"):
		return settingf("format %q: want jsonl, parquet or csv", c.Format)
	case !oneOf(c.Compression, Plain, Gzip, Zstd):
		return settingf("compression %q: want none, gzip or zstd", c.Compression)
	case !oneOf(c.Compat, "", "datatrove", "llm-jp"):
		return settingf("compat %q: want datatrove or llm-jp", c.Compat)
	case c.Compat != "" && !c.isDocuments():
		return settingf("compat goes with format jsonl and no view")
	case c.Format == "csv" && c.View == "":
		return settingf("format csv is flat: choose a view with --view: %s", viewNames())
	case c.BOM && c.Format != "csv":
		return settingf("a byte-order mark goes with format csv")
	case badView(c.View) != "":
		return settingf("there is no view %q; want %s", badView(c.View), viewNames())
	case c.WithText && (!c.isDocuments() || c.Compat != ""):
		return settingf("the source text goes with whole documents as JSONL")
	case min(int64(c.MaxRecord), c.MaxFile, int64(c.MaxPages), c.ShardSize) < 0:
		return settingf("sizes must be positive")
	}
	return nil
}

func oneOf[T comparable](value T, known ...T) bool { return slices.Contains(known, value) }

// isDocuments reports whether whole documents are written, a line each.
func (s Settings) isDocuments() bool { return s.Format == "jsonl" && s.View == "" }

func badView(list string) string {
	if list == "" {
		return ""
	}
	_, bad := table.Find(list, nil)
	return bad
}

// viewNames are the views that there are, for a message.
func viewNames() string { return strings.Join(table.Names(), ", ") + ", several with commas, or all" }

// normalizeForLines is normalize where the output is a line a record.
func (c *Config) normalizeForLines() error {
	if err := c.normalize(); err != nil {
		return err
	}
	if !c.isDocuments() || c.Compression != Plain {
		return settingf("plain JSON lines have no other format, view or compression")
	}
	return nil
}

// normalizeForStream is normalize where the output is one stream of lines.
func (c *Config) normalizeForStream() error {
	if err := c.normalize(); err != nil {
		return err
	}
	switch {
	case c.Format == "parquet" || c.Compression != Plain:
		return settingf("a filter writes plain lines: JSON, or CSV of a view")
	case len(c.views()) > 1:
		return settingf("a filter writes one view; giji batch writes several")
	}
	return nil
}

// suffix is how the names of parts end.
func (s Settings) suffix() string {
	if s.Format == "parquet" {
		return ".parquet"
	}
	return "." + s.Format + s.Compression.suffix()
}

// options are the settings as the library takes them.
func (c *Config) options() (extract.Options, error) {
	o := extract.Options{Encoding: c.Encoding, Password: c.Password, MaxBytes: c.MaxFile, Limits: extract.Limits{Pages: c.MaxPages}}
	if c.Date != "" {
		day, err := time.Parse(time.DateOnly, c.Date)
		if err != nil {
			return o, settingf("date %q: want YYYY-MM-DD", c.Date)
		}
		o.Date = day
	}
	var err error
	if o.PDF, err = PDFEngine(c.PDFEngine); err != nil {
		return o, err
	}
	if c.OCR {
		engine, err := ocr.Find(context.Background())
		if err != nil {
			return o, settingf("ocr: %v", err)
		}
		o.OCR = engine
	}
	if len(c.ProfileData) == 0 {
		return o, nil
	}
	profile, err := extract.ReadProfile(bytes.NewReader(c.ProfileData), c.ProfileName)
	o.Profile = profile
	return o, err
}

// PDFEngines are the names of the readers of PDF files that there are.
func PDFEngines() []string { return []string{"builtin", "ledongthuc"} }

// PDFEngine is the reader of that name; nil is the one that is built in.
func PDFEngine(name string) (extract.Engine, error) {
	switch name {
	case "", "builtin":
		return nil, nil
	case "ledongthuc":
		return ledongthuc.Engine{}, nil
	}
	return nil, settingf("pdf-engine %q: want %s", name, strings.Join(PDFEngines(), " or "))
}

// digest is that of the settings and of what else is written the same way for
// the same inputs.
func (s Settings) digest(version string) string {
	data, _ := json.Marshal(struct { // strings, numbers and booleans: cannot fail
		Settings
		Version string
		Schema  string
	}{s, version, model.Version})
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
