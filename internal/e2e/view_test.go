package e2e

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// page is the page of testdata/minutes.txt, written by the command.
func page(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "page.html")
	build := exec.Command("go", "run", "./cmd/giji", "view", "testdata/minutes.txt", "-o", path)
	build.Dir = filepath.Join("..", "..")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("giji view: %v\n%s", err, out)
	}
	return path
}

// browser is a headless Chromium, or a skipped test where there is none.
func browser(t *testing.T) context.Context {
	t.Helper()
	found := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			found = path
			break
		}
	}
	if found == "" {
		t.Skip("no Chromium on this machine")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(found))
	if os.Getuid() == 0 {
		options = append(options, chromedp.NoSandbox) // Chromium refuses its sandbox to root
	}
	ctx, stop := context.WithTimeout(context.Background(), 2*time.Minute)
	t.Cleanup(stop)
	ctx, cancel := chromedp.NewExecAllocator(ctx, options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	return ctx
}

// run runs one action and returns its value.
func run[T any](t *testing.T, ctx context.Context, action chromedp.Action[T]) T {
	t.Helper()
	value, err := chromedp.Run(ctx, action)
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// marked are the pieces of the source that are highlighted, joined.
const marked = `[...document.querySelectorAll(".source .on")].map(e => e.textContent).join("")`

func TestPage(t *testing.T) {
	path := page(t)
	ctx := browser(t)
	run(t, ctx, chromedp.Navigate("file://"+path))

	if title := run(t, ctx, chromedp.Title()); title != "minutes.txt" {
		t.Errorf("title %q", title)
	}
	want, err := os.ReadFile(filepath.Join("..", "..", "testdata", "minutes.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if source := run(t, ctx, chromedp.Evaluate[string](`document.querySelector(".source").textContent`)); source != string(want) {
		t.Error("the page shows another text than the source")
	}

	if before := run(t, ctx, chromedp.Evaluate[string](marked)); before != "" {
		t.Errorf("highlighted before any click: %q", before)
	}
	run(t, ctx, chromedp.Click(`//div[@class="fields"]//a[text()="約４万2,000人"]`))
	if text := run(t, ctx, chromedp.Evaluate[string](marked)); text != "約４万2,000人" {
		t.Errorf("a click on a field highlights %q", text)
	}

	run(t, ctx, chromedp.Evaluate[chromedp.Void](`[...document.querySelectorAll(".source span")].find(e => e.textContent === "318件").click()`))
	if back := run(t, ctx, chromedp.Evaluate[string](`document.querySelector(".fields .on").textContent`)); back != "318件" {
		t.Errorf("a click on the source shows the field %q", back)
	}
}
