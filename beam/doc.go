// Package beam extracts minutes in Apache Beam pipelines: the records of files
// are read, each becomes the line that giji filter writes for it or an error
// record, and both are written in shards.
//
//	records, unread := beam.Read(scope, in) // such as "gs://bucket/minutes/*.jsonl.gz"
//	documents, failed := beam.Extract(scope, records, beam.Options{})
//	failures := sdk.Flatten(scope, unread, failed)
//	beam.Write(scope, documents, failures, beam.Options{}, beam.Output{Dir: out, Shards: 64})
//
// Which file systems there are is up to the program, which imports Beam's
// packages for them (io/filesystem/local, gcs, s3) and that for HDFS below
// this one.
//
// The bytes of the shards depend on the inputs, the options and the version
// alone: not on the runner, the number of workers, or how often a bundle was
// tried again.
package beam

import (
	"context"
	"reflect"

	sdk "github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

// Beam finds functions and types by their names, in every process that runs
// some: they are registered when the program starts, and nothing else is done.
func init() {
	register.DoFn3x1[context.Context, string, func(Source), error](&listFn{})
	register.DoFn4x1[context.Context, Source, func(Record), func(Failure), error](&readFn{})
	register.DoFn4x1[context.Context, Record, func(Document), func(Failure), error](&extractFn{})
	register.DoFn2x0[Document, func(int, item)](&documentShardFn{})
	register.DoFn2x0[Failure, func(int, item)](&failureShardFn{})
	register.DoFn2x0[[]byte, func(int, item)](&everyShardFn{})
	register.DoFn4x1[context.Context, int, func(*item) bool, func(Shard), error](&writeFn{})
	register.DoFn3x1[context.Context, int, func(*Shard) bool, error](&finishFn{})
	register.Function1x2(oneKey)
	register.Emitter1[Source]()
	register.Emitter1[Record]()
	register.Emitter1[Document]()
	register.Emitter1[Failure]()
	register.Emitter1[Shard]()
	register.Emitter2[int, item]()
	register.Iter1[item]()
	register.Iter1[Shard]()
	sdk.RegisterCoder(reflect.TypeFor[Record](), encodeRecord, decodeRecord)
	sdk.RegisterCoder(reflect.TypeFor[Document](), encodeDocument, decodeDocument)
	sdk.RegisterCoder(reflect.TypeFor[Failure](), encodeFailure, decodeFailure)
	sdk.RegisterCoder(reflect.TypeFor[item](), encodeItem, decodeItem)
	sdk.RegisterCoder(reflect.TypeFor[Shard](), encodeShard, decodeShard)
}
