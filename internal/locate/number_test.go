package locate

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/normalize"
)

// TestHeadingNumbers: what numbers a heading, and what only begins with a figure.
func TestHeadingNumbers(t *testing.T) {
	for text, want := range map[string]number{
		"（１）計画": {'(', 1}, "(12) 計画": {'(', 12}, "（１": {}, "（計画）": {}, "（１計画）": {},
		"①計画": {'①', 1}, "⑳計画": {'①', 20},
		"１ 計画": {'1', 1}, "１．計画": {'1', 1}, "12)計画": {'1', 12}, "123 計画": {}, "１": {}, "１計画": {}, "１、計画": {},
		"1.5件": {}, "２．1234件": {}, "２．12345年分": {}, "２．2024年度の計画": {'1', 2}, "２．24年度の計画": {}, "２．計画2024年": {'1', 2},
		"第３ 計画": {'第', 3}, "第３．計画": {'第', 3}, "第３回": {}, "第": {},
		"議題２ 計画": {'議', 2}, "議題　２　計画": {'議', 2}, "議題": {}, "議題２": {}, "議題の２": {}, "議題123 計画": {},
		"ア 計画": {'ア', 1}, "コ．計画": {'ア', 10}, "ア計画": {}, "サ 計画": {}, "一 計画": {'一', 1}, "九、計画": {'一', 9}, "十 計画": {},
		"計画": {}, "": {},
	} {
		assert.Equal(t, want, headingNumber(normalize.FoldRunes([]rune(text))), text)
	}
}
