package main

import (
	"bufio"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/internal/view"
	"github.com/giji-go/giji/model"
)

// serve reads all documents into a file of its own, prints the address of the
// page, and answers until it is interrupted.
func (a *app) serve(ctx context.Context, f *viewFlags, o extract.Options, paths []string, failed *failures) error {
	listener, err := listenHere(ctx, f.listen)
	if err != nil {
		return err
	}
	defer listener.Close()
	store, err := newSpool()
	if err != nil {
		return err
	}
	defer store.close()
	if err := a.showAll(ctx, f, o, paths, store, failed); err != nil {
		return err
	}
	if failed.none() {
		return failed.err()
	}
	if len(store.kept) == 0 {
		return errNothingFits
	}
	server := &view.Server{Store: store, Token: rand.Text(), Host: listener.Addr().String()}
	if _, err := fmt.Fprintf(a.out, "http://%s/?token=%s\n", server.Host, server.Token); err != nil {
		return err
	}
	return answer(ctx, listener, server)
}

// listenHere listens on an address of this machine alone.
func listenHere(ctx context.Context, address string) (net.Listener, error) {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return nil, usagef("--listen: %v", err)
	}
	if ip := net.ParseIP(host); ip == nil || !ip.IsLoopback() {
		return nil, usagef("--listen %s: want an address of this machine, such as 127.0.0.1:8080", address)
	}
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", address)
	if err != nil {
		return nil, usagef("--listen: %v", err)
	}
	return listener, nil
}

// answer serves until the context ends, which is no failure.
func answer(ctx context.Context, listener net.Listener, handler http.Handler) error {
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	stop := context.AfterFunc(ctx, func() { server.Close() })
	defer stop()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// A spool keeps what the page is told of each document in a file, so that any
// number of them can be served.
type spool struct {
	file  *os.File
	size  int64
	index []byte
	kept  []spooled
}

// spooled is one document: where it is in the file, what it was read from, and
// the name of its corrections without their endings.
type spooled struct {
	at, end int64
	digest  string
	home    string
}

func newSpool() (*spool, error) {
	file, err := os.CreateTemp("", "giji-view-*")
	if err != nil {
		return nil, err
	}
	return &spool{file: file}, nil
}

func (s *spool) close() {
	s.file.Close()
	os.Remove(s.file.Name())
}

// show takes a document in.
func (s *spool) show(d view.Document, home string) error {
	entry := spooled{at: s.size, digest: d.Record.Source.SHA256, home: correctionName(home, &d)}
	data := d.AppendJSON(nil)
	if _, err := s.file.Write(data); err != nil {
		return err
	}
	s.size += int64(len(data))
	entry.end = s.size
	s.kept = append(s.kept, entry)
	if len(s.index) > 0 {
		s.index = append(s.index, ',')
	}
	if record, _, ok := readCorrected(entry.home, entry.digest); ok {
		d.Record = record
	}
	s.index = d.AppendSummary(s.index)
	return nil
}

func (s *spool) Index() []byte { return s.index }

func (s *spool) entry(n int) (*spooled, error) {
	if n < 0 || n >= len(s.kept) {
		return nil, view.ErrNoDocument
	}
	return &s.kept[n], nil
}

func (s *spool) Document(n int) ([]byte, error) {
	entry, err := s.entry(n)
	if err != nil {
		return nil, err
	}
	data := make([]byte, entry.end-entry.at)
	if _, err = s.file.ReadAt(data, entry.at); err != nil {
		return nil, err
	}
	if record, checked, ok := readCorrected(entry.home, entry.digest); ok {
		data = view.AppendCorrected(data, record, checked)
	}
	return data, nil
}

// Save writes the record and the marks beside the file that it came from.
func (s *spool) Save(n int, record *model.Document, checked []string) (string, error) {
	entry, err := s.entry(n)
	if err != nil {
		return "", err
	}
	if record.Source.SHA256 != entry.digest {
		return "", errors.New("the correction is of another document")
	}
	if err := os.MkdirAll(filepath.Dir(entry.home), 0o777); err != nil {
		return "", err
	}
	marks, err := json.Marshal(checked)
	if err != nil {
		return "", err
	}
	name := entry.home + correctedEnding
	if err := replaceFile(name, append(record.AppendJSON(nil, model.Format{}), '\n')); err != nil {
		return "", err
	}
	return name, replaceFile(entry.home+checkedEnding, append(marks, '\n'))
}

const (
	correctedEnding = ".corrected.json"
	checkedEnding   = ".checked.json"
)

// correctionName is where corrections go: beside a document, and for records
// in the folder corrections beside their file.
func correctionName(home string, d *view.Document) string {
	if home == "-" {
		home = "stdin"
	}
	if !areRecords(home) {
		return home
	}
	name := d.ID
	if name == "" {
		name = d.Record.Source.SHA256[:min(32, len(d.Record.Source.SHA256))]
	}
	return filepath.Join(filepath.Dir(home), "corrections", fileName(name))
}

// fileName makes a name of a file of an id, which may hold anything.
func fileName(id string) string {
	name := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-_.", r) {
			return r
		}
		return '_'
	}, id)
	return strings.TrimLeft(name, ".") // no hidden file, no way up
}

// readCorrected reads a correction of the document with that digest.
func readCorrected(home, digest string) (record *model.Document, checked []string, ok bool) {
	data, err := os.ReadFile(home + correctedEnding)
	if err != nil {
		return nil, nil, false
	}
	if record, err = model.Decode(data); err != nil || record.Source.SHA256 != digest {
		return nil, nil, false
	}
	if marks, err := os.ReadFile(home + checkedEnding); err == nil {
		_ = json.Unmarshal(marks, &checked) // marks that are broken are none
	}
	return record, checked, true
}

// replaceFile writes a file that is whole or not there.
func replaceFile(name string, data []byte) error {
	file, err := createTemporary(name)
	if err != nil {
		return err
	}
	o := &output{Writer: bufio.NewWriter(file), file: file, path: name}
	if _, err := o.Write(data); err != nil {
		o.discard()
		return err
	}
	return o.commit()
}
