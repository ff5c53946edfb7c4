package corpus

import (
	"errors"
	"fmt"
	"io"
)

// ErrNoSuchID is returned when no record of a file has the id.
var ErrNoSuchID = errors.New("no record has this id")

// FindText finds a record by its id, as it is written or as giji gives it to
// one without, in a file of source records or of those that giji wrote with
// their text. path "-" is stdin.
func FindText(path string, stdin io.Reader, id, textKey, idKey string) (text string, pageEnds []int, err error) {
	v := Validation{Stdin: stdin}
	source, err := v.open(path)
	if err != nil {
		return "", nil, err
	}
	defer source.close()
	if err := source.begin(Segment{To: toEnd}, io.Discard); err != nil {
		return "", nil, err
	}
	p := parser{textKey: textKey, idKey: idKey}
	known := ""
	for {
		line, err := source.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return "", nil, err
		}
		r, failure := p.parse(line.data)
		if failure == nil && r.id == nil {
			r.id = defaultID(digestOf(r.text))
		}
		if r.id == nil || plainID(r.id) != id {
			if known == "" && r.id != nil {
				known = plainID(r.id)
			}
			continue
		}
		if failure != nil {
			return "", nil, errors.New(failure.Message)
		}
		return r.text, r.pageEnds, nil
	}
	if known != "" {
		return "", nil, fmt.Errorf("%w: %q; the first is %q", ErrNoSuchID, id, known)
	}
	return "", nil, fmt.Errorf("%w: %q", ErrNoSuchID, id)
}
