package e2e

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// root is the root of the module under test.
var root = filepath.Join("..", "..")

// giji is the command, built once.
var giji string

// browser is one headless Chromium for all tests; nil where there is none.
var browser context.Context

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	dir, err := os.MkdirTemp("", "giji-e2e")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	giji = filepath.Join(dir, "giji")
	build := exec.Command("go", "build", "-o", giji, "./cmd/giji")
	build.Dir = root
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "go build: %v\n%s", err, out)
		return 1
	}
	if path := chromium(); path != "" {
		options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.WindowSize(1400, 1000))
		if os.Getuid() == 0 {
			options = append(options, chromedp.NoSandbox) // Chromium refuses its sandbox to root
		}
		ctx, stop := chromedp.NewExecAllocator(context.Background(), options...)
		defer stop()
		var cancel context.CancelFunc
		browser, cancel = chromedp.NewContext(ctx)
		defer cancel()
		if err := chromedp.Do(browser); err != nil {
			fmt.Fprintln(os.Stderr, "chromium does not start:", err)
			return 1
		}
	}
	return m.Run()
}

// chromium is where a Chromium is; "" for nowhere.
func chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// A tab is one page in the browser and what it said and asked for.
type tab struct {
	t   *testing.T
	ctx context.Context

	mu       sync.Mutex
	trouble  []string // errors of the console
	requests []string
}

// open shows a file in a tab of its own, or skips the test where there is no
// browser. At the end of the test the page must have said no error and asked
// for nothing.
func open(t *testing.T, address string) *tab {
	t.Helper()
	if browser == nil {
		t.Skip("no Chromium on this machine")
	}
	ctx, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	b := &tab{t: t, ctx: ctx}
	if err := chromedp.Listen(ctx, b.hear); err != nil {
		t.Fatal(err)
	}
	b.do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		if _, err := cdp.Call(ctx, target, network.Enable, network.EnableParams{}); err != nil {
			return err
		}
		_, err := cdp.Call(ctx, target, performance.Enable, performance.EnableParams{TimeDomain: performance.EnableTimeDomainThreadTicks})
		return err
	}))
	b.do(chromedp.Navigate(address))
	if b.truth(`(() => { const kept = localStorage.length > 0; localStorage.clear(); return kept; })()`) {
		b.do(chromedp.Navigate(address)) // what another test has left must not be seen
	}
	b.wait(`document.querySelector("main") !== null`)
	t.Cleanup(b.quiet)
	return b
}

// worked is how long the page's thread has had a processor so far, in
// milliseconds. Where others keep the processors busy it says what a clock on
// the wall does not: what the page costs.
func (b *tab) worked() float64 {
	b.t.Helper()
	ms, err := chromedp.Run(b.ctx, func(ctx context.Context, target *chromedp.Target) (float64, error) {
		r, err := cdp.Call(ctx, target, performance.GetMetrics, cdp.Empty{})
		if err != nil {
			return 0, err
		}
		for _, m := range r.Metrics {
			if m.Name == "TaskDuration" {
				return m.Value * 1000, nil
			}
		}
		return 0, errors.New("no TaskDuration")
	})
	if err != nil {
		b.t.Fatal(err)
	}
	return ms
}

func (b *tab) hear(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		b.trouble = append(b.trouble, e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		b.trouble = append(b.trouble, fmt.Sprint("console.", e.Type))
	case *network.EventRequestWillBeSent:
		b.requests = append(b.requests, e.Request.URL)
	}
}

// quiet fails where the page said an error or asked for anything but itself.
func (b *tab) quiet() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, s := range b.trouble {
		b.t.Errorf("the page says: %s", s)
	}
	for _, url := range b.requests {
		if !strings.HasPrefix(url, "file://") && !strings.HasPrefix(url, "data:") && !strings.HasPrefix(url, "blob:") &&
			!strings.HasPrefix(url, "http://127.0.0.1:") {
			b.t.Errorf("the page asks for %s", url)
		}
	}
}

func (b *tab) do(action chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, action); err != nil {
		b.t.Fatal(err)
	}
}

// js runs a script for its effect; text, number and truth for its value.
func (b *tab) js(script string) {
	b.t.Helper()
	value[any](b, "(async () => {"+script+"})().then(() => 0)")
}

func (b *tab) text(script string) string { b.t.Helper(); return value[string](b, script) }

func (b *tab) number(script string) float64 { b.t.Helper(); return value[float64](b, script) }

func (b *tab) truth(script string) bool { b.t.Helper(); return value[bool](b, script) }

func value[T any](b *tab, script string) T {
	b.t.Helper()
	ctx, stop := context.WithTimeout(b.ctx, time.Minute)
	defer stop()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		b.t.Fatalf("%s: %v", shorten(script), err)
	}
	return v
}

func shorten(s string) string {
	if len(s) > 200 {
		return s[:200] + "…"
	}
	return s
}

// wait waits until a script is true.
func (b *tab) wait(script string) {
	b.t.Helper()
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if b.truth(script) {
			return
		}
	}
	b.t.Fatalf("never: %s", script)
}

// keys presses keys one by one.
func (b *tab) keys(keys string) { b.t.Helper(); b.do(chromedp.KeyEvent(keys)) }

// at goes to an address of the page and waits until the script has followed.
func (b *tab) at(hash string) {
	b.t.Helper()
	b.js(fmt.Sprintf(`if (location.hash !== %q) { location.hash = %q; `+
		`await new Promise((r) => addEventListener("hashchange", r, { once: true })); }
		await new Promise((r) => setTimeout(r, 60))`, hash, hash))
}

// pageOf writes the page of files with giji view and gives its address.
func pageOf(t *testing.T, args ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "page.html")
	command(t, append(append([]string{"view"}, args...), "-o", path)...)
	return "file://" + path
}

// command runs giji and gives what it wrote.
func command(t *testing.T, args ...string) string {
	t.Helper()
	out, err := exec.Command(giji, args...).Output()
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		t.Fatalf("giji %s: %v\n%s%s", strings.Join(args, " "), err, out, failed.Stderr)
	} else if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// write writes a file for a test and gives its path.
func write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

var minutes = filepath.Join(root, "testdata", "minutes.txt")

// viewport sets the size of the window.
func (b *tab) viewport(width, height int64, phone bool) {
	b.t.Helper()
	var options []chromedp.EmulateViewportOption
	if phone {
		options = append(options, chromedp.EmulateMobile, chromedp.EmulateTouch)
	}
	b.do(chromedp.EmulateViewport(width, height, options...))
	time.Sleep(100 * time.Millisecond)
}

// keep writes a file for people to look at where GIJI_SCREENSHOTS names a
// folder.
func keep(t *testing.T, name string, data []byte) {
	t.Helper()
	dir := os.Getenv("GIJI_SCREENSHOTS")
	if dir == "" {
		return
	}
	if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
		t.Fatal(err)
	}
}
