package main

import (
	"context"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/corpus"
	"github.com/giji-go/giji/internal/view"
	"github.com/giji-go/giji/model"
)

func TestListenHereAlone(t *testing.T) {
	for _, address := range []string{"0.0.0.0:0", "[::]:0", "192.0.2.1:0", "example.com:0", "localhost", ":8080"} {
		_, err := listenHere(context.Background(), address)
		assert.Error(t, err, address)
	}
	l, err := listenHere(context.Background(), "127.0.0.1:0")
	require.NoError(t, err)
	require.NoError(t, l.Close())
}

func TestFileNameOfAnyID(t *testing.T) {
	for id, want := range map[string]string{"r5/04.pdf": "r5_04.pdf", "../../etc": "_.._etc", "議事 1": "議事_1", ".hidden": "hidden"} {
		assert.Equal(t, want, fileName(id))
		assert.NotContains(t, fileName(id), string(filepath.Separator))
	}
}

// TestSpoolKeepsCorrections: what is saved stands beside the record, is read
// back, and is refused for another document.
func TestSpoolKeepsCorrections(t *testing.T) {
	s, err := newSpool()
	require.NoError(t, err)
	defer s.close()
	home := filepath.Join(t.TempDir(), "records.jsonl")
	text := "議事要旨"
	record := model.Document{SchemaVersion: model.Version, Grade: model.GradeGood, Source: model.Source{SHA256: strings.Repeat("a", 64)}}
	for _, id := range []string{"first", "second"} {
		require.NoError(t, s.show(view.Document{ID: id, Record: &record, Text: &text}, home))
	}
	assert.True(t, json.Valid([]byte("["+string(s.Index())+"]")))
	data, err := s.Document(1)
	require.NoError(t, err)
	assert.Contains(t, string(data), `"id":"second"`)
	assert.NotContains(t, string(data), `"corrected"`)

	corrected := record
	corrected.Coverage = 0.25
	name, err := s.Save(1, &corrected, []string{"/minutes"})
	require.NoError(t, err)
	assert.Equal(t, filepath.Join(filepath.Dir(home), "corrections", "second.corrected.json"), name)
	data, err = s.Document(1)
	require.NoError(t, err)
	assert.Contains(t, string(data), `"coverage":0.25`)
	assert.Contains(t, string(data), `"checked":["/minutes"]`)

	corrected.Source.SHA256 = strings.Repeat("b", 64)
	_, err = s.Save(1, &corrected, nil)
	assert.Error(t, err)
	_, err = s.Document(2)
	assert.ErrorIs(t, err, view.ErrNoDocument)
}

func TestWorstFirst(t *testing.T) {
	stored := func(id string, grade model.Grade, coverage float64, severities ...model.Severity) corpus.Stored {
		d := &model.Document{Grade: grade, Coverage: coverage}
		for _, s := range severities {
			d.Diagnostics = append(d.Diagnostics, model.Diagnostic{Severity: s})
		}
		return corpus.Stored{ID: id, Document: d}
	}
	w := worst{limit: 4}
	for _, s := range []corpus.Stored{
		stored("good", model.GradeGood, 1), stored("good too", model.GradeGood, 1), stored("poor", model.GradePoor, 0.8),
		stored("lost", model.GradeFair, 0.95), stored("warned", model.GradeFair, 1, model.SeverityWarning),
		stored("erred", model.GradePoor, 1, model.SeverityError),
	} {
		w.add(s)
	}
	var ids []string
	for _, s := range w.sorted() {
		ids = append(ids, s.ID)
	}
	assert.Equal(t, []string{"erred", "poor", "warned", "lost"}, ids)
}
