package doc

// An Element is a paragraph or a table of a document that knows no pages: a
// web page, a Word document, Markdown. The readers of such documents give
// elements in reading order; layout makes lines and tables of them.
type Element struct {
	Kind   ElementKind
	Text   string // its text; '\n' is a line break that was meant
	Number string // list item: the number or bullet that is printed before it
	Level  int    // heading: 1 to 6; list item: depth of its list, from 1
	Indent int    // how far it is set in, in half-width columns
	Gap    int    // blank lines before it
	Plain  bool   // its lines are those of a text file, which may be wrapped
	Grid   *Grid  // table
}

// An ElementKind says what an element is.
type ElementKind uint8

// The kinds of elements.
const (
	Paragraph ElementKind = iota
	HeadingElement
	ItemElement
	LabelElement // says what the next element is: <dt> before its <dd>
	TableElement
	FurnitureElement // of the site or the page, not of the document
)

// A Grid is a table as it is written: its rows of cells, before rowspans and
// colspans give each cell its place.
type Grid struct{ Rows [][]GridCell }

// A GridCell is one cell of a Grid. Spans below 1 count as 1; a cell's
// content may hold tables.
type GridCell struct {
	RowSpan, ColSpan int
	Head             bool // <th>
	Content          []Element
}
