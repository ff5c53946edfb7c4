package roster_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/roster"
)

// readDrawn reads a table drawn with bars; a line ── parts its rows.
func readDrawn(table string) *doc.People {
	var text []rune
	var cells [][][]doc.Span
	fresh := true
	for _, line := range strings.Split(table, "\n") {
		if line == "──" {
			fresh, text = true, append(text, []rune(line+"\n")...)
			continue
		}
		parts := strings.Split(line, "│")
		if fresh {
			cells, fresh = append(cells, make([][]doc.Span, len(parts))), false
		}
		row := cells[len(cells)-1]
		for k, part := range parts {
			at := len(text) + len([]rune(part)) - len([]rune(strings.TrimLeft(part, " ")))
			if own := []rune(strings.TrimSpace(part)); len(own) > 0 {
				row[k] = append(row[k], doc.Span{Start: at, End: at + len(own)})
			}
			text = append(text, []rune(part+"│")...)
		}
		text[len(text)-1] = '\n'
	}
	src := sourceOf(text)
	return roster.Read(src, []doc.Group{{Key: "member", Cells: cells}}, nil, nil)
}

// TestRowsWithoutRules: tables drawn with no line between the rows.
func TestRowsWithoutRules(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"numbered, with a cell that wraps", "番号│機関名│職名│氏名\n──\n1│若葉町│町長│荒木　清香\n2│〃　│副町長│林　学\n3│青空電力株式会│所長│関　真由美\n │社若葉支社│ │ \n──",
			"member|荒木清香|町長|若葉町\nmember|林学|副町長|若葉町\nmember|関真由美|所長|青空電力株式会社若葉支社"},
		{"a cell on each line", "氏名│所属\n──\n荒木　清香│若葉大学\n林　宏太郎│青空銀行\n関　真由美│白石商店\n──",
			"member|荒木清香|-|若葉大学\nmember|林宏太郎|-|青空銀行\nmember|関真由美|-|白石商店"},
		{"a group beside its rows", "区分│役職│氏名\n──\n町側│町長│荒木　清香\n │総務課長│林　宏太郎\n──\n組合側│執行委員長│関　真由美\n │書記長│森　学\n──",
			"secretariat|荒木清香|町長|-\nsecretariat|林宏太郎|総務課長|-\nsecretariat|関真由美|執行委員長|-\nsecretariat|森学|書記長|-"},
		{"a cell of two lines beside a group", "区分│所属│氏名\n──\n町側│若葉町│荒木\n │総務課│清香\n──\n組合側│青空商会│林\n │組合│宏太郎\n──",
			"secretariat|荒木清香|-|若葉町総務課\nsecretariat|林宏太郎|-|青空商会組合"},
		{"rows with lines between them", "氏名│所属\n──\n荒木　清香│若葉大学\n│環境学部\n──\n林　宏太郎│青空銀行\n│審査部\n──",
			"member|荒木清香|-|若葉大学環境学部\nmember|林宏太郎|-|青空銀行審査部"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, strings.Join(lines(readDrawn(test.text)), "\n")) })
	}
}

// TestBarredRows: rows between bars below no heads.
func TestBarredRows(t *testing.T) {
	want := "出席委員|member|荒木学|委員長|若葉会議\n出席委員|member|林清香|副委員長|みらい青空\n出席委員|member|関聖|委員|若葉会議\n出席委員|member|谷|-|若葉会議"
	rows := "┃委員長　　┃荒木　学　　┃若葉会議　┃\n┃副委員長　┃林　清香　　┃みらい青空┃\n┃委員　　　┃関　聖　　　┃若葉会議　┃\n┃　　　　　┃谷　　　　　┃若葉会議　┃\n"
	readEach(t, []struct{ name, text, want string }{
		{"drawn", "出席委員\n" + rows, want},
		{"typed", "出席委員\n" + strings.ReplaceAll(rows, "┃", "|"), want},
	})
}
