package layout

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestFootnotes tells the notes at the foot of a page from the text that they
// interrupt and from lines that only look like them.
func TestFootnotes(t *testing.T) {
	body := func(call string) *sheetMaker {
		return page(1).lines(60, 500, "意見は次の"+call+"とおり", "施設の数が多いので", "今後は数を減らし")
	}
	for name, c := range map[string]struct {
		page  *sheetMaker
		notes []string
	}{
		"called, in small type":      {body("（※１）").text(60, 700, 8, "※１　書面の意見を含む"), []string{"※１　書面の意見を含む"}},
		"of two lines":               {body("*").text(60, 700, 8, "＊書面の意見を").text(60, 710, 8, "含む"), []string{"＊書面の意見を", "含む"}},
		"two notes":                  {body("※1と※2").text(60, 700, 8, "※1 書面").text(60, 710, 8, "※2 口頭"), []string{"※1 書面", "※2 口頭"}},
		"in brackets":                {body("（注）").text(60, 700, 8, "（注）書面の意見を含む"), []string{"（注）書面の意見を含む"}},
		"below a line, as large":     {body("").rule(60, 690, 200, 690).text(60, 700, 10, "注１）書面の意見"), []string{"注１）書面の意見"}},
		"a figure below a line":      {body("").rule(60, 690, 200, 690).text(60, 700, 8, "1 書面の意見を含む"), []string{"1 書面の意見を含む"}},
		"above the page number":      {body("※").text(60, 700, 8, "※ 書面の意見").text(290, 800, 10, "- 3 -"), []string{"※ 書面の意見", "- 3 -"}},
		"a figure without a line":    {body("").text(60, 700, 8, "1 書面の意見を含む"), []string{}},
		"a heading below a line":     {body("").rule(60, 690, 200, 690).text(60, 700, 10, "1 日時"), []string{}},
		"not called":                 {body("").text(60, 700, 8, "※１　書面の意見を含む"), []string{}},
		"another one is called":      {body("※12").text(60, 700, 8, "※1　書面の意見を含む"), []string{}},
		"as large as the text":       {body("（※１）").text(60, 700, 10, "※１　書面の意見を含む"), []string{}},
		"no mark but a word with it": {body("注").text(60, 700, 8, "注意事項を述べる"), []string{}},
		"text behind it":             {body("※").text(60, 700, 8, "※ 書面").text(60, 720, 10, "以上のとおり"), []string{}},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, c.notes, furniture(layOut(c.page))) })
	}
	src := layOut(body("（※１）").text(60, 700, 8, "※１　書面の意見を含む"), page(2).lines(60, 60, "よくする"))
	assert.Equal(t, []string{"意見は次の（※１）とおり", "施設の数が多いので", "今後は数を減らし", "よくする"}, lineTexts(src))
}
