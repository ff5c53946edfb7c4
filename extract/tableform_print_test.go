package extract_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// A layoutStyle is how a producer sets a table, and how an extractor writes its
// lines.
type layoutStyle struct {
	middle   bool    // labels stand in the middle of their cells, else at the top
	centred  bool    // and in the middle of their columns
	valuesUp bool    // values stand in the middle too
	gap      int     // blank lines between rows
	pitch    float64 // width of a column of the text, in full-width characters
	indent   int
	spaced   bool // a blank parts Latin from Japanese
	pages    int  // lines of a page, 0 for one
}

// layoutsOf are some styles for the table of a seed.
func layoutsOf(seed uint64) []layoutStyle {
	r := rand.New(rand.NewPCG(seed, 11))
	styles := make([]layoutStyle, 3)
	for i := range styles {
		l := &styles[i]
		l.middle, l.centred, l.valuesUp = r.IntN(3) > 0, r.IntN(2) > 0, r.IntN(3) > 0
		if r.IntN(3) == 0 {
			l.gap = 1
		}
		l.pitch, l.indent, l.spaced = 0.6+0.1*float64(r.IntN(5)), r.IntN(4), r.IntN(3) == 0
		if r.IntN(3) == 0 {
			l.pages = 18 + r.IntN(20)
		}
	}
	styles[0].middle, styles[0].valuesUp = false, false
	return styles
}

// A run is one line of one cell as it is drawn: its top in half lines, its
// left edge in full-width characters.
type sheetRun struct {
	y    int
	x    float64
	text string
	cell int
}

// A printed is a table as it is drawn, row by row of its cells.
type printed struct {
	runs   []sheetRun // in the order in which the cells are drawn
	height int
	breaks []int // half lines at which rows begin
}

// set breaks the cells into lines and places them.
func (l *layoutStyle) set(s *sheet) printed {
	lines := make([][]string, len(s.cells))
	heights := make([]int, s.rows) // in half lines
	for i := range s.cells {
		c := &s.cells[i]
		lines[i] = l.wrap(c, s.width(c))
		if c.rows == 1 {
			heights[c.row] = max(heights[c.row], 2*len(lines[i]))
		}
	}
	for i := range s.cells {
		c := &s.cells[i]
		sum := 0
		for row := c.row; row < c.row+c.rows; row++ {
			sum += heights[row] + 2*l.gap
		}
		if more := 2*len(lines[i]) + 2*l.gap - sum; more > 0 {
			heights[c.row+c.rows-1] += more
		}
	}
	p := printed{}
	tops := make([]int, s.rows+1)
	for row := range heights {
		tops[row+1] = tops[row] + heights[row] + 2*l.gap
	}
	p.breaks, p.height = tops, tops[s.rows]
	order := make([]int, len(s.cells))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool {
		x, y := &s.cells[order[a]], &s.cells[order[b]]
		return x.row < y.row || x.row == y.row && x.col < y.col
	})
	for _, i := range order {
		c := &s.cells[i]
		room := tops[c.row+c.rows] - 2*l.gap - tops[c.row] - 2*len(lines[i])
		y := tops[c.row]
		if c.label && l.middle || !c.label && l.valuesUp || c.upright {
			y += room / 2
		}
		for k, text := range lines[i] {
			x, width := s.left(c.col), s.width(c)
			if c.label && l.centred || c.upright {
				x += max(0, (width-textWidth(text))/2)
			}
			p.runs = append(p.runs, sheetRun{y: y + 2*k, x: x + 0.5, text: text, cell: i})
		}
	}
	return p
}

func (s *sheet) left(col int) float64 {
	x := 0.0
	for k := range col {
		x += s.widths[k] + 1
	}
	return x
}

func (s *sheet) width(c *sheetCell) float64 { return s.left(c.col+c.cols) - s.left(c.col) - 1 }

// textWidth is the width of text in full-width characters.
func textWidth(text string) float64 {
	w := 0.0
	for _, r := range text {
		w += runeWidth(r)
	}
	return w
}

