package e2e

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// changed is the text of the minutes with some of it replaced.
func changed(t *testing.T, pairs ...string) string {
	t.Helper()
	text, err := os.ReadFile(minutes)
	if err != nil {
		t.Fatal(err)
	}
	return write(t, "minutes.txt", strings.NewReplacer(pairs...).Replace(string(text)))
}

// yearly is a web page that lists n incidents, one a row.
func yearly(n int) string {
	var b strings.Builder
	b.WriteString(style + "<h1>通信障害検証会議（第８回）議事要旨</h1><p>１ 日　時：令和６年10月10日（木）14:00～15:00<p>２ 議事<p>（１）事務局から、下表により報告があった。" +
		"<table><tr><th>事業者名<th>発生日時<th>継続時間<th>影響利用者数</tr>")
	for i := range n {
		fmt.Fprintf(&b, "<tr><td>青空通信株式会社<td>令和６年４月%d日 9時12分<td>%d時間<td>%d万人</tr>", i+1, i+1, i+1)
	}
	return b.String() + "</table>"
}

// TestManyIncidents: with many incidents what has to be looked at still begins
// on the first screen, on a phone too, and its number is that of all.
func TestManyIncidents(t *testing.T) {
	b := open(t, pageOf(t, write(t, "yearly.html", yearly(12))))
	if n := b.number(`document.querySelectorAll(".card").length`); n != 12 {
		t.Fatalf("%v cards, want 12", n)
	}
	top := `document.querySelector(".attention").getBoundingClientRect().top`
	if y := b.number(top); y > 900 {
		t.Errorf("what has to be looked at begins %v px down", y)
	}
	// Neither area nor inquiries, impact, cause, measures, notices or recovery is
	// there of the incidents, and no place of the meeting.
	if got := b.text(`document.querySelector(".attention h2").textContent`); got != "確かめるところ (85)" {
		t.Errorf("the heading says %s", got)
	}
	if n := b.number(`document.querySelectorAll(".attention li").length`); n != 85 {
		t.Errorf("%v of 85 are listed", n)
	}
	b.viewport(390, 844, true)
	if y := b.number(top); y > 844 {
		t.Errorf("on a phone it begins %v px down", y)
	}

	long := open(t, pageOf(t, write(t, "long.html", yearly(16))))
	if got := long.text(`document.querySelector(".attention li:last-child").textContent`); got != "… 13 件を省略" {
		t.Errorf("of 113 things the last line of a hundred says %s", got)
	}
}

// TestContents: the contents name sections and items of the agenda, sub-items
// below theirs, without the buttons beside them, and lead there.
func TestContents(t *testing.T) {
	b := open(t, pageOf(t, write(t, "agenda.txt", "河川管理検討会（第２回）議事録\n\n日時：令和６年９月12日（木）14:00～15:30\n場所：第１会議室\n議事\n"+
		"１ 堤防の点検について\n（１）点検の方法\n（２）点検の結果\n２ 来年度の予定について\n\n【議事の概要】\n○森井座長　それでは議事に入ります。\n")))
	names := func(below string) string {
		return b.text(`[...document.querySelectorAll(".contents ` + below + ` > button")].map((e) => e.textContent).join("|")`)
	}
	if got := names("li li"); got != "1. 堤防の点検について|1. 点検の方法|2. 点検の結果|2. 来年度の予定について" {
		t.Errorf("items are %s", got)
	}
	if got := names("li li li"); got != "1. 点検の方法|2. 点検の結果" {
		t.Errorf("sub-items are %s", got)
	}
	b.js(`document.querySelector(".contents").open = true; document.querySelector(".contents li li li > button").click()`)
	if got := b.text(`document.activeElement.dataset.p`); got != "/minutes/agenda/0/items/0" {
		t.Errorf("the contents lead to %s", got)
	}
}

// TestSearchOfValues: what stands in the values alone is found there.
func TestSearchOfValues(t *testing.T) {
	b := open(t, pageOf(t, minutes))
	b.js(`const i = document.getElementById("search"); i.value = "2024-06-03 09:12"; i.form.requestSubmit()`)
	if got := b.text(`document.getElementById("hits").textContent`); got != "1 / 1 件 (値)" {
		t.Errorf("hits: %s", got)
	}
	if !b.truth(`(() => { const p = document.querySelector(".record-pane").getBoundingClientRect(), ` +
		`r = document.querySelector(".row.hit").getBoundingClientRect(); return r.top >= p.top && r.bottom <= p.bottom; })()`) {
		t.Error("the value is not in view")
	}
	many := open(t, pageOf(t, meetings(t, 2)...))
	find := `const i = document.getElementById("search"); i.value = "318件"; i.form.requestSubmit()`
	many.at("#1/")
	many.js(find)
	many.at("#2/")
	many.wait(`document.querySelector(".bar").textContent.includes("2 / 2")`)
	many.js(find)
	if got := many.text(`document.getElementById("hits").textContent`); got != "1 / 1 件" {
		t.Errorf("in the next document: %s", got)
	}
}

