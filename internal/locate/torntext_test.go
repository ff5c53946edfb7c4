package locate

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestTornText: a line that has nothing beside the labels speaks for no border and against none.
func TestTornText(t *testing.T) {
	assert.Zero(t, tornText(nil, []rune("障害が発生"), true))
	assert.Zero(t, tornText([]rune("障害が発生、"), nil, true))
	assert.Positive(t, tornText([]rune("障害が発生、"), []rune("影響した"), false))
	entry := func(medium string) float64 {
		return tornText([]rune("地域の防災行政無線 4月3日9:10 発生"), []rune(medium+" 4月3日10:20 復旧"), false)
	}
	assert.Greater(t, entry("地域の防災行政無線"), entry("市の広報の車両"), "entries of one log")
}
