package corpus

import (
	"sync/atomic"
)

// Progress counts what a run has done so far. It may be read while the run
// goes on; a nil Progress counts nothing.
type Progress struct {
	Documents, Failed atomic.Int64
	Bytes             atomic.Int64 // of input that was worked off
	Total             atomic.Int64 // of input to work off; 0 is not known
	Shards, AllShards atomic.Int64
	OnShard           func(Entry) // called as each shard is complete; may be nil
}

// start says what there is to do; plan is nil for a stream.
func (p *Progress) start(plan *Plan, shards []int, done *Summary) {
	if p == nil || plan == nil {
		return
	}
	p.AllShards.Store(int64(len(shards) + done.Resumed))
	p.Shards.Store(int64(done.Resumed))
	for _, shard := range shards {
		p.Total.Add(plan.weight(plan.Shards[shard]))
	}
}

func (p *Progress) document(bytes int64) {
	if p != nil {
		p.Documents.Add(1)
		p.Bytes.Add(bytes)
	}
}

func (p *Progress) failure(bytes int64) {
	if p != nil {
		p.Failed.Add(1)
		p.Bytes.Add(bytes)
	}
}

func (p *Progress) shard(e Entry) {
	if p == nil {
		return
	}
	p.Shards.Add(1)
	if p.OnShard != nil {
		p.OnShard(e)
	}
}
