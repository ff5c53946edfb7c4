// Package corpus runs the extraction over many documents: it reads records
// (JSONL, plain or compressed, Parquet) and files, works on them in parallel,
// and writes the results in the order of the input, in shards that can be
// resumed or as a stream of lines.
//
// The bytes that it writes depend on the inputs, the settings and the version
// alone: not on the number of workers, the clock, or how often a run was
// interrupted.
package corpus
