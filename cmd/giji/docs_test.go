package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// guides are the pages whose commands, programs and records are tried. Their
// Japanese sisters have the same blocks.
var guides = []string{"README.md", "docs/compared.md", "docs/cookbook.md", "docs/release.md"}

// twins are the pages that there are in both languages, without the ending.
var twins = []string{
	"README", "docs/architecture", "docs/columns", "docs/compared", "docs/cookbook", "docs/corpora", "docs/errors", "docs/profiles",
	"docs/reference", "docs/release", "docs/robustness", "docs/scale", "docs/view",
}

// A block is a fenced piece of a page. Of a comment <!-- key: value --> right
// above the fence, note holds the value by its key.
type block struct {
	page string
	line int // of the fence, from 1
	lang string
	note map[string]string
	text string
}

func (b block) String() string { return fmt.Sprintf("%s:%d", b.page, b.line) }

var noteLine = regexp.MustCompile(`^<!-- (\w[\w ]*): (.*) -->$`)

// blocks are the fenced pieces of a page.
func blocks(t *testing.T, page string) []block {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", page))
	require.NoError(t, err)
	var all []block
	var open *block
	note := map[string]string{}
	for n, line := range strings.Split(string(data), "\n") {
		switch m := noteLine.FindStringSubmatch(line); {
		case open != nil && line == "```":
			all = append(all, *open)
			open, note = nil, map[string]string{}
		case open != nil:
			open.text += line + "\n"
		case strings.HasPrefix(line, "```"):
			open = &block{page: page, line: n + 1, lang: line[3:], note: note}
		case m != nil:
			note[m[1]] = m[2]
		case line != "":
			note = map[string]string{}
		}
	}
	require.Nil(t, open, "%s: a fence is not closed", page)
	return all
}

// TestGuides runs every command of the guides, as a reader would in a clone
// with giji in the path, each page in a folder of its own. What a console block
// shows is what is printed; … stands for anything.
func TestGuides(t *testing.T) {
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no sh")
	}
	bin := t.TempDir()
	linkSelf(t, bin)
	standIn(t, bin)
	for _, page := range guides {
		t.Run(page, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			repository, err := filepath.Abs(filepath.Join("..", ".."))
			require.NoError(t, err)
			for _, name := range []string{"testdata", "profiles"} {
				require.NoError(t, os.Symlink(filepath.Join(repository, name), filepath.Join(dir, name)))
			}
			run := runner{shell: shell, dir: dir, path: bin + string(os.PathListSeparator) + os.Getenv("PATH")}
			tried := 0
			for _, b := range blocks(t, page) {
				start := time.Now()
				if _, left := b.note["not run"]; left {
					continue
				}
				switch b.lang {
				case "console":
					run.console(t, b)
				case "sh":
					run.script(t, b)
				case "python":
					run.python(t, b)
				default:
					continue
				}
				tried++
				t.Logf("%s: %s", b, time.Since(start).Round(time.Millisecond))
			}
			assert.Positive(t, tried, "%s has no command", page)
		})
	}
}

// linkSelf puts this test's own program into dir: testscript.Main makes it giji
// where it is called so.
func linkSelf(t *testing.T, dir string) {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	require.NoError(t, os.Symlink(self, filepath.Join(dir, "giji")))
}

// duckdbCommand does what "duckdb -c SQL" does, with the engine that npm has.
const duckdbCommand = `#!/usr/bin/env node
const { DuckDBInstance } = require(process.env.GIJI_NODE_MODULES + "/@duckdb/node-api");
(async () => {
  const c = await (await DuckDBInstance.create(":memory:")).connect();
  const r = await c.runAndReadAll(process.argv[3]);
  if (process.argv[2] !== "-c" || r.currentRowCount === 0) throw new Error("no rows");
  console.log(JSON.stringify(r.getRowsJson()));
})().catch(e => { console.error(e); process.exit(1); });
`

// standIn puts duckdb into dir where only its package for node is here.
func standIn(t *testing.T, dir string) {
	t.Helper()
	if _, err := exec.LookPath("duckdb"); err == nil || os.Getenv("GIJI_NODE_MODULES") == "" {
		return
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "duckdb"), []byte(duckdbCommand), 0o700))
}

// A runner runs the blocks of one page.
type runner struct{ shell, dir, path string }

// ready reports whether the block can be run here, and runs what its note
// "before" says. A block with the note "slow" is run where GIJI_SLOW is set.
func (r runner) ready(t *testing.T, b block) bool {
	t.Helper()
	if lack := r.lacks(b); lack != "" {
		t.Logf("%s: not run, no %s", b, lack)
		return false
	}
	if b.note["slow"] != "" && os.Getenv("GIJI_SLOW") == "" {
		t.Logf("%s: not run, slow (GIJI_SLOW)", b)
		return false
	}
	if before := b.note["before"]; before != "" {
		out, err := r.command(r.shell, "-euc", before).CombinedOutput()
		require.NoError(t, err, "%s: %s\n%s", b, before, out)
	}
	return true
}

