package minutes

import (
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/model"
)

// votes reads 賛成12, 反対3, 5名が賛成、1名が反対 and 承認 5名 不承認 0名.
func votes(c *cell.Cell) *model.Votes {
	var v model.Votes
	votes := setsOnce().vote
	for i := 0; i < len(c.Fold); i++ {
		vote, stop := votes.Prefix(c.Fold, i, len(c.Fold))
		if stop == i {
			continue
		}
		side := &v.For
		if vote == "against" || vote == "rejects" {
			side = &v.Against
		}
		own := vote == "for" || vote == "against" // said of voters alone: 委員3名の承認 may be of new ones
		if value, ok := voters(c.Fold, i, stop, own); ok && *side == nil {
			*side = ptr(value)
		}
		i = stop - 1
	}
	if v.For == nil && v.Against == nil {
		return nil
	}
	return &v
}

// counted are the votes that are told of in the words right before the outcome of an item, if of both sides:
// 賛成10名、反対2名、起立多数であります。よって、本案は可決されました。
func (f *frame) counted(it *doc.Item) *model.Votes {
	if v := bothSides(votes(f.cell(f.before(it.Turns, it.Outcome[0].Start)))); v != nil {
		return v
	}
	return f.countedApart(it)
}

// countedApart are the votes in the bracket right before the remark that says the outcome:
// （賛成4人、反対7人） / 議長　賛成少数であります。よって、本案は否決されました。
func (f *frame) countedApart(it *doc.Item) *model.Votes {
	at := it.Outcome[0].Start
	for i := len(it.Turns) - 1; i > 0; i-- {
		said := it.Turns[i].Text
		if len(said) == 0 || said[0].Start > at {
			continue
		}
		if before := &it.Turns[i-1]; before.Direction && said[len(said)-1].End >= at {
			return bothSides(votes(f.cell(before.Text)))
		}
		return nil
	}
	return nil
}

// bothSides are votes where both sides are told, else nil.
func bothSides(v *model.Votes) *model.Votes {
	if v == nil || v.For == nil || v.Against == nil {
		return nil
	}
	return v
}

// before is the sentence of a remark, or what was done, right before slot at; nil for none.
func (f *frame) before(turns []doc.Turn, at int) []doc.Span {
	const longest = 120 // characters of the sentence
	for i := len(turns) - 1; i >= 0; i-- {
		var said []doc.Span
		for _, s := range turns[i].Text {
			if s.Start < at {
				said = append(said, doc.Span{Start: s.Start, End: min(s.End, at)})
			}
		}
		if len(said) == 0 {
			continue
		}
		last := said[len(said)-1]
		if at-last.End > longest {
			return nil
		}
		return f.lastSentence(said, longest)
	}
	return nil
}

// lastSentence is the end of spans behind the stop before the last one, of at most longest characters.
func (f *frame) lastSentence(spans []doc.Span, longest int) []doc.Span {
	n := 0 // characters behind the place, without the stop at the end
	for i := len(spans) - 1; i >= 0; i-- {
		for k := spans[i].End - 1; k >= spans[i].Start; k-- {
			switch stop := script.Stop(f.src.Fold[k]); {
			case n >= longest || n > 0 && stop:
				spans[i].Start = k + 1
				return spans[i:]
			case !stop && !script.Blank(f.src.Fold[k]):
				n++
			}
		}
	}
	return spans
}

// voters is how many are said to be on the side whose word takes [from, to):
// 賛成5名, and where before allows 5名が賛成.
func voters(fold []rune, from, to int, before bool) (int, bool) {
	n, particle, ok := votersBefore(fold, from)
	if before && ok && particle {
		return n, true
	}
	at := cell.SkipBlank(fold, to, len(fold))
	for _, more := range [...]string{"者", "票", "は", "が", ":"} {
		at = cell.SkipBlank(fold, at+wordLen(fold, at, len(fold), more), len(fold))
	}
	if behind, end := numeral(fold, at, len(fold)); end > at && endsCount(fold, cell.SkipBlank(fold, end, len(fold)), !before) {
		return behind, true
	}
	return n, before && ok
}

// isVoteUnit reports whether voters or votes are counted in r: 賛成5名, 賛成47個.
func isVoteUnit(r rune) bool {
	return r == '名' || r == '人' || script.Ballot(r)
}

// endsCount reports whether what stands at at ends a number of voters: 名, 人,
// 票 and the like, and where strict does not ask for one of them anything but a word that
// goes on with the numeral (賛成一致).
func endsCount(fold []rune, at int, strict bool) bool {
	switch {
	case at >= len(fold):
		return !strict
	case isVoteUnit(fold[at]):
		return true
	}
	return !strict && (fold[at] < 0x4E00 || fold[at] > 0x9FFF || strings.ContainsRune("反棄", fold[at]))
}

// votersBefore reads 5名 or 5名が in front of at; particle tells the two apart.
func votersBefore(fold []rune, at int) (n int, particle, ok bool) {
	at = backBlank(fold, at)
	if at > 0 && (fold[at-1] == 'が' || fold[at-1] == 'の') {
		particle = true
		at = backBlank(fold, at-1)
	}
	if at == 0 || !isVoteUnit(fold[at-1]) {
		return 0, false, false
	}
	end := backBlank(fold, at-1)
	start := end
	for start > 0 && (digitAt(fold, start-1) || strings.ContainsRune("〇一二三四五六七八九十百", fold[start-1])) {
		start--
	}
	n, _ = numeral(fold, start, end)
	return n, particle, start < end
}

// backBlank steps back over white space before at.
func backBlank(fold []rune, at int) int {
	for at > 0 && cell.Blank(fold[at-1]) {
		at--
	}
	return at
}
