// Package extract reads Japanese meeting minutes, as PDF, web page, Word
// document, Markdown or text, into typed records of package model.
//
// # A first record
//
// [File] reads one document and needs no settings; what the bytes are, it finds
// out:
//
//	document, err := extract.File(ctx, "minutes.pdf", extract.Options{})
//
// [Reader] does the same with bytes from anywhere, [Text] with a string, and
// [Files] with many documents at a time, in order.
//
// # What is in it
//
// Document.Minutes is the meeting; Document.Incidents are the outage tables;
// Document.Records the tables that a [Profile] describes. A pointer that is nil
// says that nothing is there or that it could not be read; then a diagnostic
// says so. Whatever was read embeds model.Text: the source's own characters and
// where they stand. The walks of package model go through a record without
// knowing its tree: Remarks, Values, Grounded.
//
// # Whether to trust it
//
// Document.Grade says whether the record can be used without looking. Coverage
// is the share of the source that was placed, Unassigned is the rest, and
// Diagnostics name contradictions and gaps by their codes. No clock, path or
// random value enters a record: the same input gives the same bytes.
//
// # Where a value stands
//
// Spans count code points of the source text. [AnalyzeFile] and its sisters
// give that text beside the record ([Analysis.Text]), so that a value can be
// shown in its place.
//
// # When it fails
//
// An input that cannot be read is an [*Error] with the stage, a code and a
// sentinel to match with errors.Is, such as [ErrNoText] for a scan. A damaged
// part of a readable document is a diagnostic instead. Every function ends soon
// after its context does.
//
// # What it links
//
// Neither the command line nor the formats of corpora. The dictionary that
// tells names from offices is linked by
//
//	import _ "github.com/giji-go/giji/morph/ipa"
//
// and loaded when the first document needs it.
package extract
