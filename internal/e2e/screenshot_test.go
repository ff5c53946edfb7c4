package e2e

import (
	"context"
	"os"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// picture is what the tab shows, as WebP.
func picture(t *testing.T, b *tab) []byte {
	t.Helper()
	quality := int64(86)
	data, err := chromedp.Run(b.ctx, func(ctx context.Context, target *chromedp.Target) ([]byte, error) {
		r, err := cdp.Call(ctx, target, page.CaptureScreenshot, page.CaptureScreenshotParams{Format: "webp", Quality: &quality})
		if err != nil {
			return nil, err
		}
		return r.Data, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// rich is a document that shows what the page can show.
const rich = style + `<h1>通信障害検証会議（第７回）議事要旨</h1>
<p>１ 日　時：令和６年９月12日（木）14:00～15:30<br>２ 場　所：中央合同庁舎第２号館 第１会議室及びWeb会議<br>３ 出席者（敬称略）<br>＜構成員＞<br>森井座長、若林座長代理、小谷構成員、長瀬構成員<br>＜オブザーバ＞` +
	`<br>堀江 真二（青空通信株式会社）<br>＜事務局＞<br>大西安全対策室長、三浦課長補佐
<p>４ 議事<br>（１）青空通信株式会社から、令和６年６月に発生した重大な事故について説明が行われた。本事故の概要は以下のとおり。
<table><tr><td>事業者名<td>青空通信株式会社<td>発生日時<td>令和６年６月３日（月）9時12分</tr>
<tr><td>継続時間<td>2時間48分<td>影響利用者数<td>①音声 約４万2,000人<br>②データ 約１万人</tr>
<tr><td>復旧日時<td>令和６年６月３日 12時30分<td>影響地域<td>北海道、青森県</tr>
<tr><td>事業者への問合せ件数<td>318件<td>機器構成図<td>－</tr>
<tr><td>障害内容<td colspan="3">音声通話の発信及び着信がつながりにくい状況となった。</tr>
<tr><td>重大な事故に該当する電気通信役務の区分<td colspan="3">二　緊急通報を取り扱わない音声伝送役務</tr>
<tr><td>発生原因<td colspan="3">＜直接の原因＞<br>加入者管理装置のソフトウェア更新において、設定値の誤りが事前の試験で検出されなかった。<br>＜拡大した原因＞<br>予備系への切替えが自動で行われなかった。</tr>
<tr><td>再発防止策<td colspan="3">・更新手順に設定値の照合を追加【令和６年７月 完了】<br>・予備系への切替え訓練の実施【令和６年12月 完了予定】</tr>
<tr><td>情報周知<td colspan="3">第１報 令和６年６月３日 9時40分（障害の発生）<br>第２報 同日 10時30分（対象地域の更新）<br>第３報 同日 12時40分（復旧）</tr></table>
<p>主な質疑応答は以下のとおり。<br>（問）設定値の誤りは、なぜ事前の試験で見つからなかったのか。<br>（答）試験環境の装置の版が商用環境と異なっていたためである。<br>（問）利用者への周知は早められなかったのか。` +
	`<br>（答）影響の範囲の確認に時間を要した。手順を見直している。
<p>（２）事務局から、次回の会議の日程について連絡があった。<p>以上`

// TestScreenshots makes the pictures of the documentation where
// GIJI_SCREENSHOTS names a folder for them.
func TestScreenshots(t *testing.T) {
	if os.Getenv("GIJI_SCREENSHOTS") == "" {
		t.Skip("GIJI_SCREENSHOTS names no folder")
	}
	shoot := func(b *tab, name string) {
		t.Helper()
		b.js(`await document.fonts.ready; await new Promise((r) => setTimeout(r, 500))`)
		keep(t, name, picture(t, b))
	}
	one := pageOf(t, pdfOf(t, rich))
	b := open(t, one)
	b.viewport(1440, 1000, false)
	shoot(b, "view-first.webp")
	b.at("#/incidents/0/durations/0")
	shoot(b, "view-light.webp")
	b.js(`document.documentElement.dataset.theme = "dark"; document.querySelector("[data-mode=running]").click()`)
	b.at("#/incidents/0/preventive_measures/1/due")
	shoot(b, "view-dark.webp")
	b.js(`document.documentElement.dataset.theme = "light"`)
	b.choose("第３報 同日 12時40分")
	b.at("#/incidents/0/recovered_at")
	b.js(`document.querySelector(".row.on [data-edit]").click()`)
	shoot(b, "view-edit.webp")

	phone := open(t, one)
	phone.viewport(390, 844, true)
	shoot(phone, "view-phone.webp")
	phone.at("#/incidents/0/affected_users/0")
	phone.js(`document.querySelector("[data-pane=record]").click()`)
	shoot(phone, "view-phone-value.webp")

	paper := open(t, one)
	paper.viewport(794, 1123, false)
	paper.onPaper()
	paper.js(`document.querySelector(".part-incident").scrollIntoView()`)
	shoot(paper, "view-print.webp")

	index := open(t, pageOf(t, meetings(t, 14)...))
	index.viewport(1440, 1900, false)
	index.js(`await new Promise((r) => setTimeout(r, 600))`)
	shoot(index, "view-index.webp")
}
