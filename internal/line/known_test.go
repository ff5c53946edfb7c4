package line_test

// known are the answers that are not what the contract says, with the reason.
// One that is right makes its test fail, so that it leaves the list.
var known = map[string]string{
	"DateBegins: 12名":          "any digit begins a date, whatever it counts",
	"DateBegins: ３階会議室":        "any digit begins a date, whatever it counts",
	"Label: 議題 / Agenda":       "the slash is a colon before the gloss is looked for, and a gloss behind a colon is a value",
	"Label: 場所（岬公民館）":          "a bracket with which the line ends is a remark, whatever it holds: the value is lost",
	"Label: 場所「岬公民館」":          "quotation marks are remarks as brackets are: the value is lost",
	"Label.Gap: 【場所】岬公民館":      "the bracket counts as a gap",
	"Label.Gap: 場所 ：岬公民館":      "a blank before the colon counts as a gap",
	"Named: 森君":                "a surname of one letter before a title of courtesy is taken for a word (諸君)",
	"PeopleCount: なし":          "the comment has it, the function asks for a numeral",
	"Paper: 机上配布資料":            "the comment has it, the function wants a blank or a colon behind the word",
	"PageMark: 3/56":           "one sign is too few but for P and ページ; the comment has it",
	"PageMark: （３ページ）":         "ページ must be the end, brackets are not stepped over",
	"CallsUp: 新しい資材が手に入りました。":  "に入り stands in other words too",
	"Speaker: （会議室）岬":          "室 ends bodies that speak, and rooms",
	"Speaker: 波多野委員，三谷委員）灯台":   "a comma in full width parts no names",
	"Sure: ○議長　瀬尾良平　始めます。":     "a role before the name is asked for with a ) behind it only",
	"Sure: ○議長　瀬尾　良平　始めます。":    "a role before the name is asked for with a ) behind it only",
	"Sure: ○議長　瀬尾良平〔登壇〕　始めます。": "a role before the name is asked for with a ) behind it only",
	"Sure: 委員長　波多野　誠　始めます。":    "a role before the name is asked for with a ) behind it only",
}
