package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// A result is what became of a mutant.
type result string

// The results.
const (
	killedByOwn  result = "killed"
	killedByWith result = "killed by" // by the tests of -with alone
	lived        result = "LIVED"
	unbuilt      result = "unbuilt"
)

// A tester runs tests with one file replaced.
type tester struct {
	root, pkg string
	with      []string
	deadline  time.Duration
	work      string // holds the changed file and the overlay that names it
}

// newTester makes sure that all tests pass as the source stands.
func newTester(ctx context.Context, c config, pkg string) (*tester, error) {
	root, err := filepath.Abs(c.root)
	if err != nil {
		return nil, err
	}
	work, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return nil, err
	}
	t := &tester{root: root, pkg: pkg, with: strings.Fields(c.with), deadline: c.deadline, work: work}
	if out, err := t.test(ctx, "", append([]string{"./" + pkg}, t.with...)); err != nil {
		t.close()
		return nil, fmt.Errorf("the tests fail without a mutant: %w\n%s", err, out)
	}
	return t, nil
}

func (t *tester) close() { os.RemoveAll(t.work) }

// try runs the tests with a mutant.
func (t *tester) try(ctx context.Context, m mutant) (result, error) {
	path := filepath.Join(t.root, filepath.FromSlash(m.file))
	src, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	changed, overlay := filepath.Join(t.work, "changed.go"), filepath.Join(t.work, "overlay.json")
	if err := os.WriteFile(changed, m.apply(src), 0o600); err != nil {
		return "", err
	}
	list, err := json.Marshal(map[string]map[string]string{"Replace": {path: changed}})
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(overlay, list, 0o600); err != nil {
		return "", err
	}
	out, err := t.test(ctx, overlay, []string{"./" + t.pkg})
	switch {
	case ctx.Err() != nil:
		return "", ctx.Err()
	case err != nil && bytes.Contains(out, []byte("[build failed]")):
		return unbuilt, nil
	case err != nil:
		return killedByOwn, nil
	case len(t.with) == 0:
		return lived, nil
	}
	_, err = t.test(ctx, overlay, t.with)
	switch {
	case ctx.Err() != nil:
		return "", ctx.Err()
	case err != nil:
		return killedByWith, nil
	}
	return lived, nil
}

// test runs the tests of packages; an error says that one failed, or took too
// long.
func (t *tester) test(ctx context.Context, overlay string, packages []string) ([]byte, error) {
	args := []string{"test", "-short", "-vet=off", "-failfast", "-timeout", t.deadline.String()}
	if overlay != "" {
		args = append(args, "-overlay", overlay)
	}
	cmd := exec.CommandContext(ctx, "go", append(args, packages...)...)
	cmd.Dir = t.root
	cmd.WaitDelay = time.Second
	out, err := cmd.CombinedOutput()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		return out, fmt.Errorf("go test: %w", err)
	}
	return out, err
}
