package corpus

import "github.com/giji-go/giji/model"

// The keys under which records of others carry their metadata: datatrove's
// and LLM-jp's.
const (
	keyMetadata = "metadata"
	keyMeta     = "meta"
	keyPageEnds = "page_ends"
)

// fillMetadata makes one object of the members that are neither text nor id:
// the object under "metadata" or "meta" is opened, unknown keys follow.
func (r *record) fillMetadata(members []member) *Failure {
	merged := make([]member, 0, len(members)+8)
	for _, m := range members {
		if isContainer(m) {
			inner, _ := scanMembers(nil, m.value) // checked with the line
			merged = append(merged, inner...)
		}
	}
	opened := len(merged)
	for _, m := range members {
		switch {
		case isContainer(m), m.key == keyMetadata && isEmpty(m.value), m.key == keyMeta && isEmpty(m.value):
		case m.key == keyPageEnds:
			ends, ok := parsePageEnds(m.value)
			if !ok {
				return failf(stageInput, model.CodeBadPageEnds, "page_ends is no list of rising offsets")
			}
			r.pageEnds = ends
		default:
			merged = append(merged, m)
		}
	}
	if opened > 0 {
		renameRepeated(merged)
	}
	if r.pageEnds == nil {
		r.pageEnds = carriedPageEnds(merged)
	}
	r.metadata = appendObject(nil, merged)
	return nil
}

func isContainer(m member) bool {
	return (m.key == keyMetadata || m.key == keyMeta) && m.value[0] == '{'
}

// renameRepeated gives a key that another one before it has a name that nobody
// has: a key beside the metadata and one inside may be the same, and none is
// lost.
func renameRepeated(members []member) {
	var all, before keySet
	for _, m := range members {
		all.add(m.key)
	}
	for i := range members {
		m := &members[i]
		if before.has(m.key) {
			m.key = all.free(m.key)
			all.add(m.key)
		}
		before.add(m.key)
	}
}

// carriedPageEnds looks into the metadata, where FinePDFs records have their
// page ends once datatrove has written them. There they are a guest: what
// cannot be read is left alone.
func carriedPageEnds(members []member) []int {
	for _, m := range members {
		if m.key == keyPageEnds {
			ends, _ := parsePageEnds(m.value)
			return ends
		}
	}
	return nil
}

func appendObject(dst []byte, members []member) []byte {
	dst = append(dst, '{')
	for i, m := range members {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = model.AppendString(dst, m.key)
		dst = append(dst, ':')
		dst = append(dst, m.value...)
	}
	return append(dst, '}')
}
