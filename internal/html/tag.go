package html

import "golang.org/x/net/html/atom"

// isBlock reports whether an element begins and ends lines.
func isBlock(tag atom.Atom) bool {
	switch tag {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd, atom.Details,
		atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Html, atom.Legend, atom.Li,
		atom.Listing, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.Optgroup, atom.Option, atom.P, atom.Pre, atom.Search, atom.Section,
		atom.Select, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul, atom.Xmp:
		return true
	}
	return false
}

// isVoid reports whether an element has no content and no end tag.
func isVoid(tag atom.Atom) bool {
	switch tag {
	case atom.Area, atom.Base, atom.Basefont, atom.Bgsound, atom.Br, atom.Col, atom.Embed, atom.Frame, atom.Hr, atom.Img, atom.Input,
		atom.Keygen, atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

// isDropped reports whether what an element holds is never text of the page.
func isDropped(tag atom.Atom) bool {
	switch tag {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Noframes, atom.Noembed, atom.Title, atom.Iframe,
		atom.Object, atom.Applet, atom.Canvas, atom.Svg, atom.Math, atom.Video, atom.Audio, atom.Map, atom.Textarea, atom.Datalist,
		atom.Rt, atom.Rp, atom.Rtc, atom.Del, atom.S, atom.Strike:
		return true
	}
	return false
}

// isControlTag reports whether an element is there to be used and not to be
// read.
func isControlTag(tag atom.Atom) bool {
	switch tag {
	case atom.Button, atom.Input, atom.Select, atom.Option, atom.Textarea:
		return true
	}
	return false
}

// isSoft reports whether what an element holds only names what stands beside
// or below it. A first heading may name the document.
func isSoft(tag atom.Atom) bool {
	return tag == atom.Label || tag == atom.Legend || headingLevel(tag) > 1
}

func isHeading(tag atom.Atom) bool { return headingLevel(tag) > 0 }

// headingLevel is 1 to 6 for a heading, else 0.
func headingLevel(tag atom.Atom) int {
	switch tag {
	case atom.H1:
		return 1
	case atom.H2:
		return 2
	case atom.H3:
		return 3
	case atom.H4:
		return 4
	case atom.H5:
		return 5
	case atom.H6:
		return 6
	}
	return 0
}

func isList(tag atom.Atom) bool {
	return tag == atom.Ul || tag == atom.Ol || tag == atom.Menu || tag == atom.Dir
}

func isCell(tag atom.Atom) bool { return tag == atom.Td || tag == atom.Th }

// isRowGroup reports whether an element holds the rows of a table.
func isRowGroup(tag atom.Atom) bool {
	return tag == atom.Tbody || tag == atom.Thead || tag == atom.Tfoot
}

// closes reports whether the start of an element ends the open one, as the
// end tags of these may be left out, and whether the search for one stops
// there.
func closes(tag, open atom.Atom) (ends, stops bool) { return ended(tag, open), stopped(tag, open) }

func ended(tag, open atom.Atom) bool {
	switch tag {
	case atom.Dt, atom.Dd:
		return open == atom.Dt || open == atom.Dd
	case atom.Td, atom.Th:
		return isCell(open)
	case atom.Tbody, atom.Thead, atom.Tfoot:
		return isRowGroup(open) || open == atom.Caption || open == atom.Colgroup
	case atom.Option, atom.Optgroup:
		return open == atom.Option
	case atom.Rt, atom.Rp, atom.Rb, atom.Rtc:
		return open == atom.Rt || open == atom.Rp || open == atom.Rb
	case atom.Li, atom.Tr, atom.A:
		return open == tag
	}
	return open == atom.P
}

func stopped(tag, open atom.Atom) bool {
	switch tag {
	case atom.Li:
		return isList(open) || open == atom.Table || isCell(open)
	case atom.Dt, atom.Dd:
		return open == atom.Dl || open == atom.Table || isCell(open)
	case atom.Td, atom.Th:
		return open == atom.Table || open == atom.Tr
	case atom.Tr:
		return open == atom.Table || isRowGroup(open)
	case atom.Tbody, atom.Thead, atom.Tfoot:
		return open == atom.Table
	case atom.Rt, atom.Rp, atom.Rb, atom.Rtc:
		return open == atom.Ruby || isBlock(open)
	}
	return isBlock(open)
}

// bounds reports whether an end tag reaches no further up than to the open
// element: cells end nothing outside of their table, and nothing inline ends a
// block.
func bounds(tag, open atom.Atom) bool {
	switch {
	case tag == atom.Table:
		return false
	case tag == atom.Tr || isCell(tag) || isRowGroup(tag):
		return open == atom.Table
	case !isBlock(tag):
		return isBlock(open)
	}
	return open == atom.Table || isCell(open)
}
