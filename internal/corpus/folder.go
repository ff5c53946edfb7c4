package corpus

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/table"
)

func errorsName(shard int) string { return fmt.Sprintf("errors-%05d.jsonl", shard) }

// partNames are the files of a shard: one, or one a view named for it.
func (b *Batch) partNames(shard int) []string {
	views := b.views()
	if len(views) < 2 {
		return []string{fmt.Sprintf("part-%05d%s", shard, b.suffix())}
	}
	var names []string
	for _, v := range views {
		names = append(names, fmt.Sprintf("%s-%05d%s", v.Name, shard, b.suffix()))
	}
	return names
}

// isOutput reports whether a batch gives files that name: the folder may hold
// those of others, which are not to be touched.
func isOutput(name string) bool {
	switch shape := withoutDigits(name); shape {
	case planName, manifestName, successName, "errors-.jsonl":
		return true
	default:
		return shape == jobManifestShape || isPart(shape)
	}
}

// isPart knows the name of a part without its number.
func isPart(shape string) bool {
	kind, suffix, _ := strings.Cut(shape, "-")
	switch suffix {
	case ".parquet", ".jsonl", ".jsonl.gz", ".jsonl.zst", ".csv", ".csv.gz", ".csv.zst":
		return kind == "part" || slices.Contains(table.Names(), kind)
	}
	return false
}

// isPartOf knows the name of a part of one shard.
func isPartOf(name string, shard int) bool {
	shape := withoutDigits(name)
	kind, suffix, _ := strings.Cut(shape, "-")
	return isPart(shape) && name == fmt.Sprintf("%s-%05d%s", kind, shard, suffix)
}

// withoutDigits is what names that differ only in their numbers share.
func withoutDigits(name string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return -1
		}
		return r
	}, name)
}

// finalName is the name that a temporary file of a batch would have got.
func finalName(temporary string) (name string, ok bool) {
	hidden, isHidden := strings.CutPrefix(temporary, ".")
	numbered, isTemporary := strings.CutSuffix(hidden, ".tmp")
	name = strings.TrimSuffix(numbered, filepath.Ext(numbered))
	return name, isHidden && isTemporary && isOutput(name)
}

// removeOutput removes what an earlier batch has written, and nothing else.
// _SUCCESS and the plan go first: without them nothing is taken for complete.
func removeOutput(dir string) error {
	for _, name := range []string{successName, planName, manifestName} {
		if err := os.Remove(filepath.Join(dir, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("output: %w", err)
		}
	}
	return removeMatching(dir, func(name string) bool {
		_, isTemporary := finalName(name)
		return isTemporary || isOutput(name)
	})
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
		case isOutput(name):
			foreign = name
		}
	}
	if foreign != "" {
		return false, &RefusedError{dir, "it holds " + foreign + " but no plan.json"}
	}
	return false, nil
}

// removeLeftovers removes what a killed run was writing of these shards. A
// batch that is not divided into jobs is alone in its folder, so that every
// file under a temporary name is a leftover.
func (b *Batch) removeLeftovers(shards []int) error {
	mine := make(map[string]bool, 2*len(shards))
	for _, shard := range shards {
		mine[errorsName(shard)] = true
		for _, name := range b.partNames(shard) {
			mine[name] = true
		}
	}
	alone := b.Jobs <= 1
	return removeMatching(b.Dir, func(name string) bool {
		final, isTemporary := finalName(name)
		return isTemporary && (alone || mine[final])
	})
}
