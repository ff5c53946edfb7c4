package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/johannesboyne/gofakes3"
	"github.com/johannesboyne/gofakes3/backend/s3mem"
	"github.com/klauspost/compress/gzip"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/corpus"
)

func gzipped(t *testing.T, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write(data)
	require.NoError(t, errors.Join(err, w.Close()))
	return b.Bytes()
}

// cloudRun runs the command on objects and gives the documents' lines, and
// those of giji filter.
func cloudRun(t *testing.T, env []string, scheme string, read func() map[string]string) (got, want []string) {
	t.Helper()
	code, said := run(t, env, scheme+"://bucket/in/", scheme+"://bucket/in2/*.gz", "-o", scheme+"://bucket/out", "--shards", "3")
	require.Equal(t, exitSomeFailed, code, said)
	require.Contains(t, said, "in 3 shards")
	files := map[string]string{}
	for name, data := range read() {
		if below, ok := strings.CutPrefix(name, "out/"); ok {
			files[below] = data
		}
	}
	require.Contains(t, files, "_SUCCESS")
	for name := range files {
		require.NotContains(t, name, ".tmp", "nothing temporary is left")
	}
	var out bytes.Buffer
	filter := corpus.Filter{Config: corpus.Config{Workers: 1}}
	_, err := filter.Run(context.Background(), bytes.NewReader(records(0, 200)), &out)
	require.NoError(t, err)
	return partLines(files), documentsOf(out.String())
}

// cloudInput are 200 records by the names of their objects.
func cloudInput(t *testing.T) map[string][]byte {
	return map[string][]byte{
		"in/a.jsonl": records(0, 50), "in/deep/b.jsonl": records(50, 100), "in2/c.jsonl.gz": gzipped(t, records(100, 200)),
	}
}

// S3: Beam's package against a server in memory.
func TestS3(t *testing.T) {
	backend := s3mem.New()
	server := httptest.NewServer(gofakes3.New(backend).Server())
	defer server.Close()
	require.NoError(t, backend.CreateBucket("bucket"))
	for name, data := range cloudInput(t) {
		_, err := backend.PutObject("bucket", name, nil, bytes.NewReader(data), int64(len(data)), nil)
		require.NoError(t, err)
	}
	// An endpoint that is a number has its buckets as folders.
	env := []string{"AWS_ENDPOINT_URL=" + server.URL, "AWS_REGION=us-east-1", "AWS_ACCESS_KEY_ID=a", "AWS_SECRET_ACCESS_KEY=b"}
	got, want := cloudRun(t, env, "s3", func() map[string]string {
		all := map[string]string{}
		list, err := backend.ListBucket("bucket", nil, gofakes3.ListBucketPage{})
		require.NoError(t, err)
		for _, one := range list.Contents {
			object, err := backend.GetObject("bucket", one.Key, nil)
			require.NoError(t, err)
			data, err := io.ReadAll(object.Contents)
			require.NoError(t, err)
			all[one.Key] = string(data)
		}
		return all
	})
	require.Equal(t, want, got)
}

// Google's storage: Beam's package against the few calls that it makes.
func TestGCS(t *testing.T) {
	bucket := &objects{all: map[string]string{}}
	for name, data := range cloudInput(t) {
		bucket.all[name] = string(data)
	}
	server := httptest.NewServer(bucket)
	defer server.Close()
	env := []string{"STORAGE_EMULATOR_HOST=" + server.URL}
	got, want := cloudRun(t, env, "gs", func() map[string]string { return bucket.all })
	require.Equal(t, want, got)
}

// An objects is a bucket by names.
type objects struct {
	mu  sync.Mutex
	all map[string]string
}

func (o *objects) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	o.mu.Lock()
	defer o.mu.Unlock()
	const stored = "/storage/v1/b/bucket/o"
	path := strings.TrimPrefix(r.URL.Path, "/b/bucket/o")
	if below, ok := strings.CutPrefix(r.URL.Path, stored); ok {
		path = below
	}
	path = strings.TrimPrefix(path, "/")
	switch {
	case strings.HasPrefix(r.URL.Path, "/upload/"):
		o.upload(w, r)
	case strings.HasPrefix(r.URL.Path, "/bucket/"):
		o.content(w, strings.TrimPrefix(r.URL.Path, "/bucket/"))
	case r.Method == http.MethodDelete:
		delete(o.all, path)
		w.WriteHeader(http.StatusNoContent)
	case strings.Contains(path, "/rewriteTo/b/bucket/o/"):
		from, to, _ := strings.Cut(path, "/rewriteTo/b/bucket/o/")
		o.all[to] = o.all[from]
		answer(w, map[string]any{"done": true, "resource": o.object(to)})
	case path == "":
		o.list(w, r.URL.Query().Get("prefix"))
	case r.URL.Query().Get("alt") == "media":
		o.content(w, path)
	default:
		if _, there := o.all[path]; !there {
			http.NotFound(w, r)
			return
		}
		answer(w, o.object(path))
	}
}

func (o *objects) object(name string) map[string]any {
	return map[string]any{"bucket": "bucket", "name": name, "size": strconv.Itoa(len(o.all[name])), "generation": "1"}
}

func (o *objects) list(w http.ResponseWriter, prefix string) {
	items := []any{}
	for name := range o.all {
		if strings.HasPrefix(name, prefix) {
			items = append(items, o.object(name))
		}
	}
	answer(w, map[string]any{"items": items})
}

func (o *objects) content(w http.ResponseWriter, name string) {
	data, there := o.all[name]
	if !there {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	_, _ = io.WriteString(w, data)
}

// upload takes an object in one request: its name, then its bytes.
func (o *objects) upload(w http.ResponseWriter, r *http.Request) {
	_, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	parts := multipart.NewReader(r.Body, params["boundary"])
	var meta struct{ Name string }
	var data []byte
	for i := range 2 {
		part, err := parts.NextPart()
		if err == nil && i == 0 {
			err = json.NewDecoder(part).Decode(&meta)
		} else if err == nil {
			data, err = io.ReadAll(part)
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	o.all[meta.Name] = string(data)
	answer(w, o.object(meta.Name))
}

func answer(w http.ResponseWriter, value any) {
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(value)
}
