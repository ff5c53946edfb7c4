package extract

// Limits bound what a PDF may cost. A limit of 0 is the default that stands
// beside it. A file over its limit fails with ErrLimit; pages, operators and
// characters over theirs are left out, and the record says so.
type Limits struct {
	FileBytes     int64 // the file itself: 64 MiB
	StreamBytes   int64 // one decoded stream: 64 MiB
	DocumentBytes int64 // all decoded streams: 512 MiB
	Pages         int   // 2,000
	Operators     int   // in the document: 20 million
	Glyphs        int   // on one page: 2 million
	FormDepth     int   // forms inside each other: 12
	ObjectDepth   int   // arrays and dictionaries inside each other: 100
}
