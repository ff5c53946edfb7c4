package beam

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"path"
	"path/filepath"
	"strings"

	sdk "github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"github.com/giji-go/giji/internal/corpus"
)

// A Run is what the command giji-beam does: files are read into the shards of
// a folder, and the same run again gives the same shards.
type Run struct {
	Globs     []string
	Options   Options
	Output    Output // Shards 0 is one for about 64 MiB of text
	Overwrite bool   // remove what another run wrote
}

// Found is what a run is to read.
type Found struct {
	Files   int
	Bytes   int64 // about: of many files some are asked
	Spread  bool  // the files of records are so few that their records should be spread
	Done    bool  // the same run wrote all before
	records int
	text    float64 // bytes of text, about
}

// A Summary is what a run wrote.
type Summary struct {
	Documents, Failed, Incidents, Rows int64
	Shards                             int
}

// A RefusedError says why an output folder is left alone.
type RefusedError struct{ Dir, Reason string }

func (e *RefusedError) Error() string {
	return fmt.Sprintf("%s: %s; choose another folder, or --overwrite to begin anew", e.Dir, e.Reason)
}

// Prepare checks the run, finds the files, chooses the number of shards and
// writes plan.json. An output folder of another run is a *RefusedError.
func (r *Run) Prepare(ctx context.Context) (Found, error) {
	if err := r.check(); err != nil {
		return Found{}, err
	}
	var systems systems
	defer systems.close()
	found, inputs, err := r.find(ctx, &systems)
	if err != nil {
		return found, err
	}
	if r.Output.Shards == 0 {
		r.Output.Shards = max(1, int(math.Ceil(found.text/corpus.DefaultShardSize)))
	}
	system, err := systems.of(ctx, r.Output.Dir)
	if err != nil {
		return found, fmt.Errorf("output %s: %w", r.Output.Dir, err)
	}
	plan := &corpus.HashPlan{Config: r.Output.config(r.Options), Inputs: inputs, Shards: r.Output.Shards}
	plan.Version = strings.TrimSpace("beam " + plan.Version) // a batch is another run
	found.Done, err = r.begin(ctx, system, plan)
	if err != nil {
		var refused *RefusedError
		if !errors.As(err, &refused) {
			err = fmt.Errorf("output %s: %w", r.Output.Dir, err)
		}
		return found, err
	}
	return found, nil
}

func (r *Run) check() error {
	if err := r.Options.Check(); err != nil {
		return err
	}
	output := r.Output
	output.Shards = max(output.Shards, 1)
	if err := output.Check(r.Options); err != nil {
		return err
	}
	if r.Output.Shards < 0 {
		return fmt.Errorf("shards: %d, want 1 or more", r.Output.Shards)
	}
	for _, glob := range r.Globs {
		if r.readsOutput(glob) {
			return &RefusedError{r.Output.Dir, "the output would be read as input " + glob}
		}
	}
	return nil
}

// readsOutput reports whether a glob matches what is written.
func (r *Run) readsOutput(glob string) bool {
	dir, pattern := cleaned(r.Output.Dir), cleaned(glob)
	if before, _, deep := strings.Cut(pattern, "/**"); deep {
		pattern = before
	}
	if dir == pattern || strings.HasPrefix(dir, strings.TrimSuffix(pattern, "/")+"/") {
		return true // a folder, at any depth
	}
	stems, suffix := r.Output.config(r.Options).FileNames()
	for _, stem := range stems {
		if match, _ := path.Match(pattern, join(dir, stem+"-00000"+suffix)); match {
			return true
		}
	}
	return false
}

// cleaned is an address written in one way.
func cleaned(address string) string {
	scheme, rest := splitScheme(address)
	if scheme == "" {
		return filepath.ToSlash(filepath.Clean(rest))
	}
	return scheme + "://" + path.Clean(rest)
}

// few is how many files of records are so few that one long one would leave
// processors idle.
const few = 64

// find lists the files. One entry stands for all of a glob.
func (r *Run) find(ctx context.Context, systems *systems) (found Found, inputs []corpus.Input, err error) {
	for _, glob := range r.Globs {
		sources, err := List(ctx, glob)
		if err != nil {
			return found, nil, err
		}
		size, err := found.add(ctx, systems, sources)
		if err != nil {
			return found, nil, &InputError{glob, err}
		}
		inputs = append(inputs, corpus.Input{Name: fmt.Sprintf("%s (%d files)", glob, len(sources)), Size: size})
	}
	found.Spread = found.records > 0 && found.records < few
	return found, inputs, nil
}

// asked is of how many files the size is asked, evenly among all: of millions
// of objects each question costs.
const asked = 100

