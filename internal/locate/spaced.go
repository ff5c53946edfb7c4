package locate

import (
	"slices"
	"sync"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// Some writers of pages part figures from kanji by blanks: 2024 年 4 月 9 日. Such a
// blank parts no cells, and what looks for cells must not see it. Those behind figures
// are gone before; here are those between the parts of one value.

// figureWords are what may stand before figures.
type figureWords struct {
	fronts  *lexicon.Endings
	smaller map[rune]rune // by the unit before a figure, the one behind it
}

var figuresOnce = sync.OnceValue(func() *figureWords {
	w := &figureWords{lexicon.EndingsOf("figure_front"), map[rune]rune{}}
	for _, e := range lexicon.Words("figure_smaller") {
		w.smaller[[]rune(e.Key)[0]] = []rune(e.Surface)[0]
	}
	return w
})

// closedUp is src without the blanks in its values, where it parts figures from kanji
// throughout; src itself for any other.
func closedUp(src *doc.Source) *doc.Source {
	blanks, none := figureBlanks(src.Runes, src.Fold)
	if len(blanks) <= none {
		return src
	}
	fold := slices.Clone(src.Fold)
	for _, at := range blanks {
		fold[at] = normalize.Joined
	}
	return &doc.Source{
		Runes: src.Runes, Fold: fold, Boxes: src.Boxes, Pages: src.Pages, Lines: src.Lines, Tables: src.Tables,
		Furniture: src.Furniture, Columns: src.Columns, Whole: src.Whole, Trace: src.Trace, Stop: src.Stop,
	}
}

// figureBlanks are the blanks within values, and the number of places that could have
// one and have none: wide figures stand close.
func figureBlanks(runes, fold []rune) (blanks []int, none int) {
	w := figuresOnce()
	for i := 1; i+1 < len(fold); i++ {
		switch {
		case fold[i] == ' ' && script.Digit(runes[i+1]) && w.goesOn(fold, i, i+1):
			blanks = append(blanks, i)
		case script.Digit(runes[i]) && w.goesOn(fold, i, i):
			none++
		}
	}
	return blanks, none
}

// goesOn reports whether the figure at at goes on with the value before i: 約 5, 4月 9日.
func (w *figureWords) goesOn(fold []rune, i, at int) bool {
	if !script.Kanji(fold[i-1]) {
		return false
	}
	if _, n := w.fronts.End(fold[max(0, i-2):i]); n > 0 {
		return true
	}
	unit := w.smaller[fold[i-1]]
	if unit != 0 && !countedBy(fold, i-1) {
		return false // 発生日時 05分
	}
	for unit != 0 && at < len(fold) && script.Digit(fold[at]) {
		at++
	}
	if at < len(fold) && fold[at] == normalize.Joined {
		at++
	} else if fold[i] == ' ' {
		return false // ２時間 45分 are two values
	}
	return unit != 0 && at < len(fold) && fold[at] == unit
}

// countedBy reports whether a figure stands before the unit that ends at at.
func countedBy(fold []rune, at int) bool {
	for at--; at >= 0; at-- {
		if r := fold[at]; r != normalize.Joined && r != '時' { // that of 時間
			return script.Digit(r)
		}
	}
	return false
}
