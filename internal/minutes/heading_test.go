package minutes_test

import "testing"

// TestTitleForms: what stands in and around the title and says the body, its
// session and the kind of document.
func TestTitleForms(t *testing.T) {
	const date = "日時 令和5年4月3日\n"
	tests := []struct{ name, text, council, session, kind string }{
		{"letter-spaced", "第 ２ ５ 回 　 試 験 審 査 会 　 議 事 要 旨\n" + date, "試験審査会", "25", "議事要旨"},
		{"letter-spaced, with a parent", "第 ３ 回 試 験 審 議 会 　 　 審 査 部 会 　 　 議 事 録\n" + date, "試験審議会 審査部会", "3", "議事録"},
		{"two sessions of one body", "第2回 及び 第3回 試験審査会 議事要旨\n" + date, "試験審査会", "-", "議事要旨"},
		{"the session below", "試験審査会　議事録\n（令和4年度　第2回）\n" + date, "試験審査会", "2", "議事録"},
		{"the kind above, for the public", "議事録(公開用)\n件名：第5回 試験審査会\n" + date, "試験審査会", "5", "議事録"},
		{"a whole title below the date", "審査会会議録\n開催日 令和5年4月3日\n令和5年度 第3回 青空市試験審査会 会議録\n場所 第1会議室\n", "青空市試験審査会", "3", "会議録"},
		{"a day before it", "R5.4.3 第2回試験審査会 議事メモ\n" + date, "試験審査会", "2", "議事メモ"},
		{"announced", "第8回試験審査会が開催されました\n" + date, "試験審査会", "8", "-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, m, _ := readMinutes(test.text)
			got := [...]string{deref(m.Council), number(m.SessionNumber), deref(m.DocumentKind)}
			if want := [...]string{test.council, test.session, test.kind}; got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}
