package normalize

import (
	"strings"
	"testing"
)

// spread are expressions in the parts between which an extractor may set
// blanks. Their values with any of the blanks are the value without, or none.
var spread = []string{
	"約|2|万|3|千|人", "1|億|2|千|万|円", "240|千|円", "3|万|9|千|人", "10|百万|円", "約|3|千万|回線", "1|万|2|千|3|百|人",
	"1|,|234|件", "12|,|345|,|678|契約", "12|万|3|,|456|人", "¥|1|,|000", "▲|3|.|1|%", "約|46|.|3|万|人", "50|.|5|%", "1|.|2|兆|円",
	"数|十|万|人", "数|百|社", "複|数|社", "十|数|社", "最大|約|1|.|2|万|人", "百|二|十|三|件", "二|万|五|千|回線", "3|割|8|分|7|厘",
	"令和|5|年|12|月|27|日|10|時|30|分", "2023|年|6|月|1|日|(|木|)|16|:|51", "R|5|年|4|月|27|日", "R5|.|6|.|1", "2023|/|6|/|1", "2023|-|06|-|01",
	"12|/|28|(|水|)",
	"令和|5|年度|第|1|四半期", "2023|年|Q|1", "令和|7|年|9|月|末", "平成|二十|三|年|三|月|十|一|日", "10|月|上旬", "十|四|時",
	"16|:|51", "23|:|13|頃", "午前|9|:|00", "午後|3|時|半", "翌|1|:|15", "26|時|30|分", "17|:|55|:|23",
	"5|時間|35|分|間", "1|.|5|時間", "2|.|5|か月", "延べ|15|時間", "3|営業日", "数|十|年", "1|年|半", "三|月|以内",
	"3|分|の|1", "3|日|目", "10|年|目", "第|10|報", "10|時間|目", "第|二|四半期",
	"10|～|12|万|人", "15|:|00|～|16|:|31", "10|:|00|から|12|:|00", "2|、|3|日", "3|、|4|時間", "1|,|000|～|2|,|000|件", "10|～|12|時", "2|～|3|時間",
}

// TestBlanks sets blanks into expressions in every way and reads them in a
// sentence.
func TestBlanks(t *testing.T) {
	o := Options{Ref: Date(2022, 12, 1)}
	read, lost := 0, 0
	for _, parts := range spread {
		list := strings.Split(parts, "|")
		whole := Scan("影響は"+strings.Join(list, "")+"であった", o)
		if len(whole) != 1 {
			t.Errorf("%s: %d matches without blanks", parts, len(whole))
			continue
		}
		want := told(t, whole[0])
		for set := range 1 << (len(list) - 1) {
			text := "影響は" + withBlanks(list, set) + "であった"
			got := Scan(text, o)
			if len(got) == 0 {
				lost++
				continue
			}
			read++
			if len(got) != 1 || told(t, got[0]) != want {
				t.Errorf("%q: want %s, got %s", text, want, allTold(t, got))
			}
		}
	}
	if lost*4 > read {
		t.Errorf("%d read and %d not: most are to be read", read, lost)
	}
}

// withBlanks joins the parts, with a blank behind those in the set.
func withBlanks(parts []string, set int) string {
	var b strings.Builder
	for i, p := range parts {
		b.WriteString(p)
		if i < len(parts)-1 && set>>i&1 == 1 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func allTold(t *testing.T, list []Match) string {
	var b strings.Builder
	for _, m := range list {
		b.WriteString(" " + m.Text + " = " + told(t, m))
	}
	return b.String()
}
