package line_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/line"
)

// What numbers a line, in each style, and the same characters where they number
// nothing. The mark reaches up to where the text begins.
func TestMark(t *testing.T) {
	for _, test := range []struct {
		text   string
		style  line.Style
		number int
	}{
		{"⟦第１　⟧灯台の塗装", line.Chapter, 1},
		{"⟦第三．⟧灯台の塗装", line.Chapter, 3},
		{"⟦第２⟧出席者", line.Chapter, 2},
		{"第１回　灯台の塗装", line.Unnumbered, 0},
		{"第２会場", line.Unnumbered, 0},
		{"第４委員会室", line.Unnumbered, 0},
		{"第１", line.Unnumbered, 0},
		{"第１００　灯台の塗装", line.Unnumbered, 0},
		{"第１灯台", line.Unnumbered, 0},
		{"第１　回の会合", line.Unnumbered, 0},
		{"⟦1. ⟧灯台の塗装", line.Arabic, 1},
		{"⟦１、⟧灯台の塗装", line.Arabic, 1},
		{"⟦１２　⟧灯台の塗装", line.Arabic, 12},
		{"⟦⒊　⟧灯台の塗装", line.Arabic, 3},
		{"⟦７⟧", line.Arabic, 7},
		{"⟦７　⟧", line.Arabic, 7},
		{"⟦４⟧出席者", line.Arabic, 4},
		{"⟦２．⟧2031年度の工程", line.Arabic, 2},
		{"⟦３　⟧日程の調整", line.Arabic, 3},
		{"⟦３　⟧人事の報告", line.Arabic, 3},
		{"１２ 月の工程", line.Unnumbered, 0},
		{"⟦１　⟧９月度の収支", line.Arabic, 1},
		{"⟦２　⟧11月の工程について", line.Arabic, 2},
		{"⟦３　⟧65歳以上の入館料について", line.Arabic, 3},
		{"１　９月11日", line.Unnumbered, 0},
		{"１　12月", line.Unnumbered, 0},
		{"２　200円", line.Unnumbered, 0},
		{"1.5倍の予算", line.Unnumbered, 0},
		{"1,000人が参加した。", line.Unnumbered, 0},
		{"３，０００円の予算", line.Unnumbered, 0},
		{"３件の照会", line.Unnumbered, 0},
		{"１０：３０", line.Unnumbered, 0},
		{"２０３１年度の工程", line.Unnumbered, 0},
		{"０．灯台の塗装", line.Unnumbered, 0},
		{"灯台の塗装１．", line.Unnumbered, 0},
		{"３灯台の塗装", line.Unnumbered, 0},
		{"⟦2.3　⟧灯台の塗装", line.Latin, 3},
		{"2.3　倍", line.Unnumbered, 0},
		{"⟦１．⟧８番（波多野君）", line.Arabic, 1},
		{"⟦2-3. ⟧灯台の塗装", line.Latin, 3},
		{"⟦２－３　⟧灯台の塗装", line.Latin, 3},
		{"⟦2-3. ⟧８月の灯台", line.Latin, 3},
		{"2-3-4 灯台", line.Unnumbered, 0},
		{"2-1234 灯台", line.Unnumbered, 0},
		{"⟦（３）⟧灯台の塗装", line.Paren, 3},
		{"⟦( 3 ) ⟧灯台の塗装", line.Paren, 3},
		{"⟦（四）⟧灯台の塗装", line.Paren, 4},
		{"⟦（一〇）⟧灯台の塗装", line.Paren, 10},
		{"⟦（一一）⟧灯台の塗装", line.Paren, 11},
		{"⟦⑵　⟧灯台の塗装", line.Paren, 2},
		{"⟦〔２〕⟧灯台の塗装", line.Paren, 2},
		{"（０）灯台の塗装", line.Unnumbered, 0},
		{"（２０３１）年度の工程", line.Unnumbered, 0},
		{"（３名）灯台の塗装", line.Unnumbered, 0},
		{"（３　灯台の塗装", line.Unnumbered, 0},
		{"（　", line.Unnumbered, 0},
		{"（塗装）灯台の塗装", line.Unnumbered, 0},
		{"⟦３）⟧灯台の塗装", line.HalfParen, 3},
		{"⟦③　⟧灯台の塗装", line.Circled, 3},
		{"⟦㉑⟧灯台の塗装", line.Circled, 21},
		{"灯台③の塗装", line.Unnumbered, 0},
		{"⟦ウ　⟧灯台の塗装", line.Kana, 3},
		{"⟦ウ．⟧灯台の塗装", line.Kana, 3},
		{"ウニの放流", line.Unnumbered, 0},
		{"⟦（ウ）⟧灯台の塗装", line.KanaParen, 3},
		{"（ウニ）の放流", line.Unnumbered, 0},
		{"⟦三、⟧灯台の塗装", line.KanjiPoint, 3},
		{"⟦三　⟧灯台の塗装", line.KanjiPoint, 3},
		{"⟦十二　⟧議題", line.KanjiPoint, 12},
		{"三", line.Unnumbered, 0},
		{"六十一　灯台の塗装", line.Unnumbered, 0},
		{"三月の工程", line.Unnumbered, 0},
		{"三　月の工程", line.Unnumbered, 0},
		{"三　　番", line.Unnumbered, 0},
		{"三宅委員", line.Unnumbered, 0},
		{"一般質問", line.Unnumbered, 0},
		{"⟦Ⅲ　⟧灯台の塗装", line.Roman, 3},
		{"⟦IV. ⟧灯台の塗装", line.Roman, 4},
		{"⟦IX ⟧灯台の塗装", line.Roman, 9},
		{"⟦V. ⟧灯台の塗装", line.Roman, 5},
		{"⟦X　⟧灯台の塗装", line.Roman, 10},
		{"Vの試験", line.Unnumbered, 0},
		{"Xについて", line.Unnumbered, 0},
		{"VIVの試験", line.Unnumbered, 0},
		{"IIV 灯台の塗装", line.Unnumbered, 0},
		{"⟦(c) ⟧灯台の塗装", line.Latin, 3},
		{"⟦c. ⟧灯台の塗装", line.Latin, 3},
		{"⟦c. ⟧カモメの保護", line.Latin, 3},
		{"⟦c. ⟧うみの日", line.Latin, 3},
		{"c. ", line.Unnumbered, 0},
		{"C. ", line.Unnumbered, 0},
		{"e.g. lighthouse", line.Unnumbered, 0},
		{"⟦C. ⟧日時", line.Capital, 3},
		{"C. 灯台の塗装", line.Unnumbered, 0},
		{"⟦議題３　⟧灯台の塗装", line.Worded, 3},
		{"⟦議題（３）⟧灯台の塗装", line.Worded, 3},
		{"⟦議題③　⟧灯台の塗装", line.Worded, 3},
		{"⟦議題３：⟧灯台の塗装", line.Worded, 3},
		{"⟦【議題３】⟧灯台の塗装", line.Worded, 3},
		{"⟦日程第三　⟧第48号議案　灯台の塗装", line.Worded, 3},
		{"⟦１　第１号議案　⟧灯台の塗装", line.Worded, 1},
		{"⟦日程第三　⟧灯台の塗装", line.Worded, 3},
		{"⟦議題３について⟧", line.Worded, 3},
		{"議題３について、課長が述べた。", line.Unnumbered, 0},
		{"【議題３　灯台の塗装】", line.Unnumbered, 0},
		{"議題３件を審議した。", line.Unnumbered, 0},
		{"議題　１．灯台の塗装　２．桟橋の塗装", line.Unnumbered, 0},
		{"⟦議題　１．⟧灯台12.桟橋", line.Worded, 1},
		{"議　　題　　１　灯台の塗装", line.Unnumbered, 0},
		{"議題　　１．灯台の塗装", line.Unnumbered, 0},
		{"議 題 １．灯台の塗装", line.Unnumbered, 0},
		{"⟦議　題　１　⟧灯台の塗装", line.Worded, 1},
		{"⟦１．⟧議　題　１　灯台の塗装", line.Arabic, 1},
		{"議題の確認", line.Unnumbered, 0},
		{"⟦第２号議案　⟧灯台の塗装", line.Worded, 2},
		{"⟦第２号議案：⟧灯台の塗装", line.Worded, 2},
		{"⟦第２号議案⟧", line.Worded, 2},
		{"⟦【第２号議案】⟧灯台の塗装", line.Worded, 2},
		{"第２号議案の取下げ", line.Unnumbered, 0},
		{"【第２号灯台】の塗装", line.Unnumbered, 0},
		{"議案第３号　灯台の塗装", line.Unnumbered, 0},
		{"⟦・⟧灯台の塗装", line.Bulleted, 0},
		{"⟦◆　⟧灯台の塗装", line.Bulleted, 0},
		{"灯台・桟橋", line.Unnumbered, 0},
		{"", line.Unnumbered, 0},
	} {
		r, s := reader(bare(test.text))
		m := r.Mark(s)
		mark := s
		mark.End = m.End
		settle(t, "Mark", test.text, test.text, show(r, mark))
		if _, skip := known["Mark: "+bare(test.text)]; !skip {
			assert.Equal(t, test.style, m.Style, test.text)
			assert.Equal(t, test.number, m.Number, test.text)
			assert.Equal(t, test.style != line.Unnumbered && test.style != line.Bulleted, m.Numbered(), test.text)
		}
	}
}

