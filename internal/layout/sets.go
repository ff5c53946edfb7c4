package layout

// sets is a union-find over 0…n-1.
type sets []int32

func newSets(n int) sets {
	s := make(sets, n)
	for i := range s {
		s[i] = int32(i)
	}
	return s
}

// find is the representative of i's set.
func (s sets) find(i int32) int32 {
	for s[i] != i {
		s[i] = s[s[i]] // halve the path: near constant time per call
		i = s[i]
	}
	return i
}

// union joins the sets of a and b under the smaller representative, so that a
// set that holds 0 is always found as 0.
func (s sets) union(a, b int32) {
	a, b = s.find(a), s.find(b)
	s[max(a, b)] = min(a, b)
}
