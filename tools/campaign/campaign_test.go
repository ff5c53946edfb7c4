package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/giji-go/giji/extract"
)

var testSeeds = []string{"../../testdata", "../../internal/pdf/testdata"}

// TestMain lets the test be the child that the campaign starts.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == "-child" {
		main()
		return
	}
	os.Exit(m.Run())
}

// The mutation of a number is always the same, and hardly ever the seed.
func TestMutationsAreRepeatable(t *testing.T) {
	s, err := readSeeds(testSeeds)
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range kindNames {
		if len(s.of[kind]) == 0 {
			t.Fatalf("no seeds of %s", kind)
		}
		same := 0
		for n := range 30 {
			first := s.mutation(kind, n)
			if !bytes.Equal(first, s.mutation(kind, n)) {
				t.Errorf("%s:%d differs the second time", kind, n)
			}
			for _, seed := range s.of[kind] {
				if bytes.Equal(seed, first) {
					same++
				}
			}
		}
		if same > 5 {
			t.Errorf("%s: %d of 30 mutations are seeds", kind, same)
		}
	}
}

// Every inventor makes a document of its kind that is read or refused, and none is longer than
// a mutation may be.
func TestInventions(t *testing.T) {
	s := mustSeeds(t)
	for _, kind := range []string{kindPDF, kindText, kindHTML, kindWord} {
		read := 0
		for n := 0; n < 20*inventEvery; n += inventEvery {
			data := s.mutation(kind, n)
			if len(data) > 2*maxLength {
				t.Errorf("%s:%d has %d bytes", kind, n, len(data))
			}
			r := (&reader{config: config{deadline: 10 * time.Second, memory: 512 << 20}}).read(kind, n, data)
			if len(r.Faults) > 0 {
				t.Errorf("%s:%d: %v %s", kind, n, r.Faults, r.Detail)
			}
			if r.Refused == "" {
				read++
			}
		}
		if read < 10 {
			t.Errorf("%s: %d of 20 inventions are read at all", kind, read)
		}
	}
}

// A text that grows is what it was, only longer.
func TestGrown(t *testing.T) {
	s := mustSeeds(t)
	for n := range 30 {
		short, long := s.grown(n, shortGrown), s.grown(n, longGrown)
		if !bytes.HasPrefix(long, short) || len(long) < longGrown {
			t.Errorf("grown:%d: %d bytes do not begin as %d", n, len(long), len(short))
		}
	}
}

// What must not happen is counted.
func TestFaultsAreSeen(t *testing.T) {
	span := func(from, to float64) any { return map[string]any{"start": from, "end": to} }
	value := func(text string, spans ...any) any {
		return map[string]any{"minutes": map[string]any{"held": map[string]any{"text": text, "spans": spans}}}
	}
	source := []rune("甲乙 丙")
	for _, c := range []struct {
		tree any
		want string
	}{
		{value("甲乙丙", span(0, 4)), ""},
		{value("甲丙", span(0, 1), span(3, 4)), ""},
		{value("丙甲", span(3, 4), span(0, 1)), faultOrder},
		{value("丁", span(0, 1)), faultUngrounded},
		{value("甲"), faultUngrounded},
		{value("甲", span(0, 9)), faultUngrounded},
	} {
		r := result{Faults: faults{}}
		r.ground(c.tree, "", source)
		if got := len(r.Faults); c.want == "" && got > 0 || c.want != "" && !r.Faults[c.want] {
			t.Errorf("%v: got %v, want %q", c.tree, r.Faults, c.want)
		}
	}
	r := result{Faults: faults{}}
	r.refused(&extract.Error{Err: &extract.Panic{Value: "a bug"}})
	if !r.Faults[faultPanic] {
		t.Error("a panic that was recovered is none")
	}
	r = result{Faults: faults{}}
	r.refused(fmt.Errorf("page 3: %w", context.DeadlineExceeded))
	if !r.Faults[faultTime] {
		t.Error("a document over its deadline is none")
	}
	r = result{Faults: faults{}}
	r.refused(errors.New("no Japanese"))
	if len(r.Faults) > 0 {
		t.Errorf("a document that is refused is %v", r.Faults)
	}
}

// A run counts, goes on from where it was, and writes its table.
func TestCampaign(t *testing.T) {
	dir := t.TempDir()
	c := config{
		length: 3 * time.Second, deadline: 10 * time.Second, memory: 512 << 20, kinds: strings.Join(kindNames, ","),
		state: filepath.Join(dir, "state.json"), table: filepath.Join(dir, "table.md"), bad: filepath.Join(dir, "bad"), seeds: testSeeds,
		strict: true,
	}
	for range 2 {
		if err := run(c, nil, nil); err != nil {
			t.Fatal(err)
		}
	}
	counts, err := readCounts(c.state)
	if err != nil || counts.of(kindPDF).Next == 0 {
		t.Fatalf("nothing was counted: %v", err)
	}
	table, err := os.ReadFile(c.table)
	if err != nil || !strings.Contains(string(table), fmt.Sprintf("| pdf | %d", len(mustSeeds(t).of[kindPDF]))) {
		t.Errorf("the table: %v\n%s", err, table)
	}
}

func mustSeeds(t *testing.T) *seeds {
	s, err := readSeeds(testSeeds)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
