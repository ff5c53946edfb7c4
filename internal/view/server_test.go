package view

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/model"
)

// shelf is a store of one document.
type shelf struct {
	record  *model.Document
	checked []string
}

func (s *shelf) Index() []byte { return []byte(`{"id":"one"}`) }

func (s *shelf) Document(n int) ([]byte, error) {
	if n != 0 {
		return nil, ErrNoDocument
	}
	return []byte(`{"text":"議事"}`), nil
}

func (s *shelf) Save(n int, record *model.Document, checked []string) (string, error) {
	if n != 0 {
		return "", ErrNoDocument
	}
	s.record, s.checked = record, checked
	return "one.json", nil
}

func ask(t *testing.T, s *Server, method, target, host, token, body string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest(method, "http://"+host+target, strings.NewReader(body))
	r.Header.Set(tokenHeader, token)
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

func TestServer(t *testing.T) {
	const here = "127.0.0.1:8080"
	record := (&model.Document{SchemaVersion: model.Version, Grade: model.GradeGood}).AppendJSON(nil, model.Format{})
	correction, err := json.Marshal(map[string]any{"record": json.RawMessage(record), "checked": []string{"/minutes/title"}})
	require.NoError(t, err)
	tests := []struct {
		name, method, target, host, token, body string
		status                                  int
		says                                    string
	}{
		{"the page", "GET", "/?token=secret", here, "", "", 200, `{"token":"secret"}`},
		{"the page without the token", "GET", "/", here, "secret", "", 403, "giji view --serve"},
		{"the page with another token", "GET", "/?token=secreT", here, "", "", 403, ""},
		{"another host", "GET", "/?token=secret", "example.com", "", "", 421, here},
		{"another name of this machine", "GET", "/?token=secret", "localhost:8080", "", "", 421, ""},
		{"a document", "GET", "/document/0", here, "secret", "", 200, "議事"},
		{"a document, the token in the address", "GET", "/document/0?token=secret", here, "", "", 403, ""},
		{"a document that is not there", "GET", "/document/1", here, "secret", "", 404, "no such document"},
		{"a path upwards", "GET", "/document/../x", here, "secret", "", 404, ""},
		{"a correction", "PUT", "/document/0", here, "secret", string(correction), 200, `{"file":"one.json"}`},
		{"a correction without token", "PUT", "/document/0", here, "", string(correction), 403, ""},
		{"a correction of nothing", "PUT", "/document/7", here, "secret", string(correction), 404, ""},
		{"no record", "PUT", "/document/0", here, "secret", `{"record":{"x":1}}`, 400, ""},
		{"another method", "DELETE", "/document/0", here, "secret", "", 405, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			store := &shelf{}
			w := ask(t, &Server{Store: store, Token: "secret", Host: here}, test.method, test.target, test.host, test.token, test.body)
			assert.Equal(t, test.status, w.Code)
			assert.Contains(t, w.Body.String(), test.says)
			assert.Equal(t, "no-store", w.Header().Get("Cache-Control"))
			if test.method == http.MethodPut && test.status == 200 {
				require.NotNil(t, store.record)
				assert.Equal(t, []string{"/minutes/title"}, store.checked)
			} else {
				assert.Nil(t, store.record)
			}
		})
	}
}

func TestCorrectedIsBehindTheDocument(t *testing.T) {
	d := document("議事要旨")
	corrected := *d.Record
	corrected.Coverage = 0.5
	data := AppendCorrected(d.AppendJSON(nil), &corrected, []string{"/minutes/title"})
	var got struct {
		Text      string
		Corrected struct {
			Record  struct{ Coverage float64 }
			Checked []string
		}
	}
	require.NoError(t, json.Unmarshal(data, &got))
	assert.Equal(t, "議事要旨", got.Text)
	assert.Equal(t, 0.5, got.Corrected.Record.Coverage)
	assert.Equal(t, []string{"/minutes/title"}, got.Corrected.Checked)
}

// FuzzCorrection: what is sent is a record of the contract or refused.
func FuzzCorrection(f *testing.F) {
	record := string((&model.Document{SchemaVersion: model.Version, Grade: model.GradeGood}).AppendJSON(nil, model.Format{}))
	f.Add(`{"record":` + record + `,"checked":["/minutes"]}`)
	f.Add(`{"record":null}`)
	f.Add(`{"record":{"schema_version":"1"},"checked":"x"}`)
	f.Fuzz(func(t *testing.T, sent string) {
		record, _, err := readCorrection(strings.NewReader(sent))
		if err == nil && (record == nil || record.SchemaVersion != model.Version) {
			t.Errorf("took %q", sent)
		}
	})
}
