package extract_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

// Texts that once ended a stage, each for its kind.
func TestOddTexts(t *testing.T) {
	for name, text := range map[string]string{
		"a wrapped label goes on behind the end of its table": "事業者 発生日\n    】\n情 自社サイ\n報 ト\n事業者 発生日\n周\n知\n",
		"a table of one line between wrapped labels":          "事業者名 発生日時\n情\n影響利用者数 報\n周\n知\n",
		"nothing stands behind the date of the meeting":       "議事録\n日時：令和６年６月１日\n事業者名 甲\n発生日時 ６月１日\n影響利用者数 ３万人\n継続時間 １時間",
		"the table ends the text right behind the label":      "議事要旨\n開催日\n事業者名 甲\n発生日時 ６月１日\n影響利用者数",
		"nothing but marks behind the date":                   "第３回検討会　議事要旨\n日時：令和６年６月１日（土）10:00～12:00場所：第１会議室\n◯◯",
		"a line of thousands of pieces below a list": "議事要旨\n     事業者名      発生日時        継続時間     影響利用者数      発生原因\n" +
			"     甲社        令和４年４月１日     16時間     約6,600人      輻輳\n" + strings.Repeat("The table now has 78 entries!", 4000),
		"a bracket alone behind a sentence with a bullet": "事業者 \n発生日 \n復旧日 \n○　通知はなかったのか。 \n）\n",
		"a line of controls":                              "議事要旨\n\u200b\n日時\n\u200b\u3099\n",
	} {
		a, err := extract.AnalyzeText(context.Background(), text, extract.Options{})
		require.NoError(t, err, name)
		assertGrounded(t, a, name)
		assertOrdered(t, a)
	}
}

// bad is an engine with a bug.
type bad struct{ typed }

func (b bad) Open(ctx context.Context, data []byte, password string) (extract.PDF, error) {
	file, err := b.typed.Open(ctx, data, password)
	return badFile{file}, err
}

type badFile struct{ extract.PDF }

func (badFile) Producer() string { panic("a bug") }

// A panic is the error of its document alone.
func TestPanicIsAnError(t *testing.T) {
	d, err := extract.Reader(context.Background(), strings.NewReader("%PDF-1.7"), extract.Options{PDF: bad{typed{[][]string{{"議事録"}}}}})
	assert.Nil(t, d)
	require.ErrorIs(t, err, extract.ErrPanic)
	var at *extract.Error
	require.True(t, errors.As(err, &at))
	assert.Equal(t, model.CodePanic, at.Code)
	var panicked *extract.Panic
	require.True(t, errors.As(err, &panicked))
	assert.Contains(t, string(panicked.Stack), "badFile", "the stack says where")

	path := filepath.Join(t.TempDir(), "a.pdf")
	require.NoError(t, os.WriteFile(path, []byte("%PDF-1.7"), 0o600))
	n := 0
	for _, err := range extract.Files(context.Background(), []string{path, "../testdata/minutes.txt"},
		extract.Options{PDF: bad{typed{[][]string{{"議事録"}}}}}) {
		assert.Equal(t, n == 0, errors.Is(err, extract.ErrPanic), "the documents beside it are read")
		n++
	}
	assert.Equal(t, 2, n)
}

// A meeting of very many sittings does not repeat its line for each of them.
func TestManySittings(t *testing.T) {
	text := "議事録\n日時：" + strings.Repeat("令和６年６月１日（土）10時～11時、２日（日）13時～14時、", 2000)
	d, err := extract.Text(context.Background(), text, extract.Options{})
	require.NoError(t, err)
	require.NotNil(t, d.Minutes.Held)
	assert.Less(t, len(d.AppendJSON(nil, model.Format{})), 4*len(text))
}
