package script_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// TestKindsOfCharacters: what is of a kind and what only looks like it, at the
// edges of each range too.
func TestKindsOfCharacters(t *testing.T) {
	for _, test := range []struct {
		name    string
		in      func(rune) bool
		yes, no string
	}{
		{"Bullet", script.Bullet, "・•○●◯〇◎◇◆□■△▲▽▼☆★-*※→⇒–−―—‐·∙･⋅◉☐☑\uf0b7\uf0d8", "一あa1（)「…~=/⊕\uf0b8"},
		{"Dash", script.Dash, "-‐‑‒–—―−－─━ー", "~～一・_=｜"},
		{"Wave", script.Wave, "~～〜∼〰", "-ー≒^"},
		{"Separator", script.Separator, ".、，,．):。・", ";(!-"},
		{"Comma", script.Comma, "、,，､;；", "。.・:"},
		{"Colon", script.Colon, ":：;；︓∶|｜", "、.・/"},
		{"Stop", script.Stop, "。｡?!？！", "、.．,"},
		{"Digit", script.Digit, "0189", "/:一０①"},
		{"Hiragana", script.Hiragana, "ぁあんゔゕゖ", "ァ゛ー\u3040\u3097"},
		{"Katakana", script.Katakana, "ァアンヴヵヶヷヺー", "あ・゠\u30fb\u30fd"},
		{"Kanji", script.Kanji, "一龥\u9fff々〆\uf900\ufaff\u3400\u4dbf𠮷\U00020000", "あア〇\ua000\u33ff\u4dc0\ufb00\u3008\U00040000"},
		{"Letter", script.Letter, "AZaz", "@[`{Ａé1"},
		{"NameLetter", script.NameLetter, "山あアー々A・･.ゝゞ", "1（、。-＝ "},
		{"Numeral", script.Numeral, "09一九十百千元〇零", "○◯参壱弐万Ⅰ①"},
		{"KanjiNumeral", script.KanjiNumeral, "一九十百千", "元零〇0万"},
		{"Ignorable", script.Ignorable, "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b\u180f\u200b\u200f\u202a\u202e\u2060\u206f\u3164\ufe00" +
			"\ufe0f\ufeff\uffa0\ufff0\ufff8\U0001bca0\U0001bca3\U0001d173\U0001d17a\U000e0000\U000e0fff",
			"\u00ac\u00ae\u034e\u0350\u061b\u061d\u115e\u1161\u17b3\u17b6\u180a\u1810\u200a\u2010\u2029\u202f\u205f\u2070\u3163\u3165\ufdff\ufe10" +
				"\ufefe\uff00\uff9f\uffa1\uffef\ufff9\U0001bc9f\U0001bca4\U0001d172\U0001d17b\U000dffff\U000e1000"},
		{"Blank", script.Blank, "\x00\t\n \u00a0\u2003\u3000\u3164\ufe0f\ufeff\U000e0100", "!~あ・\u3001\u2010\U00020000"},
	} {
		for _, r := range test.yes {
			assert.True(t, test.in(r), "%s %U %c", test.name, r, r)
		}
		for _, r := range test.no {
			assert.False(t, test.in(r), "%s %U %c", test.name, r, r)
		}
	}
}

// TestPairs: each bracket is closed by its own, and nothing else is one.
func TestPairs(t *testing.T) {
	for open, shut := range map[rune]rune{
		'(': ')', '[': ']', '{': '}', '<': '>', '「': '」', '『': '』', '【': '】', '〔': '〕', '〈': '〉', '《': '》', '≪': '≫', '〖': '〗', '〘': '〙',
		'⟨': '⟩', '“': '”', '«': '»', '｢': '｣',
	} {
		assert.Equal(t, string(shut), string(script.Closing(open)))
		assert.Equal(t, string(open), string(script.Opening(shut)))
		assert.Zero(t, script.Closing(shut), "%c", shut)
		assert.Zero(t, script.Opening(open), "%c", open)
	}
	for _, r := range "a1あ・*+;=?〟｝" {
		assert.Zero(t, script.Closing(r), "%c", r)
		assert.Zero(t, script.Opening(r), "%c", r)
	}
}

