package score

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// samples is where the sample documents and their tools are, if anywhere.
func samples(t *testing.T) string {
	dir := os.Getenv("GIJI_SAMPLES")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared")
	}
	if _, err := os.Stat(filepath.Join(dir, "tools", "score.py")); err != nil {
		t.Skip("no samples: set GIJI_SAMPLES to the folder that holds tools/score.py")
	}
	return dir
}

// TestParity damages gold files and compares the counts with score.py's.
func TestParity(t *testing.T) {
	dir := samples(t)
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3")
	}
	golds, err := filepath.Glob(filepath.Join(dir, "gold", "*.json"))
	require.NoError(t, err)
	require.NotEmpty(t, golds)
	random := rand.New(rand.NewPCG(1, 2))
	for round := range 4 {
		for _, gold := range golds {
			want, err := readFirst(gold)
			require.NoError(t, err)
			out := filepath.Join(t.TempDir(), "out.json")
			data, err := json.Marshal(damage(random, want, 0.04*float64(round)))
			require.NoError(t, err)
			require.NoError(t, os.WriteFile(out, data, 0o600))
			var s Score
			_, err = s.AddFiles(gold, out)
			require.NoError(t, err)
			answer, err := exec.Command(python, filepath.Join(dir, "tools", "score.py"), gold, out).Output()
			require.NoError(t, err)
			require.Equal(t, strings.TrimSpace(string(answer)), summary(&s), "%s, round %d", gold, round)
		}
	}
}

func summary(s *Score) string {
	c := s.Total()
	return fmt.Sprintf("precision %.4f recall %.4f F1 %.4f (right %d, missed %d, wrong %d)",
		c.Precision(), c.Recall(), c.F1(), c.Right, c.Missed, c.Wrong)
}

// damage changes about the given share of the values below value.
func damage(random *rand.Rand, value any, share float64) any {
	switch value := value.(type) {
	case map[string]any:
		changed := map[string]any{"extra": "x"}
		for _, key := range keys(value) {
			changed[key] = damage(random, value[key], share)
		}
		return changed
	case []any:
		var changed []any
		for _, item := range value {
			switch item = damage(random, item, share); {
			case random.Float64() < share:
			case random.Float64() < share:
				changed = append(changed, item, item)
			default:
				changed = append(changed, item)
			}
		}
		return changed
	case string:
		if at := []rune(value); random.Float64() < 4*share && len(at) > 0 {
			cut := random.IntN(len(at))
			return string(at[:cut]) + "変" + string(at[cut:])
		}
	}
	if random.Float64() < share {
		return nil
	}
	return value
}
