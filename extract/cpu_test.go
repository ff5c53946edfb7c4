package extract_test

import (
	"context"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

func cpu() float64 {
	var r syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &r)
	return float64(r.Utime.Sec+r.Stime.Sec) + float64(r.Utime.Usec+r.Stime.Usec)/1e6
}

func TestCPU(t *testing.T) {
	for _, n := range []string{"jiko-kensho-r5-01.txt", "jiko-kensho-r5-04.txt"} {
		data, _ := os.ReadFile(filepath.Join(samples(t), "samples", n))
		text := string(data)
		var out []byte
		start := cpu()
		const k = 500
		for range k {
			d, _ := extract.Text(context.Background(), text, extract.Options{})
			out = d.AppendJSON(out[:0], model.Format{})
		}
		used := cpu() - start
		t.Logf("%s %.2f MB/s CPU, json %d bytes", n, float64(len(data)*k)/used/1e6, len(out))
	}
}
