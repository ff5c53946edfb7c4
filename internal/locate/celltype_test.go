package locate

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/normalize"
)

// TestCellCosts: what holds more than a cell of the field costs more than the cell.
func TestCellCosts(t *testing.T) {
	for _, test := range []struct{ key, cell, more string }{
		{"operators", "樅の木電話株式会社", "設定の誤りによる装置の停止と通信の途絶樅の木電話株式会社"},
		{"operators", "白樺通信株式会社、樅の木電話株式会社、楓ネット株式会社", "電源の装置の故障と予備の電源の容量の不足白樺通信株式会社"},
		{"impact", "携帯電話の利用しづらい状況", "県、静岡県"},
		{"cause", "電源の停止", "県"},
		{"impact", "電子メールの遅延", "電子メールの遅延令和５年６月１日"},
		{"cause", "北局のデータセンターにおける停止", "楓ネット株式会社における停止"},
		{"preventive_measures", "・二名での照合", "・二名"},
		{"cause", "判定装置の能力の不足", "判定装置の能力の不足楓ネット令和元年６月１日"},
		{"operators", "杉通信株式会社", "杉通信株式会社及び株式会社"},
		{"affected_area", "青森県、秋田県", "青森県、秋田県楓ネット株式会社"},
		{"affected_area", "青森県、秋田県", "青森県、秋田県（実施済）"},
		{"affected_users", "集計中", "集計中の装置"},
		{"preventive_measures", "点検を増やした。（実施済）", "点検を増やした。装置も（実施済）"},
	} {
		c := listColumn{key: test.key}
		assert.Less(t, cellCost(&c, normalize.FoldRunes([]rune(test.cell))), cellCost(&c, normalize.FoldRunes([]rune(test.more))), test.more)
	}
}

// TestValuesOfFields: what is a value of its field in whatever way it is written, and
// what holds values of another, costs as much as it should.
func TestValuesOfFields(t *testing.T) {
	for _, test := range []struct {
		key, cell string
		fits      bool
	}{
		{"durations", "7:50", true},
		{"durations", "38:05", true},
		{"durations", "約9:40", true},
		{"durations", "12:00以上", true},
		{"durations", "約9:40 2.5", false},
		{"durations", "固定２時間、携帯約９時間", true},
		{"inquiries", "コールセンター81件、代理店９件（計90件）", true},
		{"inquiries", "窓口３件・電子メール12件", true},
		{"inquiries", "窓口３件、電子メール", false}, // the rest is on the next line
		{"inquiries", "窓口３件、固定12人", false},
		{"affected_users", "固定約３万人、携帯8,000人", true},
		{"affected_users", "約３万人固定8,000人", false},
		{"durations", "７～９時間", true},
		{"durations", "（固定）２時間（携帯）９時間15分", true},
		{"durations", "固定：２時間、携帯：調査中", true},
		{"durations", "05分", false}, // the end of a time
		{"durations", "05分（固定）２時間（携帯）９時間", false},
		{"durations", "（固定）２時間（固定）約８万人", false},
		{"affected_users", "約３万～約４万人", true},
		{"affected_users", "（固定）約８万人（携帯）21万人", true},
		{"affected_users", "①固定：８万人②携帯：21万人", true},
		{"affected_users", "①固定：２時間②携帯：９時間", false},
		{"affected_users", "（固定）２時間（携帯）９時間（固定）約８万人", false},
		{"inquiries", "20件～30件", true},
		{"occurred_at", "7:50", false},
	} {
		cost := cellCost(&listColumn{key: test.key}, normalize.FoldRunes([]rune(test.cell)))
		assert.Equal(t, test.fits, cost == 0, "%s %s: %v", test.key, test.cell, cost)
	}
}