// unpacked is how much longer a packed file is in memory, about.
const unpacked = 5

func (f *Found) add(ctx context.Context, systems *systems, sources []Source) (int64, error) {
	step := max(1, len(sources)/asked)
	var size int64
	var text float64
	n := 0
	for i := 0; i < len(sources); i += step {
		system, err := systems.of(ctx, sources[i].File)
		if err != nil {
			return 0, err
		}
		one, err := system.Size(ctx, sources[i].File)
		if err != nil {
			return 0, err
		}
		n, size, text = n+1, size+one, text+float64(one)*growth(sources[i].Name)
	}
	for _, source := range sources {
		if kind, _ := corpus.KindOf(source.Name, strings.NewReader("")); kind != corpus.Document {
			f.records++
		}
	}
	share := float64(len(sources)) / float64(n)
	total := int64(float64(size) * share)
	f.Files, f.Bytes, f.text = f.Files+len(sources), f.Bytes+total, f.text+text*share
	return total, nil
}

// growth is how much longer a file's text is than the file, about.
func growth(name string) float64 {
	switch path.Ext(strings.ToLower(name)) {
	case ".gz", ".zst", ".zstd", ".parquet", ".pq":
		return unpacked
	case ".pdf", ".docx", ".docm", ".html", ".htm", ".xhtml":
		return 0.1
	}
	return 1
}

// begin compares the plan with the folder's, or writes it.
func (r *Run) begin(ctx context.Context, system filesystem.Interface, plan *corpus.HashPlan) (done bool, err error) {
	names, err := r.outputs(ctx, system)
	if err != nil {
		return false, err
	}
	switch {
	case r.Overwrite:
		if err := r.remove(ctx, system, names); err != nil {
			return false, err
		}
	case names[corpus.PlanName] != "":
		stored, err := filesystem.Read(ctx, system, names[corpus.PlanName])
		if err != nil {
			return false, err
		}
		reason, err := plan.Difference(stored)
		if err == nil && reason != "" {
			err = &RefusedError{r.Output.Dir, reason}
		}
		return names[corpus.SuccessName] != "", err
	case len(names) > 0:
		return false, &RefusedError{r.Output.Dir, "it holds files of others with names that are written here"}
	}
	data, err := plan.JSON()
	if err != nil {
		return false, err
	}
	return false, put(ctx, system, r.Output.Dir, corpus.PlanName, data)
}

// outputs are the files in the folder that a run writes, by their names.
func (r *Run) outputs(ctx context.Context, system filesystem.Interface) (map[string]string, error) {
	names := map[string]string{}
	for _, pattern := range []string{"*", ".*.tmp"} {
		files, err := system.List(ctx, join(r.Output.Dir, pattern))
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			if name := path.Base(filepath.ToSlash(file)); corpus.IsOutput(name) {
				names[name] = file
			}
		}
	}
	return names, nil
}

// remove removes outputs, the word that all is done first.
func (r *Run) remove(ctx context.Context, system filesystem.Interface, names map[string]string) error {
	remover, ok := system.(filesystem.Remover)
	if !ok && len(names) > 0 {
		return errors.New("the file system cannot remove files")
	}
	if done := names[corpus.SuccessName]; done != "" {
		if err := remover.Remove(ctx, done); err != nil {
			return err
		}
		delete(names, corpus.SuccessName)
	}
	for _, file := range names {
		if err := remover.Remove(ctx, file); err != nil {
			return err
		}
	}
	return nil
}

// Pipeline is the run as Prepare made it.
func (r *Run) Pipeline(found Found) *sdk.Pipeline {
	p, s := sdk.NewPipelineWithRoot()
	records, unread := Read(s, r.Globs...)
	if found.Spread {
		records = sdk.Reshuffle(s, records)
	}
	documents, failed := Extract(s, records, r.Options)
	Write(s, documents, sdk.Flatten(s, unread, failed), r.Options, r.Output)
	return p
}

// Summary is what stands in the manifest.
func (r *Run) Summary(ctx context.Context) (Summary, error) {
	var systems systems
	defer systems.close()
	file, err := systems.read(ctx, join(r.Output.Dir, corpus.ManifestName))
	if err != nil {
		return Summary{}, err
	}
	defer file.Close()
	var sum Summary
	decoder := json.NewDecoder(bufio.NewReader(file))
	for {
		var entry corpus.Entry
		if err := decoder.Decode(&entry); err == io.EOF {
			return sum, nil
		} else if err != nil {
			return sum, err
		}
		sum.Shards++
		sum.Documents += entry.Documents
		sum.Failed += entry.Failed
		sum.Incidents += entry.Incidents
		sum.Rows += entry.Rows
	}
}
