package corpus

import (
	"bytes"
	"encoding/json"
)

// The names of the files around the shards.
const (
	PlanName     = planName
	ManifestName = manifestName
	SuccessName  = successName
)

// A HashPlan is plan.json of a run whose records go to shards by a hash of
// their ids, so that no shard has inputs of its own. The folder can be looked
// at and checked like one of a batch.
type HashPlan struct {
	Config
	Inputs []Input // what the run reads; of many files one entry may stand for all
	Shards int
}

// JSON is the content of plan.json.
func (p *HashPlan) JSON() ([]byte, error) {
	f, err := p.file()
	if err != nil {
		return nil, err
	}
	data, err := json.Marshal(f)
	return append(data, '\n'), err
}

func (p *HashPlan) file() (*planFile, error) {
	c := p.Config
	if err := c.normalize(); err != nil {
		return nil, err
	}
	f := newPlanFile(&Plan{Inputs: p.Inputs, Shards: make([]Shard, p.Shards)}, &c)
	f.ByHash = true
	return f, nil
}

// Difference is why a run that wrote the plan.json is another one; "" where it
// is the same.
func (p *HashPlan) Difference(stored []byte) (string, error) {
	f := new(planFile)
	if err := json.Unmarshal(stored, f); err != nil {
		return "its plan.json cannot be read: " + err.Error(), nil
	}
	c := p.Config
	if err := c.normalize(); err != nil {
		return "", err
	}
	if reason := f.difference(p.Inputs, &c); reason != "" {
		return reason, nil
	}
	mine, err := p.JSON()
	if err == nil && !bytes.Equal(mine, stored) {
		return "it was begun with another number of shards", nil
	}
	return "", err
}

// IsOutput reports whether a run writes files of that name.
func IsOutput(name string) bool {
	_, temporary := finalName(name)
	return isOutput(name) || temporary
}
