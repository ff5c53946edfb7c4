package corpus

import "github.com/giji-go/giji/model"

// AppendIncidentsHead appends the first line of a CSV file of incidents, as
// the view "incidents" has it.
func AppendIncidentsHead(dst []byte) []byte {
	return append(dst, incidentsView().csvHead()...)
}

// AppendIncidents appends the incidents of a document as lines of CSV. The id
// of a document file is the first 32 hex digits of its SHA-256.
func AppendIncidents(dst []byte, d *model.Document) []byte {
	id := d.Source.SHA256[:min(len(d.Source.SHA256), idDigits)]
	encoder := newViewEncoder(incidentsView(), "csv")
	r := result{out: dst}
	encoder.encode(&r, &yield{id: model.AppendString(nil, id), document: d})
	return r.out
}
