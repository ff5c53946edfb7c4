package main

import (
	"container/heap"
	"errors"
	"math"
	"math/rand/v2"
)

// A Model is a run and what befalls it. Times are seconds.
type Model struct {
	Shards, Workers int
	Seconds         float64 // median of a shard on a sound worker
	Spread          float64 // deviation of the logarithm of that
	Slow            float64 // share of workers that are slow
	Slowness        float64 // how many times longer they take
	Death           float64 // chance of a worker to be taken away in an hour
	Restart         float64 // until another takes its place
	Second          float64 // a shard under way longer than so many medians is begun again when nothing else is left; 0 never
	Fixed           bool    // every n-th shard is a worker's own, as with --shard i/n
}

// A Result is what a run took.
type Result struct {
	Seconds float64 // until the last shard was there
	Tail    float64 // of that, with nine in ten shards there
	Worked  float64 // of all workers
	Wasted  float64 // of that, on attempts that came to nothing
	Lost    int     // shards that never came
}

func (m Model) check() error {
	if m.Shards < 1 || m.Workers < 1 || m.Seconds <= 0 || m.Slowness < 1 || m.Death < 0 || m.Death >= 1 || m.Restart < 0 {
		return errors.New("want shards and workers of 1 or more, seconds above 0, slowness of 1 or more, death from 0 to below 1")
	}
	return nil
}

// An event is a worker that is free, or one whose attempt is over.
type event struct {
	at      float64
	order   int // of events at the same time, so that a run is the same again
	worker  int
	attempt *attempt // nil where the worker only begins
}

// An attempt is one worker at one shard.
type attempt struct {
	shard  int
	begun  float64
	failed bool // the worker was taken away
}

type queue []event

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	return q[i].at < q[j].at || q[i].at == q[j].at && q[i].order < q[j].order
}
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)   { *q = append(*q, x.(event)) }
func (q *queue) Pop() any {
	old := *q
	last := old[len(old)-1]
	*q = old[:len(old)-1]
	return last
}

// A simulation is a run under way.
type simulation struct {
	Model
	random  *rand.Rand
	events  queue
	order   int
	size    []float64 // seconds of each shard on a sound worker
	slow    []bool    // of each worker
	waiting [][]int   // shards that nobody is at: one list, or one a worker
	running map[int]int
	begun   map[int]float64 // when the first attempt under way began
	done    []bool
	left    int
	result  Result
}

// Run is a run with the chances of the seed.
func (m Model) Run(seed uint64) Result {
	s := &simulation{Model: m, random: rand.New(rand.NewPCG(seed, 1)), left: m.Shards, running: map[int]int{}, begun: map[int]float64{}}
	s.done = make([]bool, m.Shards)
	for range m.Shards {
		s.size = append(s.size, m.Seconds*math.Exp(m.Spread*s.random.NormFloat64()))
	}
	lists := 1
	if m.Fixed {
		lists = m.Workers
	}
	s.waiting = make([][]int, lists)
	for shard := range m.Shards {
		s.waiting[shard%lists] = append(s.waiting[shard%lists], shard)
	}
	for worker := range m.Workers {
		s.slow = append(s.slow, s.random.Float64() < m.Slow)
		s.push(0, worker, nil)
	}
	for s.left > 0 && len(s.events) > 0 {
		s.step(heap.Pop(&s.events).(event))
	}
	s.result.Lost = s.left
	for _, e := range s.events { // attempts that nobody needs any more
		if e.attempt != nil {
			s.result.Worked += max(0, s.result.Seconds-e.attempt.begun)
			s.result.Wasted += max(0, s.result.Seconds-e.attempt.begun)
		}
	}
	return s.result
}

func (s *simulation) push(at float64, worker int, a *attempt) {
	s.order++
	heap.Push(&s.events, event{at, s.order, worker, a})
}

// step ends an attempt, and gives its worker the next shard.
func (s *simulation) step(e event) {
	at := e.at
	if a := e.attempt; a != nil {
		s.end(e, a)
		if a.failed {
			at += s.Restart
			s.slow[e.worker] = s.random.Float64() < s.Slow // another machine
			s.push(at, e.worker, nil)
			return
		}
	}
	shard, ok := s.next(e.worker, at)
	switch {
	case ok:
		s.begin(at, e.worker, shard)
	case s.left > 0 && (s.Second > 0 || len(s.events) > 0) && !s.Fixed:
		s.push(at+s.Seconds/4, e.worker, nil) // asks again: an attempt may fail
	}
}

// end counts an attempt.
func (s *simulation) end(e event, a *attempt) {
	s.result.Worked += e.at - a.begun
	if s.running[a.shard]--; s.running[a.shard] == 0 {
		delete(s.begun, a.shard)
		delete(s.running, a.shard)
	}
	switch {
	case s.done[a.shard]:
		s.result.Wasted += e.at - a.begun
	case a.failed:
		s.result.Wasted += e.at - a.begun
		if s.running[a.shard] == 0 {
			list := a.shard % len(s.waiting)
			s.waiting[list] = append(s.waiting[list], a.shard)
		}
	default:
		s.done[a.shard] = true
		s.left--
		s.result.Seconds = e.at
		if s.left == s.Shards/10 {
			s.result.Tail = -e.at
		}
		if s.left == 0 {
			s.result.Tail += e.at
		}
	}
}

// next is the next shard for a worker: one that waits, else one that takes too
// long elsewhere.
func (s *simulation) next(worker int, at float64) (shard int, ok bool) {
	list := worker % len(s.waiting)
	if waiting := s.waiting[list]; len(waiting) > 0 {
		s.waiting[list] = waiting[1:]
		return waiting[0], true
	}
	if s.Second == 0 {
		return 0, false
	}
	oldest := math.Inf(1)
	for one, begun := range s.begun {
		late := at-begun > s.Second*s.Seconds && s.running[one] == 1
		if late && (begun < oldest || begun == oldest && one < shard) {
			shard, oldest, ok = one, begun, true
		}
	}
	return shard, ok
}

// begin starts an attempt. It ends with the shard, or with the worker.
func (s *simulation) begin(at float64, worker, shard int) {
	takes := s.size[shard]
	if s.slow[worker] {
		takes *= s.Slowness
	}
	dies := math.Inf(1)
	if s.Death > 0 {
		dies = s.random.ExpFloat64() * 3600 / -math.Log1p(-s.Death)
	}
	if s.running[shard]++; s.running[shard] == 1 {
		s.begun[shard] = at
	}
	s.push(at+min(takes, dies), worker, &attempt{shard, at, dies < takes})
}
