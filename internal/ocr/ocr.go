// Package ocr reads pages that are images with programs that are installed:
// pdftoppm of poppler draws them, tesseract recognises them.
package ocr

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/giji-go/giji/extract"
)

// Language is what tesseract is asked for.
const Language = "jpn"

// ErrMissing is a program, or the data of the language, that is not installed.
var ErrMissing = errors.New("not installed")

// An Engine is an extract.OCR.
type Engine struct {
	pdftoppm, tesseract string // paths
}

// Find finds the programs; its errors wrap ErrMissing.
func Find(ctx context.Context) (*Engine, error) {
	var e Engine
	for _, program := range []struct {
		path       *string
		name, pack string
	}{{&e.pdftoppm, "pdftoppm", "poppler-utils"}, {&e.tesseract, "tesseract", "tesseract-ocr"}} {
		found, err := exec.LookPath(program.name)
		if err != nil {
			return nil, fmt.Errorf("%s is %w; get it first: apt-get install %s", program.name, ErrMissing, program.pack)
		}
		*program.path = found
	}
	languages, err := exec.CommandContext(ctx, e.tesseract, "--list-langs").Output()
	if err != nil {
		return nil, fmt.Errorf("tesseract --list-langs: %w", err)
	}
	if !slices.Contains(strings.Fields(string(languages)), Language) {
		return nil, fmt.Errorf("the Japanese of tesseract is %w; get it first: apt-get install tesseract-ocr-jpn", ErrMissing)
	}
	return &e, nil
}

const (
	usualDPI  = 300
	maxPixels = 7000     // of the longer side of a page
	maxImage  = 64 << 20 // bytes of a page as PNG
	maxTable  = 16 << 20 // bytes of what was recognised on it
)

// dpi is at how many dots an inch a page of that size in points is drawn.
func dpi(width, height float32) int {
	longer := max(width, height, 1)
	return max(1, min(usualDPI, int(maxPixels*72/longer)))
}

// Recognize draws a page and reads it.
func (e *Engine) Recognize(ctx context.Context, data []byte, password string, page extract.Page) (extract.Page, error) {
	dots := strconv.Itoa(dpi(page.Width, page.Height))
	number := strconv.Itoa(page.Number)
	draw := []string{"-png", "-gray", "-r", dots, "-f", number, "-l", number}
	if password != "" {
		draw = append(draw, "-upw", password)
	}
	image, err := run(ctx, maxImage, data, e.pdftoppm, append(draw, "-")...)
	if err != nil {
		return page, err
	}
	table, err := run(ctx, maxTable, image, e.tesseract, "stdin", "stdout", "-l", Language, "--dpi", dots, "tsv")
	if err != nil {
		return page, err
	}
	page.Glyphs = glyphs(table, 72/float32(dpi(page.Width, page.Height)))
	return page, nil
}

// patience is how long the streams of a program that has ended are waited for:
// what it started itself may hold them.
const patience = time.Second

// run gives a program its input and takes no more than max bytes from it.
func run(ctx context.Context, max int64, in []byte, program string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1") // pages are read side by side already
	cmd.WaitDelay = patience
	cmd.Stdin = bytes.NewReader(in)
	said := &tail{}
	cmd.Stderr = said
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	out, err := io.ReadAll(io.LimitReader(stdout, max+1))
	if err == nil && int64(len(out)) > max {
		err = fmt.Errorf("more than %d bytes for one page", max)
	}
	if err != nil {
		_ = cmd.Process.Kill()
	}
	if ended := cmd.Wait(); err == nil {
		err = ended
	}
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, fmt.Errorf("%s: %w%s", program, err, said)
	}
	return out, nil
}

// A tail keeps the beginning of what a program says.
type tail struct{ text []byte }

func (t *tail) Write(p []byte) (int, error) {
	t.text = append(t.text, p[:min(len(p), 300-min(300, len(t.text)))]...)
	return len(p), nil
}

func (t *tail) String() string {
	if line := strings.TrimSpace(string(t.text)); line != "" {
		return " (" + strings.Join(strings.Fields(line), " ") + ")"
	}
	return ""
}

// The levels of tesseract's table, and its columns.
const (
	levelLine = "4"
	levelWord = "5"
	columns   = 12 // level, page, block, paragraph, line, word, left, top, width, height, confidence, text
)

// glyphs are the characters of tesseract's table in points; scale is what a dot
// measures. Words have boxes, which their characters share; above and below
// they reach as far as their line, so that what is small stays on it.
func glyphs(table []byte, scale float32) []extract.Glyph {
	var found []extract.Glyph
	var line extract.Box
	scanner := bufio.NewScanner(bytes.NewReader(table))
	scanner.Buffer(nil, maxTable)
	for scanner.Scan() {
		fields := strings.Split(scanner.Text(), "\t")
		if len(fields) != columns {
			continue
		}
		box, ok := boxOf(fields[6:10], scale)
		switch {
		case !ok:
		case fields[0] == levelLine:
			line = box
		case fields[0] == levelWord:
			box.Y0, box.Y1 = min(line.Y0, box.Y0), max(line.Y1, box.Y1)
			found = spread(found, strings.TrimSpace(fields[11]), box)
		}
	}
	return found
}

// boxOf is left, top, width and height as a box.
func boxOf(fields []string, scale float32) (b extract.Box, ok bool) {
	var n [4]float32
	for i, field := range fields {
		dots, err := strconv.Atoi(field)
		if err != nil || dots < 0 {
			return b, false
		}
		n[i] = float32(dots) * scale
	}
	return extract.Box{X0: n[0], Y0: n[1], X1: n[0] + n[2], Y1: n[1] + n[3]}, true
}

// spread gives each character of a word its part of the box.
func spread(found []extract.Glyph, word string, box extract.Box) []extract.Glyph {
	runes := []rune(word)
	step := (box.X1 - box.X0) / float32(max(len(runes), 1))
	for i, r := range runes {
		at := box
		at.X0, at.X1 = box.X0+step*float32(i), box.X0+step*float32(i+1)
		found = append(found, extract.Glyph{Text: string(r), Box: at, Size: box.Y1 - box.Y0})
	}
	return found
}
