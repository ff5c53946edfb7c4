package locate

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/normalize"
)

// TestReadsBetter: of two readings of a list the one with more incidents is taken, or with as
// many the one that clearly reads better.
func TestReadsBetter(t *testing.T) {
	f := finder{costs: map[int]float64{2: 5}}
	regions := []doc.Region{{First: 2, End: 9, Records: make([][]doc.Row, 3)}}
	other := doc.Region{First: 2, End: 9, Records: make([][]doc.Row, 3)}
	assert.True(t, f.readsBetter(regions, &other, 3))
	assert.False(t, f.readsBetter(regions, &other, 4.5))
	other.Records = make([][]doc.Row, 4)
	assert.True(t, f.readsBetter(regions, &other, 9))
	other.Records = make([][]doc.Row, 2)
	assert.False(t, f.readsBetter(regions, &other, 0))
}

// TestOverSame: a name over rows that reads as the label beside it is a heading.
func TestOverSame(t *testing.T) {
	for text, want := range map[string]bool{
		"事業者 事業者名     白樺通信株式会社": true,
		"事業者 樅の木 事業者名 白樺通信株式会社": false,
	} {
		runes := []rune(text)
		src := layout.FromText(runes, normalize.FoldRunes(runes), nil)
		f := finder{src: src, labels: lexicon.IncidentLabels(), tokens: tokensOf(src)}
		assert.Equal(t, want, overSame(src, f.hits()), text)
	}
}

// TestCellsOfLists: what speaks against texts as cells.
func TestCellsOfLists(t *testing.T) {
	fold := func(s string) []rune { return normalize.FoldRunes([]rune(s)) }
	assert.Zero(t, companyCost(fold("白樺通信ネットワーク株式会社樅の木電話株式会社")), "two names, one below the other")
	assert.NotZero(t, companyCost(fold("白樺通信ネットワークと樅の木の電話の組合の株式会社")), "no name of one company is so long")
	users := &listColumn{key: "affected_users"}
	assert.Zero(t, amountCost(users, fold("送信：約12万人受信：約８万人")), "values behind their names")
	assert.Zero(t, amountCost(users, fold("約３万人※実績からの推計")), "a remark")
	assert.NotZero(t, amountCost(users, fold("発生した※実績からの推計")))
}
