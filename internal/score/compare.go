package score

import (
	"sort"
	"strings"
)

func (s *Score) compare(gold, out any, path string) {
	switch gold := gold.(type) {
	case map[string]any:
		s.compareObject(gold, out, path)
	case []any:
		s.compareList(gold, out, path)
	default:
		s.compareLeaf(gold, out, path)
	}
}

func (s *Score) compareObject(gold map[string]any, out any, path string) {
	object, ok := out.(map[string]any)
	if !ok {
		s.missAll(gold, path)
		return
	}
	for _, key := range keys(gold) {
		s.compare(gold[key], object[key], path+"."+key)
	}
}

func (s *Score) compareList(gold []any, out any, path string) {
	items, _ := out.([]any)
	if len(gold) == 0 {
		items = filled(items)
	}
	s.align(gold, items, path+"[]")
}

func (s *Score) compareLeaf(gold, out any, path string) {
	switch {
	case empty(gold) && empty(out):
	case empty(gold):
		if list, ok := out.([]any); ok && len(filled(list)) == 0 {
			return
		}
		got := out
		if extra := leaves(nil, out, path); len(extra) > 0 {
			got = extra[0].value
		}
		s.miss(path, Counts{Wrong: 1}, nil, got)
	case same(gold, out):
		s.count(path, Counts{Right: 1})
	case empty(out):
		s.miss(path, Counts{Missed: 1}, gold, out)
	default:
		s.miss(path, Counts{Missed: 1, Wrong: 1}, gold, out)
	}
}

// missAll counts every leaf of gold as missed.
func (s *Score) missAll(gold any, path string) {
	for _, l := range leaves(nil, gold, path) {
		s.miss(l.path, Counts{Missed: 1}, l.value, nil)
	}
}

// extra counts every leaf of out as wrong, cut down to the keys that items of
// the gold name.
func (s *Score) extra(out, template any, path string) {
	for _, l := range leaves(nil, project(out, template), path) {
		if !strings.Contains(l.path, ".spans") {
			s.miss(l.path, Counts{Wrong: 1}, nil, l.value)
		}
	}
}

// project is out cut down to the keys that gold names.
func project(out, gold any) any {
	names, isObject := gold.(map[string]any)
	object, ok := out.(map[string]any)
	if !isObject || !ok {
		return out
	}
	cut := make(map[string]any, len(names))
	for key, child := range names {
		cut[key] = project(object[key], child)
	}
	return cut
}

// A leaf is a scored value: one that is not empty.
type leaf struct {
	path  string
	value any
}

func leaves(dst []leaf, value any, path string) []leaf {
	switch value := value.(type) {
	case map[string]any:
		for _, key := range keys(value) {
			dst = leaves(dst, value[key], path+"."+key)
		}
	case []any:
		for _, child := range value {
			dst = leaves(dst, child, path+"[]")
		}
	default:
		if !empty(value) {
			dst = append(dst, leaf{path, value})
		}
	}
	return dst
}

// keys are the keys of an object in order, without the remarks in a gold file.
func keys(object map[string]any) []string {
	names := make([]string, 0, len(object))
	for key := range object {
		if !strings.HasPrefix(key, "_") {
			names = append(names, key)
		}
	}
	sort.Strings(names)
	return names
}
