package corpus

import "sync/atomic"

// Progress counts what a run has done so far. It may be read while the run
// goes on; a nil Progress counts nothing.
type Progress struct {
	Documents, Failed atomic.Int64
	Bytes             atomic.Int64 // of input that was worked off
	Total             atomic.Int64 // of input to work off; 0 is not known
	Shards, AllShards atomic.Int64
	OnShard           func(Entry) // called as each shard is complete; may be nil

	complete int64 // bytes of the shards that are complete
	weight   int64 // bytes of the shard at hand, as the plan has them; 0 is not known
}

// plan says what there is to do, apart from the shards that are resumed.
func (p *Progress) plan(plan *Plan, missing []int, resumed int) {
	if p == nil {
		return
	}
	p.AllShards.Store(int64(len(missing) + resumed))
	p.Shards.Store(int64(resumed))
	for _, shard := range missing {
		p.Total.Add(plan.Shards[shard].Bytes)
	}
}

// begin begins a shard.
func (p *Progress) begin(s Shard) {
	if p != nil {
		p.weight = s.Bytes
	}
}

func (p *Progress) document(bytes int64) {
	if p != nil {
		p.Documents.Add(1)
		p.advance(bytes)
	}
}

func (p *Progress) failure(bytes int64) {
	if p != nil {
		p.Failed.Add(1)
		p.advance(bytes)
	}
}

// advance counts bytes that were read, but of a shard no more than the plan
// has: what was packed, or in columns, is longer when it is read.
func (p *Progress) advance(bytes int64) {
	done := p.Bytes.Load() + bytes
	if p.weight > 0 {
		done = min(done, p.complete+p.weight)
	}
	p.Bytes.Store(done)
}

// shard ends a shard.
func (p *Progress) shard(e Entry) {
	if p == nil {
		return
	}
	p.complete += p.weight
	p.Bytes.Store(p.complete)
	p.Shards.Add(1)
	if p.OnShard != nil {
		p.OnShard(e)
	}
}
