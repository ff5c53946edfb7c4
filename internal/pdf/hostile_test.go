package pdf

import (
	"bytes"
	"context"
	"flag"
	"math/rand"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

var (
	cuts  = flag.Int("cuts", 1, "random cuts of each sample")
	flips = flag.Int("flips", 1, "variants of each sample with 200 flipped bytes")
)

// samples are the PDF files of the sample folder.
func samples(t *testing.T) []string {
	root := os.Getenv("GIJI_SAMPLES")
	if root == "" {
		root = "../../../shared"
	}
	files, err := filepath.Glob(filepath.Join(root, "samples/pdf/*.pdf"))
	if err != nil || len(files) == 0 {
		t.Skip("no sample PDFs: set GIJI_SAMPLES to the folder that holds samples/")
	}
	return files
}

// TestDamaged opens damaged files: whatever comes of it, it must come in time,
// in bounds, and not by way of a run-time error.
func TestDamaged(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for _, file := range samples(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(file)
		survive(t, name, data)
		for range *cuts {
			survive(t, name+" cut", data[:random.Intn(len(data))])
		}
		for range *flips {
			damaged := bytes.Clone(data)
			for range 200 {
				damaged[random.Intn(len(damaged))] ^= byte(1 + random.Intn(255))
			}
			survive(t, name+" flipped", damaged)
		}
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	if m.Sys > 512<<20 {
		t.Errorf("%d MiB of memory", m.Sys>>20)
	}
}

func survive(t *testing.T, name string, data []byte) {
	t.Helper()
	start := time.Now()
	err := readEverything(data)
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("%s: took %v", name, took)
	}
	if err != nil && strings.Contains(err.Error(), "runtime error") {
		t.Errorf("%s: %v", name, err)
	}
}

// readEverything returns the last error.
func readEverything(data []byte) error {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	f, err := Open(ctx, bytes.NewReader(data), int64(len(data)), Options{})
	if err != nil {
		return err
	}
	defer f.Close()
	f.Producer()
	for i := range f.NumPages() {
		if _, e := f.Page(ctx, i); e != nil {
			err = e
		}
	}
	return err
}

// FuzzPage feeds whole files.
func FuzzPage(f *testing.F) {
	f.Add(onePage("BT /F 10 Tf 10 50 Td (Hello) Tj ET 10 10 50 1 re f", "", helvetica).bytes())
	f.Add(onePage("BT /F 10 Tf [<0102> -100 (a\\)b)] TJ ET BI /W 1 ID x EI Q", "/Rotate 90", helvetica).bytes())
	f.Add(onePage("BT /F 10 Tf <8B630061> Tj /X Do ET", "", "/Font<</F 5 0 R>>/XObject<</X 6 0 R>>",
		japanese("90ms-RKSJ-V"), asStream("/Subtype/Form", "q /X Do Q")).bytes())
	f.Add(onePage("BT /F 10 Tf <0001> Tj ET", "", "/Font<</F<</Subtype/Type0/Encoding/Identity-H/ToUnicode 5 0 R"+
		"/DescendantFonts[<</W[1[500]3 4 100]>>]>>>>", asStream("", toUnicode)).bytes())
	files, err := filepath.Glob("testdata/*.pdf")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		start := time.Now()
		err := readEverything(data)
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("took %v", took)
		}
		if err != nil && strings.Contains(err.Error(), "runtime error") {
			t.Error(err)
		}
	})
}
