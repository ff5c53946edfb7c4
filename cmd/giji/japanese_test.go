package main

import (
	"strings"
	"testing"

	"github.com/spf13/pflag"
	"github.com/stretchr/testify/assert"
)

// The help of every command and flag that people see has Japanese words.
func TestHelpIsWhollyJapanese(t *testing.T) {
	root := newRoot(&app{})
	inJapanese(root)
	japanese := func(text string) bool { return strings.ContainsFunc(text, func(r rune) bool { return r >= 0x3040 }) }
	for _, cmd := range root.Commands() {
		if cmd.Hidden {
			continue
		}
		assert.True(t, japanese(cmd.Short), cmd.Name())
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			assert.True(t, f.Hidden || japanese(f.Usage), "%s --%s: %s", cmd.Name(), f.Name, f.Usage)
		})
	}
}