// Of two numbers the inner one counts; the bullet is the outermost.
func TestMarksInMarks(t *testing.T) {
	for _, test := range []struct {
		text           string
		style, outer   line.Style
		number, first  int
		bullet         rune
		stop, wordSpan string
	}{
		{"1. (2) 灯台の塗装", line.Paren, line.Arabic, 2, 1, 0, "1. (2)", ""},
		{"・ 2. 灯台の塗装", line.Arabic, line.Unnumbered, 2, 0, '・', "・ 2.", ""},
		{"○● 灯台の塗装", line.Bulleted, line.Unnumbered, 0, 0, '○', "○●", ""},
		{"3 議題２　灯台の塗装", line.Worded, line.Arabic, 2, 3, 0, "3 議題２", "議題２"},
		{"1. (2) ③ 灯台の塗装", line.Paren, line.Arabic, 2, 1, 0, "1. (2)", ""},
		{"1. 2 灯台の塗装", line.Arabic, line.Unnumbered, 1, 0, 0, "1.", ""},
		{"1. ・灯台の塗装", line.Arabic, line.Unnumbered, 1, 0, 0, "1.", ""},
		{"議題１　（２）灯台の塗装", line.Paren, line.Worded, 2, 1, 0, "議題１　（２）", "議題１"},
	} {
		r, s := reader(test.text)
		m := r.Mark(s)
		assert.Equal(t, test.style, m.Style, test.text)
		assert.Equal(t, test.outer, m.Outer, test.text)
		assert.Equal(t, test.number, m.Number, test.text)
		assert.Equal(t, test.first, m.First, test.text)
		assert.Equal(t, string(test.bullet), string(m.Bullet), test.text)
		assert.Equal(t, test.stop, string(r.Runes[:m.Stop]), test.text)
		assert.Equal(t, test.wordSpan, words(r, m.Word), test.text)
	}
}

// Words that number items, with their numbers.
func TestOrdinal(t *testing.T) {
	for text, want := range map[string]int{
		"⟦議題２⟧の説明": 2, "⟦日程第五⟧": 5, "⟦議題（４）⟧": 4, "⟦報告事項⑥⟧": 6, "⟦議題 １２⟧": 12,
		"議題": 0, "予算２": 0, "議題の２": 0, "２議題": 0, "議題（ア）": 0,
	} {
		r, s := reader(bare(text))
		n, stop := r.Ordinal(s.Start, s.End)
		assert.Equal(t, want, n, text)
		if n > 0 {
			s.End = stop
			settle(t, "Ordinal", text, text, show(r, s))
		}
	}
}

func TestBill(t *testing.T) {
	tell(t, "Bill", line.Reader.Bill,
		[]string{"議案第８号　灯台の塗装", "請願第３号", "発議第二号について", "　議案 第 1 2 号", "報告第１号"},
		[]string{"第８号議案", "議案第８回", "議案の第８号", "本日の議案第８号", "議案８号", "議案第号", "議案第８", "議案"})
}
