package normalize

import "testing"

// TestLostBlank reads a day and a clock of which the blank between is lost:
// where there is one way to part them, and nothing where there are two or none.
func TestLostBlank(t *testing.T) {
	for text, want := range map[string]string{
		"2026/8/421:15復旧": `{"type":"point","value":"2026-08-04T21:15","precision":"minute"}`,
		"2026/3/20:05周知":  `{"type":"point","value":"2026-03-02T00:05","precision":"minute"}`,
		"2026/10/3107:40": `{"type":"point","value":"2026-10-31T07:40","precision":"minute"}`,
		"2026/3/118:20":   "", // the 1st or the 11th
		"2026/11/728:15":  "",
		"2026/03/20:05":   "", // a day of one digit behind 03
		"2026-03-20:05":   "",
		"2026/3/9:05":     "",
	} {
		got := ""
		for _, m := range Scan(text, Options{}) {
			got += told(t, m)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestMaskedParts: a mask for the greater part of a length or of a date leaves no value of what is behind it, and
// hours with a point in the middle are no list where they cannot be one.
func TestMaskedParts(t *testing.T) {
	for text, want := range map[string]string{
		"●時間50分":     "!invalid_numeral",
		"約■時間20分":    "!invalid_numeral",
		"〇月●日と●月18日": "!invalid_numeral",
		"○日時６月１日":    `{"type":"point","value":"--06-01","precision":"day","flags":["no_year"]}`,
		"2・5時間":      `{"type":"duration","value":"PT2H30M","minutes":150}`,
		"・３・５時間":     `{"type":"duration","value":"PT3H30M","minutes":210}`,
	} {
		got := ""
		for _, m := range Scan(text, Options{}) {
			got += told(t, m)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
