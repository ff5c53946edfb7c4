package pdf

import "errors"

// errDeflate is where deflated data stops making sense; what came before it
// is kept.
var errDeflate = errors.New("damaged deflated data")

// An inflater undoes deflate (RFC 1951) from memory to memory. The streams of
// a document are many and short, which makes a reader with a window of its own
// the greater part of the cost.
type inflater struct {
	src         []byte
	at          int
	hold        uint64 // bits read ahead, the next one lowest
	have        uint
	out         []byte
	limit       int
	lits, dists huffman
	lengths     [320]uint8
	into        []byte // what the next stream may be written to
	last        []byte // what was written last
	look        func() // looks at the context; nil for none
	seen        int    // bytes of out up to which that was done
}

// wrote reports whether b is what was written last.
func (z *inflater) wrote(b []byte) bool {
	return len(b) > 0 && len(z.last) > 0 && &b[0] == &z.last[0]
}

// zlib inflates data (7.4.4). The checksum is not looked at and a damaged
// header is passed over: the deflated data is what counts.
func (z *inflater) zlib(data []byte, limit int) ([]byte, error) {
	for len(data) > 0 && class[data[0]] == space { // a stray line end
		data = data[1:]
	}
	if len(data) > 2 && data[0]&0x0F == 8 {
		data = data[2:]
	}
	z.src, z.at, z.hold, z.have, z.limit, z.seen = data, 0, 0, 0, limit, 0
	z.out, z.into = z.into, nil
	if cap(z.out) == 0 {
		z.out = make([]byte, 0, min(max(4*len(data), 512), 1<<20))
	}
	err := z.blocks()
	z.last, z.src, z.out = z.out, nil, nil
	return z.last, err
}

func (z *inflater) blocks() error {
	for {
		final, kind := z.bits(1), z.bits(2)
		var err error
		switch kind {
		case 0:
			err = z.stored()
		case 1:
			z.fixed()
			err = z.block()
		case 2:
			if err = z.dynamic(); err == nil {
				err = z.block()
			}
		default:
			err = errDeflate
		}
		if err != nil || final == 1 {
			return err
		}
	}
}

// refill reads ahead to at least 56 bits, or to the end; beyond it zeros
// follow, and overrun tells.
func (z *inflater) refill() {
	for z.have <= 56 && z.at < len(z.src) {
		z.hold |= uint64(z.src[z.at]) << z.have
		z.at++
		z.have += 8
	}
}

// bits takes n bits, at most 16.
func (z *inflater) bits(n uint) int {
	if z.have < n {
		z.refill()
	}
	v := z.hold & (1<<n - 1)
	z.drop(n)
	return int(v)
}

// drop takes n bits that were looked at. Of missing ones the count goes below
// zero, that is, beyond 64.
func (z *inflater) drop(n uint) {
	z.hold >>= n
	z.have -= n
}

func (z *inflater) overrun() bool { return z.have > 64 }

func (z *inflater) stored() error {
	if z.overrun() {
		return errDeflate
	}
	z.drop(z.have & 7)
	n, check := z.bits(16), z.bits(16)
	if z.overrun() || n != ^check&0xFFFF {
		return errDeflate
	}
	z.at -= int(z.have / 8) // whole bytes that were read ahead
	z.hold, z.have = 0, 0
	end := min(z.at+n, len(z.src))
	z.out = append(withRoom(z.out, n, z.limit), z.src[z.at:end]...)
	short := end-z.at < n
	z.at = end
	z.checkLimit()
	if short {
		return errDeflate
	}
	return nil
}

func (z *inflater) checkLimit() {
	if len(z.out) > z.limit {
		stopLarge(z.limit)
	}
}

// fixed sets the codes of 3.2.6.
func (z *inflater) fixed() {
	for i := range 288 {
		switch {
		case i < 144:
			z.lengths[i] = 8
		case i < 256:
			z.lengths[i] = 9
		case i < 280:
			z.lengths[i] = 7
		default:
			z.lengths[i] = 8
		}
	}
	z.lits.build(z.lengths[:288])
	for i := range 30 {
		z.lengths[i] = 5
	}
	z.dists.build(z.lengths[:30])
}

// codeOrder is the order of the lengths of the code length codes (3.2.7).
const codeOrder = "\x10\x11\x12\x00\x08\x07\x09\x06\x0a\x05\x0b\x04\x0c\x03\x0d\x02\x0e\x01\x0f"

// dynamic reads the codes of a block (3.2.7).
func (z *inflater) dynamic() error {
	lits, dists, codes := z.bits(5)+257, z.bits(5)+1, z.bits(4)+4
	clear(z.lengths[:19])
	for i := range codes {
		z.lengths[codeOrder[i]] = uint8(z.bits(3))
	}
	z.lits.build(z.lengths[:19])
	for i := 0; i < lits+dists; {
		code := z.symbol(&z.lits)
		value, repeat := uint8(code), 1
		switch {
		case code < 0 || z.overrun():
			return errDeflate
		case code == 16:
			if i == 0 {
				return errDeflate
			}
			value, repeat = z.lengths[i-1], 3+z.bits(2)
		case code == 17:
			value, repeat = 0, 3+z.bits(3)
		case code == 18:
			value, repeat = 0, 11+z.bits(7)
		}
		for ; repeat > 0 && i < lits+dists; repeat-- {
			z.lengths[i] = value
			i++
		}
	}
	z.dists.build(z.lengths[lits : lits+dists])
	z.lits.build(z.lengths[:lits])
	return nil
}

// block decodes symbols up to the end of the block (3.2.5).
func (z *inflater) block() error {
	for {
		if len(z.out) >= z.seen && z.look != nil {
			z.seen = len(z.out) + 1<<18
			z.look()
		}
		z.refill()
		z.out = withRoom(z.out, longestMatch, z.limit)
		symbol := z.symbol(&z.lits)
		if symbol >= 0 && symbol < 256 && !z.overrun() {
			z.out = append(z.out, byte(symbol))
			if len(z.out) > z.limit {
				z.checkLimit()
			}
			continue
		}
		if symbol == 256 && !z.overrun() {
			z.checkLimit()
			return nil
		}
		if err := z.match(symbol); err != nil {
			return err
		}
	}
}