func runeWidth(r rune) float64 {
	if r < 0x80 {
		return 0.5
	}
	return 1
}

// wrap breaks the paragraphs of a cell into lines that fit.
func (l *layoutStyle) wrap(c *sheetCell, width float64) []string {
	var lines []string
	for _, text := range c.text {
		if c.upright {
			for _, r := range text {
				lines = append(lines, string(r))
			}
			continue
		}
		line, used := []rune{}, 0.0
		for _, r := range text {
			if used+runeWidth(r) > width+0.01 && len(line) > 0 && !strings.ContainsRune("、。）】", r) {
				carry := 0 // what no line ends with goes along, and numbers stay whole
				for carry < len(line)-1 && (strings.ContainsRune("（【", line[len(line)-1-carry]) || r < 0x80 && line[len(line)-1-carry] < 0x80) {
					carry++
				}
				lines = append(lines, string(line[:len(line)-carry]))
				line = slices.Clone(line[len(line)-carry:])
				used = textWidth(string(line))
			}
			line, used = append(line, r), used+runeWidth(r)
		}
		lines = append(lines, string(line))
	}
	return lines
}

// columns writes the table as an extractor that keeps columns does: every
// baseline is a line, and what stands beside other text never begins before
// its end.
func (p *printed) columns(l layoutStyle) string {
	out := strings.Split(strings.TrimSuffix(before, "\n"), "\n")
	byLine := map[int][]sheetRun{}
	for _, r := range p.runs {
		byLine[r.y] = append(byLine[r.y], r)
	}
	for y := 0; y < p.height; y++ {
		runs := byLine[y]
		if len(runs) == 0 {
			if y%2 == 0 && len(byLine[y-1]) == 0 && len(byLine[y+1]) == 0 {
				out = append(out, "")
			}
			continue
		}
		sort.SliceStable(runs, func(a, b int) bool { return runs[a].x < runs[b].x })
		var b strings.Builder
		at := 0
		for _, r := range runs {
			col := l.indent + int(math.Round(r.x/l.pitch))
			if at > 0 {
				col = max(col, at+1)
			}
			text := l.space(r.text)
			b.WriteString(strings.Repeat(" ", col-at) + text)
			at = col + utf8.RuneCountInString(text)
		}
		out = append(out, b.String())
	}
	out = append(out, "")
	out = append(out, strings.Split(strings.TrimSuffix(after, "\n"), "\n")...)
	if l.pages > 0 {
		out = paged(out, l.pages)
	}
	return strings.Join(out, "\n") + "\n"
}

// paged puts form feeds and page numbers between pages.
func paged(lines []string, each int) []string {
	var out []string
	for i, line := range lines {
		if i > 0 && i%each == 0 {
			out = append(out, "", strings.Repeat(" ", 30)+string(rune('0'+i/each)))
			line = "\f" + line
		}
		out = append(out, line)
	}
	return out
}

// space puts a blank between Latin and Japanese characters.
func (l *layoutStyle) space(text string) string {
	if !l.spaced {
		return text
	}
	var b strings.Builder
	last := rune(0)
	for _, r := range text {
		if last != 0 && (last < 0x80) != (r < 0x80) && last != ' ' && r != ' ' && !strings.ContainsRune("（）【】、。　・", last) &&
			!strings.ContainsRune("（）【】、。　・", r) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

// raw writes the table in the order in which it is drawn; joined says that what
// follows on the same baseline stays on the line.
func (p *printed) raw(joined bool) string {
	var b strings.Builder
	b.WriteString(before)
	for i, r := range p.runs {
		switch {
		case i == 0:
		case joined && p.runs[i-1].y == r.y && p.runs[i-1].cell != r.cell:
			b.WriteByte(' ')
		default:
			b.WriteByte('\n')
		}
		b.WriteString(r.text)
	}
	return b.String() + "\n" + after
}
