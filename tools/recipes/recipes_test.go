// Package recipes holds nothing but the test that runs those of contrib.
package recipes

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
)

// The Python module and the recipes, against the command of this tree.
func TestContrib(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil || runtime.GOOS == "windows" {
		t.Skip("no python3")
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	giji := filepath.Join(t.TempDir(), "giji")
	build := exec.Command("go", "build", "-o", giji, "./cmd/giji")
	build.Dir = root
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	tests := exec.Command(python, "-B", "-m", "unittest")
	tests.Dir = filepath.Join(root, "contrib")
	tests.Env = append(os.Environ(), "GIJI="+giji)
	out, err := tests.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	t.Logf("%s", out)
}
