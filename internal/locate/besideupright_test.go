package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestShortLabelBesideLetter: a short label behind a letter of an upright one is one in a column of its own, whatever
// the line above ends with.
func TestShortLabelBesideLetter(t *testing.T) {
	assert.Equal(t, []string{`operators: 株式会社クスノキ
occurred_at: 令和７年３月６日 15時08分
disclosure: 
own_site: ・第１報　３月６日15時40分|・第２報　３月６日17時10分|・第３報　３月６日18時35分
other: 該当なし
system_diagram: 別紙３のとおり
`}, tables(`
 事業者名   株式会社クスノキ
 発生日時   令和７年３月６日 15時08分
  情            ・第１報　３月６日15時40分
  報     自社サイト  ・第２報　３月６日17時10分
  周            ・第３報　３月６日18時35分
  知     その他    該当なし
機器構成図   別紙３のとおり
`))
}
