package line_test

import (
	"testing"

	"github.com/giji-go/giji/internal/line"
)

// Names that end as those of speakers do, and the same words in other places.
func TestNamed(t *testing.T) {
	tell(t, "Named", line.Reader.Named,
		[]string{"波多野委員", "波多野　誠 君", "波多野さん", "森君", "森委員", "会長", "副会長", "12番", "委員長（波多野君）", "波多野委員（岬市）", "波多野（一）委員", "３番（波多野）", "三谷港湾課長"},
		[]string{"委員会", "港湾課長　三谷", "波多野誠", "各委員", "灯台の委員", "委員を選ぶ", "以上の委員", "委員、会長", "委員長室", "（波多野委員）", "波多野委員（資料に基づき）", "？委員", "員", "長",
			"港湾と灯台と桟橋と防波堤と岸壁と航路と浮標と標識とを守る委員会の委員", "岬公民館（灯台）", "欠席委員"})
}

// Roles with a letter or a number in the place of a name.
func TestCoded(t *testing.T) {
	tell(t, "Named", line.Reader.Named,
		[]string{"委員A", "委員Ｂ", "委員 C", "委員③", "委員12", "町民委員１"},
		[]string{"委員　　Ａ", "出席委員３", "委員123", "資料３", "Ａ"})
}

// Names as accounts have them.
func TestHandle(t *testing.T) {
	tell(t, "Handle", line.Reader.Handle,
		[]string{"naco", "ko", "@kobuchi3", "t-mori", "misaki.toudai", "a_b"},
		[]string{"k", "@k", "@", "3ko", "@3ko", "波多野", "naco さん", "naco/ko", "", "misakitoudaimisakitoudai"})
}

// The number of a seat, a name behind it or not.
func TestSeat(t *testing.T) {
	tell(t, "Seat", line.Reader.Seat,
		[]string{"3番", "１２番", "12番 波多野はるか", "１２番　波多野　誠君", "３番委員", "七番", "1 2 番"},
		[]string{"3番地", "３番線", "３番組", "３番目", "番", "3", "第3番", "３番、灯台", "３番灯台の塗装を確かめた", "三谷"})
}

// Bodies that speak: companies, offices, groups.
func TestBodySpeaks(t *testing.T) {
	tell(t, "Speaks", line.Reader.Speaks,
		[]string{"岬測量株式会社", "株式会社岬", "(株)岬", "事務局", "市側", "港湾課", "岬大学"},
		[]string{"灯台の課題は課", "岬市を含む県", "配布資料", "「岬測量株式会社", "岬測量、株式会社", "波多野", "課", "会社から", "出席委員",
			"港湾と灯台と桟橋と防波堤と岸壁と航路と浮標との株式会社"})
}

// Lists of names with roles.
func TestListsPeople(t *testing.T) {
	tell(t, "ListsPeople", line.Reader.ListsPeople,
		[]string{"波多野委員、三谷委員、堀江課長", "波多野委員，三谷委員", "波多野 委員"},
		[]string{"灯台、桟橋、岸壁", "波多野委員", "委員が、灯台を見た。", "波多野、三谷", "岬公民館　大ホール", "岬市長　殿", "港湾大臣 様", ""})
}
