package normalize

// Scan finds the expressions of text: the longest at each place, none
// overlapping, in order. Points are resolved against o.Ref.
func Scan(text string, o Options) []Match { return nil }

// ScanFolded appends the expressions of a FoldRunes result to dst. Offsets
// are slots; Text stays empty.
func ScanFolded(folded []rune, o Options, dst []Match) []Match { return dst }