// TestNumeralsInKanji: values and where they end.
func TestNumeralsInKanji(t *testing.T) {
	for r, want := range map[rune]int{
		'零': 0, '〇': 0, '○': 0, '◯': 0, '一': 1, '壱': 1, '二': 2, '弐': 2, '三': 3, '参': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9,
	} {
		value, ok := script.KanjiDigit(r)
		assert.True(t, ok, "%c", r)
		assert.Equal(t, want, value, "%c", r)
	}
	for _, r := range "十百1元" {
		_, ok := script.KanjiDigit(r)
		assert.False(t, ok, "%c", r)
	}
	for text, want := range map[string]int{
		"千": 1000, "二百五": 205, "三千": 3000, "九十九": 99, "一〇〇": 100, "十〇": 10, "二〇三一年": 2031, "999999999999": 1 << 20,
		"九九九九九九九九九九": 1 << 20, "007": 7,
	} {
		value, _ := script.Integer([]rune(text), 0, len([]rune(text)))
		assert.Equal(t, want, value, text)
	}
	value, stop := script.Integer([]rune("x12"), 1, 2)
	assert.Equal(t, []int{1, 2}, []int{value, stop}, "the end bounds it")
}

// TestSpacedNumbers: blanks part digits, not numbers in kanji and not words.
func TestSpacedNumbers(t *testing.T) {
	for _, test := range []struct {
		text        string
		value, stop int
	}{
		{"1 2 3回", 123, 5}, {"1　回", 1, 1}, {"1 2", 12, 3}, {"一 二", 1, 1}, {"12", 12, 2}, {"回1", 0, 0}, {"1 ", 1, 1},
		{"9 9 9 9 9 9 9 9", 1 << 20, 15},
	} {
		value, stop := script.Spaced([]rune(test.text), 0, len([]rune(test.text)))
		assert.Equal(t, test.value, value, test.text)
		assert.Equal(t, test.stop, stop, test.text)
	}
}

func TestPlaces(t *testing.T) {
	for r, want := range map[rune]int{'ア': 1, 'オ': 5, 'ノ': 25, 'ハ': 0, 'ン': 0, 'ァ': 0, 'あ': 0, 'ー': 0} {
		assert.Equal(t, want, script.KanaPlace(r), "%c", r)
	}
	for r, want := range map[rune]int{'イ': 1, 'ロ': 2, 'ヲ': 12, 'ワ': 0, 'い': 0} {
		assert.Equal(t, want, script.IrohaPlace(r), "%c", r)
	}
}

// TestEnclosedNumerals: the first and the last of each set, and what stands beside.
func TestEnclosedNumerals(t *testing.T) {
	for _, test := range []struct {
		first, last rune
		from, to    int
		style       script.Enclosure
	}{
		{'①', '⑳', 1, 20, script.Circle}, {'❶', '❿', 1, 10, script.Circle}, {'㉑', '㉟', 21, 35, script.Circle}, {'㊀', '㊉', 1, 10, script.Circle},
		{'⑴', '⒇', 1, 20, script.Parens}, {'㈠', '㈩', 1, 10, script.Parens},
		{'⒈', '⒛', 1, 20, script.Point}, {'Ⅰ', 'Ⅻ', 1, 12, script.Roman}, {'ⅰ', 'ⅻ', 1, 12, script.Roman}, {'㋐', '㋾', 1, 47, script.Kana},
	} {
		style, value := script.Enclosed(test.first)
		assert.Equal(t, test.style, style, "%c", test.first)
		assert.Equal(t, test.from, value, "%c", test.first)
		style, value = script.Enclosed(test.last)
		assert.Equal(t, test.style, style, "%c", test.last)
		assert.Equal(t, test.to, value, "%c", test.last)
	}
	for _, r := range "1一ア⓪㏠\u215f\u33ff" {
		style, value := script.Enclosed(r)
		assert.Equal(t, script.Bare, style, "%c", r)
		assert.Zero(t, value)
	}
}

