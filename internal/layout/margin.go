package layout

import (
	"cmp"
	"slices"
)

// markFurniture marks the page numbers and running heads: lines at the outer
// end of a page that repeat from page to page, or hold nothing but a number.
func (b *Builder) markFurniture() {
	for _, top := range [...]bool{true, false} {
		zones := make([][]int, len(b.pages))
		for i := range b.pages {
			zones[i] = b.zone(&b.pages[i], top)
		}
		b.markRepeated(zones)
		for i := range zones {
			b.markNumber(zones[i])
		}
	}
}

// zone lists the page's lines at its top or bottom from the outermost inwards,
// as far as the margin goes, no table stands and four lines are enough.
func (b *Builder) zone(p *pageRecord, top bool) []int {
	var out []int
	limit := b.o.Margin * p.height
	border := b.tableBorder(p, top)
	for i := p.lines.Start; i < p.lines.End; i++ {
		line := &b.lines[i]
		y := depth(line, p, top)
		if line.Table < 0 && y < limit && y < border {
			out = append(out, i)
		}
	}
	slices.SortStableFunc(out, func(i, k int) int {
		return cmp.Compare(depth(&b.lines[i], p, top), depth(&b.lines[k], p, top))
	})
	return out[:min(4, len(out))]
}

// depth is the distance of a line from the top or the bottom of its page.
func depth(line *lineRecord, p *pageRecord, top bool) float32 {
	box := line.frame.box(line.dir)
	y := (box.Y0 + box.Y1) / 2
	if top {
		return y
	}
	return p.height - y
}

// tableBorder is how far from the top or the bottom the first table stands.
func (b *Builder) tableBorder(p *pageRecord, top bool) float32 {
	border := p.height
	for _, t := range b.tables[p.tables.Start:p.tables.End] {
		if top {
			border = min(border, t.box.Y0)
		} else {
			border = min(border, p.height-t.box.Y1)
		}
	}
	return border
}

// A head is what a repeated line is known by: its text, all numbers alike.
type head string

// markRepeated marks the lines that stand at one place with one text on half
// of the pages or more, from the outermost inwards.
func (b *Builder) markRepeated(zones [][]int) {
	if len(zones) < 2 {
		return
	}
	places := make(map[head][]float32)
	for _, zone := range zones {
		for _, i := range zone {
			key := b.headOf(i)
			places[key] = append(places[key], b.lines[i].v0)
		}
	}
	for _, zone := range zones {
		for _, i := range zone {
			if b.repeated(places[b.headOf(i)], b.lines[i].v0) < max(2, (len(zones)+1)/2) {
				break
			}
			b.lines[i].furniture = true
		}
	}
}

// repeated counts the places that are the same height as v.
func (b *Builder) repeated(places []float32, v float32) (n int) {
	for _, place := range places {
		if abs(place-v) <= b.o.Snap {
			n++
		}
	}
	return n
}

func (b *Builder) headOf(i int) head {
	var key []rune
	for _, r := range b.w.runes[b.lines[i].Start:b.lines[i].End] {
		switch _, digit := digitOf(r); {
		case digit && (len(key) == 0 || key[len(key)-1] != '0'):
			key = append(key, '0')
		case !digit && !isBlankRune(r):
			key = append(key, r)
		}
	}
	return head(key)
}

// markNumber marks the outermost line of a zone that is not yet marked if it
// is a page number that stands apart from the text.
func (b *Builder) markNumber(zone []int) {
	for n, i := range zone {
		line := &b.lines[i]
		if line.furniture {
			continue
		}
		if b.isFolio(line) && (n+1 == len(zone) || b.apart(line, &b.lines[zone[n+1]])) {
			line.furniture = true
		}
		return
	}
}

// apart reports whether there is room for a line between two.
func (b *Builder) apart(line, next *lineRecord) bool {
	return distanceY(line.frame.box(line.dir), next.frame.box(next.dir)) >= 0.8*next.size
}
