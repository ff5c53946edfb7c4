package normalize

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// equal fails the test with a diff where got is not want.
func equal(t *testing.T, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestFold(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"full width", "ＬＩＮＥ株式会社（※）", "LINE株式会社(※)"},
		{"digits and signs", "５０％　１０：００", "50% 10:00"},
		{"half-width kana", "ｿﾆｰﾈｯﾄﾜｰｸ", "ソニーネットワーク"},
		{"half-width voiced", "ｶﾞﾊﾟｳﾞﾜﾞ｡｢｣､･", "ガパヴヷ。「」、・"},
		{"decomposed kana", "か\u3099は\u309aテ\u3099", "がぱデ"},
		{"decomposed Latin", "e\u0301", "é"},
		{"lone mark", "ﾞ漢ﾟ", "゛漢゜"},
		{"kangxi", "⾮⽉⽇⼾⿊", "非月日戸黒"},
		{"supplement", "⻑⺠⻘", "長民青"},
		{"dash in katakana", "メ―ル", "メール"},
		{"dash in half-width katakana", "ﾒ―ﾙ", "メール"},
		{"dash elsewhere", "令和―平成", "令和―平成"},
		{"kept", "①㈱～〜㎏㋿", "①㈱～〜㎏㋿"},
		{"variation selector", "葛\U000E0100城市", "葛城市"},
		{"emoji style", "9\uFE0F時", "9時"},
		{"soft hyphen", "令\u00AD和", "令和"},
		{"joiners", "一\u200B二\u200C三\u200D四\u2060五", "一二三四五"},
		{"direction marks", "\u200E３\u200F月\u202A１\u202C日", "3月1日"},
		{"byte order mark", "\uFEFF令和", "令和"},
		{"tags", "五\U000E0035\U000E007F人", "五人"},
		{"fillers", "一\u3164二\uFFA0三\u115F", "一二三"},
		{"mark behind a joiner", "か\u200B\u3099", "が"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { equal(t, c.want, Fold(c.in).String()) })
	}
}

func TestFoldSlots(t *testing.T) {
	equal(t, []rune{'ガ', Joined, 'a'}, FoldRunes([]rune("ｶﾞａ")))
	equal(t, []rune{'葛', Joined, '城'}, FoldRunes([]rune("葛\U000E0100城")))
}

func TestViewMapsBack(t *testing.T) {
	v := Fold("ｶﾞａ")
	equal(t, 2, v.Len())
	equal(t, 2, v.Source(1))
	equal(t, 6, v.SourceByte(1))
	equal(t, 3, v.Source(2))
	equal(t, 9, v.SourceByte(2))
}

// trickyRunes draws from the characters that fold does something with.
func trickyRunes() *rapid.Generator[[]rune] {
	odd := []rune("ア―ｱﾞﾟ゛か\u3099\u309a\u0301eはｳーｰ⽇Ａ～ 　－\x00①")
	return rapid.SliceOf(rapid.OneOf(rapid.SampledFrom(odd), rapid.Rune()))
}

func TestFoldIsIdempotentAndLengthTrue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := trickyRunes().Draw(t, "src")
		folded := FoldRunes(src)
		if len(folded) != len(src) {
			t.Fatalf("length %d, want %d", len(folded), len(src))
		}
		once := Fold(string(src)).String()
		if twice := Fold(once).String(); twice != once {
			t.Fatalf("%+q folds again to %+q", once, twice)
		}
	})
}

func TestViewIsMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := string(trickyRunes().Draw(t, "src"))
		v := Fold(s)
		for i := 1; i <= v.Len(); i++ {
			if v.Source(i) <= v.Source(i-1) || v.SourceByte(i) <= v.SourceByte(i-1) {
				t.Fatalf("map goes back at %d", i)
			}
		}
		if v.SourceByte(v.Len()) != len(s) {
			t.Fatalf("map ends at %d of %d", v.SourceByte(v.Len()), len(s))
		}
	})
}
