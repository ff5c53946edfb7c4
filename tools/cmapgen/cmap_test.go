package main

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

const small = `%!PS-Adobe-3.0 Resource-CMap
/Base-H usecmap
/CMapName /Small-V def
/WMode 1 def
1 begincodespacerange
  <00>   <80>
endcodespacerange
1 begincidchar
<41> 7
endcidchar
1 begincidrange
<8140> <8142> 633
endcidrange
1 beginbfrange
<0010> <0011> <3042>
endbfrange
`

func TestReadAndPack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Small-V")
	if err := os.WriteFile(path, []byte(small), 0o644); err != nil {
		t.Fatal(err)
	}
	c, err := readCMap(path)
	if err != nil {
		t.Fatal(err)
	}
	want := &cmap{
		vertical: true, use: "Base-H",
		spaces: []span{{n: 1, hi: 0x80}},
		ranges: []span{{1, 0x41, 0x41, 7}, {2, 0x8140, 0x8142, 633}},
		texts:  map[uint32]string{0x10: "あ", 0x11: "ぃ"},
	}
	if !reflect.DeepEqual(c, want) {
		t.Errorf("read %+v", c)
	}
	packed := append([]byte{1, 6}, "Base-H"...)
	packed = append(packed, 1, 1, 0, 0x80, 1, 2, 1, 0x82, 1, 14, 0, 2, 0xFE, 0x83, 4, 0xE4, 9, 2)
	if got := c.pack(); !reflect.DeepEqual(got, packed) {
		t.Errorf("packed % x, want % x", got, packed)
	}
}

func TestBuildOn(t *testing.T) {
	base := &cmap{ranges: []span{{4, 0x41, 0x43, 7}, {4, 0x50, 0x50, 30}}}
	c := &cmap{ranges: []span{{4, 0x41, 0x41, 7}, {4, 0x42, 0x42, 90}, {4, 0x43, 0x43, 9}, {4, 0x50, 0x51, 30}}}
	if err := c.buildOn("Base", base); err != nil {
		t.Fatal(err)
	}
	c.pack() // puts the ranges in order
	if want := (&cmap{use: "Base", ranges: []span{{4, 0x42, 0x42, 90}, {4, 0x51, 0x51, 31}}}); !reflect.DeepEqual(c, want) {
		t.Errorf("%+v", c)
	}
	if err := (&cmap{}).buildOn("Base", base); err == nil {
		t.Error("a code of the base cannot be taken away")
	}
}

func TestPlain(t *testing.T) {
	if got := plain("葛\U000E0100 \u2002a\uFE00"); got != "葛  a" {
		t.Errorf("%q", got)
	}
}
