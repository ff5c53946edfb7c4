package normalize

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// The breaks that an extractor sets into an expression.
var breaks = []string{" ", "　", "\n", "\n　", "\u200B"}

// TestBrokenCases breaks the expressions of testdata/siblings.tsv, and those of
// the case files where they are, in every way at every place.
func TestBrokenCases(t *testing.T) {
	for _, line := range siblings(t) {
		if len(line) == 5 && line[2] == line[0] && !strings.HasPrefix(line[4], "!") {
			breakAll(t, line[0], line[0], line[1])
		}
	}
	for _, name := range []string{"own", "samples", "dev", "more"} {
		path := filepath.Join("..", "..", "shared", "normalize", name+".jsonl")
		if dir := os.Getenv("GIJI_SAMPLES"); dir != "" {
			path = filepath.Join(dir, "normalize", name+".jsonl")
		}
		if name == "own" {
			path = filepath.Join("testdata", "cases.jsonl")
		}
		if _, err := os.Stat(path); err != nil {
			t.Logf("no case files: %v", err)
			break
		}
		for _, c := range readCases(t, path) {
			if part, ok := c.Expect["text"].(string); ok && c.Kind != "text" {
				breakAll(t, c.Text, part, c.Ref)
			}
		}
	}
}

// siblings are the lines of testdata/siblings.tsv.
func siblings(t *testing.T) (lines [][]string) {
	t.Helper()
	data, err := os.ReadFile("testdata/siblings.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(string(data), "\n") {
		if line != "" && !strings.HasPrefix(line, "#") {
			lines = append(lines, strings.Split(strings.ReplaceAll(line, `\n`, "\n"), "\t"))
		}
	}
	return lines
}

// breakAll breaks part in text at every place, by one kind of break a place or
// with GIJI_LONG by all. What has blanks side by side already is left out: two
// are the gap between columns.
func breakAll(t *testing.T, text, part, ref string) {
	t.Helper()
	at := strings.Index(text, part)
	instant, err := ParseRef(ref)
	if at < 0 || err != nil {
		return
	}
	o := Options{Ref: instant}
	runes := []rune(part)
	for k := 1; k < len(runes); k++ {
		for n, b := range breaks {
			if stride(2) > 1 && n != (k+len(runes))%len(breaks) || isBlank(runes[k-1]) || isBlank(runes[k]) {
				continue
			}
			broken := string(runes[:k]) + b + string(runes[k:])
			if bad := otherValue(text, text[:at]+broken+text[at+len(part):], len([]rune(text[:at])), len([]rune(broken)), o); bad != "" {
				t.Errorf("%q: %s", broken, bad)
			}
		}
	}
}

// otherValue tells of the values that overlap with the broken expression of
// broken, which begins at code point from and has size of them, and that text
// does not have; "" for none. An error or a flag of doubt is no value.
func otherValue(text, broken string, from, size int, o Options) string {
	whole := map[string]bool{}
	for _, m := range Scan(text, o) {
		whole[bare(m)] = true
	}
	var b strings.Builder
	for _, m := range Scan(broken, o) {
		if m.End <= from || m.Start >= from+size || m.Err != "" || m.Flags()&doubts != 0 || whole[bare(m)] {
			continue
		}
		fmt.Fprintf(&b, " %q = %s", m.Text, bare(m))
	}
	return b.String()
}

const doubts = Flags(
	FlagUnresolved | FlagWeekdayMismatch | FlagEraOverflow | FlagEraBeforeStart | FlagCalendarMismatch | FlagRangeReversed | FlagAmbiguous)

// bare is the value of a match without labels and remarks, which have the
// breaks of the text in them.
func bare(m Match) string {
	if m.Count != nil {
		c := *m.Count
		c.Label, c.Remark, c.NoteMark = "", "", ""
		m.Count = &c
	}
	if m.Items != nil {
		list := Items{}
		for _, item := range m.Items.List {
			list.List = append(list.List, Item{Value: item.Value})
		}
		m.Items = &list
	}
	b, err := m.Value.MarshalJSON()
	if err != nil {
		return err.Error()
	}
	return string(b)
}

