package outline_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestNamesAgain: two words behind a title alone, each time it speaks, are a name where the
// others have names there.
func TestNamesAgain(t *testing.T) {
	const others = "○議長　青山　太郎　ただいまから会議を開きます。\n○議長　青山　太郎　農林課長。\n"
	for _, test := range []struct{ name, text, want, not string }{
		{"each time", others + "○農林課長　苔瀬　浩二　お答えします。\n○農林課長　苔瀬　浩二　そのとおりです。\n", "農林課長　苔瀬　浩二", ""},
		{"once", others + "○農林課長　補足　資料　を配りました。\n○農林課長　そのとおりです。\n", "農林課長", "農林課長　補足　資料"},
		{"of the dictionary", others + "○農林課長　堀　光一　お答えします。\n", "農林課長　堀　光一", ""},
		{"in kana", others + "○農林係長　森　ゆうこ　お答えします。\n", "農林係長　森　ゆうこ", ""},
		{"two holders", others + "○係長　中村　清　はい。\n○係長　高橋　明美　はい。\n", "係長　高橋　明美", ""},
		{"a word", others + "○農林課長　原　案　をお配りします。\n", "農林課長", "農林課長　原　案"},
		{"another word", others + "○農林課長　補足　資料　をお配りします。\n", "農林課長", "農林課長　補足　資料"},
		{"other words", others + "○農林課長　補足　資料　を配りました。\n○農林課長　議案　資料　もあります。\n", "農林課長", "農林課長　補足　資料"},
		{"nobody has a name", "○議長　質疑　終結　を宣告します。\n○農林課長　説明します。\n○議長　質疑　終結　を宣告します。\n", "議長", "議長　質疑　終結"},
	} {
		t.Run(test.name, func(t *testing.T) {
			src, out := find("若葉町議会会議録\n" + test.text)
			var got []string
			for _, turn := range out.Turns {
				got = append(got, at(src, turn.Speaker))
			}
			assert.Contains(t, got, test.want)
			if test.not != "" {
				assert.NotContains(t, got, test.not)
			}
		})
	}
}
