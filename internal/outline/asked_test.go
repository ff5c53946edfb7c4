package outline

import (
	"strings"
	"testing"

	"github.com/giji-go/giji/internal/doc"
)

// asked writes the remarks with signs, a stroke between their lines.
func asked(src *doc.Source, out *doc.Outline) string {
	var all []string
	for i := range out.Agenda {
		for _, t := range out.Agenda[i].Turns {
			sign := map[doc.Sign]string{doc.Question: "question", doc.Answer: "answer"}[t.Sign]
			if sign != "" {
				all = append(all, sign+": "+strings.ReplaceAll(spelled(src, t.Text), "|", "/"))
			}
		}
	}
	return strings.Join(all, "|")
}

// TestAsked: questions and answers side by side, as a table or in two columns of a text, are
// remarks: an answer stands behind its question.
func TestAsked(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n"
	check(t, []form{
		{"a letter a column", head + "１ 計画について\n" +
			"       意見・質問            回答\n" +
			"・計画の対象が前期の２件か ・単価の改定が５月に行われ\n" +
			"ら増えたのはなぜか。    たためと考えている。\n" +
			"・利用率は。        ・100％である。紙では、更\n" +
			"              新が遅い者に限る。\n" +
			"２ その他\n事務局から説明があった。\n",
			"question: 計画の対象が前期の２件か/ら増えたのはなぜか。|answer: 単価の改定が５月に行われ/たためと考えている。|" +
				"question: 利用率は。|answer: 100％である。紙では、更/新が遅い者に限る。"},
		{"heads in spread letters", head + "１ 計画について\n" +
			"  質　　問                回　　　答\n" +
			"  ・計画はいつからか。    ・四月からである。早けれ\n" +
			"                          　ば三月になる。\n２ その他\n",
			"question: 計画はいつからか。|answer: 四月からである。早けれ/ば三月になる。"},
		{"two columns a letter", head + "１ 計画について\n" +
			"  質問                    回答\n" +
			"  ・計画はいつからか。    ・四月からである。早けれ\n" +
			"                            ば三月に始める。\n" +
			"  ・費用はいくらか。      ・百万円である。\n" +
			"２ その他\n事務局から説明があった。\n",
			"question: 計画はいつからか。|answer: 四月からである。早けれ/ば三月に始める。|question: 費用はいくらか。|answer: 百万円である。"},
		{"two answers to one question", head + "１ 計画について\n" +
			"  質問                    回答\n" +
			"  ・計画はいつからか。    ・四月からである。\n" +
			"                          ・早ければ三月に始める。\n" +
			"  ・費用はいくらか。      ・百万円である。\n" +
			"２ その他\n事務局から説明があった。\n",
			"question: 計画はいつからか。|answer: 四月からである。|answer: 早ければ三月に始める。|question: 費用はいくらか。|answer: 百万円である。"},
		{"a table", head + "１ 計画について\n番号 | 質問 | 回答\n1 | いつからか。 | 四月からである。\n2 | ・ほかに/ないか。/・安いか。 | ・特になし/・安い。\n２ その他\n事務局から説明があった。\n",
			"question: いつからか。|answer: 四月からである。|question: ほかに/ないか。|question: 安いか。|answer: 安い。"},
		{"heads of something else", head + "１ 計画について\n  質問                    期限\n  ・計画はいつからか。    ・四月\n２ その他\n事務局から説明があった。\n", ""},
	}, asked)
}
