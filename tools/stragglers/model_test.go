package main

import (
	"bytes"
	"math"
	"strings"
	"testing"
)

// Without chance the time is that of counting: shards by workers, in rounds.
func TestSoundWorkers(t *testing.T) {
	for _, c := range []struct {
		shards, workers int
		rounds          float64
	}{{10, 10, 1}, {11, 10, 2}, {100, 10, 10}, {1, 10, 1}} {
		for _, fixed := range []bool{false, true} {
			r := Model{Shards: c.shards, Workers: c.workers, Seconds: 60, Slowness: 1, Fixed: fixed}.Run(1)
			if math.Abs(r.Seconds-60*c.rounds) > 1e-6 || r.Wasted != 0 || r.Lost != 0 {
				t.Errorf("%+v: %+v", c, r)
			}
			if math.Abs(r.Worked-60*float64(c.shards)) > 1e-6 {
				t.Errorf("%+v: worked %v", c, r.Worked)
			}
		}
	}
}

// A slow worker holds up its own shards, less a queue, and least where slow
// shards are begun a second time.
func TestStragglers(t *testing.T) {
	m := Model{Shards: 2000, Workers: 100, Seconds: 100, Slow: 0.05, Slowness: 10}
	fixed, second := m, m
	fixed.Fixed, second.Second = true, 2
	a, b, c := fixed.Run(1).Seconds, m.Run(1).Seconds, second.Run(1).Seconds
	if !(a > 2*b && b > c && c >= 2000) {
		t.Errorf("fixed %v, queue %v, second attempts %v", a, b, c)
	}
}

// Workers that die lose time, never shards.
func TestDeaths(t *testing.T) {
	for _, fixed := range []bool{false, true} {
		for seed := range uint64(5) {
			r := Model{Shards: 500, Workers: 50, Seconds: 600, Slowness: 1, Death: 0.5, Restart: 60, Fixed: fixed, Spread: 0.3}.Run(seed)
			if r.Lost != 0 || r.Wasted == 0 || r.Wasted >= r.Worked {
				t.Errorf("fixed %v: %+v", fixed, r)
			}
		}
	}
}

// The same arguments give the same table; senseless ones an error.
func TestTable(t *testing.T) {
	m := Model{Shards: 200, Workers: 20, Seconds: 100, Spread: 0.2, Slow: 0.1, Slowness: 5, Death: 0.1, Restart: 30}
	var one, two bytes.Buffer
	if err := table(&one, m, 3); err != nil {
		t.Fatal(err)
	}
	if err := table(&two, m, 3); err != nil || one.String() != two.String() {
		t.Errorf("%v: the tables differ", err)
	}
	if strings.Count(one.String(), "\n") != 8 {
		t.Error(one.String())
	}
	for _, bad := range []Model{{}, {Shards: 1, Workers: 1, Seconds: 1, Slowness: 1, Death: 1}} {
		if table(&one, bad, 1) == nil {
			t.Errorf("%+v is taken", bad)
		}
	}
	if table(&one, m, 0) == nil {
		t.Error("no seeds are taken")
	}
}
