package corpus

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Whatever the input is packed in, the share that is done rises to all, and
// each shard counts as much as its part of the input.
func TestProgressOfPackedInput(t *testing.T) {
	src := t.TempDir()
	for name, data := range map[string][]byte{
		"a.jsonl": records(100), "b.jsonl.gz": gzipped(t, records(100)), "c.jsonl.zst": zstded(t, records(30)),
	} {
		path := writeFile(t, src, name, data)
		b := newBatch(t.TempDir(), path)
		p := &Progress{}
		last := int64(0)
		p.OnShard = func(Entry) {
			done, total, shards := p.Bytes.Load(), p.Total.Load(), p.AllShards.Load()
			require.Greater(t, done, last, name)
			require.LessOrEqual(t, done, total, name)
			require.InDelta(t, float64(p.Shards.Load())/float64(shards), float64(done)/float64(total), 0.02, name)
			last = done
		}
		b.Progress = p
		run(t, b)
		require.Equal(t, p.Total.Load(), last, name)
	}
}

func TestProgressStaysInItsShard(t *testing.T) {
	p := &Progress{}
	plan := &Plan{Shards: []Shard{{Bytes: 10}, {Bytes: 5}, {Bytes: 7}}}
	p.plan(plan, []int{1, 2}, 1)
	require.EqualValues(t, 12, p.Total.Load(), "what is resumed is not to do")
	p.begin(plan.Shards[1])
	p.document(3)
	require.EqualValues(t, 3, p.Bytes.Load())
	p.failure(300)
	require.EqualValues(t, 5, p.Bytes.Load(), "no more than the shard has")
	p.shard(Entry{})
	p.begin(plan.Shards[2])
	p.document(1)
	require.EqualValues(t, 6, p.Bytes.Load())
	p.shard(Entry{})
	require.EqualValues(t, 12, p.Bytes.Load())
	require.EqualValues(t, 3, p.Shards.Load())
}
