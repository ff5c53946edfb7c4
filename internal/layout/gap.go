package layout

import "slices"

// measureGaps tells for each line of a page how many blank lines stand before it.
// What is usual on the page, in the text and in tables, is no gap.
func (b *Builder) measureGaps(p *pageRecord) {
	lines := b.lines[p.lines.Start:p.lines.End]
	usual := [2]float32{usualPitch(lines, false), usualPitch(lines, true)}
	for i := 1; i < len(lines); i++ {
		before, line := &lines[i-1], &lines[i]
		pitch := usual[0]
		if line.Table >= 0 {
			pitch = usual[1]
		}
		if line.dir != before.dir {
			continue
		}
		distance := line.v1 - before.v1
		if before.Table != line.Table {
			distance = b.acrossBorder(before, line) + pitch*line.size
		} else if line.Table >= 0 && !b.sameCell(before, line) {
			continue
		}
		// A little more than half a line is meant as one.
		blank := distance/(pitch*line.size) - 1
		line.Gap = int(max(0, min(99, blank+0.45)))
	}
}

// acrossBorder is the white space between a line and the table next to it.
func (b *Builder) acrossBorder(before, line *lineRecord) float32 {
	top, bottom := before.v1, line.v0
	if before.Table >= 0 {
		top = frameOf(b.tables[before.Table].box, line.dir).v1
	}
	if line.Table >= 0 {
		bottom = frameOf(b.tables[line.Table].box, line.dir).v0
	}
	return bottom - top
}

func (b *Builder) sameCell(before, line *lineRecord) bool {
	return line.v0 > before.v0 && line.cell == before.cell
}

// usualPitch is the middle distance in em from a line to the next. A page that
// has none to tell is taken to have half an em between lines, the least that is
// usual in Japanese (JLREQ: from a half to a whole).
func usualPitch(lines []lineRecord, tables bool) float32 {
	const pitch = 1.5
	var steps []float32
	for i := 1; i < len(lines); i++ {
		before, line := &lines[i-1], &lines[i]
		if line.Table != before.Table || line.Table >= 0 != tables || line.dir != before.dir || line.cell != before.cell {
			continue
		}
		if step := (line.v1 - before.v1) / line.size; step > 0.5 && step < 4 {
			steps = append(steps, step)
		}
	}
	if len(steps) == 0 {
		return pitch
	}
	slices.Sort(steps)
	return steps[len(steps)/2]
}
