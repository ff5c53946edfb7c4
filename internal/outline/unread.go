package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
)

// Remarks whose speaker is not understood.

// findUnread notes the rows behind the sign of the speakers that none can be read from, alone
// between two who can: what is said there is a remark of its own, in nobody's mouth.
//
//	○森岡座長　会場の御意見を伺います。
//	○（客席から女性の声）　手すりを増やしてほしい。
//	○森岡座長　ありがとうございます。
//
// Two of them one below the other are points of what the speaker above says.
func (f *finder) findUnread() {
	before, open := -1, -1 // the last row that begins a remark, and what may be one below it
	for i := f.speech.first; i < len(f.rows); i++ {
		f.src.Stop.Check()
		r := &f.rows[i]
		switch {
		case r.region >= 0:
			before, open = -1, -1
		case r.spoken:
			if open >= 0 && r.class() == f.rows[before].class() {
				f.enterUnread(open)
			}
			if before, open = i, -1; r.speech.Form != line.Marked || r.speech.Name.Empty() {
				before = -1
			}
		case before < 0 || r.mark.Bullet == 0:
		case open >= 0 || !f.unread(r, before):
			before, open = -1, -1
		default:
			open = i
		}
	}
}

// unread reports whether the row stands behind the sign of the remark on row before, where its
// speakers stand, and says a sentence.
func (f *finder) unread(r *row, before int) bool {
	own := &f.rows[before]
	u := f.speech.uses[own.class()]
	if u == nil || u.sure < 2 || !circle(own.speech.Bullet) || ring(r.mark.Bullet) != ring(own.speech.Bullet) {
		return false
	}
	label := f.headerLabel(r) && f.Fold[r.body] != '('
	return r.left <= u.left && !r.mark.Numbered() && !label && f.HasStop(r.text())
}

func (f *finder) enterUnread(i int) {
	r := &f.rows[i]
	r.spoken = true
	r.speech = line.Speaker{Form: line.Marked, Bullet: r.mark.Bullet, Name: doc.Span{Start: r.body, End: r.body}, Text: r.body, Unread: true}
}