// TestJapaneseIsWhole: what a diagnostic says is said in Japanese, by the
// characters that it is about; a missing value has its reason once; what was
// inferred is named as people say it.
func TestJapaneseIsWhole(t *testing.T) {
	b := open(t, pageOf(t, changed(t, "令和６年９月12日（木）", "令和６年９月12日（金）", "約４万2,000人", "非公表", "第２報 同日", "第２報 6/3")))
	if n := b.number(`document.querySelectorAll(".diagnostics li").length`); n < 2 {
		t.Fatalf("%v diagnostics", n)
	}
	said := `[...document.querySelectorAll(".diagnostic")].map((e) => e.textContent).join(" ")`
	if got := b.text(said); !strings.Contains(got, "令和６年９月12日（金）") || b.truth(`/[A-Za-z]{3}/.test(`+said+`)`) {
		t.Errorf("the diagnostics say %s", got)
	}
	if got := b.text(`[...document.querySelectorAll("tr[data-p='/incidents/0/affected_users/0'] .missing")]` +
		`.map((e) => e.textContent).join("|")`); got != "非公表" {
		t.Errorf("a missing value says why as %q", got)
	}
	if got := b.text(`[...document.querySelectorAll(".chip")].find((e) => e.textContent.startsWith("補った部分"))?.textContent ?? ""`); got !=
		"補った部分 年" {
		t.Errorf("the inferred year is %q", got)
	}
	b.js(`[...document.querySelectorAll(".bar button")].find((e) => e.textContent === "English").click(); ` +
		`await new Promise((r) => setTimeout(r, 100))`)
	if got := b.text(said); !strings.Contains(got, "the weekday is not that of the date") {
		t.Errorf("in English the diagnostics say %s", got)
	}
}

// TestSigns: every sign of a printed page is on the page, in the column of its
// value, above it where lines run downwards.
func TestSigns(t *testing.T) {
	gold := filepath.Join(root, "testdata", "gold")
	for _, test := range []struct {
		name string
		from float64 // the first sign is right of this share of the page
		to   float64 // and some are at least here
		most float64 // how far down signs are, at most
	}{
		{"outage-list.pdf", 0, 0, 1},
		{"two-columns.pdf", 0, 0.45, 1},
		{"vertical-village.pdf", 0.5, 0.8, 0.15},
	} {
		b := open(t, pageOf(t, filepath.Join(gold, test.name)))
		b.viewport(1440, 1000, false)
		b.wait(`document.querySelectorAll(".sheet:not(.built)").length === 0`)
		signs := `[...document.querySelectorAll(".sheet .signs span")]`
		if n := b.number(signs + `.length`); n < 10 {
			t.Errorf("%s: %v signs", test.name, n)
			continue
		}
		if got := b.text(signs + `.filter((e) => { const s = e.closest(".sheet").getBoundingClientRect(), r = e.getBoundingClientRect(); ` +
			`return r.left < s.left || r.right > s.right || r.top < s.top || r.bottom > s.bottom; }).map((e) => e.textContent).join()`); got != "" {
			t.Errorf("%s: beyond the page are %s", test.name, got)
		}
		share := func(side, of string) string {
			return fmt.Sprintf(signs+`.map((e) => (e.getBoundingClientRect().%[1]s - e.closest(".sheet").getBoundingClientRect().%[1]s) / `+
				`e.closest(".sheet").getBoundingClientRect().%[2]s)`, side, of)
		}
		if x := b.number("Math.min(..." + share("left", "width") + ")"); x < test.from {
			t.Errorf("%s: a sign stands at %.2f of the width", test.name, x)
		}
		if x := b.number("Math.max(..." + share("left", "width") + ")"); x < test.to {
			t.Errorf("%s: no sign stands behind %.2f of the width", test.name, x)
		}
		if y := b.number("Math.max(..." + share("top", "height") + ")"); y > test.most {
			t.Errorf("%s: a sign stands at %.2f of the height", test.name, y)
		}
		if got := b.text(hides(".sheet .signs span", ".sheet .run")); got != "" {
			t.Errorf("%s: signs lie over\n%s", test.name, got)
		}
	}
}

// TestWithoutSource: records whose source is not on the page still say what is
// unplaced, and where; their values can be gone through.
func TestWithoutSource(t *testing.T) {
	var record map[string]any
	if err := json.Unmarshal([]byte(command(t, "extract", minutes)), &record); err != nil {
		t.Fatal(err)
	}
	incident := record["incidents"].([]any)[0].(map[string]any)
	cause := incident["cause"].(map[string]any)
	incident["cause"] = nil
	record["unassigned"] = []any{map[string]any{"text": cause["text"], "spans": cause["spans"]}}
	data, err := json.Marshal(record)
	if err != nil {
		t.Fatal(err)
	}
	b := open(t, pageOf(t, write(t, "records.jsonl", string(data)+"\n")))
	if got := b.text(`document.querySelector(".source").textContent`); got != "原文はこのページに含まれていません" {
		t.Fatalf("the source is %q", got)
	}
	for _, list := range []string{".attention", ".gaps"} {
		if got := b.text(`document.querySelector("` + list + ` [data-gap]")?.textContent ?? ""`); !strings.Contains(got, "加入者管理装置") {
			t.Errorf("%s says %q", list, got)
		}
	}
	if x := b.number(`Number(document.querySelector(".coverage rect")?.getAttribute("x") ?? -1)`); x < 300 || x > 700 {
		t.Errorf("the bar shows what is lost in the middle at %v of 1,000", x)
	}
	b.keys("jj")
	if got := b.text(`document.activeElement.closest("[data-p]")?.dataset.p ?? ""`); got != "/minutes/held" {
		t.Errorf("the second value is %q", got)
	}
}
