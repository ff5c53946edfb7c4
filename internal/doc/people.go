package doc

// People are what was read of the lists of people of one document.
type People struct {
	Persons   []Person
	Counts    []Count  // stated numbers of people in the lists
	Structure []Piece  // headings, marks and what parts entries
	Prose     []Span   // sentences between people
	Behind    [][]Span // for each list that ends with sentences these, one span a line
	Ends      []int    // for each group the index of its first line that is no people any more
}

// A Person is one entry of a list: a person, or a body that is listed without
// one. The strings are derived: characters of the source without line ends and
// without the white space that only spreads letters; nil for what is not
// written.
type Person struct {
	Text        []Span // the entry as printed, without number and separators
	Name        *string
	Role        *string
	Affiliation *string
	Note        *string // 途中退席
	ProxyFor    *string // for whom somebody sits
	Group       string  // one of the model's
	GroupLabel  *string // as printed
	Remote      bool
	Seat        int    // the number of the seat, as speakers are called by it: ５番; 0 for none
	Via         string // what the reading rests on where it is not the rules: the analyser
}
