package beam

import (
	"context"
	"fmt"
	"io"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// A systems keeps the file systems that one function uses, by scheme: a client
// for each file would cost more than the file. The zero value is ready; it is
// for one goroutine.
type systems struct {
	open map[string]filesystem.Interface
}

// of is the file system of an address. Beam's packages panic where there are
// no credentials; here that is an error as any other.
func (s *systems) of(ctx context.Context, address string) (system filesystem.Interface, err error) {
	scheme, _ := splitScheme(address)
	if system := s.open[scheme]; system != nil {
		return system, nil
	}
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("%s://: %v", scheme, cause)
		}
	}()
	// the client lives longer than what asks for it first
	system, err = filesystem.New(context.WithoutCancel(ctx), address)
	if err != nil {
		return nil, fmt.Errorf("no file system is known for %s://", scheme)
	}
	if s.open == nil {
		s.open = map[string]filesystem.Interface{}
	}
	s.open[scheme] = system
	return system, nil
}

// read opens a file.
func (s *systems) read(ctx context.Context, file string) (io.ReadCloser, error) {
	system, err := s.of(ctx, file)
	if err != nil {
		return nil, err
	}
	return system.OpenRead(ctx, file)
}

// close closes them; they may be used again.
func (s *systems) close() {
	for _, system := range s.open {
		system.Close()
	}
	s.open = nil
}
