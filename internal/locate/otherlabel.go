package locate

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
)

// addOther adds the labels of no field that stand between the known ones.
func (g *group) addOther(known *finder, first, end int, columns bool) {
	src := known.src
	f := finder{src: src, labels: lexicon.OtherLabels(), tokens: known.tokens, other: true}
	var merged, found []hit
	k := 0
	for i := first; i < end; i++ {
		found = found[:0]
		if columns {
			found = f.appendLine(found, i)
		} else if h, ok := f.match(i, src.Lines[i].Start); ok {
			found = append(found, h)
		} else {
			found = unknownLabel(src, i, found)
		}
		for _, h := range found {
			for k < len(g.hits) && g.hits[k].begin() < h.begin() {
				merged = append(merged, g.hits[k])
				k++
			}
			if !overlaps(merged, &h) && !overlaps(g.hits[k:], &h) && otherPosition(src, &h, g, columns) {
				merged = append(merged, h)
			}
		}
	}
	g.hits = append(merged, g.hits[k:]...)
}

// unknownLabel reads a label of no field that no list holds: a short token at
// the start of a line, behind a complete line, that ends as labels do and has
// its value beside it.
func unknownLabel(src *doc.Source, i int, hits []hit) []hit {
	const shortest, longest = 3, 14
	line := src.Lines[i]
	if i == 0 || !complete(src, i-1) {
		return hits
	}
	end := tokenEnd(src, line.Start, min(line.End, line.Start+longest+1))
	text := src.Fold[line.Start:end]
	if end >= line.End || len(text) < shortest || len(text) > longest {
		return hits
	}
	for _, r := range text {
		if r < 'ぁ' || r == '・' || r > 0xFF00 || r == '。' || r == '、' {
			return hits
		}
	}
	if r := src.Fold[skipSpace(src, end, line.End)]; lexicon.IsHiragana(r) {
		return hits
	}
	for _, suffix := range labelSuffixes() {
		if len(suffix) <= len(text) && hasPrefix(text[len(text)-len(suffix):], suffix) {
			h := hit{pieces: []doc.Span{{Start: line.Start, End: end}}, lines: []int{i}, start: true, other: true}
			h.x0, h.x1 = xOf(src, i, line.Start), xOf(src, i, end-1)+1
			return append(hits, h)
		}
	}
	return hits
}

// complete reports whether line i ends as values and sentences do.
func complete(src *doc.Source, i int) bool {
	switch src.Fold[src.Lines[i].End-1] {
	case '。', ')', '】', '」', '-', '−', '件', '人', '名', '分', '頃', '国', '県', '部', '旨', 'し', '定', '了', '告', '知':
		return true
	}
	return false
}

// most reports whether most labels are as is says.
func (g *group) most(is func(*hit) bool) bool {
	n := 0
	for i := range g.hits {
		if is(&g.hits[i]) {
			n++
		}
	}
	return n*2 > len(g.hits)
}

// hasNumber reports whether a number stands in front of the label.
func hasNumber(src *doc.Source, h *hit) bool {
	for _, r := range src.Fold[h.mark.Start:h.mark.End] {
		if r >= '0' && r <= '9' || r >= '①' && r <= '⑳' {
			return true
		}
	}
	return false
}

// otherPosition reports whether h stands where the table's labels stand.
func otherPosition(src *doc.Source, h *hit, g *group, columns bool) bool {
	if !columns {
		return h.start && (h.mark.Len() == 0 || g.most(func(h *hit) bool { return h.mark.Len() > 0 }))
	}
	for i := range g.hits {
		if x := g.hits[i].x0; h.x0 >= x-1.5 && h.x0 <= x+1.5 {
			return true
		}
	}
	return false
}
