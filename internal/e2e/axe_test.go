package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// axeVersion is the version of axe-core that is asked.
const axeVersion = "4.11.0"

// axe is the script of axe-core, or a skipped test where npm does not have it.
func axe(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("npm"); err != nil {
		t.Skip("no npm to get axe-core with")
	}
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = t.TempDir()
	}
	dir = filepath.Join(dir, "giji-e2e")
	path := filepath.Join(dir, "node_modules", "axe-core", "axe.min.js")
	if _, err := os.Stat(path); err != nil {
		if out, err := exec.Command("npm", "install", "--no-save", "--no-audit", "--no-fund", "--prefix", dir, "axe-core@"+axeVersion).
			CombinedOutput(); err != nil {
			t.Skipf("axe-core is not to be had: %v\n%s", err, out)
		}
	}
	script, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(script)
}

// faults are what axe-core holds to be serious or critical, one a line.
const faults = `(async () => {
	const found = await axe.run(document, { resultTypes: ["violations"] });
	return found.violations.filter((v) => ["serious", "critical"].includes(v.impact))
		.map((v) => v.id + ": " + v.help + "\n  " + v.nodes.slice(0, 4).map((n) => n.target.join(" ") + " " + ` +
	`n.html.slice(0, 120) + " " + (n.any[0]?.message ?? "")).join("\n  ")).join("\n");
})()`

// TestAccessible: axe-core finds nothing serious on any view, light and dark.
func TestAccessible(t *testing.T) {
	script := axe(t)
	one, many := pageOf(t, minutes), pageOf(t, meetings(t, 4)...)
	gap := pageOf(t, write(t, "gap.txt", "お知らせ\n"+strings.Repeat("新しい工場の稼働を来月から始めることとなりました。", 12)+"\n"))
	incidents := pageOf(t, write(t, "yearly.html", yearly(6)))
	for _, view := range []struct{ name, address, hash, prepare string }{
		{"document", one, "#/incidents/0/occurred_at", ""},
		{"dark", one, "#/incidents/0/occurred_at", `document.documentElement.dataset.theme = "dark"`},
		{"correcting", one, "#/incidents/0/occurred_at", `document.dispatchEvent(new KeyboardEvent("keydown", { key: "e", bubbles: true }))`},
		{"help", one, "", `[...document.querySelectorAll(".bar button")].find((e) => e.textContent === "?").click()`},
		{"gap", gap, "", ""},
		{"many incidents", incidents, "", ""},
		{"index", many, "", `await new Promise((r) => setTimeout(r, 600))`},
		{"index, dark", many, "", `document.documentElement.dataset.theme = "dark"; await new Promise((r) => setTimeout(r, 600))`},
	} {
		t.Run(view.name, func(t *testing.T) {
			b := open(t, view.address)
			if view.hash != "" {
				b.at(view.hash)
			}
			b.js(view.prepare)
			b.js(script)
			if got := b.text(faults); got != "" {
				t.Error(got)
			}
		})
	}
}
