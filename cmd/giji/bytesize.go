package main

import (
	"errors"
	"math"
	"strconv"
	"strings"
)

// A byteSize is a flag that takes bytes: 67108864, 64M, 64MiB, 1G.
type byteSize int64

func (b *byteSize) Type() string { return "size" }

func (b *byteSize) String() string {
	n := int64(*b)
	for _, unit := range byteUnits() {
		if n != 0 && n%unit.bytes == 0 {
			return strconv.FormatInt(n/unit.bytes, 10) + unit.name + "iB"
		}
	}
	return strconv.FormatInt(n, 10)
}

type byteUnit struct {
	name  string
	bytes int64
}

func byteUnits() []byteUnit { return []byteUnit{{"G", 1 << 30}, {"M", 1 << 20}, {"K", 1 << 10}} }

// Set reads a number with a unit of 1024, if any.
func (b *byteSize) Set(s string) error {
	number, factor := strings.TrimSuffix(strings.TrimSuffix(strings.ToUpper(s), "B"), "I"), int64(1)
	for _, unit := range byteUnits() {
		if cut, ok := strings.CutSuffix(number, unit.name); ok {
			number, factor = cut, unit.bytes
			break
		}
	}
	n, err := strconv.ParseInt(number, 10, 64)
	if err != nil || n < 0 || n > math.MaxInt64/factor {
		return errors.New("want a number of bytes, such as 1048576, 64MiB or 1G")
	}
	*b = byteSize(n * factor)
	return nil
}
