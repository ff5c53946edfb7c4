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
}
