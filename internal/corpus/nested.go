package corpus

import "strings"

// lift brings the text of a key such as doc.body to the top: there stands a
// member of the whole name then, and the object in which it was keeps the rest.
// A key that is there as it is written has precedence. members may be changed.
func lift(members []member, key string) []member {
	if !strings.Contains(key, ".") || hasKey(members, key) {
		return members
	}
	path := strings.Split(key, ".")
	for i := range members {
		if members[i].key != path[0] {
			continue
		}
		rest, text, found := takeOut(members[i].value, path[1:])
		if !found {
			return members
		}
		members[i].value = rest
		text.key = key
		return append(members, text)
	}
	return members
}

// takeOut takes the member at a path out of an object.
func takeOut(object []byte, path []string) (rest []byte, taken member, found bool) {
	if object[0] != '{' {
		return object, member{}, false
	}
	members, _ := scanMembers(nil, object) // was checked with the line
	for i := range members {
		if members[i].key != path[0] {
			continue
		}
		if len(path) == 1 {
			taken, found = members[i], true
			return appendObject(nil, append(members[:i:i], members[i+1:]...)), taken, found
		}
		inner, taken, found := takeOut(members[i].value, path[1:])
		if !found {
			return object, member{}, false
		}
		members[i].value = inner
		return appendObject(nil, members), taken, true
	}
	return object, member{}, false
}
