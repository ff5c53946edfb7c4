package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
)

// minLabels is how many different labels make a table an incident.
const minLabels = 3

// incident reports whether the labels are those of an outage.
func incident(keys map[string]bool) bool {
	return fields(keys) >= minLabels && (keys["operators"] || keys["affected_users"])
}

// incidents reports whether the labels are those of a list of outages.
func incidents(keys map[string]bool) bool {
	return fields(keys) >= minLabels && (keys["operators"] || keys["affected_users"] || keys["occurred_at"])
}

func fields(keys map[string]bool) int {
	n := 0
	for key := range keys {
		if key != "" && !isSub(key) {
			n++
		}
	}
	return n
}

// Known is what tables are recognised by: the labels of an outage's table,
// and those of a profile, of which a table must have the least number.
type Known struct {
	Incident *lexicon.Labels
	Records  *lexicon.Labels // nil for none
	Profile  string
	Least    int
}

// A family is one kind of table without rules: its labels, and which sets of
// keys make one.
type family struct {
	labels   *lexicon.Labels
	complete func(keys map[string]bool) bool
	first    string // the key that begins the next table
	kind     doc.RegionKind
	profile  string
}

func (k Known) incidents() family {
	return family{k.Incident, incident, "operators", doc.IncidentTable, ""}
}

func (k Known) records() family {
	return family{k.Records, k.record, "", doc.RecordTable, k.Profile}
}

// record reports whether the keys are enough for a table of the profile.
func (k Known) record(keys map[string]bool) bool { return len(keys) >= max(k.Least, 1) }

// apart are the regions of more that share no line with those there are.
func apart(regions, more []doc.Region) []doc.Region {
	var out []doc.Region
	for _, r := range more {
		free := true
		for i := range regions {
			free = free && (r.End <= regions[i].First || regions[i].End <= r.First)
		}
		if free {
			out = append(out, r)
		}
	}
	return out
}

// outdone leaves out the tables of outages in text of which a table of the
// profile knows more rows: who names a profile says what the tables are.
func outdone(regions, records []doc.Region) []doc.Region {
	return slices.DeleteFunc(regions, func(r doc.Region) bool {
		for i := range records {
			if own := &records[i]; r.Kind == doc.IncidentTable && r.First < own.End && own.First < r.End && knownRows(own) > knownRows(&r) {
				return true
			}
		}
		return false
	})
}

// knownRows is how many rows of a table are of fields.
func knownRows(r *doc.Region) int {
	n := 0
	for _, rows := range r.Records {
		for i := range rows {
			if rows[i].Key != "" {
				n++
			}
		}
	}
	return n
}
