package main

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/giji-go/giji/internal/score"
)

// Every path that a gold file may name is in the row that a reader looks for.
func TestGroups(t *testing.T) {
	for path, want := range map[string]string{
		".minutes.agenda[].discussion[].text":          "remarks: text",
		".minutes.discussion[].participant":            "remarks: speaker",
		".minutes.agenda[].items[].discussion[].kind":  "remarks: question or answer",
		".minutes.agenda[].outcome.votes.for":          "outcomes and votes",
		".minutes.agenda[].materials[]":                "agenda",
		".minutes.materials[].title":                   "papers",
		".minutes.session_number":                      "body, session, kind",
		".minutes.sessions[].number":                   "body, session, kind",
		".minutes.sittings[].start":                    "date and time",
		".minutes.attendance.public":                   "participants",
		".incidents[].affected_users_note.text":        "outages: users, area, inquiries",
		".incidents[].preventive_measures[].due.value": "outages: measures",
		".incidents[].disclosure.notices[].at.value":   "outages: notices",
		".incidents[].cause.sections[].heading":        "outages: impact, cause, categories",
		".incidents[].durations[].minutes":             "outages: operator, times, durations",
		".minutes.agenda[].discussion_heading.text":    "agenda",
	} {
		i := groupOf(path)
		if i < 0 || groups[i].name[english] != want {
			t.Errorf("%s is in row %d, want %q", path, i, want)
		}
	}
	if groupOf(".source.name") != -1 {
		t.Error("what is not scored is in a row")
	}
}

func TestCutNotRounded(t *testing.T) {
	for _, c := range []struct {
		counts score.Counts
		want   string
	}{
		{score.Counts{}, ""},
		{score.Counts{Right: 999, Missed: 1}, "0.99"},
		{score.Counts{Right: 10}, "1.00"},
		{score.Counts{Wrong: 3}, "0.00"},
	} {
		if got := f1(c.counts); got != c.want {
			t.Errorf("f1(%v) = %q, want %q", c.counts, got, c.want)
		}
	}
}

func TestReplace(t *testing.T) {
	const text = "a\n<!-- figures: x -->\nold\n<!-- end: x -->\nb"
	got, err := replace(text, "x", "new")
	if want := "a\n<!-- figures: x -->\n\nnew\n<!-- end: x -->\nb"; err != nil || got != want {
		t.Errorf("replace = %q, %v, want %q", got, err, want)
	}
	if again, _ := replace(got, "x", "new"); again != got {
		t.Errorf("a second run changes the text: %q", again)
	}
	if _, err := replace(text, "y", "new"); err == nil {
		t.Error("no error without markers")
	}
}

// The usual way is no straw man: it reads what it is made for.
func TestSimpleRead(t *testing.T) {
	got := simpleRead("○○審議会（第2回）議事要旨\n日時 令和6年4月1日（月）午後1時30分~3時15分\n場所 第1会議室\n出席者 山田 太郎、佐藤花子\n" +
		"事業者名 甲株式会社\n発生日時 令和6年3月2日 9時05分\n継続時間 2時間10分\n影響利用者数 約4.5万人\n")
	minutes := pick(got, "minutes")
	if start := pick(pick(minutes, "held"), "start"); start != "2024-04-01T13:30:00+09:00" {
		t.Errorf("start %v", start)
	}
	if end := pick(pick(minutes, "held"), "end"); end != "2024-04-01T15:15:00+09:00" {
		t.Errorf("end %v", end)
	}
	if people, _ := pick(minutes, "participants").([]any); len(people) != 2 {
		t.Errorf("people %v", people)
	}
	incidents, _ := pick(got, "incidents").([]any)
	if len(incidents) != 1 {
		t.Fatalf("incidents %v", incidents)
	}
	if at := pick(pick(incidents[0], "occurred_at"), "value"); at != "2024-03-02T09:05:00+09:00" {
		t.Errorf("occurred at %v", at)
	}
	if users, _ := pick(incidents[0], "affected_users").([]any); len(users) != 1 || pick(users[0], "value") != 45000.0 {
		t.Errorf("users %v", users)
	}
}

// Cells become pairs of a label and its value, however the table lies.
func TestCellsRead(t *testing.T) {
	one := [][]string{{"事業者\n名", "甲株式会社"}, {"発生日時", "令和6年3月2日 ９時05分"}, {"影響利⽤者数", "約4.5万⼈"}}
	for name, table := range map[string][][]string{
		"down":  one,
		"along": turned(one),
		"two":   {{"事業者名", "甲株式会社", "乙株式会社"}, {"発生日時", "令和6年3月2日 9時05分", "令和6年4月1日 1時"}, {"影響利用者数", "4.5万人", "3人"}},
	} {
		got := cellsRead(plumbed{Text: "会議\n日時 令和6年4月1日 10:00〜11:00", Tables: [][][]string{table}})
		if end := pick(pick(pick(got, "minutes"), "held"), "end"); end != "2024-04-01T11:00:00+09:00" {
			t.Errorf("%s: end %v", name, end)
		}
		incidents, _ := pick(got, "incidents").([]any)
		if want := map[string]int{"two": 2}[name]; len(incidents) != max(want, 1) {
			t.Errorf("%s: %d incidents", name, len(incidents))
			continue
		}
		if at := pick(pick(incidents[0], "occurred_at"), "value"); at != "2024-03-02T09:05:00+09:00" {
			t.Errorf("%s: occurred at %v", name, at)
		}
		if users, _ := pick(incidents[0], "affected_users").([]any); len(users) != 1 || pick(users[0], "value") != 45000.0 {
			t.Errorf("%s: users %v", name, users)
		}
	}
}

var (
	printedBlock = regexp.MustCompile(`(?s)<!-- figures: .*?<!-- end: [a-z]+ -->|<[^>]*>`)
	measured     = regexp.MustCompile(`(?:^|[^\w.])0?\.\d\d|\d\s?(?:%|ms\b|MB/s|milliseconds|ミリ秒|倍|times as)`)
)

// What a README says of how well and how fast stands between the markers, where
// this tool prints it, and nowhere else.
func TestNoOtherFigures(t *testing.T) {
	for _, readme := range readmes {
		data, err := os.ReadFile("../../" + readme.path)
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(string(data), "<!-- figures: "); n != 6 {
			t.Errorf("%s has %d blocks of figures, want 6", readme.path, n)
		}
		for _, m := range measured.FindAllString(printedBlock.ReplaceAllString(string(data), ""), -1) {
			t.Errorf("%s: %q is printed by no tool", readme.path, m)
		}
	}
}

// A record of first runs without a cell is an error, not a short table.
func TestReadFirsts(t *testing.T) {
	path := t.TempDir() + "/first.tsv"
	if err := os.WriteFile(path, []byte("English\t日本語\tdocuments\tF1\na\tb\t3\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := readFirsts(path); err == nil || !strings.Contains(err.Error(), ":2: 3 cells") {
		t.Errorf("error %v", err)
	}
}
