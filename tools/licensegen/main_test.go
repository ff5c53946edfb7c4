package main

import (
	"os"
	"testing"
)

// TestLicensesAreCurrent: what the command embeds is what it links.
func TestLicensesAreCurrent(t *testing.T) {
	want, err := generate("../../cmd/giji")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../cmd/giji/licenses.txt")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Error("cmd/giji/licenses.txt is not what is linked: go generate ./cmd/giji")
	}
}
