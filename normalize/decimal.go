package normalize

import "strconv"

// A Decimal is an exact decimal number: Unscaled ÷ 10^Scale. The zero value
// is 0.
type Decimal struct {
	Unscaled int64
	Scale    int
}

// Int64 is the number as an integer, and whether it is one.
func (d Decimal) Int64() (int64, bool) {
	d = d.trim()
	return d.Unscaled, d.Scale == 0
}

// Float64 is the nearest floating-point number.
func (d Decimal) Float64() float64 {
	f, _ := strconv.ParseFloat(d.String(), 64)
	return f
}

// String is the number in digits, without trailing zeros behind the point.
func (d Decimal) String() string { return string(d.append(nil)) }

func (d Decimal) append(dst []byte) []byte {
	d = d.trim()
	if d.Scale == 0 {
		return strconv.AppendInt(dst, d.Unscaled, 10)
	}
	n := d.Unscaled
	if n < 0 {
		dst = append(dst, '-')
		n = -n
	}
	var buf [24]byte
	digits := strconv.AppendInt(buf[:0], n, 10)
	whole := len(digits) - d.Scale
	if whole <= 0 {
		dst = append(dst, '0', '.')
		for ; whole < 0; whole++ {
			dst = append(dst, '0')
		}
		return append(dst, digits...)
	}
	dst = append(dst, digits[:whole]...)
	dst = append(dst, '.')
	return append(dst, digits[whole:]...)
}

// trim drops trailing zeros behind the point.
func (d Decimal) trim() Decimal {
	for d.Scale > 0 && d.Unscaled%10 == 0 {
		d.Unscaled /= 10
		d.Scale--
	}
	return d
}
