package pdf

import (
	"context"
	"strings"

	"github.com/giji-go/giji/internal/doc"
)

// readPage interprets one page.
func (f *File) readPage(ctx context.Context, i int) (doc.RawPage, error) {
	node := f.pages[i]
	base, width, height := f.geometry(node)
	in := newInterpreter(ctx, f, base)
	in.state.clip = doc.Box{X1: float32(width), Y1: float32(height)}
	f.spots.lay(width, height)
	in.page = doc.RawPage{
		Number: i + 1, Width: float32(width), Height: float32(height),
		Glyphs: f.glyphs[:0], Rules: f.rules[:0],
	}
	err := in.runPage(node)
	page := in.finish()
	f.glyphs, f.rules = page.Glyphs, page.Rules
	if err != nil {
		return page, &Error{Op: "page", Page: i + 1, Offset: -1, Err: err}
	}
	if page.Images > 0 && blank(page.Glyphs) {
		return page, &Error{Op: "page", Page: i + 1, Offset: -1, Err: ErrNoText}
	}
	return page, nil
}

// blank reports whether glyphs show nothing.
func blank(glyphs []doc.Glyph) bool {
	for i := range glyphs {
		if strings.TrimSpace(glyphs[i].Text) != "" {
			return false
		}
	}
	return true
}

// geometry is the map from user space to points from the top left of the page
// as shown, and the size of the page (8.3.2.3, 7.7.3.3).
func (f *File) geometry(p pageNode) (matrix, float64, float64) {
	x0, y0, x1, y1 := f.pageBox(p)
	w, h := x1-x0, y1-y0
	switch ((f.integer(p.rotate, 0)/90)%4 + 4) % 4 {
	case 1:
		return matrix{0, 1, 1, 0, -y0, -x0}, h, w
	case 2:
		return matrix{-1, 0, 0, 1, x1, -y0}, w, h
	case 3:
		return matrix{0, -1, -1, 0, y1, x1}, h, w
	}
	return matrix{1, 0, 0, -1, -x0, y1}, w, h
}

// pageBox is the part of the page that is shown, the crop box within the media
// box (14.11.2); A4 where nothing useful is said. Viewers and printers cut off
// the rest, where the marks of printers stand and what was cropped away; so
// nothing is read there.
func (f *File) pageBox(p pageNode) (x0, y0, x1, y1 float64) {
	const width, height, most = 595, 842, 1e5
	media := f.floats(p.media, 4)
	if media == nil {
		media = []float64{0, 0, width, height}
	}
	x0, y0, x1, y1 = ordered(media)
	if crop := f.floats(p.crop, 4); crop != nil {
		cx0, cy0, cx1, cy1 := ordered(crop)
		cx0, cy0, cx1, cy1 = max(x0, cx0), max(y0, cy0), min(x1, cx1), min(y1, cy1)
		if cx1-cx0 > 1 && cy1-cy0 > 1 {
			x0, y0, x1, y1 = cx0, cy0, cx1, cy1
		}
	}
	if w, h := x1-x0, y1-y0; !(w >= 1 && h >= 1 && w <= most && h <= most) {
		return 0, 0, width, height
	}
	return x0, y0, x1, y1
}

func ordered(v []float64) (x0, y0, x1, y1 float64) {
	return min(v[0], v[2]), min(v[1], v[3]), max(v[0], v[2]), max(v[1], v[3])
}

// runPage interprets the content of a page and then what annotations show.
func (in *interpreter) runPage(p pageNode) (err error) {
	defer func() {
		switch x := recover().(type) {
		case nil:
		case abort:
			err = x.err
		default:
			panic(x)
		}
	}()
	start := in.state
	in.owner = in.file.elementsOf(p.dict)
	in.run(in.file.pageContent(p), in.file.dict(p.resources), 0)
	in.state, in.owner = start, nil // annotations know nothing of what the content did
	in.annotations(p)
	if in.cut {
		over("FormDepth", int64(in.file.left.limits.FormDepth), "forms inside each other")
	}
	return in.ctx.Err()
}

// pageContent is the content of a page: its streams with white space between
// them (7.8.2). It is overwritten by the next page's.
func (f *File) pageContent(p pageNode) []byte {
	switch x := f.resolve(p.dict["Contents"]).(type) {
	case *stream:
		return f.decodeTo(&f.content, x)
	case array:
		f.content = f.content[:0]
		for _, part := range x {
			if s := f.stream(part); s != nil {
				f.addContent(f.decodeTo(&f.scratch, s))
			}
		}
		return f.content
	}
	return nil
}

// addContent adds a part of a page's content. The parts are one stream, and
// may be no longer than one.
func (f *File) addContent(part []byte) {
	limit := int(f.left.limits.StreamBytes)
	if len(f.content)+len(part) > limit {
		stopLarge(limit)
	}
	f.content = append(append(withRoom(f.content, len(part)+1, limit), part...), '\n')
}
