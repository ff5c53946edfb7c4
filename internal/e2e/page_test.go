package e2e

import (
	"os"
	"strings"
	"testing"
)

// lit are the characters of the source that are highlighted.
const lit = `[...document.querySelectorAll(".source .on")].map((e) => e.textContent).join("")`

// closely is a text without white space.
const closely = `((s) => s.replace(/[\s\u3000]/gu, ""))`

func TestSourceIsShownWhole(t *testing.T) {
	b := open(t, pageOf(t, minutes))
	want, err := os.ReadFile(minutes)
	if err != nil {
		t.Fatal(err)
	}
	b.wait(`document.querySelectorAll(".source .block:not(.built)").length === 0`)
	if got := b.text(`[...document.querySelectorAll(".source .lines, .source .line")].map((e) => ` +
		`e.textContent).join("")`); got != string(want) {
		t.Error("the page shows another text than the source")
	}
	if got := b.text(`document.title`); got != "通信障害検証会議（第7回）" {
		t.Errorf("title %q", got)
	}
	if got := b.text(lit); got != "" {
		t.Errorf("highlighted before any choice: %q", got)
	}
}

func TestFirstScreen(t *testing.T) {
	b := open(t, pageOf(t, minutes))
	overview := b.text(`document.querySelector(".overview").innerText`)
	for _, want := range []string{
		"通信障害検証会議（第7回）", "2024-09-12 14:00 – 15:30", "Web会議", "青空通信株式会社", "2024-06-03 09:12", "2時間48分", "42,000 人", "北海道、青森県", "28分", "復旧日時",
	} {
		if !strings.Contains(overview, want) {
			t.Errorf("the first screen does not say %s:\n%s", want, overview)
		}
	}
	if b.number(`document.querySelector(".overview").getBoundingClientRect().bottom`) > 1000 {
		t.Error("the overview is longer than the first screen")
	}
}

func TestKeyboard(t *testing.T) {
	b := open(t, pageOf(t, minutes))
	b.keys("j")
	if got := b.text(`document.activeElement.closest("[data-p]").dataset.p`); got != "/minutes/title" {
		t.Errorf("the first value is %s", got)
	}
	b.keys("\r")
	if got := b.text(`document.activeElement.textContent`); got != "通信障害検証会議（第７回）議事要旨" {
		t.Errorf("Enter goes to the characters %q", got)
	}
	b.keys("j")
	if got := b.text(`document.activeElement.textContent`); got != "令和６年９月12日（木）14:00～15:30" {
		t.Errorf("the next value in the source is %q", got)
	}
	b.keys("\r")
	if got := b.text(`document.activeElement.closest("[data-p]").dataset.p`); got != "/minutes/held" {
		t.Errorf("Enter goes back to %s", got)
	}
	if got := b.text(`location.hash`); got != "#/minutes/held" {
		t.Errorf("the address is %s", got)
	}
	b.keys("kk")
	if got := b.text(`document.activeElement.closest("[data-p]").dataset.p`); got == "/minutes/title" {
		t.Error("before the first value comes the last")
	}
	b.keys("c")
	if !b.truth(`document.querySelector(".row.on").classList.contains("checked")`) {
		t.Error("c does not mark the value as checked")
	}
}

func TestClickGoesBothWays(t *testing.T) {
	b := open(t, pageOf(t, minutes))
	b.js(`[...document.querySelectorAll(".source .s")].find((e) => e.textContent === "318件").click()`)
	if got := b.text(`document.querySelector(".record .row.on").dataset.p`); got != "/incidents/0/inquiries" {
		t.Errorf("a click on the source shows %s", got)
	}
	b.js(`[...document.querySelectorAll(".record tr.row")].find((e) => ` +
		`e.dataset.p === "/incidents/0/affected_users/0").querySelector("td").click()`)
	if got := b.text(lit); got != "約４万2,000人" {
		t.Errorf("a click on a row lights %q", got)
	}
	// A second click on the same characters chooses the value around them.
	click := `[...document.querySelectorAll(".source .s")].find((e) => e.textContent.startsWith("令和６年６月３日 9時40分")).click()`
	b.js(click)
	inner := b.text(`document.querySelector(".record .row.on").dataset.p`)
	b.js(click)
	if outer := b.text(`document.querySelector(".record .row.on").dataset.p`); outer == inner || !strings.HasPrefix(inner, outer) {
		t.Errorf("the value around %s is %s", inner, outer)
	}
}

func TestLegendFilters(t *testing.T) {
	b := open(t, pageOf(t, minutes))
	ground := `getComputedStyle([...document.querySelectorAll(".source .s")].find((e) => e.textContent === "318件")).backgroundColor`
	before := b.text(ground)
	b.js(`document.querySelector("[data-kind=quantity]").click()`)
	if after := b.text(ground); after == before {
		t.Error("a kind that the legend hides is still coloured")
	}
	if b.truth(`[...document.querySelectorAll("tr.k-quantity")].some((e) => e.offsetParent !== null)`) {
		t.Error("its rows are still shown")
	}
	b.js(`document.querySelector("[data-kind=quantity]").click()`)
	if after := b.text(ground); after != before {
		t.Error("the legend does not bring it back")
	}
}