// TestBrokenOnce breaks expressions made at random, alone and in a sentence:
// 500 of them, or 5,000 with GIJI_LONG.
func TestBrokenOnce(t *testing.T) {
	each := 50 / stride(10)
	rapid.Check(t, func(rt *rapid.T) {
		for range each {
			part := anyExpression().Draw(rt, "expression")
			runes := []rune(part)
			k := rapid.IntRange(1, len(runes)-1).Draw(rt, "place")
			if isBlank(runes[k-1]) || isBlank(runes[k]) {
				continue
			}
			broken := string(runes[:k]) + rapid.SampledFrom(breaks).Draw(rt, "break") + string(runes[k:])
			frame := rapid.SampledFrom([]string{"%s", "影響は%sであった。", "（%s）", "発生は%s、", "日時：%s\n場所：第２会議室", "約束の%sを"}).Draw(rt, "frame")
			from := len([]rune(frame[:strings.Index(frame, "%s")]))
			text, torn := fmt.Sprintf(frame, part), fmt.Sprintf(frame, broken)
			if bad := otherValue(text, torn, from, len([]rune(broken)), Options{Ref: Date(2024, 6, 5)}); bad != "" {
				rt.Fatalf("%q: %s", torn, bad)
			}
		}
	})
}

// TestTornClocks: what a tear touches has no value, nor what goes on with it; a figure that can be no day
// ends none.
func TestTornClocks(t *testing.T) {
	for text, torn := range map[string]string{
		"影響はS25-01-03 1時0分であった。": "影響はS25-01-0 3 1時0分であった。",
		"影響はS25/1/1 10時0分であった。":  "影響はS25/1/1 1\u200B0時0分であった。",
		"影響はR6-11-23 1時30分であった。": "影響はR6-11-2 3 1時30分であった。",
		"影響はR6-11-23 1時30分20秒から": "影響はR6-11-2 3 1時30分20秒から",
		"影響はR6-11-23 1:30であった。":  "影響はR6-11-2 3 1:30であった。",
	} {
		if bad := otherValue(text, torn, 3, len([]rune(torn))-6, Options{Ref: Date(2024, 6, 5)}); bad != "" {
			t.Errorf("%s: %s", torn, bad)
		}
	}
	for _, text := range []string{"2時 30分から", "第2回 3 1時30分", "10時30分、11時30分"} {
		if len(Scan(text, Options{})) == 0 {
			t.Errorf("%s: nothing is read", text)
		}
	}
}

// TestVagueAndMore: 余 behind a vague number leaves its ends as they are.
func TestVagueAndMore(t *testing.T) {
	for text, want := range map[string]string{"十数余分": `"lo":11,"hi":19`, "数十余日": `"magnitude":10,"approximate":true,"bound":"more_than"`} {
		m, ok := FirstFolded(FoldRunes([]rune(text)), Options{})
		if b, err := m.Value.MarshalJSON(); !ok || err != nil || !strings.Contains(string(b), want) {
			t.Errorf("%s: %s, want %s", text, b, want)
		}
	}
}

// anyExpression makes dates, times, lengths, counts, ordinals and ranges in the
// ways of writing that papers have.
func anyExpression() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		switch rapid.IntRange(0, 6).Draw(t, "kind") {
		case 0:
			return anyDate(t)
		case 1:
			return anyTime(t)
		case 2:
			return anyDate(t) + rapid.SampledFrom([]string{" ", "　", "（月）"}).Draw(t, "between") + anyTime(t)
		case 3:
			return anyLength(t)
		case 4:
			return "第" + anyNumeral(t, 199) + rapid.SampledFrom([]string{"回", "報", "号", "版"}).Draw(t, "ordinal")
		case 5:
			return anyTime(t) + rapid.SampledFrom([]string{"～", "から", "-"}).Draw(t, "sign") + anyTime(t)
		}
		return anyCount(t)
	})
}

func anyDate(t *rapid.T) string {
	day := dayOf(dayNumber(1950, 1, 1) + rapid.IntRange(0, 36_000).Draw(t, "day"))
	formats := dateFormats(rapid.Bool().Draw(t, "era"))
	return FormatDate(day, rapid.SampledFrom(formats).Draw(t, "format"))
}

func dayOf(n int) Instant {
	y, m, d := civil(n)
	return Date(y, m, d)
}

func anyTime(t *rapid.T) string {
	digits := rapid.SampledFrom([]Digits{ASCIIDigits, WideDigits, KanjiDigits}).Draw(t, "digits")
	style := DateMarks
	if digits != KanjiDigits && rapid.Bool().Draw(t, "colon") {
		style = DateSlashes
	}
	return FormatTime(rapid.IntRange(0, 23).Draw(t, "hour"), rapid.IntRange(0, 59).Draw(t, "minute"), digits, style)
}

