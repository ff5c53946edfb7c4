package word

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
)

// A pack is the package: its parts by name.
type pack struct {
	files  map[string]*zip.File
	limits Limits
	read   int64
}

func open(data []byte, limits Limits) (*pack, error) {
	if limits.Parts <= 0 {
		limits.Parts = defaultParts
	}
	if limits.Part <= 0 {
		limits.Part = defaultPart
	}
	if limits.Total <= 0 {
		limits.Total = defaultTotal
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	if len(archive.File) > limits.Parts {
		return nil, fmt.Errorf("%w: more than %d parts; raise Limits.Parts", ErrLimit, limits.Parts)
	}
	p := &pack{files: make(map[string]*zip.File, len(archive.File)), limits: limits}
	for _, f := range archive.File {
		name := partName(f.Name)
		if _, twice := p.files[name]; !twice {
			p.files[name] = f
		}
	}
	return p, nil
}

// partName is a name as parts are compared: without case and slashes at its
// beginning.
func partName(name string) string {
	return strings.ToLower(strings.TrimLeft(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// part is an unpacked part, nil where there is none.
func (p *pack) part(name string) ([]byte, error) {
	f := p.files[partName(name)]
	if f == nil {
		return nil, nil
	}
	if f.UncompressedSize64 > uint64(p.limits.Part) {
		return nil, fmt.Errorf("%w: the part %s has more than %d bytes; raise Limits.PartBytes", ErrLimit, name, p.limits.Part)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%w: the part %s: %w", ErrDamaged, name, err)
	}
	defer r.Close()
	most := min(p.limits.Part, p.limits.Total-p.read)
	var out bytes.Buffer
	out.Grow(int(min(f.UncompressedSize64, 1<<20)))
	n, err := io.Copy(&out, io.LimitReader(r, most+1))
	p.read += n
	switch {
	case n > most:
		return nil, p.over(n)
	case err != nil:
		return nil, fmt.Errorf("%w: the part %s: %w", ErrDamaged, name, err)
	}
	return asUTF8(out.Bytes()), nil
}

// over is the error of a part of which more than n bytes were unpacked.
func (p *pack) over(n int64) error {
	if n > p.limits.Part {
		return fmt.Errorf("%w: a part has more than %d bytes; raise Limits.PartBytes", ErrLimit, p.limits.Part)
	}
	return fmt.Errorf("%w: the document unpacks to more than %d bytes; raise Limits.UnpackedBytes", ErrLimit, p.limits.Total)
}

// asUTF8 decodes a part of UTF-16, which XML allows too.
func asUTF8(part []byte) []byte {
	if len(part) > 1 && (part[0] == 0xFE && part[1] == 0xFF || part[0] == 0xFF && part[1] == 0xFE) {
		if decoded, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(part); err == nil {
			part = decoded
		}
	}
	part = bytes.TrimPrefix(part, []byte("\ufeff"))
	if !utf8.Valid(part) {
		part = bytes.ToValidUTF8(part, []byte("\uFFFD"))
	}
	return part
}

// A relation is what a part refers to.
type relation struct {
	id     string
	kind   string // the last element of its type: header, footnotes, …
	target string // the name of a part
}

// relations are those of a part; "" is the package.
func (p *pack) relations(of string) ([]relation, error) {
	dir, base := path.Split(of)
	part, err := p.part(dir + "_rels/" + base + ".rels")
	if err != nil {
		return nil, err
	}
	var all []relation
	s := scanner{part: part}
	for {
		t, err := s.next()
		if err != nil || t == tokenEnd {
			return all, err
		}
		if t != tokenOpen || string(local(s.name)) != "Relationship" || string(s.attr("TargetMode")) == "External" {
			continue
		}
		target := s.attrString("Target")
		if !strings.HasPrefix(target, "/") {
			target = path.Join(dir, target)
		}
		all = append(all, relation{s.attrString("Id"), path.Base(s.attrString("Type")), target})
	}
}

// mainPart is the name of the part that holds the document.
func (p *pack) mainPart() (string, error) {
	all, err := p.relations("")
	if err != nil {
		return "", err
	}
	for _, r := range all {
		if r.kind == "officeDocument" && p.files[partName(r.target)] != nil {
			return r.target, nil
		}
	}
	if p.files["word/document.xml"] != nil {
		return "word/document.xml", nil
	}
	return "", fmt.Errorf("%w: it has no main part", ErrDamaged)
}
