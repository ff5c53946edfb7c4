package corpus

import (
	"bytes"
	"context"
	"io"

	"github.com/giji-go/giji/extract"
)

// A textSource reads the texts of inputs in their order, to compare records
// with them. It only goes forward: records stand in the order of the inputs.
type textSource struct {
	ctx    context.Context
	inputs []Input
	config *Config
	parser parser
	open   recordSource
	text   string
	digest string
	files  files
}

func newTextSource(ctx context.Context, inputs []Input, c *Config) *textSource {
	return &textSource{ctx: ctx, inputs: inputs, config: c, parser: newParser(c)}
}

// find goes on to the source with that digest. Sources of documents that
// failed lie between two records; the same source may be found again.
func (s *textSource) find(digest string) (text string, found bool, err error) {
	for s.digest != digest {
		if err := s.next(); err == io.EOF {
			return "", false, nil
		} else if err != nil {
			return "", false, err
		}
	}
	return s.text, true, nil
}

// next reads one source. What cannot be read has no digest.
func (s *textSource) next() error {
	s.text, s.digest = "", ""
	if s.open != nil {
		return s.nextRecord()
	}
	if len(s.inputs) == 0 {
		s.files.close()
		return io.EOF
	}
	input := &s.inputs[0]
	s.inputs = s.inputs[1:]
	if input.Kind == Document {
		return s.readDocument(input)
	}
	source, err := openRecords(input, s.config.MaxRecord)
	if err != nil {
		return nil
	}
	if err := source.begin(Segment{To: toEnd}, io.Discard); err != nil {
		source.close()
		return nil
	}
	s.open = source
	return nil
}

func (s *textSource) nextRecord() error {
	record, err := s.open.next()
	if err != nil {
		s.open.close()
		s.open = nil
		return nil
	}
	if record.tooLong {
		return nil
	}
	if parsed, failure := s.parser.parse(record.data); failure == nil {
		s.text, s.digest = parsed.text, digestOf(parsed.text)
	}
	return nil
}

// readDocument reads the source text of a file as the extraction sees it.
func (s *textSource) readDocument(input *Input) error {
	data, failure := s.files.read(input.Path, s.config.MaxFile)
	if failure != nil {
		return nil
	}
	options, err := s.config.options()
	if err != nil {
		return err
	}
	options.Name = input.Name // which may tell what it is
	ctx := s.ctx
	if s.config.Timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, s.config.Timeout)
		defer cancel()
	}
	analysis, err := extract.AnalyzeReader(ctx, bytes.NewReader(data), options)
	if err != nil {
		return s.ctx.Err()
	}
	s.text, s.digest = analysis.Text(), digestOf(data)
	return nil
}
