package pdf

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/sha256"
	"crypto/sha512"

	"github.com/giji-go/giji/internal/script"
)

// key is the file's key if password is the user's or the owner's, else nil.
func (h *handler) key(password string) []byte {
	if h.revision >= 5 {
		return h.newKey([]byte(password))
	}
	if len(h.o) < 32 || len(h.u) < 16 {
		return nil
	}
	if latin, ok := script.InWindows1252(password); ok {
		password = latin // nearly PDFDocEncoding
	}
	padded := padPassword([]byte(password))
	if key := h.userKey(padded); key != nil {
		return key
	}
	return h.userKey(h.userOfOwner(padded))
}

// passwordPad fills passwords up to 32 bytes (7.6.4.3.2, algorithm 2).
const passwordPad = "\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08" +
	"\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A"

func padPassword(p []byte) []byte {
	return append(append([]byte{}, p[:min(len(p), 32)]...), passwordPad...)[:32]
}

// userKey is the key that a padded user password makes (algorithm 2), or nil
// if it is not the user's (algorithms 4 to 6).
func (h *handler) userKey(padded []byte) []byte {
	sum := md5.New()
	sum.Write(padded)
	sum.Write(h.o[:32])
	sum.Write([]byte{byte(h.p), byte(h.p >> 8), byte(h.p >> 16), byte(h.p >> 24)})
	sum.Write(h.id)
	if h.revision >= 4 && !h.metadata {
		sum.Write([]byte{0xFF, 0xFF, 0xFF, 0xFF})
	}
	key := h.stretch(sum.Sum(nil))
	if !bytes.HasPrefix(h.u, h.userMark(key)) {
		return nil
	}
	return key
}

// stretch is the key out of a first digest.
func (h *handler) stretch(key []byte) []byte {
	if h.revision >= 3 {
		for range 50 {
			next := md5.Sum(key[:h.length])
			key = next[:]
		}
	}
	return key[:h.length]
}

// userMark is what the U entry of a key begins with.
func (h *handler) userMark(key []byte) []byte {
	if h.revision < 3 {
		return rc4Crypt(key, []byte(passwordPad))
	}
	sum := md5.Sum(append([]byte(passwordPad), h.id...))
	mark := sum[:]
	for i := range 20 {
		mark = rc4Crypt(xorKey(key, byte(i)), mark)
	}
	return mark
}

// userOfOwner is the padded user password that the O entry holds for a padded
// owner password (algorithm 7).
func (h *handler) userOfOwner(padded []byte) []byte {
	sum := md5.Sum(padded)
	key, user := h.stretch(sum[:]), h.o[:32]
	if h.revision < 3 {
		return rc4Crypt(key, user)
	}
	for i := 19; i >= 0; i-- {
		user = rc4Crypt(xorKey(key, byte(i)), user)
	}
	return user
}

func xorKey(key []byte, with byte) []byte {
	out := make([]byte, len(key))
	for i, b := range key {
		out[i] = b ^ with
	}
	return out
}

// newKey is the key of revisions 5 and 6 (7.6.4.3.3, algorithm 2.A).
func (h *handler) newKey(password []byte) []byte {
	if len(h.o) < 48 || len(h.u) < 48 || len(h.oe) < 32 || len(h.ue) < 32 {
		return nil
	}
	password = password[:min(len(password), 127)]
	user := h.u[:48]
	if bytes.Equal(h.digest(password, h.u[32:40], nil), h.u[:32]) {
		return unwrap(h.digest(password, h.u[40:48], nil), h.ue)
	}
	if bytes.Equal(h.digest(password, h.o[32:40], user), h.o[:32]) {
		return unwrap(h.digest(password, h.o[40:48], user), h.oe)
	}
	return nil
}

// unwrap decrypts the 32 bytes of a key.
func unwrap(with, key []byte) []byte {
	return aesDecrypt(with, append(make([]byte, aes.BlockSize), key[:32]...))
}

// digest is algorithm 2.B, of which revision 5 has the first step only.
func (h *handler) digest(password, salt, user []byte) []byte {
	first := sha256.Sum256(concat(password, salt, user))
	k := first[:]
	if h.revision < 6 {
		return k
	}
	for round := 0; ; round++ {
		e := encryptRepeated(k, concat(password, k, user))
		sum := 0
		for _, b := range e[:16] {
			sum += int(b) // 256 is 1 modulo 3
		}
		switch sum % 3 {
		case 0:
			d := sha256.Sum256(e)
			k = d[:]
		case 1:
			d := sha512.Sum384(e)
			k = d[:]
		default:
			d := sha512.Sum512(e)
			k = d[:]
		}
		if round >= 63 && int(e[len(e)-1]) <= round-31 {
			return k[:32]
		}
	}
}

// encryptRepeated encrypts 64 copies of text with AES-128 in CBC.
func encryptRepeated(k, text []byte) []byte {
	out := bytes.Repeat(text, 64)
	block, err := aes.NewCipher(k[:16])
	if err != nil {
		return out
	}
	cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(out, out)
	return out
}

func concat(parts ...[]byte) []byte { return bytes.Join(parts, nil) }
