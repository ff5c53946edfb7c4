package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// hides is a script that gives the texts of elements below the boxes of
// others, one a line.
func hides(above, below string) string {
	return fmt.Sprintf(`(() => {
		const shown = (s) => [...document.querySelectorAll(s)].filter((e) => e.checkVisibility());
		const boxes = shown(%q).map((e) => e.getBoundingClientRect());
		const text = (e) => { const r = document.createRange(); r.selectNodeContents(e); return [...r.getClientRects()]; };
		return shown(%q).filter((e) => text(e).some((r) => boxes.some((b) =>
			Math.min(r.right, b.right) - Math.max(r.left, b.left) > 1 && Math.min(r.bottom, b.bottom) - Math.max(r.top, b.top) > 1)))
			.map((e) => e.textContent).join("\n");
	})()`, above, below)
}

// TestNothingIsHidden: neither the signs of a printed page nor the buttons of a
// chosen row lie over what is written.
func TestNothingIsHidden(t *testing.T) {
	b := open(t, pageOf(t, pdfOf(t, rich)))
	b.viewport(1440, 1000, false)
	b.wait(`document.querySelectorAll(".sheet:not(.built)").length === 0`)
	if n := b.number(`document.querySelectorAll(".sheet .signs span").length`); n < 15 {
		t.Errorf("the margin has %v signs", n)
	}
	if got := b.text(hides(".sheet .signs span", ".sheet .run")); got != "" {
		t.Errorf("signs lie over\n%s", got)
	}
	for _, path := range []string{"occurred_at", "affected_users/0", "affected_users/1", "cause", "preventive_measures/1"} {
		b.at("#/incidents/0/" + path)
		if n := b.number(`document.querySelectorAll(".row.on .act").length`); n < 3 {
			t.Fatalf("%s: %v buttons", path, n)
		}
		if got := b.text(hides(".row.on .act", ".row.on :is(.raw, .main, .chip, .where, .go)")); got != "" {
			t.Errorf("%s: buttons lie over\n%s", path, got)
		}
	}
}

// TestPhone: a pane that was not shown when a value was chosen shows it; a page
// is as wide as the screen; the index is read without going sideways.
func TestPhone(t *testing.T) {
	b := open(t, pageOf(t, pdfOf(t, rich)))
	b.viewport(390, 844, true)
	b.at("#/incidents/0/preventive_measures/1")
	b.js(`document.querySelector("[data-pane=record]").click(); document.querySelector("[data-pane=source]").click()`)
	inPane := `(() => { const p = document.querySelector(".source-pane").getBoundingClientRect(), ` +
		`r = document.querySelector(".source .on").getBoundingClientRect(); return r.top >= p.top && r.bottom <= p.bottom; })()`
	if !b.truth(inPane) {
		t.Error("the chosen value is not in view")
	}
	b.js(`document.querySelector("[data-mode=printed]").click(); document.querySelector("[data-pane=record]").click(); ` +
		`dispatchEvent(new Event("resize")); document.querySelector("[data-pane=source]").click()`)
	if wide := b.number(`document.querySelector(".sheet").getBoundingClientRect().width`); wide < 320 {
		t.Errorf("a printed page is %v px wide on a screen of 390", wide)
	}

	index := open(t, pageOf(t, meetings(t, 3)...))
	index.viewport(390, 844, true)
	index.wait(`document.querySelectorAll("[data-picture]").length === 4`)
	if got := index.text(`[...document.querySelectorAll(".documents tbody tr, .documents tbody th, .documents tbody td")].filter((e) => ` +
		`{ const r = e.getBoundingClientRect(); return r.left < 0 || r.right > 390; }).map((e) => e.textContent).join("\n")`); got != "" {
		t.Errorf("beyond the screen:\n%s", got)
	}
	index.js(`const s = document.querySelector(".sort-choice select"); s.value = "users down"; s.dispatchEvent(new Event("change"))`)
	if first := index.text(`document.querySelector(".documents tbody tr").textContent`); !strings.Contains(first, "30,000") {
		t.Errorf("sorted by users downwards the first is %s", first)
	}
	if !index.truth(`[...document.querySelectorAll("[data-picture=timeline] path.notice")].every((e) => ` +
		`{ const r = e.getBoundingClientRect(); return r.left >= 0 && r.right <= 390; })`) {
		t.Error("the timeline goes beyond the screen")
	}
}

