package roster

import "slices"

// push adds an element behind those of the list.
//
//go:noinline
func (s *sheet) push(e *element) { s.elements = append(s.elements, *e) }

// What slices has, but not copied to where it is asked, of which there are hundreds of places.

//go:noinline
func indexRune(text []rune, f func(rune) bool) int { return slices.IndexFunc(text, f) }

//go:noinline
func anyRune(text []rune, f func(rune) bool) bool { return slices.IndexFunc(text, f) >= 0 }

//go:noinline
func indexToken(tokens []token, f func(token) bool) int { return slices.IndexFunc(tokens, f) }

//go:noinline
func anyToken(tokens []token, f func(token) bool) bool { return slices.IndexFunc(tokens, f) >= 0 }

//go:noinline
func indexOf(text []rune, r rune) int { return slices.Index(text, r) }

//go:noinline
func indexColumn(heads []column, f func(column) bool) int { return slices.IndexFunc(heads, f) }

//go:noinline
func anyColumn(heads []column, f func(column) bool) bool { return slices.IndexFunc(heads, f) >= 0 }

//go:noinline
func anyAtom(atoms []atom, f func(atom) bool) bool { return slices.IndexFunc(atoms, f) >= 0 }
