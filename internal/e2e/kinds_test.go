package e2e

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// unlit are the values of document n that do not light their own characters,
// or have no row, one a line. hash is what the address of the document begins
// with.
func unlit(b *tab, n int, hash string) string {
	b.t.Helper()
	return b.text(fmt.Sprintf(unlitScript, n, hash))
}

const unlitScript = `(async () => {
	const record = JSON.parse(document.getElementById("document-%d").textContent).record, hash = "#%s";
	const closely = ` + closely + `;
	const out = [];
	const walk = async (v, path) => {
		if (v === null || typeof v !== "object") return;
		if (!Array.isArray(v) && typeof v.text === "string" && v.spans && v.spans.length && location.hash !== hash + path) {
			location.hash = hash + path;
			await new Promise((r) => addEventListener("hashchange", r, { once: true }));
			const lit = ` + lit + `;
			if (closely(lit) !== closely(v.text)) out.push(path + ": " + lit);
			if (!document.querySelector(".record .row.on")) out.push(path + ": no row");
		}
		for (const [k, x] of Object.entries(v)) if (k !== "spans") await walk(x, path + "/" + k);
	};
	for (const k of ["minutes", "incidents", "records"]) await walk(record[k], "/" + k);
	return out.join("\n");
})()`

// unsettled is what is another when a value of document n, which is shown, was
// struck out and is brought back: what follows from the values must come out
// as the extractor has it.
func unsettled(b *tab, n int) string {
	b.t.Helper()
	b.keys("x")
	b.keys("z")
	return b.text(fmt.Sprintf(`(() => {
		const read = JSON.parse(document.getElementById("document-%d").textContent).record, now = JSON.parse(%q);
		const differs = (a, b, path) => {
			if (JSON.stringify(a) === JSON.stringify(b)) return [];
			if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return [path + ": " + JSON.stringify([a, b])];
			return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((k) => differs(a[k], b[k], path + "/" + k));
		};
		return differs(read, now, "").slice(0, 5).join("\n");
	})()`, n, b.saved("record")))
}

// TestEveryValueIsLit: every value that has spans lights its own characters.
func TestEveryValueIsLit(t *testing.T) {
	b := open(t, pageOf(t, minutes))
	if wrong := unlit(b, 0, ""); wrong != "" {
		t.Error(wrong)
	}
}

// TestWebPage: a web page has its tables as tables.
func TestWebPage(t *testing.T) {
	b := open(t, pageOf(t, write(t, "minutes.html", rich)))
	b.wait(`document.querySelectorAll(".source .block:not(.built)").length === 0`)
	if got := b.text(`[...document.querySelectorAll(".source table.grid tr")].find((r) => ` +
		`r.textContent.includes("継続時間")).cells[1].textContent`); got != "2時間48分" {
		t.Errorf("the cell beside 継続時間 holds %q", got)
	}
	if wrong := unlit(b, 0, ""); wrong != "" {
		t.Error(wrong)
	}
}

const wordHead = `<?xml version="1.0" encoding="UTF-8"?>` +
	`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`

// word is a Word document of paragraphs and one table, as rows of cells.
func word(t *testing.T, paragraphs []string, rows [][]string) string {
	t.Helper()
	paragraph := func(s string) string { return "<w:p><w:r><w:t>" + s + "</w:t></w:r></w:p>" }
	body := wordHead
	for _, p := range paragraphs {
		body += paragraph(p)
	}
	body += "<w:tbl>"
	for _, row := range rows {
		body += "<w:tr>"
		for _, cell := range row {
			body += "<w:tc>" + paragraph(cell) + "</w:tc>"
		}
		body += "</w:tr>"
	}
	body += "</w:tbl></w:body></w:document>"
	var file bytes.Buffer
	z := zip.NewWriter(&file)
	for name, content := range map[string]string{
		"[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default ` +
			`Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ` +
			`ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		"_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ` +
			`Target="word/document.xml"/></Relationships>`,
		"word/document.xml": body,
	} {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return write(t, "minutes.docx", file.String())
}

func TestWord(t *testing.T) {
	b := open(t,
		pageOf(t, word(t, []string{"通信障害検証会議（第７回）議事要旨", "１ 日時：令和６年９月12日（木）14:00～15:30", "２ 議事", "（１）青空通信株式会社から説明が行われた。本事故の概要は以下のとおり。"},
			[][]string{{"事業者名", "青空通信株式会社"}, {"発生日時", "令和６年６月３日 9時12分"}, {"継続時間", "2時間48分"}, {"影響利用者数", "約４万2,000人"}})))
	b.wait(`document.querySelectorAll(".source .block:not(.built)").length === 0`)
	if got := b.text(`document.querySelector(".source table.grid").rows[3].cells[1].textContent`); got != "約４万2,000人" {
		t.Errorf("the cell holds %q", got)
	}
	if wrong := unlit(b, 0, ""); wrong != "" {
		t.Error(wrong)
	}
}

// TestSamples opens pages of the samples, where there are any: text, PDF, web
// pages and Word documents.
func TestSamples(t *testing.T) {
	samples := os.Getenv("GIJI_SAMPLES")
	if samples == "" {
		samples = filepath.Join(root, "..", "shared")
	}
	if _, err := os.Stat(samples); err != nil {
		t.Skipf("no samples at %s (GIJI_SAMPLES)", samples)
	}
	var paths []string
	for _, pattern := range []string{
		"samples/jiko-*.txt", "samples/dev-0[13]/*.pdf", "samples/dev-02/*layout.txt", "samples/ho-01/*.chromium.pdf", "samples/real-0[46]/*.txt",
		"samples/g-0[24]/*.libreoffice.pdf", "samples/ic-10/*.html", "cases/inputs/html-[dino]*.html", "cases/inputs/docx-[nv]*.docx",
		"cases/tables/*.lo.pdf",
	} {
		found, err := filepath.Glob(filepath.Join(samples, pattern))
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, found...)
	}
	b := open(t, pageOf(t, paths...)) // one page of all: opening many takes long
	for n, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			b := &tab{t: t, ctx: b.ctx}
			hash := fmt.Sprint(n + 1)
			b.at("#" + hash + "/")
			b.wait(fmt.Sprintf(`document.querySelector(".bar")?.textContent.includes("%d / ") && `+
				`document.querySelectorAll(".source .block:not(.built)").length === 0`, n+1))
			if wrong := unlit(b, n, hash); wrong != "" {
				t.Error(strings.Join(strings.SplitN(wrong, "\n", 6)[:min(5, strings.Count(wrong, "\n")+1)], "\n"))
			}
			if wrong := unsettled(b, n); wrong != "" {
				t.Errorf("corrected and undone:\n%s", wrong)
			}
		})
	}
}

// TestRecordsOfAProfile: the tables of a profile are shown, their labels as
// labels.
func TestRecordsOfAProfile(t *testing.T) {
	profiles := filepath.Join(root, "testdata", "profiles")
	b := open(t, pageOf(t, "--profile", filepath.Join(profiles, "rail.tsv"), filepath.Join(profiles, "rail.txt")))
	if wrong := unlit(b, 0, ""); wrong != "" {
		t.Error(wrong)
	}
	if got := b.text(`[...document.querySelectorAll(".source .s")].find((e) => e.textContent === "鉄道事業者名").className`); got != "s k-label" {
		t.Errorf("a label of a record is %q", got)
	}
}
