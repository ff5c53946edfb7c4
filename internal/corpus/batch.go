package corpus

import (
	"context"
	"errors"
	"fmt"
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
	Most      Failures  // after which the run stops; the zero value is no limit
}

// Failures are how many documents may fail. Of both limits the first counts.
type Failures struct {
	Count int64   // 0 is no limit
	Share float64 // of all documents so far, once there are 100 or no more; 0 is no limit
	Set   bool    // a Count of 0 is one
}

// enoughForShare is from how many documents on a share says something.
const enoughForShare = 100

// A TooManyError is a run that stopped because too many documents failed.
type TooManyError struct{ Failed, Documents int64 }

func (e *TooManyError) Error() string {
	return fmt.Sprintf("stopped: %d of %d documents could not be read", e.Failed, e.Failed+e.Documents)
}

// check is a TooManyError when the run has to stop; last says that there are
// no more documents.
func (f Failures) check(failed, documents int64, last bool) error {
	all := failed + documents
	over := (f.Set || f.Count > 0) && failed > f.Count
	share := f.Share > 0 && (last || all >= enoughForShare) && float64(failed) > f.Share*float64(all)
	if over || share {
		return &TooManyError{failed, documents}
	}
	return nil
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

	Skipped Skipped `json:"-"` // which those are, and folders of other batches
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
	if err := b.checkJobs(); err != nil {
		return summary, err
	}
	if err := b.normalize(); err != nil {
		return summary, err
	}
	inputs, skipped, err := b.Sources.Inputs()
	summary.Ignored, summary.Skipped = skipped.Files(), b.outside(skipped)
	if err != nil {
		return summary, settingOrInput(err)
	}
	if inputs = outside(inputs, b.Dir); len(inputs) == 0 {
		return summary, settingf("%v outside the output folder %s", ErrNoInput, b.Dir)
	}
	if err := os.MkdirAll(b.Dir, 0o755); err != nil {
		return summary, fmt.Errorf("output: %w", err)
	}
	lock, err := lockFolder(b.Dir, job{b.Job, b.Jobs})
	if err != nil {
		return summary, err
	}
	defer lock.release()
	plan, err := b.prepare(ctx, inputs)
	if err != nil {
		return summary, err
	}
	return summary, b.work(ctx, plan, &summary)
}

// settingOrInput leaves an input that cannot be read as it is.
func settingOrInput(err error) error {
	var input *InputError
	if errors.As(err, &input) {
		return err
	}
	return &SettingError{err.Error()}
}

func (b *Batch) checkJobs() error {
	switch {
	case b.Job < 0 || b.Job >= b.Jobs:
		return settingf("shard %d/%d: the first number counts from 0 and is below the second", b.Job, b.Jobs)
	case b.Jobs > 1 && b.Overwrite:
		return settingf("overwriting in one of %d jobs would remove what the others wrote; remove %s before they begin", b.Jobs, b.Dir)
	}
	return nil
}

// outside leaves out the output folder itself, which a resumed run finds in its
// source.
func (b *Batch) outside(skipped Skipped) Skipped {
	skipped.Outputs = slices.DeleteFunc(skipped.Outputs, func(folder string) bool { return sameFolder(folder, b.Dir) })
	return skipped
}

func sameFolder(a, b string) bool {
	first, err := os.Stat(a)
	if err != nil {
		return false
	}
	second, err := os.Stat(b)
	return err == nil && os.SameFile(first, second)
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

// prepare makes the plan, or takes up that which is there.
func (b *Batch) prepare(ctx context.Context, inputs []Input) (*Plan, error) {
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
		return b.prepare(ctx, inputs)
	}
	plan, err := NewPlan(ctx, inputs, b.ShardSize)
	if err != nil {
		return nil, err
	}
	return plan, newPlanFile(plan, &b.Config).write(b.Dir)
}

// work runs the shards of this job that are missing.
func (b *Batch) work(ctx context.Context, plan *Plan, summary *Summary) error {
	j := job{b.Job, b.Jobs}
	missing, err := b.missing(ctx, plan, j, summary)
	if err != nil {
		return err
	}
	if err := b.removeLeftovers(missing); err != nil {
		return err
	}
	b.Progress.plan(plan, missing, summary.Resumed)
	if len(missing) > 0 {
		if err := b.runShards(ctx, plan, j, missing, summary); err != nil {
			return err
		}
	}
	if err := b.Most.check(summary.Failed, summary.Documents, true); err != nil {
		return err
	}
	return b.finish(plan, summary)
}
