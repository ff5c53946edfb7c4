package roster_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestNamesAtRowEnds: a name at the end of a row does not go on in the name that begins
// the next, however long the row is.
func TestNamesAtRowEnds(t *testing.T) {
	for text, want := range map[string]string{
		"出席者\n森　宏一（東町　主任技師）、林　宏太郎\n関（緑化課）\n": "出席者|member|森宏一|主任技師|東町\n出席者|member|林宏太郎|-|-\n出席者|member|関|-|緑化課",
		"出席者\n高橋 一（緑化課）、原　薫\n荒木（若葉市委員）\n":    "出席者|member|高橋一|-|緑化課\n出席者|member|原薫|-|-\n出席者|member|荒木|若葉市委員|-",
		"出席者\n荒木（若葉銀行係長）、林\n荒木　　緑化課　　事務局長\n": "出席者|member|荒木|若葉銀行係長|-\n出席者|member|林|-|-\n出席者|member|荒木|事務局長|緑化課",
	} {
		assert.Equal(t, want, labelled(readUnder(text)), text)
	}
}
