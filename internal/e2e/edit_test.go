package e2e

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// choose selects characters of the source as a reader does: from the first to
// the last of a text that stands there.
func (b *tab) choose(text string) {
	b.t.Helper()
	b.js(fmt.Sprintf(`
		const wanted = %q, walker = document.createTreeWalker(document.querySelector(".source"), NodeFilter.SHOW_TEXT);
		let all = "", nodes = [];
		for (let n = walker.nextNode(); n; n = walker.nextNode()) { nodes.push([n, all.length]); all += n.data; }
		const begin = all.indexOf(wanted), end = begin + wanted.length;
		if (begin < 0) throw new Error("not in the source: " + wanted);
		const place = (i) => { const [n, at] = nodes.findLast(([, at]) => at <= i); return [n, i - at]; };
		const range = document.createRange();
		range.setStart(...place(begin));
		const [node, offset] = place(end - 1);
		range.setEnd(node, offset + 1);
		getSelection().removeAllRanges();
		getSelection().addRange(range);
		await new Promise((r) => setTimeout(r, 50))`, text))
}

// fill writes into an input of the form that corrects a value.
func (b *tab) fill(label, value string) {
	b.t.Helper()
	b.js(fmt.Sprintf(`const i = [...document.querySelectorAll(".editor .inputs label")].find((e) => `+
		`e.textContent.startsWith(%q)).querySelector("input, select"); i.value = %q`, label, value))
}

// tick ticks what an input of several words has.
func (b *tab) tick(words ...string) {
	b.t.Helper()
	for _, word := range words {
		b.js(fmt.Sprintf(`[...document.querySelectorAll(".editor fieldset label")].find((e) => e.textContent === %q)`+
			`.querySelector("input").click()`, word))
	}
}

func (b *tab) apply() {
	b.t.Helper()
	b.js(`document.querySelector(".editor form").requestSubmit()`)
	if b.truth(`document.querySelector(".editor") !== null`) {
		b.t.Fatal(b.text(`document.querySelector(".editor .problem").textContent`))
	}
}

// saved is the file that a button of the menu hands to the browser.
func (b *tab) saved(kind string) string {
	b.t.Helper()
	return b.text(fmt.Sprintf(`(async () => {
		const make = URL.createObjectURL;
		let kept;
		URL.createObjectURL = (blob) => { kept = blob; return make.call(URL, blob); };
		document.querySelector("[data-save=%s]").click();
		for (let i = 0; i < 200 && !kept; i++) await new Promise((r) => setTimeout(r, 20));
		URL.createObjectURL = make;
		return kept.text();
	})()`, kind))
}

// perfect reports whether giji eval found nothing missed and nothing wrong.
func perfect(report string) bool {
	return strings.HasSuffix(strings.Join(strings.Fields(report), " "), "0 0 1.0000 1.0000 1.0000")
}

// TestCorrectAndSave: a value is corrected, one added from a selection, one
// struck out; giji validate and giji eval read what is saved.
func TestCorrectAndSave(t *testing.T) {
	b := open(t, pageOf(t, minutes))
	b.at("#/incidents/0/affected_users/0")
	b.keys("e")
	b.fill("値", "42500")
	b.apply()

	// There is no 復旧日時; the second notice tells it.
	b.choose("同日 12時30分")
	b.js(`document.querySelector("tr[data-p='/incidents/0/recovered_at'] [data-add]").click()`)
	b.fill("値", "2024-06-03T12:30:00+09:00")
	b.fill("精度", "minute")
	b.tick("年", "月", "日")
	b.apply()

	b.at("#/incidents/0/preventive_measures/0")
	b.keys("x")

	path := write(t, "saved.json", b.saved("record"))
	command(t, "validate", path, "--source", minutes)
	var record struct {
		Incidents []struct {
			RecoveredAt struct {
				Text, Value string
				Spans       []struct{ Start, End int }
			} `json:"recovered_at"`
			AffectedUsers []struct {
				Text  string
				Value int
			} `json:"affected_users"`
			Measures []struct{ Text string } `json:"preventive_measures"`
			Metrics  struct {
				UserHours float64 `json:"user_hours"`
			}
		}
		Coverage   float64
		Unassigned []struct{ Text string }
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &record); err != nil {
		t.Fatal(err)
	}
	i := record.Incidents[0]
	if i.AffectedUsers[0].Value != 42500 || i.AffectedUsers[0].Text != "約４万2,000人" {
		t.Errorf("corrected: %+v", i.AffectedUsers[0])
	}
	if i.RecoveredAt.Value != "2024-06-03T12:30:00+09:00" || i.RecoveredAt.Text != "同日 12時30分" || len(i.RecoveredAt.Spans) != 1 {
		t.Errorf("added: %+v", i.RecoveredAt)
	}
	if len(i.Measures) != 1 || !strings.HasPrefix(i.Measures[0].Text, "予備系") {
		t.Errorf("struck out: %+v", i.Measures)
	}
	if i.Metrics.UserHours != 119000 {
		t.Errorf("42,500 users for 2.8 hours are %v user-hours", i.Metrics.UserHours)
	}
	if record.Coverage >= 1 || len(record.Unassigned) != 1 || !strings.HasPrefix(record.Unassigned[0].Text, "更新手順") {
		t.Errorf("what was struck out is not placed: %v %+v", record.Coverage, record.Unassigned)
	}

	gold := write(t, "saved.gold.json", b.saved("gold"))
	if out := command(t, "eval", gold, "--against", path); !perfect(out) {
		t.Errorf("the record is not its own gold:\n%s", out)
	}
	read := write(t, "read.json", command(t, "extract", minutes))
	if out := command(t, "eval", gold, "--against", read, "-v"); !strings.Contains(out, "affected_users[].value") ||
		!strings.Contains(out, "recovered_at.value") {
		t.Errorf("what was read is not told from what was corrected:\n%s", out)
	}
}

