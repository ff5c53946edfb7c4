package corpus

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// references sees to it that what refers to another part of the record does:
// the paths of diagnostics, and the participants of remarks.
func (c *check) references(document map[string]any) {
	diagnostics, _ := document["diagnostics"].([]any)
	for i, item := range diagnostics {
		diagnostic, _ := item.(map[string]any)
		path, _ := diagnostic["path"].(string)
		if !resolves(document, path) {
			c.problem(fmt.Sprintf("/diagnostics/%d/path", i), fmt.Sprintf("%q points at nothing", path))
		}
	}
	minutes, _ := document["minutes"].(map[string]any)
	participants, _ := minutes["participants"].([]any)
	c.remarks(minutes, len(participants), "/minutes")
	if n, ok := number(document["coverage"]); ok && (n < 0 || n > 1) {
		c.problem("/coverage", "is not between 0 and 1")
	}
}

// remarks looks for remarks at any depth, and whether their participants are
// among those there are.
func (c *check) remarks(value any, participants int, path string) {
	switch v := value.(type) {
	case map[string]any:
		if n, ok := v["participant"].(json.Number); ok {
			if i, err := strconv.Atoi(n.String()); err != nil || i < 0 || i >= participants {
				c.problem(path+"/participant", fmt.Sprintf("is %v, but there are %d participants", n, participants))
			}
		}
		for _, key := range sortedKeys(v) {
			c.remarks(v[key], participants, path+"/"+key)
		}
	case []any:
		for i, inner := range v {
			c.remarks(inner, participants, path+"/"+strconv.Itoa(i))
		}
	}
}

// resolves reports whether a JSON Pointer (RFC 6901) leads to a value.
func resolves(value any, pointer string) bool {
	if pointer == "" {
		return true
	}
	if pointer[0] != '/' {
		return false
	}
	unescape := strings.NewReplacer("~1", "/", "~0", "~")
	for _, key := range strings.Split(pointer[1:], "/") {
		switch v := value.(type) {
		case map[string]any:
			inner, there := v[unescape.Replace(key)]
			if !there {
				return false
			}
			value = inner
		case []any:
			i, err := strconv.Atoi(key)
			if err != nil || i < 0 || i >= len(v) {
				return false
			}
			value = v[i]
		default:
			return false
		}
	}
	return true
}
