package corpus

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

const planName = "plan.json"

// A planFile is plan.json: what a run was started with. It names the inputs
// below their sources, so that folders may be moved between two runs.
type planFile struct {
	Giji           string      `json:"giji"` // version
	Settings       Settings    `json:"settings"`
	SettingsSHA256 string      `json:"settings_sha256"`
	Inputs         []planInput `json:"inputs"`
	Shards         []planShard `json:"shards"`
	ByHash         bool        `json:"by_hash,omitempty"` // records go to shards by their ids, not by their places
}

type planInput struct {
	Name string `json:"name"`
	Kind Kind   `json:"kind"`
	Size int64  `json:"size"`
}

type planShard struct {
	Documents bool       `json:"documents"`
	Segments  [][3]int64 `json:"segments"` // input, from, to
	Bytes     int64      `json:"bytes"`
}

// A RefusedError says why an output folder is not continued.
type RefusedError struct{ Dir, Reason string }

func (e *RefusedError) Error() string {
	return fmt.Sprintf("%s: %s; choose another folder, or --overwrite to begin anew", e.Dir, e.Reason)
}

func newPlanFile(plan *Plan, c *Config) *planFile {
	f := &planFile{Giji: c.Version, Settings: c.Settings, SettingsSHA256: c.digest(c.Version)}
	for _, input := range plan.Inputs {
		f.Inputs = append(f.Inputs, planInput{input.Name, input.Kind, input.Size})
	}
	for _, shard := range plan.Shards {
		stored := planShard{Documents: shard.Documents, Bytes: shard.Bytes}
		for _, s := range shard.Segments {
			stored.Segments = append(stored.Segments, [3]int64{int64(s.Input), s.From, s.To})
		}
		f.Shards = append(f.Shards, stored)
	}
	return f
}

// restore is the plan with the inputs where they are now.
func (f *planFile) restore(inputs []Input) *Plan {
	plan := &Plan{Inputs: inputs}
	for _, stored := range f.Shards {
		shard := Shard{Documents: stored.Documents, Bytes: stored.Bytes}
		for _, s := range stored.Segments {
			shard.Segments = append(shard.Segments, Segment{int(s[0]), s[1], s[2]})
		}
		plan.Shards = append(plan.Shards, shard)
	}
	return plan
}

// readPlan reads plan.json; nil where there is none.
func readPlan(dir string) (*planFile, error) {
	data, err := os.ReadFile(filepath.Join(dir, planName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("output: %w", err)
	}
	f := new(planFile)
	if err := json.Unmarshal(data, f); err != nil {
		return nil, &RefusedError{dir, "its plan.json cannot be read: " + err.Error()}
	}
	if err := f.check(); err != nil {
		return nil, &RefusedError{dir, "its plan.json is none that giji wrote: " + err.Error()}
	}
	return f, nil
}

// checkByHash sees to it that the shards hold no places of inputs.
func (f *planFile) checkByHash() error {
	for i, shard := range f.Shards {
		if len(shard.Segments) > 0 || shard.Documents {
			return fmt.Errorf("shard %d holds places of inputs", i)
		}
	}
	return nil
}

// check sees to it that the shards hold every input in whole and in order, and
// nothing else.
func (f *planFile) check() error {
	if f.ByHash {
		return f.checkByHash()
	}
	next := [2]int64{0, 0} // the input and the place in it that come
	for i, shard := range f.Shards {
		if len(shard.Segments) == 0 {
			return fmt.Errorf("shard %d is empty", i)
		}
		for _, s := range shard.Segments {
			if s[0] != next[0] || s[0] >= int64(len(f.Inputs)) || s[1] != next[1] || s[2] != toEnd && s[2] <= s[1] {
				return fmt.Errorf("shard %d holds %d to %d of input %d", i, s[1], s[2], s[0])
			}
			if shard.Documents != (f.Inputs[s[0]].Kind == Document) || shard.Documents && s[2] != toEnd {
				return fmt.Errorf("shard %d is of another kind than input %d", i, s[0])
			}
			if next[1] = s[2]; s[2] == toEnd {
				next = [2]int64{s[0] + 1, 0}
			}
		}
	}
	if next != [2]int64{int64(len(f.Inputs)), 0} {
		return fmt.Errorf("the shards end before input %d does", next[0])
	}
	return nil
}

// write stores the plan. Jobs that begin at once all write, and write the same.
func (f *planFile) write(dir string) error {
	data, err := json.Marshal(f)
	if err != nil {
		return err
	}
	return writeAtomic(dir, planName, append(data, '\n'))
}

// difference is why a run with these inputs and settings is another one; ""
// where it is the same.
func (f *planFile) difference(inputs []Input, c *Config) string {
	if f.Giji != c.Version {
		return fmt.Sprintf("it was begun by giji %s, this is %s", f.Giji, c.Version)
	}
	if reason := f.Settings.difference(c.Settings); reason != "" {
		return reason
	}
	if f.SettingsSHA256 != c.digest(c.Version) {
		return "it was begun with other settings"
	}
	return f.otherInputs(inputs)
}

func (f *planFile) otherInputs(inputs []Input) string {
	for i := range max(len(f.Inputs), len(inputs)) {
		switch {
		case i >= len(inputs), i < len(f.Inputs) && f.Inputs[i].Name < inputs[i].Name:
			return fmt.Sprintf("the input %s is gone", f.Inputs[i].Name)
		case i >= len(f.Inputs), f.Inputs[i].Name > inputs[i].Name:
			return fmt.Sprintf("the input %s is new", inputs[i].Name)
		case f.Inputs[i].Size != inputs[i].Size:
			return fmt.Sprintf("the input %s had %d bytes and has %d", inputs[i].Name, f.Inputs[i].Size, inputs[i].Size)
		case f.Inputs[i].Kind != inputs[i].Kind:
			return fmt.Sprintf("the input %s was read as %s", inputs[i].Name, f.Inputs[i].Kind)
		}
	}
	return ""
}

// difference names the first setting that is another one.
func (s Settings) difference(other Settings) string {
	was, is := s.fields(), other.fields()
	for i := range was {
		if was[i].value != is[i].value {
			return fmt.Sprintf("it was begun with %s %s, not %s", was[i].key, was[i].value, is[i].value)
		}
	}
	return ""
}

type setting struct{ key, value string }

// fields are the settings as plan.json writes them.
func (s Settings) fields() []setting {
	data, err := json.Marshal(s)
	if err != nil {
		return nil
	}
	members, _ := scanMembers(nil, data)
	fields := make([]setting, len(members))
	for i, m := range members {
		fields[i] = setting{m.key, string(m.value)}
	}
	return fields
}