// TestEveryButtonAdds: whatever can be added or corrected opens its form, and
// what is added from a selection gives a record that is valid.
func TestEveryButtonAdds(t *testing.T) {
	rail := filepath.Join(root, "testdata", "profiles", "rail.txt")
	for _, page := range []struct{ address, source, selection string }{
		{pageOf(t, minutes), minutes, "318件"},
		{pageOf(t, "--profile", strings.TrimSuffix(rail, "txt")+"tsv", rail), rail, "鉄道"},
	} {
		b := open(t, page.address)
		b.choose(page.selection)
		got := b.text(`(async () => {
			const begun = JSON.stringify(view_()), kinds = new Set(), faults = [], records = [];
			function view_() { return [...document.querySelectorAll("[data-add], [data-edit]")].map((e) => [Object.keys(e.dataset)[0], ` +
			`e.dataset.add ?? e.dataset.edit]); }
			for (const [what, path] of JSON.parse(begun)) {
				const kind = what + path.replace(/\d+/g, "#");
				if (kinds.has(kind)) continue;
				kinds.add(kind);
				document.querySelector("[data-" + what + "='" + path + "']").click();
				const editor = document.querySelector(".editor");
				if (!editor) { faults.push(kind + ": no form"); continue; }
				for (const i of editor.querySelectorAll("input[inputmode]")) if (i.value === "") i.value = "1";
				editor.querySelector("form").requestSubmit();
				if (document.querySelector(".editor")) { faults.push(kind + ": " + document.querySelector(".problem").textContent); continue; }
				const make = URL.createObjectURL;
				let kept;
				URL.createObjectURL = (blob) => { kept = blob; return make.call(URL, blob); };
				document.querySelector("[data-save=record]").click();
				URL.createObjectURL = make;
				records.push(JSON.stringify(JSON.parse(await kept.text())));
				document.getElementById("undo").click();
			}
			return JSON.stringify({ Faults: faults, Records: records });
		})()`)
		var result struct{ Faults, Records []string }
		if err := json.Unmarshal([]byte(got), &result); err != nil {
			t.Fatal(err)
		}
		for _, fault := range result.Faults {
			t.Error(fault)
		}
		if len(result.Records) < 20 {
			t.Errorf("only %d kinds of values were added or corrected", len(result.Records))
		}
		command(t, "validate", write(t, "records.jsonl", strings.Join(result.Records, "\n")+"\n"), "--source", page.source)
	}
}

// TestNothingChangedIsTheSame: a record that nobody touched is saved as it was
// read, to the byte of its values.
func TestNothingChangedIsTheSame(t *testing.T) {
	b := open(t, pageOf(t, minutes))
	var saved, read any
	if err := json.Unmarshal([]byte(b.saved("record")), &saved); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(command(t, "extract", minutes)), &read); err != nil {
		t.Fatal(err)
	}
	a, _ := json.Marshal(saved)
	c, _ := json.Marshal(read)
	if string(a) != string(c) {
		t.Error("saved otherwise than read")
	}
}

