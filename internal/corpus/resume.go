package corpus

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// missing lists the shards to do and counts those that are complete: entered
// in a manifest, with all their files as they were entered, and made of inputs
// that are as they were.
func (b *Batch) missing(ctx context.Context, plan *Plan, j job, summary *Summary) ([]int, error) {
	entries, err := allEntries(b.Dir)
	if err != nil {
		return nil, &RefusedError{b.Dir, err.Error()}
	}
	there := make(map[int]Entry, len(entries))
	for _, entry := range entries {
		if err := b.checkEntry(plan, &entry); err != nil {
			return nil, &RefusedError{b.Dir, err.Error()}
		}
		if !j.has(entry.Shard) {
			continue
		}
		whole, err := entry.isWhole(ctx, b.Dir)
		if err != nil {
			return nil, err
		}
		if whole {
			there[entry.Shard] = entry
		}
	}
	if err := b.refuseChanged(ctx, plan, there); err != nil {
		return nil, err
	}
	var missing []int
	for shard := range plan.Shards {
		entry, complete := there[shard]
		switch {
		case !j.has(shard):
		case complete:
			summary.add(entry)
			summary.Resumed++
		default:
			missing = append(missing, shard)
		}
	}
	return missing, nil
}

// checkEntry refuses an entry of another batch.
func (b *Batch) checkEntry(plan *Plan, e *Entry) error {
	if e.Shard >= len(plan.Shards) {
		return fmt.Errorf("its manifest has a shard %d, but its plan only %d", e.Shard, len(plan.Shards))
	}
	var names []string
	for _, p := range e.parts() {
		names = append(names, p.File)
	}
	if want := b.partNames(e.Shard); !slices.Equal(names, want) {
		return fmt.Errorf("its manifest says that shard %d is %q, not %q", e.Shard, names, want)
	}
	return nil
}

// isWhole reports whether all files of a shard have the digests that were
// entered. The error is that of the context.
func (e *Entry) isWhole(ctx context.Context, dir string) (bool, error) {
	files := e.parts()
	if e.Errors != "" {
		files = append(files, Part{File: e.Errors, Bytes: -1, SHA256: e.ErrorsSHA256})
	}
	for _, p := range files {
		path := filepath.Join(dir, p.File)
		if info, err := os.Stat(path); err != nil || p.Bytes >= 0 && info.Size() != p.Bytes {
			return false, nil
		}
		digest, err := digestFile(ctx, path)
		if ctx.Err() != nil {
			return false, context.Cause(ctx)
		}
		if err != nil || digest != p.SHA256 {
			return false, nil
		}
	}
	return true, nil
}

// clockSlack is how far the clocks of two file systems may lie apart.
const clockSlack = time.Minute

// refuseChanged refuses to go on where an input of a complete shard is not
// what it was. Only inputs that were touched since the plan was made are read
// again: their sizes were compared before.
func (b *Batch) refuseChanged(ctx context.Context, plan *Plan, there map[int]Entry) error {
	info, err := os.Stat(filepath.Join(b.Dir, planName))
	if err != nil {
		return fmt.Errorf("output: %w", err)
	}
	touched := touchedSince(plan.Inputs, info.ModTime().Add(-clockSlack))
	suspects := make(map[int]int) // shard → the input touched last
	var shards []int
	for shard := range there {
		for _, s := range plan.Shards[shard].Segments {
			last, again := suspects[shard]
			if at := touched[s.Input]; !at.IsZero() && (!again || at.After(touched[last])) {
				suspects[shard] = s.Input
			}
		}
		if _, suspect := suspects[shard]; suspect {
			shards = append(shards, shard)
		}
	}
	slices.Sort(shards)
	digests, err := b.inputDigests(ctx, plan, shards)
	if err != nil {
		return err
	}
	for _, shard := range shards {
		if digests[shard] != there[shard].InputSHA256 {
			name := plan.Inputs[suspects[shard]].Name
			return &RefusedError{b.Dir, fmt.Sprintf("the input %s has changed since it was read", name)}
		}
	}
	return nil
}

// touchedSince is when each input was touched, the zero time where that was
// before.
func touchedSince(inputs []Input, since time.Time) []time.Time {
	touched := make([]time.Time, len(inputs))
	for i, input := range inputs {
		info, err := os.Stat(input.Path)
		if err != nil {
			archive, _, _ := splitMember(input.Path)
			info, err = os.Stat(archive)
		}
		if err == nil && changed(info).After(since) {
			touched[i] = changed(info)
		}
	}
	return touched
}

// inputDigests are the digests of what the shards are made of, as entries have
// them.
func (b *Batch) inputDigests(ctx context.Context, plan *Plan, shards []int) (map[int]string, error) {
	digests := make(map[int]string, len(shards))
	var files files
	defer files.close()
	shard, documents := 0, newDocumentsDigest()
	emit := func(t *task) error {
		switch {
		case ctx.Err() != nil:
			return context.Cause(ctx)
		case t.begin != nil:
			shard, documents = t.begin.shard, newDocumentsDigest()
		case t.end != nil && plan.Shards[shard].Documents:
			digests[shard] = documents.sum()
		case t.end != nil:
			digests[shard] = t.end.digest
		case t.file != "":
			data, failure := files.read(t.file, b.MaxFile)
			if failure == nil {
				t.result.digest = digestOf(data)
			}
			documents.add(t)
		}
		return nil
	}
	err := (&feeder{plan: plan, config: &b.Config, emit: emit}).feed(shards)
	return digests, err
}

// finish writes _SUCCESS when no job has a shard left.
func (b *Batch) finish(plan *Plan, summary *Summary) error {
	entries, err := allEntries(b.Dir)
	if err != nil {
		return err
	}
	summary.Complete = len(entries) == len(plan.Shards)
	if !summary.Complete {
		return nil
	}
	return complete(b.Dir, entries)
}

var errEntry = errors.New("no entry of a batch")

// check refuses an entry that no batch writes: one that somebody made might
// name files elsewhere.
func (e *Entry) check() error {
	if e.Shard < 0 || min(e.Bytes, e.Rows, e.Documents, e.Incidents, e.Failed) < 0 {
		return fmt.Errorf("%w: a number below 0", errEntry)
	}
	for _, p := range e.parts() {
		if !isPartOf(p.File, e.Shard) || p.Bytes < 0 || p.Rows < 0 {
			return fmt.Errorf("%w: the file of shard %d is %q", errEntry, e.Shard, p.File)
		}
	}
	if e.Errors != "" && e.Errors != errorsName(e.Shard) {
		return fmt.Errorf("%w: the errors of shard %d are in %q", errEntry, e.Shard, e.Errors)
	}
	return nil
}
