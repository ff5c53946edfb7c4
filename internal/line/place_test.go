package line_test

import (
	"testing"

	"github.com/giji-go/giji/internal/line"
)

func TestPlace(t *testing.T) {
	tell(t, "Place", line.Reader.Place,
		[]string{"岬公民館　大ホール", "市役所３階　第１会議室", "オンライン", "岬市庁舎", "Web会議"},
		[]string{"波多野委員、三谷館長", "第３回岬港審議会議事録", "第３回　会議室", "会議室を借りた。", "出席者", "", "灯台",
			"岬公民館から岬市役所までの道のりを歩いて確かめ、その途中で灯台と桟橋と岸壁と防波堤と航路の標識とを見て回り、その後は港の食堂に集まることとする"})
}

// Addresses, numbers of telephones, addresses of the web, and little else.
func TestAddress(t *testing.T) {
	tell(t, "Address", line.Reader.Address,
		[]string{"〒100-0000　岬市灯台町１", "電話　0000-00-0000", "TEL：0000-00-0000", "ＦＡＸ 0000-00-0000", "　https://example.com/misaki",
			"E-mail: minato@example.com"},
		[]string{"灯台町１", "本日の電話", "0000-00-0000", "", "電話会議により開催した"})
}

// The site around the minutes.
func TestSite(t *testing.T) {
	tell(t, "Site", line.Reader.Site,
		[]string{"現在の位置：港", "ホーム > 市政 > 港", "トップ › 市政 › 港", "■港の案内■", "ページID 123", "戻る。", "電話　0000-00-0000"},
		[]string{"灯台 > 桟橋", "<p> > 港 > 灯台", "■港の案内", "灯台の塗装", "更新日の表示を改めるよう求める意見があった。", "■■", "メニューの見直しについて"})
}

// The number of a page and nothing else.
func TestPageMark(t *testing.T) {
	tell(t, "PageMark", line.Reader.PageMark,
		[]string{"- 3 -", "― 12 ―", "３ページ", "12頁", "P.3", "p. 12", "（３ページ）", "－３／５６－", "3/56", "<PAGE=\"5\">", "Page 3"},
		[]string{"3", "灯台3", "３ページの図", "資料3-1", "ページ", "- -", "2031/4/1", "12345ページ", "3-1", "第３頁の表", "3P", "(3)", "<3>"})
}

// That the minutes end here.
func TestEnd(t *testing.T) {
	tell(t, "End", line.Reader.End,
		[]string{"以上", "（了）", "― 終了 ―", "　以　上　", "～終～", "━ 終 ━", "─終─", "以上。", "【完】"},
		[]string{"以上のとおり", "了承", "終了時刻", "五人以上", "―", "", "終わりに"})
}
