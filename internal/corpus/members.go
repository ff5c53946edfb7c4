package corpus

import "slices"

// A member is one key of a record with its value as it was written.
type member struct {
	key     string
	value   []byte
	escaped bool // the value is a string with escapes
}

// A memberScanner walks over the members of one JSON object.
type memberScanner struct {
	b     []byte
	i     int
	begun bool
}

// newMemberScanner begins at the object that is all of b.
func newMemberScanner(b []byte) (*memberScanner, error) {
	i := skipSpace(b, 0)
	if i == len(b) || b[i] != '{' {
		return nil, &syntaxError{i, "an object"}
	}
	return &memberScanner{b: b, i: i + 1}, nil
}

// next reads one member. ok is false behind the last one, and when the object
// is followed by anything but white space that is an error.
func (s *memberScanner) next() (m member, ok bool, err error) {
	s.i = skipSpace(s.b, s.i)
	if s.i < len(s.b) && s.b[s.i] == '}' {
		return m, false, s.end()
	}
	if s.begun {
		if s.i == len(s.b) || s.b[s.i] != ',' {
			return m, false, &syntaxError{s.i, "',' or '}'"}
		}
		s.i = skipSpace(s.b, s.i+1)
	}
	s.begun = true
	m, err = s.member()
	return m, err == nil, err
}

func (s *memberScanner) end() error {
	if s.i = skipSpace(s.b, s.i+1); s.i < len(s.b) {
		return &syntaxError{s.i, "nothing behind the object"}
	}
	return nil
}

func (s *memberScanner) member() (m member, err error) {
	start := s.i
	var escaped bool
	if s.i, escaped, err = skipString(s.b, s.i); err != nil {
		return m, err
	}
	m.key = unquote(s.b[start:s.i], escaped)
	if s.i = skipSpace(s.b, s.i); s.i == len(s.b) || s.b[s.i] != ':' {
		return m, &syntaxError{s.i, "':'"}
	}
	start = skipSpace(s.b, s.i+1)
	if start < len(s.b) && s.b[start] == '"' {
		s.i, m.escaped, err = skipString(s.b, start)
	} else {
		s.i, err = skipValue(s.b, start)
	}
	m.value = s.b[start:min(s.i, len(s.b))]
	return m, err
}

// scanMembers appends the members of the object that is all of b. Of a key
// that is there twice, the last one counts, as in most readers.
func scanMembers(dst []member, b []byte) ([]member, error) {
	scanner, err := newMemberScanner(b)
	if err != nil {
		return dst, err
	}
	for {
		m, ok, err := scanner.next()
		if !ok {
			return lastOfEach(dst), err
		}
		dst = append(dst, m)
	}
}

// lastOfEach removes members whose key comes again later.
func lastOfEach(members []member) []member {
	var later keySet
	kept := len(members)
	for i := len(members) - 1; i >= 0; i-- {
		if !later.has(members[i].key) {
			later.add(members[i].key)
			kept--
			members[kept] = members[i]
		}
	}
	return slices.Delete(members, 0, kept)
}

// without removes the members with the given keys.
func without(members []member, keys ...string) []member {
	return slices.DeleteFunc(members, func(m member) bool { return slices.Contains(keys, m.key) })
}

func hasKey(members []member, key string) bool {
	for i := range members {
		if members[i].key == key {
			return true
		}
	}
	return false
}
