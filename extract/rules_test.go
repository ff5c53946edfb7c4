package extract_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
)

func TestRules(t *testing.T) {
	text := "青空市審議会　議事録\n日時　令和６年６月５日\n場所　市役所\n議題\n１　計画について\n○山田委員　なぜか。\n○木村課長　調べる。\n"
	a, err := extract.AnalyzeReader(context.Background(), strings.NewReader(text), extract.Options{Rules: true})
	require.NoError(t, err)
	read, fired, never := map[string]string{}, map[string]int{}, 0
	for _, u := range a.Rules() {
		if u.Fired == nil {
			read[u.Text] = u.Rule
			continue
		}
		fired[u.Rule] = *u.Fired
		if *u.Fired == 0 {
			never++
		}
	}
	assert.Equal(t, "label: a label", read["場所　市役所"])
	assert.Equal(t, "row: a number heads an item", read["１　計画について"])
	assert.Equal(t, "row: a remark", read["○木村課長　調べる。"])
	assert.Equal(t, 2, fired["row: a remark"])
	assert.Positive(t, never, "rules that read nothing are told too")

	a, err = extract.AnalyzeReader(context.Background(), strings.NewReader(text), extract.Options{})
	require.NoError(t, err)
	assert.Empty(t, a.Rules(), "nothing is kept unless asked for")
}
