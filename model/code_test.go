package model_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/model"
)

func TestCodes(t *testing.T) {
	codes := slices.Collect(model.Codes())
	require.Greater(t, len(codes), 60)
	require.True(t, slices.IsSortedFunc(codes, func(a, b model.Code) int { return strings.Compare(a.String(), b.String()) }))
	for _, c := range codes {
		info := c.Info()
		require.Equal(t, c, info.Code)
		found, ok := model.CodeNamed(c.String())
		require.True(t, ok, c)
		require.Equal(t, c, found)
		require.NotEmpty(t, info.Meaning, c)
		require.NotEmpty(t, info.Remedy, c)
		require.NotEmpty(t, info.Example, c)
		require.Contains(t, []model.Severity{model.SeverityError, model.SeverityWarning, model.SeverityInfo}, c.Severity(), c)
		require.False(t, info.Failure && c.Severity() != model.SeverityError, "%s: a failure is an error", c)
	}
	require.Equal(t, "value_unread", model.CodeValueUnread.String())
	require.Equal(t, model.SeverityInfo, model.CodeLabelUnknown.Severity())
}

func TestCodeThatIsNone(t *testing.T) {
	require.Equal(t, "", model.Code(0).String())
	require.Equal(t, "", model.Code(255).String())
	require.Equal(t, model.CodeInfo{}, model.Code(255).Info())
	_, ok := model.CodeNamed("")
	require.False(t, ok)
	_, ok = model.CodeNamed("klingon")
	require.False(t, ok)
	var d model.Diagnostic
	require.ErrorContains(t, json.Unmarshal([]byte(`{"code":"klingon"}`), &d), `unknown code "klingon"`)
	require.NoError(t, json.Unmarshal([]byte(`{"code":"unassigned"}`), &d))
	require.Equal(t, model.CodeUnassigned, d.Code)
}