func anyLength(t *rapid.T) string {
	d := Duration{Days: int64(rapid.IntRange(0, 40).Draw(t, "days")), Hours: int64(rapid.IntRange(1, 90).Draw(t, "hours")),
		Minutes: int64(rapid.IntRange(1, 59).Draw(t, "minutes"))}
	return rapid.SampledFrom([]string{"", "約", "延べ", "最長"}).Draw(t, "lead") + d.Format() +
		rapid.SampledFrom([]string{"", "程度", "以上", "間"}).Draw(t, "hedge")
}

func anyNumeral(t *rapid.T, most int64) string {
	n := rapid.Int64Range(1, most).Draw(t, "n")
	return FormatNumber(n, rapid.SampledFrom([]NumeralStyle{Figures, Grouped, WideFigures, MixedUnits, KanjiUnits}).Draw(t, "style"))
}

func anyCount(t *rapid.T) string {
	number := anyNumeral(t, 30_000_000)
	if rapid.Bool().Draw(t, "fraction") {
		number = fmt.Sprintf("%d.%d万", rapid.IntRange(0, 900).Draw(t, "whole"), rapid.IntRange(1, 9).Draw(t, "tenths"))
	}
	unit := rapid.SampledFrom([]string{"人", "件", "回線", "契約", "世帯", "社", "端末", "か所", "円"}).Draw(t, "unit")
	return rapid.SampledFrom([]string{"", "約", "最大", "計"}).Draw(t, "lead") +
		number + unit + rapid.SampledFrom([]string{"", "以上", "程度"}).Draw(t, "hedge")
}

// TestColumns keeps apart what stands side by side.
func TestColumns(t *testing.T) {
	for text, want := range map[string][]string{
		"約３万人　　２時間10分":       {"約３万人", "２時間10分"},
		"12件    15件":         {"12件", "15件"},
		"5  12人":             {"12人"},
		"令和５年６月１日   10:00":   {"令和５年６月１日   10:00"},
		"10:00 11:30":        {"10:00", "11:30"},
		"1,000 2,000件":       {"2,000件"},
		"6/1 9:00":           {"6/1 9:00"},
		"資料１\n３件の報告":         {"３件"},
		"表２ 5時間の停止":          {"5時間"},
		"１　令和５年６月１日":         {"令和５年６月１日"},
		"３ 10月１日に開催した":       {"10月１日"},
		"開始 10:00\n終了 12:00": {"10:00", "12:00"},
		"第３回 ５月10日":          {"第３回", "５月10日"},
		"拠点2\t6件":            {"6件"},
		"日\n時\n：\n令\n和\n６\n年\n１\n２\n月\n２\n０\n日\nか\nら": {"令\n和\n６\n年\n１\n２\n月\n２\n０\n日\nか\nら"},
		"会員　三　十　二　名　出席":                               {"三　十　二　名"},
		"受付 1 0 : 3 0 か ら 終 日":                        {"1 0 : 3 0 か ら"},
	} {
		var got []string
		for _, m := range Scan(text, Options{}) {
			if m.Err == "" {
				got = append(got, m.Text)
			}
		}
		equal(t, want, got)
	}
}

// TestTorn leaves unread, and says so, what may be one number or two.
func TestTorn(t *testing.T) {
	for _, text := range []string{
		"拠点1 5件の報告", "会議室３ ８人が入室", "1 12回開催した", "2 3日の会議を", "窓口2\n4件を受付", "4月 12 5件の内訳", "令和５年1 0名の委員", "ケース三 十二名が対象",
	} {
		matches := Scan(text, Options{})
		if len(matches) != 1 || matches[0].Err != ErrInvalidNumeral {
			t.Errorf("%q: %s", text, allTold(t, matches))
		}
	}
}

// TestMasked reads nothing of a numeral whose figures are not told.
func TestMasked(t *testing.T) {
	for text, want := range map[string]string{
		"８万○千件":          "８万○千件",
		"約2\uFFFD,300人が": "2\uFFFD,300人",
		"□00人":           "",
		"１時間５●分":         "１時間５●分",
		"令和６年１□月３日":      "令和６年１□月３日",
		"令和○年４月１日":       "令和○年４月１日",
		"７月１？日":          "７月１？日",
		"○３名が出席":         "",
		"３件　○５件":         "",
		"○ 10時開会":        "",
	} {
		got := ""
		for _, m := range Scan(text, Options{}) {
			if m.Err != "" {
				got += m.Text
			}
		}
		if got != want {
			t.Errorf("%q: %q is not read, want %q", text, got, want)
		}
	}
}