func TestSearch(t *testing.T) {
	b := open(t, pageOf(t, minutes))
	b.js(`const i = document.getElementById("search"); i.value = "ＷＥＢ会議"; i.form.requestSubmit()`)
	if got := b.text(`document.getElementById("hits").textContent`); got != "1 / 1 件" {
		t.Errorf("hits: %s", got)
	}
	b.js(`const i = document.getElementById("search"); i.value = "事前の試験で検出されなかった"; i.form.requestSubmit()`)
	if got := b.text(`document.getElementById("hits").textContent`); got != "1 / 1 件" {
		t.Errorf("hits over a line end: %s", got)
	}
}

func TestLanguages(t *testing.T) {
	b := open(t, pageOf(t, minutes))
	b.js(`[...document.querySelectorAll(".bar button")].find((e) => e.textContent === "English").click(); ` +
		`await new Promise((r) => setTimeout(r, 100))`)
	if got := b.text(`document.documentElement.lang`); got != "en" {
		t.Errorf("lang %s", got)
	}
	// What is left in Japanese is of the document, which stands in bdi, in the
	// source or in a sign.
	left := b.text(`(() => {
		const copy = document.getElementById("app").cloneNode(true);
		for (const e of copy.querySelectorAll("bdi, .source, [lang=ja], option, .where, .raw")) e.remove();
		return (copy.textContent.match(/[\u3040-\u30ff\u4e00-\u9fff]+/gu) || []).join(" ");
	})()`)
	if left != "" {
		t.Errorf("English still says %s", left)
	}
}

func TestDarkAndPhone(t *testing.T) {
	b := open(t, pageOf(t, minutes))
	b.js(`const s = document.querySelector(".bar select[aria-label=明暗]"); s.value = "dark"; s.dispatchEvent(new Event("change"))`)
	if got := b.text(`getComputedStyle(document.body).backgroundColor`); got != "rgb(22, 23, 26)" {
		t.Errorf("dark ground %s", got)
	}
	b.viewport(390, 844, true)
	if wide := b.number(`document.documentElement.scrollWidth`); wide > 390 {
		t.Errorf("at 390 px the page is %v px wide", wide)
	}
	b.js(`document.querySelector("[data-pane=source]").click()`)
	if !b.truth(`document.querySelector(".source-pane").offsetParent !== null && ` +
		`document.querySelector(".record-pane").offsetParent === null`) {
		t.Error("a phone does not show the source alone")
	}
}

const hostile = "通信障害検証会議（第７回）議事要旨<script>window.hurt=1</script><img src=x onerror=window.hurt=1>\n\n１ 日　時：令和６年９月12日（木）14:00～15:30\n" +
	"２ 場　所：javascript:window.hurt=1\n" +
	"３ 出席者\n＜構成員＞\n\u202e青山\u202c座長、石塚\u2066構成員\n４ 議事\n（１）意見交換 </script><script>window.hurt=1</script>\n以上\n"

func TestHostileText(t *testing.T) {
	b := open(t, pageOf(t, write(t, "<img src=x onerror=window.hurt=1>.txt", hostile)))
	b.wait(`document.querySelectorAll(".source .block:not(.built)").length === 0`)
	b.js(`for (const a of document.querySelectorAll("a")) if (!a.getAttribute("href").startsWith("#")) window.hurt = a.href`)
	if b.truth(`window.hurt !== undefined`) {
		t.Error("text of the document ran, or became a link")
	}
	if got := b.text(`[...document.querySelectorAll(".source .lines")].map((e) => e.textContent).join("")`); got != hostile {
		t.Error("the source is shown otherwise than it is")
	}
	if n := b.number(`document.querySelectorAll(".source bdi.control").length`); n != 3 {
		t.Errorf("%v characters that turn the writing are made visible, want 3", n)
	}
}

// TestLongCell: a cell of 5 MB opens and answers.
func TestLongCell(t *testing.T) {
	text, err := os.ReadFile(minutes)
	if err != nil {
		t.Fatal(err)
	}
	long := strings.Replace(string(text), "設定値の誤りが事前の試験で検出\nされなかった。", strings.Repeat("設定値の誤りが検出されなかった。", 110_000), 1)
	b := open(t, pageOf(t, write(t, "long.txt", long)))
	b.at("#/incidents/0/inquiries")
	if got := b.text(lit); got != "318件" {
		t.Errorf("lit %q", got)
	}
}

// TestGaps: what belongs to nothing is boxed over its line ends, without the
// white space around it, and g goes to it.
func TestGaps(t *testing.T) {
	b := open(t, pageOf(t, minutes))
	b.at("#/incidents/0/cause")
	b.keys("x") // what is struck out belongs to nothing
	if n := b.number(`document.querySelectorAll(".gaps [data-gap]").length`); n != 1 {
		t.Fatalf("%v gaps, want one over two lines", n)
	}
	b.keys("g")
	if got := b.text(closely + `(` + lit + `)`); got != "加入者管理装置のソフトウェア更新において、設定値の誤りが事前の試験で検出されなかった。" {
		t.Errorf("g lights %q", got)
	}
	if b.truth(`[...document.querySelectorAll(".source .k-unassigned")].some((e) => /^[\s\u3000]|[\s\u3000]$/u.test(e.textContent))`) {
		t.Error("a gap begins or ends with white space")
	}
	if share := b.text(`document.querySelector(".overview .coverage").previousSibling.textContent`); share == "100.0 %" {
		t.Errorf("the coverage is still %s", share)
	}
}
