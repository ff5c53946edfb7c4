package corpus

import (
	"encoding/base64"
	"math"
	"math/big"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/format"

	"github.com/giji-go/giji/model"
)

// appendScalar appends a leaf's value: dates and times as ISO 8601, decimals
// as numbers, bytes that are no text as base64.
func appendScalar(dst []byte, kind parquet.Type, v parquet.Value) []byte {
	var logical any
	if of := kind.LogicalType(); of != nil {
		logical = of.Value
	}
	switch v.Kind() {
	case parquet.Boolean:
		return strconv.AppendBool(dst, v.Boolean())
	case parquet.Int32:
		return appendInteger(dst, logical, int64(v.Int32()))
	case parquet.Int64:
		return appendInteger(dst, logical, v.Int64())
	case parquet.Int96:
		return appendJulian(dst, v)
	case parquet.Float:
		return appendFinite(dst, float64(v.Float()), 32)
	case parquet.Double:
		return appendFinite(dst, v.Double(), 64)
	}
	if decimal, is := logical.(*format.DecimalType); is {
		return appendDecimal(dst, bigEndian(v.ByteArray()), decimal.Scale)
	}
	return appendBytes(dst, v.ByteArray())
}

func appendInteger(dst []byte, logical any, n int64) []byte {
	switch of := logical.(type) {
	case *format.DateType:
		return model.AppendString(dst, time.Unix(n*86400, 0).UTC().Format(time.DateOnly))
	case *format.TimestampType:
		return appendTime(dst, timestamp(n, of.Unit), of.IsAdjustedToUTC)
	case *format.DecimalType:
		return appendDecimal(dst, big.NewInt(n), of.Scale)
	case *format.IntType:
		if !of.IsSigned {
			return strconv.AppendUint(dst, uint64(n)&(1<<of.BitWidth-1), 10)
		}
	}
	return strconv.AppendInt(dst, n, 10)
}

func timestamp(n int64, unit format.TimeUnit) time.Time {
	switch unit.Value.(type) {
	case *format.MilliSeconds:
		return time.UnixMilli(n).UTC()
	case *format.MicroSeconds:
		return time.UnixMicro(n).UTC()
	}
	return time.Unix(0, n).UTC()
}

// appendTime appends an instant, or the time of a clock in no zone.
func appendTime(dst []byte, t time.Time, instant bool) []byte {
	if instant {
		return model.AppendString(dst, t.Format(time.RFC3339Nano))
	}
	return model.AppendString(dst, t.Format("2006-01-02T15:04:05.999999999"))
}

// julianEpoch is 1970-01-01 as a Julian day.
const julianEpoch = 2440588

// appendJulian appends a time as Impala and Spark write it by default:
// nanoseconds of the day in the first eight bytes, then the Julian day.
func appendJulian(dst []byte, v parquet.Value) []byte {
	n := v.Int96()
	day := int64(n[2]) - julianEpoch
	return appendTime(dst, time.Unix(day*86400, int64(n[1])<<32|int64(n[0])).UTC(), true)
}

// bigEndian is a number in two's complement.
func bigEndian(b []byte) *big.Int {
	n := new(big.Int).SetBytes(b)
	if len(b) > 0 && b[0]&0x80 != 0 {
		n.Sub(n, new(big.Int).Lsh(big.NewInt(1), uint(8*len(b))))
	}
	return n
}

// usualScale is up to where a decimal is written in full; the format knows no
// more digits.
const usualScale = 100

// appendDecimal appends n divided by ten to the power of scale.
func appendDecimal(dst []byte, n *big.Int, scale int32) []byte {
	digits, isNegative := strings.CutPrefix(n.String(), "-")
	if isNegative {
		dst = append(dst, '-')
	}
	switch {
	case scale == 0:
		return append(dst, digits...)
	case scale < 0, scale > usualScale:
		return strconv.AppendInt(append(append(dst, digits...), 'e'), -int64(scale), 10)
	}
	if short := int(scale) + 1 - len(digits); short > 0 {
		digits = strings.Repeat("0", short) + digits
	}
	whole := len(digits) - int(scale)
	dst = append(append(dst, digits[:whole]...), '.')
	return append(dst, digits[whole:]...)
}

func appendFinite(dst []byte, x float64, bits int) []byte {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return append(dst, "null"...)
	}
	return strconv.AppendFloat(dst, x, 'g', -1, bits)
}

func appendBytes(dst, b []byte) []byte {
	if utf8.Valid(b) {
		return model.AppendString(dst, string(b))
	}
	return model.AppendString(dst, base64.StdEncoding.EncodeToString(b))
}
