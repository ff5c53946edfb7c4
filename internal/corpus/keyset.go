package corpus

import "strconv"

// A keySet is a set of keys: a list while they are few, as in nearly all
// records, and a map when they are many.
type keySet struct {
	few  [fewKeys]string // an array, which costs no allocation
	n    int             // of them
	many map[string]struct{}
}

// fewKeys is up to where a list beats a map.
const fewKeys = 32

func (s *keySet) add(key string) {
	if s.many == nil && s.n < fewKeys {
		s.few[s.n] = key
		s.n++
		return
	}
	if s.many == nil {
		s.many = make(map[string]struct{}, 2*fewKeys)
		for _, known := range s.few {
			s.many[known] = struct{}{}
		}
	}
	s.many[key] = struct{}{}
}

func (s *keySet) has(key string) bool {
	if s.many != nil {
		_, found := s.many[key]
		return found
	}
	for _, known := range s.few[:s.n] {
		if known == key {
			return true
		}
	}
	return false
}

// free is the key with a line below it, and a number if that is taken too.
func (s *keySet) free(key string) string {
	key += "_"
	free := key
	for n := 2; s.has(free); n++ {
		free = key + strconv.Itoa(n)
	}
	return free
}