func TestUndo(t *testing.T) {
	b := open(t, pageOf(t, minutes))
	before := b.saved("record")
	b.at("#/minutes/agenda/0/discussion/0")
	b.keys("x")
	if after := b.saved("record"); after == before {
		t.Fatal("nothing was struck out")
	}
	b.keys("z")
	if after := b.saved("record"); after != before {
		t.Error("undone, the record is another")
	}
}

// TestDraftOutlastsThePage: corrections and marks are there again when the
// page is opened again.
func TestDraftOutlastsThePage(t *testing.T) {
	b := open(t, pageOf(t, minutes))
	b.at("#/incidents/0/inquiries")
	b.keys("ce")
	b.fill("値", "319")
	b.apply()
	b.do(chromedp.Reload())
	b.wait(`document.querySelector("#progress")?.textContent.includes("訂正あり")`)
	var record struct {
		Incidents []struct{ Inquiries struct{ Value int } }
	}
	if err := json.Unmarshal([]byte(b.saved("record")), &record); err != nil {
		t.Fatal(err)
	}
	if got := record.Incidents[0].Inquiries.Value; got != 319 {
		t.Errorf("after opening the page again: %d", got)
	}
}

// TestGoldOfMany: the gold of all documents goes with their records line by
// line.
func TestGoldOfMany(t *testing.T) {
	paths := meetings(t, 3)
	b := open(t, pageOf(t, paths...))
	b.at("#2/")
	b.wait(`document.querySelector("[data-save=all_gold]") !== null`)
	gold := write(t, "gold.jsonl", b.saved("all_gold"))
	out := write(t, "out.jsonl", command(t, append([]string{"extract", "--format", "jsonl"}, paths...)...))
	if report := command(t, "eval", gold, "--against", out); !perfect(report) {
		t.Errorf("records that nobody corrected are not their gold:\n%s", report)
	}
	command(t, "validate", write(t, "records.jsonl", b.saved("all")), "--source", filepath.Dir(paths[0]))
}

// TestMarksFollow: what was checked stays checked where members of its list
// come and go, and what was undone is no longer checked.
func TestMarksFollow(t *testing.T) {
	b := open(t, pageOf(t, minutes))
	const measures = "/incidents/0/preventive_measures/"
	marks := func() string {
		var gold struct {
			Checked []string `json:"_checked"`
		}
		if err := json.Unmarshal([]byte(b.saved("gold")), &gold); err != nil {
			t.Fatal(err)
		}
		return strings.ReplaceAll(strings.Join(gold.Checked, " "), measures, "")
	}
	b.at("#" + measures + "0")
	b.keys("c")
	b.at("#" + measures + "1")
	b.keys("c")
	b.at("#" + measures + "0")
	b.keys("x")
	if got := marks(); got != "0" {
		t.Errorf("the first of two struck out, %s is checked", got)
	}
	b.at("#/minutes/venue")
	b.keys("c")
	for _, step := range []struct{ press, want string }{
		{"z", "0 1 /minutes/venue"},
		{"redo", "0 /minutes/venue"},
		{"z", "0 1 /minutes/venue"},
	} {
		if step.press == "redo" {
			b.js(`document.getElementById("redo").click()`)
		} else {
			b.keys(step.press)
		}
		if got := marks(); got != step.want {
			t.Errorf("after %s checked is %s, want %s", step.press, got, step.want)
		}
	}
	b.at("#/incidents/0/inquiries")
	b.keys("e")
	b.fill("値", "319")
	b.apply()
	if got := marks(); !strings.Contains(got, "/incidents/0/inquiries") {
		t.Errorf("what was corrected is not checked: %s", got)
	}
	b.keys("z")
	if got := marks(); strings.Contains(got, "/incidents/0/inquiries") {
		t.Errorf("what was undone is checked: %s", got)
	}
}

// TestKeysGoOnAfterStriking: behind a value that was struck out the keyboard
// is at what took its place, and goes on from there.
func TestKeysGoOnAfterStriking(t *testing.T) {
	b := open(t, pageOf(t, minutes))
	at := `(document.activeElement.closest("[data-p]")?.querySelector(".raw") ?? document.body).textContent.slice(0, 6)`
	b.at("#/incidents/0/preventive_measures/0")
	b.js(`document.querySelector(".row.on a.go").focus()`)
	b.keys("x")
	if got := b.text(at); got != "予備系への切" {
		t.Errorf("behind what was struck out the keyboard is at %s", got)
	}
	if got := b.text(closely + `(` + lit + `)`); !strings.HasPrefix(got, "予備系への切替え訓練の実施") {
		t.Errorf("lit is %q", got)
	}
	b.keys("z")
	if got := b.text(at); got != "更新手順に設" {
		t.Errorf("undone, the keyboard is at %s", got)
	}
}

