package script_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/script"
)

func TestPunctuate(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"a society's paper", "原案が示され,承認された.次に予算を審議し,可決した.", "原案が示され、承認された。次に予算を審議し、可決した。"},
		{"numbers keep theirs", "1. 会費は1,000円とした.2.5倍となる.\nい.その他\n", "1. 会費は1,000円とした。2.5倍となる。\nい.その他\n"},
		{"a noun at the end of a line", "承認した.\n否決した.\n原案のとおり承認.\n", "承認した。\n否決した。\n原案のとおり承認。\n"},
		{"Latin names", "M.Rossi委員が述べた.J. Smith氏も賛成した.", "M.Rossi委員が述べた。J. Smith氏も賛成した。"},
		{"behind a bracket", "承認された(資料1).続いて,会長(座長),副会長が述べた.以上とした.", "承認された(資料1)。続いて、会長(座長)、副会長が述べた。以上とした。"},
		{"the usual way stays", "承認した。次に,可決した.終わった。", "承認した。次に,可決した.終わった。"},
		{"once is no habit", "承認した.", "承認した."},
	} {
		fold := []rune(test.text)
		script.Punctuate(fold)
		assert.Equal(t, test.want, string(fold), test.name)
	}
}
