package corpus

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A Batch is a run over inputs into a folder of shards.
type Batch struct {
	Config
	Sources   Sources
	Dir       string
	Overwrite bool
	Job       int       // index of this job, from 0
	Jobs      int       // number of jobs that share the plan; 0 is 1
	Progress  *Progress // nil for none
}

// A Summary counts what a run, and the runs that it resumes, have done. Of
// several jobs each counts its own shards.
type Summary struct {
	Documents int64 `json:"documents"`
	Failed    int64 `json:"failed"`
	Incidents int64 `json:"incidents"`
	Rows      int64 `json:"rows"`
	Shards    int   `json:"shards"`
	Resumed   int   `json:"resumed"` // shards that were complete before
	Ignored   int   `json:"ignored"` // files in folders that are of no known kind
	Complete  bool  `json:"complete"`
}

func (s *Summary) add(e Entry) {
	s.Documents += e.Documents
	s.Failed += e.Failed
	s.Incidents += e.Incidents
	s.Rows += e.Rows
	s.Shards++
}

// Run works off the shards that are not complete yet. The summary is right
// up to the error, if there is one. Errors in the user's hand are SettingError
// and RefusedError; documents that fail are none.
func (b *Batch) Run(ctx context.Context) (Summary, error) {
	var summary Summary
	b.Jobs = max(b.Jobs, 1)
	if b.Job < 0 || b.Job >= b.Jobs {
		return summary, settingf("shard %d/%d: the first number counts from 0 and is below the second", b.Job, b.Jobs)
	}
	if err := b.normalize(); err != nil {
		return summary, err
	}
	inputs, ignored, err := b.Sources.Inputs()
	summary.Ignored = ignored
	if err != nil {
		return summary, &SettingError{err.Error()}
	}
	if inputs = outside(inputs, b.Dir); len(inputs) == 0 {
		return summary, &SettingError{ErrNoInput.Error()}
	}
	plan, err := b.prepare(inputs)
	if err != nil {
		return summary, err
	}
	return summary, b.work(ctx, plan, &summary)
}

// outside leaves out inputs in the output folder, which may stand in a source.
func outside(inputs []Input, dir string) []Input {
	root, err := filepath.Abs(dir)
	if err != nil {
		return inputs
	}
	return slices.DeleteFunc(inputs, func(input Input) bool {
		path, err := filepath.Abs(input.Path)
		return err == nil && strings.HasPrefix(path, root+string(filepath.Separator))
	})
}

// prepare makes the folder and the plan, or takes up those that are there.
func (b *Batch) prepare(inputs []Input) (*Plan, error) {
	if err := os.MkdirAll(b.Dir, 0o755); err != nil {
		return nil, fmt.Errorf("output: %w", err)
	}
	if b.Overwrite {
		if err := removeOutput(b.Dir); err != nil {
			return nil, err
		}
	}
	stored, err := readPlan(b.Dir)
	if err != nil {
		return nil, err
	}
	if stored != nil {
		if reason := stored.difference(inputs, &b.Config); reason != "" {
			return nil, &RefusedError{b.Dir, reason}
		}
		return stored.restore(inputs), nil
	}
	begun, err := refuseForeign(b.Dir)
	if err != nil {
		return nil, err
	}
	if begun { // by another job, just now
		b.Overwrite = false
		return b.prepare(inputs)
	}
	plan, err := NewPlan(inputs, b.ShardSize)
	if err != nil {
		return nil, err
	}
	return plan, newPlanFile(plan, &b.Config).write(b.Dir)
}

// isOutput reports whether a batch writes files of that name.
func isOutput(name string) bool {
	for _, prefix := range []string{"part-", "errors-", "manifest-"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return name == planName || name == manifestName || name == successName || isTemporary(name)
}

func isTemporary(name string) bool {
	return strings.HasPrefix(name, ".") && strings.HasSuffix(name, ".tmp")
}

// removeOutput removes what an earlier batch has written, and nothing else.
// _SUCCESS and the plan go first: without them nothing is taken for complete.
func removeOutput(dir string) error {
	for _, name := range []string{successName, planName, manifestName} {
		if err := os.Remove(filepath.Join(dir, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("output: %w", err)
		}
	}
	return removeMatching(dir, isOutput)
}

func removeMatching(dir string, match func(name string) bool) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("output: %w", err)
	}
	for _, entry := range entries {
		if !match(entry.Name()) {
			continue
		}
		if err := os.Remove(filepath.Join(dir, entry.Name())); err != nil {
			return fmt.Errorf("output: %w", err)
		}
	}
	return nil
}

// refuseForeign refuses a folder that holds parts without a plan, which may
// be anybody's. begun says that there is a plan after all.
func refuseForeign(dir string) (begun bool, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return false, fmt.Errorf("output: %w", err)
	}
	foreign := ""
	for _, entry := range entries {
		name := entry.Name()
		switch {
		case name == planName:
			return true, nil
		case isOutput(name) && !isTemporary(name):
			foreign = name
		}
	}
	if foreign != "" {
		return false, &RefusedError{dir, "it holds " + foreign + " but no plan.json"}
	}
	return false, nil
}

// work runs the shards of this job that are missing.
func (b *Batch) work(ctx context.Context, plan *Plan, summary *Summary) error {
	j := job{b.Job, b.Jobs}
	missing, err := b.missing(plan, j, summary)
	if err != nil {
		return err
	}
	if err := b.removeLeftovers(missing); err != nil {
		return err
	}
	b.Progress.start(plan, missing, summary)
	if len(missing) > 0 {
		if err := b.runShards(ctx, plan, j, missing, summary); err != nil {
			return err
		}
	}
	return b.finish(plan, summary)
}

// missing lists the shards to do and counts those that are complete: entered
// in a manifest, with a part of the right size.
func (b *Batch) missing(plan *Plan, j job, summary *Summary) ([]int, error) {
	entries, err := allEntries(b.Dir)
	if err != nil {
		return nil, &RefusedError{b.Dir, err.Error()}
	}
	there := make(map[int]Entry, len(entries))
	for _, entry := range entries {
		info, err := os.Stat(filepath.Join(b.Dir, entry.File))
		if err == nil && info.Size() == entry.Bytes {
			there[entry.Shard] = entry
		}
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

// removeLeftovers removes what a killed run was writing of these shards. A
// batch that is not divided into jobs is alone in its folder, so that every
// file under a temporary name is a leftover.
func (b *Batch) removeLeftovers(shards []int) error {
	mine := make(map[string]bool, 2*len(shards))
	for _, shard := range shards {
		mine[b.partName(shard)], mine[errorsName(shard)] = true, true
	}
	alone := b.Jobs <= 1
	return removeMatching(b.Dir, func(name string) bool {
		if !isTemporary(name) {
			return false
		}
		final := strings.TrimSuffix(name[1:], ".tmp")
		final = strings.TrimSuffix(final, filepath.Ext(final))
		return mine[final] || alone && isOutput(final)
	})
}

func (b *Batch) partName(shard int) string { return fmt.Sprintf("part-%05d%s", shard, b.suffix()) }
func errorsName(shard int) string          { return fmt.Sprintf("errors-%05d.jsonl", shard) }

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