// lacks is what the block needs and this machine has not: "jq", "python:pandas".
func (r runner) lacks(b block) string {
	for _, need := range strings.Fields(b.note["needs"]) {
		if module, ok := strings.CutPrefix(need, "python:"); ok {
			if interpreter(module) == "" && !stoodIn(module) {
				return need
			}
			continue
		}
		if !slices.ContainsFunc(filepath.SplitList(r.path), func(dir string) bool {
			_, err := exec.LookPath(filepath.Join(dir, need))
			return err == nil
		}) {
			return need
		}
	}
	return ""
}

// stoodIn reports whether a stand-in does for the module, where it is not here.
func stoodIn(module string) bool {
	_, err := os.Stat(filepath.Join("testdata", "standins", module+".py"))
	return err == nil && interpreter("json") != ""
}

// interpreter is a Python that has the module.
func interpreter(module string) string {
	interpretersLock.Lock()
	defer interpretersLock.Unlock()
	name, known := interpreters[module]
	if !known {
		name = findInterpreter(module)
		interpreters[module] = name
	}
	return name
}

var (
	interpretersLock sync.Mutex
	interpreters     = map[string]string{} // by module; looking is slow
)

func findInterpreter(module string) string {
	for _, name := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(name, "-c", "import importlib.util as u, sys; sys.exit(u.find_spec("+strconv.Quote(module)+") is None)").Run() == nil {
			return name
		}
	}
	return ""
}

func (r runner) command(name string, args ...string) *exec.Cmd {
	command := exec.Command(name, args...)
	command.Dir = r.dir
	command.Env = append(os.Environ(), "PATH="+r.path, "LC_ALL=C.UTF-8")
	return command
}

// console runs the lines that begin with "$ " and compares what they print.
func (r runner) console(t *testing.T, b block) {
	t.Helper()
	if !r.ready(t, b) {
		return
	}
	for _, piece := range strings.Split("\n"+b.text, "\n$ ")[1:] {
		line, want, _ := strings.Cut(piece, "\n")
		command := r.command(r.shell, "-c", line)
		var errs bytes.Buffer
		command.Stderr = &errs
		out, err := command.Output()
		require.NoError(t, err, "%s: %s\n%s", b, line, errs.String())
		assert.Regexp(t, printed(want), string(out), "%s: %s", b, line)
	}
}

// printed is the pattern of what a console block shows.
func printed(want string) string {
	pattern := regexp.QuoteMeta(strings.TrimRight(want, "\n"))
	pattern = regexp.MustCompile(`(?m)^ *…$\n?`).ReplaceAllString(pattern, "(?:.*\n)*?")
	pattern = strings.ReplaceAll(pattern, "…", ".*")
	if strings.HasSuffix(strings.TrimRight(want, " \n"), "…") {
		return "^" + pattern
	}
	return "^" + pattern + `\s*$`
}

func (r runner) script(t *testing.T, b block) {
	t.Helper()
	if !r.ready(t, b) {
		return
	}
	out, err := r.command(r.shell, "-euc", b.text).CombinedOutput()
	require.NoError(t, err, "%s:\n%s", b, out)
}

func (r runner) python(t *testing.T, b block) {
	t.Helper()
	if !r.ready(t, b) {
		return
	}
	here, err := os.Getwd()
	require.NoError(t, err)
	name, standins := interpreter("json"), "PYTHONPATH="+os.Getenv("PYTHONPATH")
	for _, need := range strings.Fields(b.note["needs"]) {
		if module, ok := strings.CutPrefix(need, "python:"); ok {
			if name = interpreter(module); name == "" {
				name, standins = interpreter("json"), "PYTHONPATH="+filepath.Join(here, "testdata", "standins")
				t.Logf("%s: with a stand-in for %s", b, module)
			}
		}
	}
	if name == "" {
		t.Logf("%s: not run, no python3", b)
		return
	}
	command := r.command(name, "-B", "-c", b.text)
	command.Env = append(command.Env, standins)
	out, err := command.CombinedOutput()
	require.NoError(t, err, "%s:\n%s", b, out)
}