// TestTip: characters below the pointer say what was read from them.
func TestTip(t *testing.T) {
	b := open(t, pageOf(t, minutes))
	b.js(`[...document.querySelectorAll(".source .s")].find((e) => e.textContent.startsWith("約４万"))` +
		`.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }))`)
	if got := b.text(`document.querySelector(".tip").textContent`); got != "事故 1 › 影響利用者数 1 42,000 人" {
		t.Errorf("the tip says %q", got)
	}
}

// TestPictureFigures: bounds stay with their figures, measures without a due
// date stand last, sums say of how many incidents, and the first notice is the
// one that the record names.
func TestPictureFigures(t *testing.T) {
	text, err := os.ReadFile(minutes)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for name, r := range map[string]*strings.Replacer{
		"a.txt": strings.NewReplacer("約４万2,000人", "４万2,000人以上", "【令和６年７月 完了】", "", "第１報 令和６年６月３日 9時40分", "第１報 令和６年６月３日 9時頃"),
		"b.txt": strings.NewReplacer("約４万2,000人", "最大 5万人", "318件", "－"),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(r.Replace(string(text))), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	b := open(t, pageOf(t, dir))
	b.wait(`document.querySelectorAll("[data-picture]").length === 4`)
	if got := b.text(`[...document.querySelectorAll(".documents td[data-column=users]")].map((e) => e.textContent).join("|")`); got !=
		"≥ 42,000|≤ 50,000" {
		t.Errorf("users are %s", got)
	}
	rows := func(picture string) string {
		return b.text(fmt.Sprintf(`[...document.querySelectorAll("[data-picture=%s] > details:last-child tbody tr")].map((r) => `+
			`[...r.cells].map((c) => c.textContent).join(" | ")).join("\n")`, picture))
	}
	if got := rows("measures"); !strings.HasPrefix(got[strings.LastIndex(got, "\n")+1:], "– | 状態の記載なし") {
		t.Errorf("a measure without a due date is not the last:\n%s", got)
	}
	if got := rows("years"); !strings.HasPrefix(got, "2024 | 2 | 318 | ") || !strings.HasSuffix(got, " | 1 | 2") {
		t.Errorf("years: %s", got)
	}
	for _, want := range []string{"青空通信株式会社 | 2024-06-03 09:12 | 28分", "青空通信株式会社 | 2024-06-03 09:12 | 43分"} {
		if got := rows("timeline"); !strings.Contains(got, want) {
			t.Errorf("timeline: no %s in\n%s", want, got)
		}
	}
}

// TestPlainMembersAreNoGaps: what the record keeps as a mere string is neither
// lost nor held against the coverage.
func TestPlainMembersAreNoGaps(t *testing.T) {
	text, err := os.ReadFile(minutes)
	if err != nil {
		t.Fatal(err)
	}
	noted := strings.Replace(string(text), "【令和６年７月 完了】", "【令和６年７月 完了※】\n※ 完了後も検討を続ける。", 1)
	b := open(t, pageOf(t, write(t, "noted.txt", noted)))
	if n := b.number(`document.querySelectorAll(".gaps [data-gap]").length`); n != 0 {
		t.Errorf("%v gaps: %s", n, b.text(`document.querySelector(".gaps").textContent`))
	}
	if got := b.text(`document.querySelector(".source .s.k-note").textContent.trim()`); got != "完了後も検討を続ける。" {
		t.Errorf("the note is %q", got)
	}
}

// TestNotDrawn: a picture says of how many incidents it cannot show anything.
func TestNotDrawn(t *testing.T) {
	b := open(t, pageOf(t, minutes, changed(t, "発生日時 令和６年６月３日 9時12分", "発生日時 令和６年６月", "約４万2,000人", "非公表",
		"【令和６年12月 完了予定】", "")))
	b.wait(`document.querySelectorAll("[data-picture]").length === 4`)
	for _, picture := range []string{"timeline", "scatter"} {
		note := b.text(`document.querySelector("[data-picture=` + picture + `] .note").textContent`)
		if !strings.HasSuffix(note, "（2 件中 1 件を図示）") {
			t.Errorf("%s: %s", picture, note)
		}
	}
	// The names of bars stand beside each other.
	if got := b.text(`(() => {
		const names = [...document.querySelectorAll("[data-picture=measures] text.tick")].filter((e) => /\d-\d|期限/.test(e.textContent));
		const box = (e) => e.getBoundingClientRect();
		return names.filter((e, i) => i && box(names[i - 1]).right > box(e).left).map((e) => e.textContent).join();
	})()`); got != "" {
		t.Errorf("over the name beside it: %s", got)
	}
}
