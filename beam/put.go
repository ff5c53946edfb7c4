package beam

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"github.com/giji-go/giji/internal/corpus"
)

// join is the address of a file in a folder.
func join(dir, name string) string {
	if strings.HasSuffix(dir, "/") || dir == "" {
		return dir + name
	}
	return dir + "/" + name
}

// put writes a whole file. Where the file system can rename, the file gets its
// name when it is there; elsewhere (S3) it appears as a whole anyway. Two
// attempts at one shard, as runners make them, write the same.
func put(ctx context.Context, system filesystem.Interface, dir, name string, data []byte) error {
	renamer, canRename := system.(filesystem.Renamer)
	if !canRename {
		return fill(ctx, system, join(dir, name), data)
	}
	temporary := join(dir, "."+name+"."+strings.ToLower(rand.Text())+".tmp")
	err := fill(ctx, system, temporary, data)
	if err == nil {
		err = renamer.Rename(ctx, temporary, join(dir, name))
	}
	if err != nil {
		if remover, ok := system.(filesystem.Remover); ok {
			_ = remover.Remove(context.WithoutCancel(ctx), temporary) // it may not be there
		}
	}
	return err
}

// fill writes a file and puts it on the disk. A write that fails must not be
// closed as if it were whole: an object would appear.
func fill(ctx context.Context, system filesystem.Interface, file string, data []byte) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	w, err := system.OpenWrite(ctx, file)
	if err != nil {
		return err
	}
	if _, err := w.Write(data); err != nil {
		cancel()
		w.Close()
		return err
	}
	if disk, ok := w.(interface{ Sync() error }); ok {
		if err := disk.Sync(); err != nil {
			w.Close()
			return err
		}
	}
	return w.Close()
}

// A finishFn writes the manifest, removes what broken attempts left, and says
// that all is done.
type finishFn struct {
	Dir     string
	systems systems
}

// ProcessElement is given all shards.
func (f *finishFn) ProcessElement(ctx context.Context, _ int, next func(*Shard) bool) error {
	var entries []corpus.Entry
	var one Shard
	for next(&one) {
		entries = append(entries, one.Entry)
		one = Shard{}
	}
	slices.SortFunc(entries, func(a, b corpus.Entry) int { return a.Shard - b.Shard })
	var lines bytes.Buffer
	encoder := json.NewEncoder(&lines)
	for _, entry := range entries {
		if err := encoder.Encode(entry); err != nil {
			return err
		}
	}
	system, err := f.systems.of(ctx, f.Dir)
	if err != nil {
		return err
	}
	if err := put(ctx, system, f.Dir, corpus.ManifestName, lines.Bytes()); err != nil {
		return fmt.Errorf("%s: %w", corpus.ManifestName, err)
	}
	if err := sweep(ctx, system, f.Dir); err != nil {
		return err
	}
	return put(ctx, system, f.Dir, corpus.SuccessName, nil)
}

// Teardown closes the file systems.
func (f *finishFn) Teardown() { f.systems.close() }

// sweep removes files that were never renamed.
func sweep(ctx context.Context, system filesystem.Interface, dir string) error {
	remover, ok := system.(filesystem.Remover)
	if !ok {
		return nil
	}
	left, err := system.List(ctx, join(dir, ".*.tmp"))
	for _, file := range left {
		if !corpus.IsOutput(path.Base(filepath.ToSlash(file))) {
			continue
		}
		err = errors.Join(err, remover.Remove(ctx, file))
	}
	return err
}
