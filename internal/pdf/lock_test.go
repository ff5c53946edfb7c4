package pdf

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestEncrypted opens the same small document under every kind of encryption:
// with the empty password where that is the user's, else with each of the two.
func TestEncrypted(t *testing.T) {
	files, err := filepath.Glob("testdata/enc-*.pdf")
	require.NoError(t, err)
	require.Len(t, files, 12)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		passwords := []string{"", "owner", "wrong"}
		if strings.Contains(file, "user") {
			passwords = []string{"user", "owner"}
			for _, wrong := range []string{"", "User", strings.Repeat("x", 200)} {
				_, err := openWith(data, wrong)
				assert.ErrorIs(t, err, ErrEncrypted, "%s %q", file, wrong)
			}
		}
		for _, password := range passwords {
			f, err := openWith(data, password)
			require.NoError(t, err, "%s %q", file, password)
			assert.Equal(t, "Hand", f.Producer(), file)
			page, err := f.Page(context.Background(), 0)
			require.NoError(t, err, file)
			assert.Equal(t, "議事要旨", textOf(page), file)
		}
	}
}

func openWith(data []byte, password string) (*File, error) {
	return Open(context.Background(), bytes.NewReader(data), int64(len(data)), Options{Password: password})
}

func TestDecryptingNonsense(t *testing.T) {
	key := make([]byte, 16)
	for _, m := range []method{methodNone, methodRC4, methodAES, methodAES256} {
		for n := range 50 {
			assert.LessOrEqual(t, len(m.decrypt(key, make([]byte, n))), n)
		}
	}
}
