package normalize

// A Prefecture by JIS X 0401.
type Prefecture struct {
	Code string // two digits, 01 to 47
	Name string // with 都, 道, 府 or 県
}

// A Region is an area as written.
type Region struct {
	Nationwide  bool
	Prefectures []Prefecture // named ones, in order of appearance
	Areas       []string     // named groups of prefectures (関東, 東海３県), not expanded
	Excluded    []Prefecture // を除く
	Partial     bool         // の一部
	ISO         []string     // ISO 3166-2 codes of all of it, groups expanded: JP, JP-24
	Except      []string     // the same for what is excluded
	Scope       string       // nation, region or prefecture
}
