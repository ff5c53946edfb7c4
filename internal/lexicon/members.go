package lexicon

// MemberKinds knows the words that say from where members come: 公益代表, 学識経験者, 公募委員.
type MemberKinds struct {
	whole *Matcher
	end   *Matcher
}

// leastKind is of how many characters such a word is that only its end tells: １号委員.
const leastKind = 4

// NewMemberKinds is the kinds of members of the words that are built in.
func NewMemberKinds() *MemberKinds {
	return &MemberKinds{MatcherOf("standing"), SuffixMatcherOf("kind_end")}
}

// Is reports whether the folded characters from start to end say nothing but from where
// members come.
func (k *MemberKinds) Is(fold []rune, start, end int) bool {
	if _, whole := k.whole.Is(fold, start, end); whole {
		return true
	}
	_, from := k.end.Suffix(fold, start, end)
	return from > start && from < end && end-start >= leastKind
}
