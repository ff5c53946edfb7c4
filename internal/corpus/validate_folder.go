package corpus

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// folder looks at what a batch wrote: plan, manifest, parts, their digests
// and records.
func (v *Validation) folder(ctx context.Context, dir string) error {
	plan, err := readPlan(dir)
	var refused *RefusedError
	if errors.As(err, &refused) {
		v.problem(Problem{File: dir, Message: refused.Reason})
		return nil
	}
	if err != nil {
		return err
	}
	if plan == nil {
		return &InputError{dir, ErrNoBatch}
	}
	entries, err := allEntries(dir)
	if err != nil {
		v.problem(Problem{File: dir, Message: reasonOf(err)})
		return nil
	}
	v.completeness(dir, plan, entries)
	for _, entry := range entries {
		if entry.Shard >= len(plan.Shards) {
			v.problem(Problem{File: dir, Message: fmt.Sprintf("the manifest has a shard %d, but the plan only %d", entry.Shard, len(plan.Shards))})
			continue
		}
		if err := v.shard(ctx, dir, plan, entry); err != nil {
			return err
		}
	}
	return nil
}

// reasonOf is what err says, without what a batch could do about it.
func reasonOf(err error) string {
	var refused *RefusedError
	if errors.As(err, &refused) {
		return refused.Reason
	}
	return err.Error()
}

// completeness compares the plan, the manifest and the names in the folder.
func (v *Validation) completeness(dir string, plan *planFile, entries []Entry) {
	known := make(map[string]bool, 2*len(entries))
	for _, entry := range entries {
		known[entry.Errors] = true
		for _, p := range entry.parts() {
			known[p.File] = true
		}
	}
	if len(entries) != len(plan.Shards) {
		v.problem(Problem{File: dir, Message: fmt.Sprintf("%d of %d shards are complete; run the batch again", len(entries), len(plan.Shards))})
	} else if _, err := os.Stat(filepath.Join(dir, successName)); err != nil {
		v.problem(Problem{File: dir, Message: successName + " is missing; run the batch again"})
	}
	names, err := os.ReadDir(dir)
	if err != nil {
		v.problem(Problem{File: dir, Message: err.Error()})
	}
	for _, name := range names {
		shape := withoutDigits(name.Name())
		ours := isPart(shape) || strings.HasPrefix(shape, "part-") || strings.HasPrefix(shape, "errors-")
		if ours && !known[name.Name()] {
			v.problem(Problem{File: filepath.Join(dir, name.Name()), Message: "the manifest does not know this file"})
		}
	}
}

// shard compares one shard with its entry.
func (v *Validation) shard(ctx context.Context, dir string, plan *planFile, e Entry) error {
	path := filepath.Join(dir, e.File)
	v.report.Shards++
	whole := v.digest(ctx, path, e.SHA256)
	for _, p := range e.More {
		v.digest(ctx, filepath.Join(dir, p.File), p.SHA256)
	}
	if e.Errors != "" {
		v.digest(ctx, filepath.Join(dir, e.Errors), e.ErrorsSHA256)
	}
	if !whole || plan.Settings.View != "" {
		return nil // flat rows have no schema to look at
	}
	rows, err := v.records(ctx, path)
	if err != nil {
		return err
	}
	if rows != e.Rows {
		v.problem(Problem{File: path, Message: fmt.Sprintf("has %d rows, the manifest says %d", rows, e.Rows)})
	}
	return nil
}

// digest compares a file with the SHA-256 in the manifest.
func (v *Validation) digest(ctx context.Context, path, want string) bool {
	got, err := digestFile(ctx, path)
	switch {
	case ctx.Err() != nil: // it says so with the next record
	case errors.Is(err, fs.ErrNotExist):
		v.problem(Problem{File: path, Message: "is in the manifest, but not there"})
	case err != nil:
		v.problem(Problem{File: path, Message: err.Error()})
	case got != want:
		v.problem(Problem{File: path, Message: "has another SHA-256 than the manifest says: it was changed or damaged"})
	}
	return err == nil && got == want
}
