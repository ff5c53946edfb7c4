// Package hdfs is HDFS as a file system of Beam's Go SDK, which has none. To
// import it is to know addresses such as hdfs://namenode:8020/minutes.
//
// The configuration is Hadoop's own (HADOOP_CONF_DIR, HADOOP_USER_NAME);
// hdfs:///minutes is on the namenode that it names.
package hdfs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
	"sync"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	client "github.com/colinmarc/hdfs/v2"

	"github.com/giji-go/giji/internal/corpus"
)

// Beam knows file systems by their scheme.
func init() { filesystem.Register("hdfs", New) }

// New is the file system; it connects when it is asked for a file.
func New(context.Context) filesystem.Interface {
	return &system{dial: func(namenode string) (node, error) {
		c, err := client.New(namenode)
		if err != nil {
			return nil, err
		}
		return remote{c}, nil
	}}
}

// A node is what is asked of a namenode.
type node interface {
	ReadDir(dir string) ([]os.FileInfo, error)
	Stat(name string) (os.FileInfo, error)
	Open(name string) (io.ReadCloser, error)
	Create(name string) (io.WriteCloser, error)
	MkdirAll(dir string, mode os.FileMode) error
	Remove(name string) error
	Rename(from, to string) error // replaces
	Close() error
}

// A remote is a node of the network.
type remote struct{ *client.Client }

func (r remote) Open(name string) (io.ReadCloser, error) { return r.Client.Open(name) }
func (r remote) Create(name string) (io.WriteCloser, error) {
	w, err := r.Client.Create(name)
	if err != nil {
		return nil, err
	}
	return patient{w}, nil
}

// A patient writer waits until its last block is on as many disks as HDFS
// wants: a file that is not has no length yet.
type patient struct{ *client.FileWriter }

// Close ends the file.
func (p patient) Close() error {
	const tries = 50
	for try := 1; ; try++ {
		err := p.FileWriter.Close()
		if !client.IsErrReplicating(err) || try == tries {
			return err
		}
		time.Sleep(100 * time.Millisecond)
	}
}

// A system keeps a connection to each namenode.
type system struct {
	dial  func(namenode string) (node, error)
	mu    sync.Mutex
	nodes map[string]node
}

// at is the namenode of an address, and the path there.
func (s *system) at(address string) (node, string, error) {
	rest, ok := strings.CutPrefix(address, "hdfs://")
	namenode, name, found := strings.Cut(rest, "/")
	if !ok || !found {
		return nil, "", fmt.Errorf("%s: want hdfs://NAMENODE:PORT/PATH, or hdfs:///PATH", address)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := s.nodes[namenode]; n != nil {
		return n, "/" + name, nil
	}
	n, err := s.dial(namenode)
	if err != nil {
		return nil, "", fmt.Errorf("%s: %w", address, err)
	}
	if s.nodes == nil {
		s.nodes = map[string]node{}
	}
	s.nodes[namenode] = n
	return n, "/" + name, nil
}

// Close ends the connections.
func (s *system) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	var err error
	for _, n := range s.nodes {
		err = errors.Join(err, n.Close())
	}
	s.nodes = nil
	return err
}

// List lists the files that a pattern matches; ** is any number of folders.
func (s *system) List(ctx context.Context, pattern string) ([]string, error) {
	n, below, err := s.at(pattern)
	if err != nil {
		return nil, err
	}
	base, rest := corpus.SplitPattern(below)
	l := lister{ctx: ctx, node: n, pattern: rest, deep: strings.Contains(rest, "**"), depth: strings.Count(rest, "/")}
	if err := l.walk(base, ""); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	prefix := strings.TrimSuffix(pattern, below)
	for i, file := range l.files {
		l.files[i] = prefix + path.Join(base, file)
	}
	return l.files, nil
}

// A lister walks over folders.
type lister struct {
	ctx     context.Context
	node    node
	pattern string
	deep    bool // the pattern has **
	depth   int  // folders of a pattern without
	files   []string
}

// walk lists the folder base/dir.
func (l *lister) walk(base, dir string) error {
	if err := l.ctx.Err(); err != nil {
		return err
	}
	entries, err := l.node.ReadDir(path.Join(base, dir))
	if err != nil {
		return err
	}
	for _, entry := range entries {
		name := path.Join(dir, entry.Name())
		switch {
		case entry.IsDir() && (l.deep || strings.Count(name, "/") < l.depth):
			if err := l.walk(base, name); err != nil {
				return err
			}
		case !entry.IsDir() && corpus.Match(l.pattern, name):
			l.files = append(l.files, name)
		}
	}
	return nil
}

// OpenRead opens a file.
func (s *system) OpenRead(_ context.Context, file string) (io.ReadCloser, error) {
	n, name, err := s.at(file)
	if err != nil {
		return nil, err
	}
	return n.Open(name)
}

// OpenWrite begins a file in place of one that is there, and the folders that
// it needs.
func (s *system) OpenWrite(_ context.Context, file string) (io.WriteCloser, error) {
	n, name, err := s.at(file)
	if err != nil {
		return nil, err
	}
	if err := n.MkdirAll(path.Dir(name), 0o755); err != nil {
		return nil, err
	}
	if err := n.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	return n.Create(name)
}

// Size is the length of a file in bytes.
func (s *system) Size(_ context.Context, file string) (int64, error) {
	n, name, err := s.at(file)
	if err != nil {
		return -1, err
	}
	info, err := n.Stat(name)
	if err != nil {
		return -1, err
	}
	return info.Size(), nil
}

// Remove removes a file.
func (s *system) Remove(_ context.Context, file string) error {
	n, name, err := s.at(file)
	if err != nil {
		return err
	}
	return n.Remove(name)
}

// Rename gives a file another name on the same namenode, in place of one that
// is there.
func (s *system) Rename(_ context.Context, from, to string) error {
	n, old, err := s.at(from)
	if err != nil {
		return err
	}
	_, name, err := s.at(to)
	if err != nil {
		return err
	}
	return n.Rename(old, name)
}

var (
	_ filesystem.Renamer = (*system)(nil)
	_ filesystem.Remover = (*system)(nil)
)
