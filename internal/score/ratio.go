package score

// The similarity of two texts is that of Ratcliff and Obershelp (1988), as
// Python's difflib computes it: twice the characters in matching blocks over
// the characters of both, where the blocks are the longest common run and,
// recursively, those before and behind it.

// ratioAtLeast reports whether the similarity of a and b is at least least.
// Texts whose characters alone differ too much need no alignment.
func ratioAtLeast(a, b []rune, least float64) bool {
	if quotient(commonCharacters(a, b), a, b) < least {
		return false
	}
	return quotient(newMatcher(b).matches(a, 0, len(b)), a, b) >= least
}

func quotient(matches int, a, b []rune) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	return 2 * float64(matches) / float64(len(a)+len(b))
}

// commonCharacters is the size of the intersection as multisets.
func commonCharacters(a, b []rune) int {
	counts := make(map[rune]int, len(b))
	for _, r := range b {
		counts[r]++
	}
	common := 0
	for _, r := range a {
		if counts[r] > 0 {
			counts[r]--
			common++
		}
	}
	return common
}

// A matcher finds runs of b in other texts. length[k] is the length of the
// run that ends at b[k] and at the row'th character of the other text; it
// holds for one row at a time, which spares clearing it.
type matcher struct {
	places map[rune][]int // where in b a character stands, ascending
	length []int
	row    []int
	rows   int // rows so far, over all calls
}

func newMatcher(b []rune) *matcher {
	m := &matcher{places: map[rune][]int{}, length: make([]int, len(b)), row: make([]int, len(b))}
	for k, r := range b {
		m.places[r] = append(m.places[r], k)
	}
	return m
}

// matches counts the characters in matching blocks of a and b[low:high].
func (m *matcher) matches(a []rune, low, high int) int {
	at, bt, size := m.longest(a, low, high)
	if size == 0 {
		return 0
	}
	return size + m.matches(a[:at], low, bt) + m.matches(a[at+size:], bt+size, high)
}

// longest is the first longest run that a and b[low:high] share.
func (m *matcher) longest(a []rune, low, high int) (at, bt, size int) {
	m.rows++ // no row of an earlier call is the one before the first
	bestRow := -1
	for i, r := range a {
		m.rows++
		places := m.places[r]
		for p := len(places) - 1; p >= 0; p-- {
			k := places[p]
			if k < low || k >= high {
				continue
			}
			run := m.extend(k, low)
			if run > size || run == size && i == bestRow {
				at, bt, size, bestRow = i-run+1, k-run+1, run, i
			}
		}
	}
	return at, bt, size
}

// extend enters the run that ends at b[k] in this row: one more than the one
// that ended at b[k-1] in the row before.
func (m *matcher) extend(k, low int) int {
	run := 1
	if k > low && m.row[k-1] == m.rows-1 {
		run += m.length[k-1]
	}
	m.length[k], m.row[k] = run, m.rows
	return run
}
