package view

import (
	"bytes"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"

	"github.com/giji-go/giji/model"
)

// A Store is where a Server has its documents from and leaves corrections.
type Store interface {
	// Index is the summaries of all documents, separated by commas.
	Index() []byte
	// Document is what the page is told of document n, as AppendJSON writes
	// and AppendCorrected write it; ErrNoDocument for none.
	Document(n int) ([]byte, error)
	// Save keeps a corrected record and the paths of the values that a person
	// has checked, and gives the name of the file.
	Save(n int, record *model.Document, checked []string) (string, error)
}

// ErrNoDocument is what a Store returns for a number that it does not have.
var ErrNoDocument = errors.New("no such document")

// A Server serves one page and its documents, one by one, to whom has the
// token, under one name alone.
type Server struct {
	Store Store
	Token string // in the address of the page, then in a header
	Host  string // 127.0.0.1:PORT: what the browser must call it
}

// tokenHeader carries the token of the requests that the page makes.
const tokenHeader = "X-Giji-Token"

// maxCorrection is the longest record that is taken, in bytes.
const maxCorrection = 64 << 20

// ServeHTTP answers the page at /, and its documents at /document/N.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("X-Frame-Options", "DENY")
	switch {
	case r.Host != s.Host:
		http.Error(w, "this server answers to "+s.Host+" alone", http.StatusMisdirectedRequest)
	case r.URL.Path == "/" && r.Method == http.MethodGet:
		s.page(w, r)
	case !s.knows(r.Header.Get(tokenHeader)):
		http.Error(w, "the token is missing or wrong", http.StatusForbidden)
	case r.Method == http.MethodGet:
		s.document(w, r)
	case r.Method == http.MethodPut:
		s.save(w, r)
	default:
		http.Error(w, "want GET or PUT", http.StatusMethodNotAllowed)
	}
}

func (s *Server) knows(token string) bool {
	return subtle.ConstantTimeCompare([]byte(token), []byte(s.Token)) == 1
}

func (s *Server) page(w http.ResponseWriter, r *http.Request) {
	if !s.knows(r.URL.Query().Get("token")) {
		http.Error(w, "the token is missing or wrong: open the address that giji view --serve printed", http.StatusForbidden)
		return
	}
	var page bytes.Buffer
	if err := ServedPage(&page, s.Store.Index(), map[string]string{"token": s.Token}); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = page.WriteTo(w) // who has gone needs no answer
}

// number is N of /document/N; minus one for every other path.
func number(path string) int {
	text, ok := strings.CutPrefix(path, "/document/")
	n, err := strconv.Atoi(text)
	if !ok || err != nil || n < 0 {
		return -1
	}
	return n
}

func (s *Server) document(w http.ResponseWriter, r *http.Request) {
	data, err := s.Store.Document(number(r.URL.Path))
	if err != nil {
		refuse(w, err)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(data)
}

func (s *Server) save(w http.ResponseWriter, r *http.Request) {
	record, checked, err := readCorrection(http.MaxBytesReader(w, r.Body, maxCorrection))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	file, err := s.Store.Save(number(r.URL.Path), record, checked)
	if err != nil {
		refuse(w, err)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(map[string]string{"file": file})
}

func refuse(w http.ResponseWriter, err error) {
	status := http.StatusInternalServerError
	if errors.Is(err, ErrNoDocument) {
		status = http.StatusNotFound
	}
	http.Error(w, err.Error(), status)
}

// readCorrection reads what the page sends: a record that the contract allows,
// and what was checked.
func readCorrection(r io.Reader) (*model.Document, []string, error) {
	var sent struct {
		Record  json.RawMessage `json:"record"`
		Checked []string        `json:"checked"`
	}
	if err := json.NewDecoder(r).Decode(&sent); err != nil {
		return nil, nil, fmt.Errorf("no correction: %w", err)
	}
	record, err := model.Decode(sent.Record)
	return record, sent.Checked, err
}