// TestDraftNotKept: where the browser has no room for a draft, the page says so
// and asks before it is left.
func TestDraftNotKept(t *testing.T) {
	b := open(t, pageOf(t, minutes))
	asks := `(() => { const e = new Event("beforeunload", { cancelable: true }); dispatchEvent(e); return e.defaultPrevented; })()`
	b.at("#/incidents/0/inquiries")
	b.keys("c")
	if b.truth(asks) {
		t.Error("it asks though the draft is kept")
	}
	b.js(`const set = Storage.prototype.setItem; Storage.prototype.setItem = function (key, value) { ` +
		`if (value.length > 1000) throw new DOMException("full", "QuotaExceededError"); set.call(this, key, value); }`)
	b.keys("x")
	if !b.truth(asks) {
		t.Error("it does not ask though the draft is lost")
	}
	if got := b.text(`document.getElementById("progress").textContent`); !strings.Contains(got, "下書きを残せません") {
		t.Errorf("it says %s", got)
	}
	b.saved("record")
	if b.truth(asks) {
		t.Error("it asks though all is in a file")
	}
}

// TestTimesAsPeopleWriteThem: a time is taken as the page shows it and kept as
// the record has it, its precision with it; a length and its minutes go
// together; what is neither is refused.
func TestTimesAsPeopleWriteThem(t *testing.T) {
	b := open(t, pageOf(t, minutes))
	type reading struct {
		Value, Precision *string
		Minutes          *float64
	}
	var record struct {
		Incidents []struct {
			OccurredAt reading `json:"occurred_at"`
			Durations  []reading
		}
	}
	saved := func() {
		t.Helper()
		if err := json.Unmarshal([]byte(b.saved("record")), &record); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct{ written, value, precision string }{
		{"2024-06-03 9:05", "2024-06-03T09:05:00+09:00", "minute"},
		{"２０２４／６／４ １５：３０：１０", "2024-06-04T15:30:10+09:00", "second"},
		{"2024-06-03 15", "2024-06-03T15:00:00+09:00", "hour"},
		{"2024-06-05", "2024-06-05", "day"},
		{"2024-06", "2024-06", "month"},
		{"2024-06-03T12:30:00+09:00", "2024-06-03T12:30:00+09:00", "minute"},
		{"2024-06-03 23:00Z", "2024-06-03T23:00:00Z", "minute"},
	} {
		b.at("#/incidents/0/occurred_at")
		b.keys("e")
		b.fill("値", test.written)
		b.apply()
		saved()
		if got := record.Incidents[0].OccurredAt; *got.Value != test.value || *got.Precision != test.precision {
			t.Errorf("%s is kept as %s to the %s", test.written, *got.Value, *got.Precision)
		}
	}
	for _, wrong := range []string{"きのう", "2024-13", "2024-02-30 10:00", "2024-06-03 25:00"} {
		b.at("#/incidents/0/occurred_at")
		b.keys("e")
		b.fill("値", wrong)
		b.js(`document.querySelector(".editor form").requestSubmit()`)
		if got := b.text(`document.querySelector(".editor .problem")?.textContent ?? "nothing"`); !strings.HasSuffix(got, "値") {
			t.Errorf("of %s it says %s", wrong, got)
		}
		b.js(`document.querySelector(".editor .buttons button:last-child").click()`)
	}
	for _, test := range []struct {
		label, written, value string
		minutes               float64
	}{
		{"値", "3時間5分", "PT3H5M", 185},
		{"値", "P1DT2H", "P1DT2H", 1560},
		{"分", "95", "PT1H35M", 95},
	} {
		b.at("#/incidents/0/durations/0")
		b.keys("e")
		b.fill(test.label, test.written)
		b.apply()
		saved()
		if got := record.Incidents[0].Durations[0]; *got.Value != test.value || *got.Minutes != test.minutes {
			t.Errorf("%s is kept as %s, %v minutes", test.written, *got.Value, *got.Minutes)
		}
	}
}