// TestExcerpts: a record that a page shows in part is what giji writes.
func TestExcerpts(t *testing.T) {
	shown := 0
	for _, page := range guides {
		for _, b := range blocks(t, page) {
			source := b.note["excerpt"]
			if source == "" {
				continue
			}
			var out, errs bytes.Buffer
			require.Equal(t, exitOK, run([]string{"extract", filepath.Join("..", "..", source)}, strings.NewReader(""), &out, &errs), errs.String())
			var got, want any
			require.NoError(t, json.Unmarshal(out.Bytes(), &got))
			text := regexp.MustCompile(`,?\s*…`).ReplaceAllString(b.text, "")
			require.NoError(t, json.Unmarshal([]byte(text), &want), "%s:\n%s", b, text)
			assertWithin(t, b.String(), want, got)
			shown++
		}
	}
	assert.Positive(t, shown)
}

// assertWithin: got has what want has. A list may go on.
func assertWithin(t *testing.T, at string, want, got any) {
	t.Helper()
	switch want := want.(type) {
	case map[string]any:
		object, ok := got.(map[string]any)
		require.True(t, ok, "%s is %v, want an object", at, got)
		for key, value := range want {
			assertWithin(t, at+"/"+key, value, object[key])
		}
	case []any:
		list, ok := got.([]any)
		require.True(t, ok && len(list) >= len(want), "%s is %v, want a list of %d", at, got, len(want))
		for i, value := range want {
			assertWithin(t, fmt.Sprintf("%s/%d", at, i), value, list[i])
		}
	default:
		assert.Equal(t, want, got, at)
	}
}

// TestGoBlocks: every program that a page shows stands, line by line, in an
// example that is compiled and run; so does what the package beam says of itself.
func TestGoBlocks(t *testing.T) {
	var examples []string
	for _, dir := range []string{"beam", "extract", "model", "normalize"} {
		paths, err := filepath.Glob(filepath.Join("..", "..", dir, "example*_test.go"))
		require.NoError(t, err)
		for _, path := range paths {
			data, err := os.ReadFile(path)
			require.NoError(t, err)
			examples = append(examples, flush(string(data)))
		}
	}
	all := []block{docBlock(t, "beam/doc.go")}
	for _, page := range append([]string{"docs/architecture.md", "docs/corpora.md"}, guides...) {
		all = append(all, blocks(t, page)...)
	}
	for _, b := range all {
		if b.lang != "go" || b.note["not run"] != "" || b.note["program"] != "" {
			continue
		}
		found := false
		for _, example := range examples {
			found = found || strings.Contains(example, flush(b.text))
		}
		assert.True(t, found, "%s is in no example", b)
	}
}

// docBlock is the code in the comment of a package.
func docBlock(t *testing.T, path string) block {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", path))
	require.NoError(t, err)
	b := block{page: path, lang: "go"}
	for line := range strings.Lines(string(data)) {
		if code, ok := strings.CutPrefix(line, "//\t"); ok {
			b.text += code
		}
	}
	require.NotEmpty(t, b.text, path)
	return b
}

// TestPrograms: a whole program that a page shows is built and reads minutes.
func TestPrograms(t *testing.T) {
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("no go")
	}
	run := 0
	for _, page := range guides {
		for _, b := range blocks(t, page) {
			if b.note["program"] == "" {
				continue
			}
			path := filepath.Join(t.TempDir(), "main.go")
			require.NoError(t, os.WriteFile(path, []byte(b.text), 0o600))
			command := exec.Command("go", "run", path, filepath.Join("testdata", "minutes.txt"))
			command.Dir = filepath.Join("..", "..")
			out, err := command.CombinedOutput()
			require.NoError(t, err, "%s:\n%s", b, out)
			assert.Contains(t, string(out), "/minutes/agenda/0/discussion/0 question 設定値", "%s", b)
			run++
		}
	}
	assert.Positive(t, run)
}

// flush is a text without the blanks that lines begin with.
func flush(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return strings.Join(lines, "\n")
}

var pageLink = regexp.MustCompile(`\]\(([^)#:\s]*)(#[^)\s]*)?\)|(?:src|href)="([^":#]+)"`)

// TestLinks: what the pages link to is there, headings too.
func TestLinks(t *testing.T) {
	for _, page := range pages(t) {
		data, err := os.ReadFile(page)
		require.NoError(t, err)
		for _, m := range pageLink.FindAllStringSubmatch(string(data), -1) {
			target := page
			if m[1]+m[3] != "" {
				target = filepath.Join(filepath.Dir(page), m[1]+m[3])
			}
			if _, err := os.Stat(target); !assert.NoError(t, err, "%s links to %s", page, m[0]) || m[2] == "" {
				continue
			}
			assert.Contains(t, headings(t, target), m[2], "%s links to %s", page, m[0])
		}
	}
}

