// Command cmapgen writes internal/pdf/data/japan1.zip: the predefined CMaps of
// the Adobe-Japan1 collection and its table from CIDs to Unicode, packed from
// the CMap files of Debian's poppler-data (BSD-3-Clause, Adobe).
//
//	go run ./cmapgen -from /usr/share/poppler/cMap/Adobe-Japan1 -to ../internal/pdf/data/japan1.zip
//
// A member of the archive is a CMap under its name, as numbers in unsigned
// varints: 1 if it is vertical; the length of the name of the CMap it builds
// on, and that name; the number of code spaces, each as length, first and last
// code; the number of ranges, in the order of their codes, each as length, how
// far its first code and its first CID are behind the last ones of the range
// before it (signed), and last minus first code. The member "unicode" has one line for each CID: its text,
// where that is not the character of the lowest code in UniJIS-UTF32-H.
package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"flag"
	"io"
	"log"
	"os"
	"path/filepath"
)

// names are the CMaps that are packed. The UTF-8, UTF-16 and UCS-2 forms of
// the Unicode ones, and those for JIS X 0213, are left out: a reader decodes to
// UTF-32 first and finds nearly the same there.
var names = []string{
	"78-EUC-H", "78-EUC-V", "78-H", "78-V", "78-RKSJ-H", "78-RKSJ-V", "78ms-RKSJ-H", "78ms-RKSJ-V",
	"83pv-RKSJ-H", "90ms-RKSJ-H", "90ms-RKSJ-V", "90msp-RKSJ-H", "90msp-RKSJ-V",
	"90pv-RKSJ-H", "90pv-RKSJ-V", "Add-H", "Add-V", "Add-RKSJ-H", "Add-RKSJ-V",
	"EUC-H", "EUC-V", "Ext-H", "Ext-V", "Ext-RKSJ-H", "Ext-RKSJ-V", "H", "V",
	"NWP-H", "NWP-V", "RKSJ-H", "RKSJ-V", "Hankaku", "Hiragana", "Katakana", "Roman", "WP-Symbol",
	"UniJIS-UTF32-H", "UniJIS-UTF32-V", "UniJIS2004-UTF32-H", "UniJIS2004-UTF32-V",
}

// nearly are CMaps that say of most codes what another says.
var nearly = map[string]string{"UniJIS2004-UTF32-H": "UniJIS-UTF32-H"}

func main() {
	from := flag.String("from", "/usr/share/poppler/cMap/Adobe-Japan1", "folder of the CMap files")
	to := flag.String("to", "../internal/pdf/data/japan1.zip", "archive to write")
	flag.Parse()
	if err := run(*from, *to); err != nil {
		log.Fatal(err)
	}
}

func run(from, to string) error {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(w, flate.BestCompression)
	})
	for _, name := range names {
		c, err := readCMap(filepath.Join(from, name))
		if err != nil {
			return err
		}
		if on := nearly[name]; on != "" {
			base, err := readCMap(filepath.Join(from, on))
			if err != nil {
				return err
			}
			if err := c.buildOn(on, base); err != nil {
				return err
			}
		}
		if err := add(z, name, c.pack()); err != nil {
			return err
		}
	}
	table, err := unicodeTable(from)
	if err != nil {
		return err
	}
	if err := add(z, "unicode", table); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return os.WriteFile(to, out.Bytes(), 0o644)
}

// add writes one member without a time, so that the archive depends on its
// input alone.
func add(z *zip.Writer, name string, data []byte) error {
	w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}
