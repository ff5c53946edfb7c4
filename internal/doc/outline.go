package doc

// An Outline is the frame of the minutes: which piece of the source is what.
// Everything in it is spans, one per physical line or part of one, in reading
// order; what they mean is found later.
type Outline struct {
	Title     []Span  // lines of the title
	TitleDays []Span  // the days before and behind it on its rows, which it says too
	Names     []Span  // the body where it stands apart from the title (会議の名称)
	Kind      []Span  // a heading that names the kind of document, where the title does not
	Session   []Span  // a row of the header that only counts the session, where the title does not
	Held      []Span  // 日時
	Convened  []Span  // 招集年月日: the day of the meeting where no other is told
	Dated     []Span  // a day of the header that no label asks for, where a label tells the meeting's
	Opened    []Span  // 開会, where it is written apart
	Closed    []Span  // 閉会
	Venue     []Span  // 場所
	Groups    []Group // participants
	Counts    []Count // stated numbers of people
	Marks     []RoleMark
	Agenda    []Item
	Lead      []Span // lead-in of the turns that stand in no item
	Turns     []Turn // turns that stand in no item
	Papers    []Paper
	RegionAt  [][]int // for each region the path of item indexes to where it stands; nil for none
	NoMinutes bool    // nothing says that the document is minutes
	Fired     []Fired // with Source.Trace: the rule that read each row, then all rules
	Structure []Piece // labels, numbers, headings, marks and furniture
}

// A Fired says which rule of the outline read a row; of the list of all rules, at
// the end, each has an empty span.
type Fired struct {
	Rule string
	Span Span
}

// A Piece is a span and what it is for the ledger.
type Piece struct {
	Kind Kind
	Span Span
}

// A Group is a list of participants under one heading.
type Group struct {
	Key   string     // member, observer, secretariat, presenter, absent, other
	Label []Span     // as printed; nil where the list has no heading
	Lines []Span     // the list, one span per physical line
	Full  []bool     // for each line whether it reaches the right edge of the text
	Gaps  []int      // for each line how many blank lines stand before it
	Drawn []bool     // for each line whether a drawn line stands above it
	Cells [][][]Span // a list set as a table with rules: rows, columns, physical lines; nil for none
}

// A RoleMark is a mark before names and the role it stands for (◎は座長).
type RoleMark struct {
	Mark rune
	Role Span
}

// A Count is a stated number of people: the members present or the public.
type Count struct {
	Key  string // members, public
	Span []Span
}

// An Item is one item of the agenda.
type Item struct {
	Number    int    // 0 where it has none
	Title     []Span // its heading
	Category  []Span // what kind of items it stands under: 報告事項; nil for none
	Statement []Span // what is told of it below the heading, up to its table or discussion
	Outcome   []Span // the sentence that says how it ended
	Lead      []Span // 主な質疑応答は以下のとおり。
	Rest      []Span // prose behind the table or the discussion that is no outcome
	Turns     []Turn
	Items     []Item
	Regions   []int
	Listed    bool // named in a list of the agenda above the minutes proper
}

// A Turn is one remark, or a stage direction.
type Turn struct {
	Speaker   []Span // as printed, without marks; nil for none
	Sign      Sign   // what the mark before it says of its kind
	Text      []Span
	Direction bool
	Unread    bool // who speaks is not understood
}

// A Sign is what the mark before a turn says.
type Sign uint8

// The signs.
const (
	NoSign Sign = iota
	Question
	Answer
	Comment
)

// A Paper is one of the materials handed out.
type Paper struct {
	Number []Span
	Title  []Span
}