// pages are all pages of the repository.
func pages(t *testing.T) []string {
	t.Helper()
	var all []string
	root := filepath.Join("..", "..")
	require.NoError(t, filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && path != root && (strings.HasPrefix(entry.Name(), ".") && entry.Name() != ".github" ||
			entry.Name() == "node_modules"):
			return filepath.SkipDir
		case strings.HasSuffix(path, ".md") && !strings.Contains(filepath.ToSlash(path), "/testdata/") || entry.Name() == "README.md":
			all = append(all, path)
		}
		return nil
	}))
	require.Greater(t, len(all), 20)
	return all
}

var (
	codeSpan = regexp.MustCompile("`[^`\n]+`")
	called   = regexp.MustCompile(`(?:^|[\s|(/"'\x60])giji ([a-z.]+)((?: +[^\s|;&<>)'"\x60]+)*)`)
	flagName = regexp.MustCompile(`(?:^|[\s\x60(])--?([a-z][a-z-]*)`)
)

// TestCommandsAreSpelt: a command that a page names is there, with the flags
// that it is given, in blocks and in the middle of a sentence.
func TestCommandsAreSpelt(t *testing.T) {
	root, named := newRoot(&app{}), 0
	for _, page := range pages(t) {
		if strings.HasPrefix(filepath.Base(page), "architecture.") {
			continue // its recipes add a flag, and are run
		}
		for _, code := range codeOf(t, page) {
			for _, m := range called.FindAllStringSubmatch(code, -1) {
				cmd, _, err := root.Find(m[1:2])
				require.NoError(t, err, page)
				if strings.Contains(m[1], ".") { // a file, of a program that is given giji
					continue
				}
				if !assert.True(t, cmd != root, "%s: there is no giji %s", page, m[1]) {
					continue
				}
				cmd.InitDefaultHelpFlag()
				for _, f := range flagName.FindAllStringSubmatch(m[2], -1) {
					known := cmd.Flags().Lookup(f[1]) != nil || len(f[1]) == 1 && cmd.Flags().ShorthandLookup(f[1]) != nil
					assert.True(t, known, "%s: giji %s has no flag %s: %s", page, m[1], f[1], m[0])
				}
				named++
			}
		}
	}
	assert.Greater(t, named, 200)
}

// codeOf are the lines of a page's blocks and the code within its sentences. A
// line that ends with a backslash goes on.
func codeOf(t *testing.T, page string) []string {
	t.Helper()
	data, err := os.ReadFile(page)
	require.NoError(t, err)
	var code []string
	fenced := false
	for _, line := range strings.Split(strings.ReplaceAll(string(data), "\\\n", " "), "\n") {
		switch {
		case strings.HasPrefix(line, "```"):
			fenced = !fenced
		case fenced || strings.HasPrefix(line, "    "):
			code = append(code, line)
		default:
			for _, span := range codeSpan.FindAllString(line, -1) {
				code = append(code, strings.Trim(span, "`"))
			}
		}
	}
	return code
}

var notInAnchor = regexp.MustCompile(`[^\p{L}\p{N} _-]`)

// headings are the anchors of a page, as hosts make them.
func headings(t *testing.T, path string) []string {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	var anchors []string
	for _, line := range strings.Split(string(data), "\n") {
		if title := strings.TrimLeft(line, "#"); title != line {
			anchor := notInAnchor.ReplaceAllString(strings.ToLower(strings.TrimSpace(title)), "")
			anchors = append(anchors, "#"+strings.ReplaceAll(anchor, " ", "-"))
		}
	}
	return anchors
}

// TestPagesInTwoLanguages: a page and her Japanese sister have the same
// headings and rows of tables, and word for word the same commands.
func TestPagesInTwoLanguages(t *testing.T) {
	for _, page := range twins {
		assert.Equal(t, shape(t, page+".md"), shape(t, page+".ja.md"), "%s.md and %s.ja.md", page, page)
		one, other := blocks(t, page+".md"), blocks(t, page+".ja.md")
		require.Len(t, other, len(one), page)
		for i := range one {
			assert.Equal(t, one[i].text, other[i].text, "%s and %s", one[i], other[i])
			assert.Equal(t, one[i].note, other[i].note, "%s and %s", one[i], other[i])
		}
	}
}

// shape is what a page has whatever its language: the depths of its headings
// and the kinds of its blocks, in order, and its rows of tables.
func shape(t *testing.T, page string) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", page))
	require.NoError(t, err)
	var parts []string
	fenced, rows := false, 0
	for _, line := range strings.Split(string(data), "\n") {
		switch {
		case strings.HasPrefix(line, "```"):
			if fenced = !fenced; fenced {
				parts = append(parts, line)
			}
		case fenced:
		case strings.HasPrefix(line, "#"):
			parts = append(parts, line[:strings.LastIndex(line, "# ")+1])
		case strings.HasPrefix(line, "|"):
			rows++
		}
	}
	return append(parts, fmt.Sprint(rows, " rows"))
}