// TestSteps: stepping over blanks, and what bounds each step.
func TestSteps(t *testing.T) {
	text := []rune("　 日　時 ")
	assert.Equal(t, 2, script.Skip(text, 0, len(text)))
	assert.Equal(t, 1, script.Skip(text, 0, 1))
	assert.Equal(t, 5, script.SkipBack(text, 0, len(text)))
	assert.Equal(t, 0, script.SkipBack(text, 0, 2))
	assert.Equal(t, 1, script.SkipBack(text, 1, 2))
	assert.Equal(t, doc.Span{Start: 2, End: 5}, script.Trim(text, doc.Span{End: len(text)}))
	assert.Equal(t, 3, script.Index(text, 1, len(text), '　'))
	assert.Equal(t, -1, script.Index(text, 0, 4, '時'))
	assert.Equal(t, 5, script.Word(text, 0, len(text), "日時"))
	assert.Equal(t, 0, script.Word(text, 0, 4, "日時"), "the end bounds it")
	assert.Equal(t, 2, script.Suffix(text, 0, len(text), "日時"))
	assert.Equal(t, 4, script.Suffix(text, 0, len(text), "時"))
	assert.Equal(t, len(text), script.Suffix(text, 3, len(text), "日時"), "the start bounds it")
	assert.Equal(t, len(text), script.Suffix(text, 0, len(text), "目時"))
	assert.True(t, script.Begins(text, 0, len(text), "日"))
	assert.False(t, script.Begins(text, 0, len(text), "時"))
	assert.True(t, script.Ends(text, 0, len(text), "日時"))
	assert.False(t, script.Ends(text, 0, len(text), "日"))
	assert.True(t, script.Holds(text, 0, len(text), "時"))
	assert.False(t, script.Holds(text, 0, 4, "時"))
	assert.Equal(t, -1, script.Find(text, 0, len(text), "年"))
	assert.Equal(t, 2, script.Find(text, 0, len(text), "日時"))
	assert.True(t, script.Is(text, 0, len(text), "日時"))
	assert.False(t, script.Is(text, 0, len(text), "日"))
	assert.False(t, script.Is(text, 0, len(text), ""))
}

// TestNested: brackets of one kind hold each other, those of others are letters.
func TestNested(t *testing.T) {
	text := []rune("a(b(c)[d)e)f)")
	assert.Equal(t, 8, script.Close(text, 1, len(text)))
	assert.Equal(t, 5, script.Close(text, 3, len(text)))
	assert.Equal(t, -1, script.Close(text, 6, len(text)))
	assert.Equal(t, -1, script.Close(text, 1, 8), "the end bounds it")
	assert.Equal(t, 1, script.Open(text, 0, 8))
	assert.Equal(t, 3, script.Open(text, 0, 5))
	assert.Equal(t, -1, script.Open(text, 2, 8), "the start bounds it")
	assert.Equal(t, -1, script.Open(text, 0, 12))
}

// TestWidth: columns of half width, as a terminal shows them.
func TestWidth(t *testing.T) {
	for text, want := range map[string]int{
		"abc": 3, "日時": 4, "ｱｲ": 2, "日\u200b時": 4, "a日": 3, "\x00日": 2, "\uff61": 1, "\uffdc": 1, "\u1100": 2, "\u10ff": 1, "": 0,
	} {
		assert.Equal(t, want, script.Width([]rune(text)), "%q", text)
	}
}

// TestPunctuation: which points and commas end a phrase in a text that has such
// punctuation throughout.
func TestPunctuation(t *testing.T) {
	const habit = "承認した.終わった.\n"
	for _, test := range []struct{ name, text, want string }{
		{"two letters before the point", "こと.次", "こと。次"},
		{"a digit and a letter", "3つ.次", "3つ。次"},
		{"one letter numbers", "い.次", "い.次"},
		{"kanji only at the end of a line", "原案を承認.\n会長.次", "原案を承認。\n会長.次"},
		{"dots in a row", "こと..次", "こと..次"},
		{"a bracket behind words", "こと(東).次", "こと(東)。次"},
		{"a number in brackets", "\n(1).次", "\n(1).次"},
		{"commas between words", "灯台,桟橋", "灯台、桟橋"},
		{"a comma behind a bracket", "(東),桟橋", "(東)、桟橋"},
		{"commas in numbers", "1,000", "1,000"},
		{"Latin words", "a, b. c", "a, b. c"},
		{"a comma at the end", "灯台,", "灯台、"},
	} {
		fold := []rune(habit + test.text)
		script.Punctuate(fold)
		assert.Equal(t, "承認した。終わった。\n"+test.want, string(fold), test.name)
	}
	for text, want := range map[string]string{
		"こと.次.": "こと.次.", "こと.した.": "こと。した。", "こと.した.終わり。また。": "こと.した.終わり。また。", "こと.した.よう.また。": "こと。した。よう。また。", ".こ.": ".こ.",
	} {
		fold := []rune(text)
		script.Punctuate(fold)
		assert.Equal(t, want, string(fold), text)
	}
}
