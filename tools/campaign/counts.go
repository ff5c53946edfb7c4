package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"
)

// counts are the sums of a campaign, by kind.
type counts struct {
	Kinds map[string]*count
}

// A count is what the mutations of a kind gave.
type count struct {
	Next    int // the next mutation
	Read    int // documents that were read
	Refused map[string]int
	Faults  map[string]int
	Micros  int64 // of all
	Slowest int64 // microseconds
	Worst   int   // the mutation that took them
	Heap    int64 // the largest
}

func readCounts(path string) (*counts, error) {
	c := &counts{Kinds: map[string]*count{}}
	if path == "" {
		return c, nil
	}
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return c, nil
	}
	if err != nil {
		return nil, err
	}
	return c, json.Unmarshal(data, c)
}

func (c *counts) write(path string) error {
	if path == "" {
		return nil
	}
	data, err := json.MarshalIndent(c, "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644)
}

func (c *counts) of(kind string) *count {
	if c.Kinds[kind] == nil {
		c.Kinds[kind] = &count{Refused: map[string]int{}, Faults: map[string]int{}}
	}
	return c.Kinds[kind]
}

func (c *count) add(r result) {
	if r.Refused != "" {
		c.Refused[r.Refused]++
	} else if len(r.Faults) == 0 || !r.Faults[faultDied] {
		c.Read++
	}
	for fault := range r.Faults {
		c.Faults[fault]++
	}
	c.Micros += r.Micros
	if r.Micros > c.Slowest {
		c.Slowest, c.Worst = r.Micros, r.Number
	}
	c.Heap = max(c.Heap, r.Heap)
}

// faults is how many there were of all kinds.
func (c *counts) faults() int {
	sum := 0
	for _, k := range c.Kinds {
		for _, n := range k.Faults {
			sum += n
		}
	}
	return sum
}

// table is what the campaign found, in Markdown.
func (c *counts) table(of config, s *seeds) string {
	var out strings.Builder
	out.WriteString("| | seeds | mutations | read | refused |")
	for _, fault := range faultNames {
		out.WriteString(" " + fault + " |")
	}
	out.WriteString(" slowest | its number | largest heap |\n|---|" + strings.Repeat("---:|", 7+len(faultNames)) + "\n")
	for _, kind := range kindNames {
		k := c.Kinds[kind]
		if k == nil {
			continue
		}
		refused := 0
		for _, n := range k.Refused {
			refused += n
		}
		fmt.Fprintf(&out, "| %s | %d | %d | %d | %d |", kind, len(s.of[kind]), k.Next, k.Read, refused)
		for _, fault := range faultNames {
			fmt.Fprintf(&out, " %d |", k.Faults[fault])
		}
		fmt.Fprintf(&out, " %.2f s | %d | %d MiB |\n", time.Duration(k.Slowest*1000).Seconds(), k.Worst, k.Heap>>20)
	}
	fmt.Fprintf(&out, "\nDeadline %v of the processor, memory limit %d MiB a document; one in %d was read twice.\n",
		of.deadline, of.memory>>20, often)
	return out.String()
}
