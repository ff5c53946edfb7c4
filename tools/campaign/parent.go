package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// A parent gives jobs to a child and counts what it answers.
type parent struct {
	config config
	seeds  *seeds
	counts *counts
	lines  chan string // the answers of the child; closed when it ends
	ask    io.WriteCloser
	child  *exec.Cmd
}

// batch is how many mutations a job has.
const batch = 50

// run gives jobs of all kinds in turn until ctx ends.
func (p *parent) run(ctx context.Context) error {
	defer p.stop()
	kinds := p.kinds()
	if len(kinds) == 0 {
		return fmt.Errorf("no seeds of the kinds %s", p.config.kinds)
	}
	saved := time.Now()
	for i := 0; ctx.Err() == nil; i++ {
		if err := p.job(ctx, kinds[i%len(kinds)]); err != nil {
			return err
		}
		if time.Since(saved) > time.Minute {
			if err := p.counts.write(p.config.state); err != nil {
				return err
			}
			saved = time.Now()
		}
	}
	return nil
}

// kinds are those that were asked for and have seeds. Kinds that are short and
// many are asked for more often.
func (p *parent) kinds() []string {
	weights := map[string]int{kindPDF: 3, kindText: 8, kindHTML: 2, kindWord: 2, kindGrown: 1}
	var kinds []string
	for _, kind := range strings.Split(p.config.kinds, ",") {
		if p.seeds.of[kind] == nil {
			continue
		}
		for range weights[kind] {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}

// job has the child read the next mutations of a kind.
func (p *parent) job(ctx context.Context, kind string) error {
	c := p.counts.of(kind)
	if p.child == nil {
		if err := p.start(); err != nil {
			return err
		}
	}
	j := job{kind, c.Next, c.Next + batch}
	line, err := json.Marshal(j)
	if err != nil {
		return err
	}
	if _, err := p.ask.Write(append(line, '\n')); err != nil {
		return err
	}
	for c.Next < j.To {
		r, ok := p.answer(ctx)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if !ok { // it ended, or hangs
			r = result{Number: c.Next, Faults: faults{faultDied: true}, Detail: "the process ended or had to be ended"}
			p.stop()
		}
		if r.Started {
			continue
		}
		c.add(r)
		c.Next++
		if err := p.keep(kind, r); err != nil {
			return err
		}
		if !ok {
			return nil
		}
	}
	return nil
}

// answer is the next answer of the child; not ok when there will be none.
func (p *parent) answer(ctx context.Context) (r result, ok bool) {
	patience := time.NewTimer(2 * patience * p.config.deadline)
	defer patience.Stop()
	select {
	case line, open := <-p.lines:
		return r, open && json.Unmarshal([]byte(line), &r) == nil
	case <-patience.C:
	case <-ctx.Done():
	}
	return r, false
}

// start begins a child, which is this program.
func (p *parent) start() error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	c := p.config
	args := append([]string{"-child", "-deadline", c.deadline.String(), "-memory", fmt.Sprint(c.memory >> 20)}, c.seeds...)
	p.child = exec.Command(self, args...)
	p.child.Stderr = os.Stderr
	if p.ask, err = p.child.StdinPipe(); err != nil {
		return err
	}
	out, err := p.child.StdoutPipe()
	if err != nil {
		return err
	}
	if err := p.child.Start(); err != nil {
		return err
	}
	lines := make(chan string)
	p.lines = lines
	go func() {
		defer close(lines)
		scanner := bufio.NewScanner(out)
		scanner.Buffer(nil, 1<<20)
		for scanner.Scan() {
			lines <- scanner.Text()
		}
	}()
	return nil
}

// stop ends the child.
func (p *parent) stop() {
	if p.child == nil {
		return
	}
	p.child.Process.Kill()
	for range p.lines { // so that its answers can end
	}
	p.child.Wait()
	p.child = nil
}

// keep writes a mutation that was found out, with what was found, for the
// first few of each fault.
func (p *parent) keep(kind string, r result) error {
	const most = 40
	for fault := range r.Faults {
		if p.counts.of(kind).Faults[fault] > most {
			continue
		}
		name := fmt.Sprintf("%s-%s-%d", strings.ReplaceAll(fault, " ", "-"), kind, r.Number)
		if err := errors.Join(
			os.MkdirAll(p.config.bad, 0o755),
			os.WriteFile(filepath.Join(p.config.bad, name), p.seeds.mutation(kind, r.Number), 0o600),
			os.WriteFile(filepath.Join(p.config.bad, name+".why"), []byte(r.Detail), 0o600),
		); err != nil {
			return err
		}
	}
	return nil
}
