package pdf

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
)

// A lock decrypts the strings and streams of an encrypted file (7.6). A nil
// lock is that of a plain file.
type lock struct {
	key     []byte
	strings method
	streams method
	plain   bool // metadata streams are not encrypted
}

// A method is how a crypt filter encrypts (7.6.6).
type method uint8

const (
	methodNone method = iota
	methodRC4
	methodAES    // a key for each object
	methodAES256 // one key for all
)

// open decrypts the strings of an object of the file.
func (k *lock) open(o object, id ref) object {
	if k == nil || k.strings == methodNone {
		return o
	}
	switch x := o.(type) {
	case str:
		return str(k.strings.decrypt(k.objectKey(id, k.strings), []byte(x)))
	case array:
		for i := range x {
			x[i] = k.open(x[i], id)
		}
	case dict:
		for key := range x {
			x[key] = k.open(x[key], id)
		}
	case *stream:
		k.open(x.dict, id)
	}
	return o
}

// openStream decrypts the data of a stream.
func (k *lock) openStream(data []byte, s *stream) []byte {
	if k == nil || k.streams == methodNone {
		return data
	}
	if t := s.dict["Type"]; t == name("XRef") || t == name("Metadata") && k.plain || ownCrypt(s) {
		return data
	}
	return k.streams.decrypt(k.objectKey(s.id, k.streams), data)
}

// ownCrypt reports whether a stream names a crypt filter of its own (7.4.10):
// the only one in use is Identity, for metadata.
func ownCrypt(s *stream) bool {
	switch x := s.dict["Filter"].(type) {
	case name:
		return x == "Crypt"
	case array:
		return len(x) > 0 && x[0] == name("Crypt")
	}
	return false
}

// objectKey is the key of one object (7.6.3.1, algorithm 1).
func (k *lock) objectKey(id ref, m method) []byte {
	if m == methodAES256 {
		return k.key
	}
	h := md5.New()
	h.Write(k.key)
	h.Write([]byte{byte(id.num), byte(id.num >> 8), byte(id.num >> 16), byte(id.gen), byte(id.gen >> 8)})
	if m == methodAES {
		h.Write([]byte("sAlT"))
	}
	return h.Sum(nil)[:min(len(k.key)+5, md5.Size)]
}

// decrypt returns the plain bytes; the input is left alone, since it is the
// file itself.
func (m method) decrypt(key, data []byte) []byte {
	switch m {
	case methodRC4:
		return rc4Crypt(key, data)
	case methodAES, methodAES256:
		return unpad(aesDecrypt(key, data))
	}
	return data
}

func rc4Crypt(key, data []byte) []byte {
	c, err := rc4.NewCipher(key)
	if err != nil {
		return nil
	}
	out := make([]byte, len(data))
	c.XORKeyStream(out, data)
	return out
}

// aesDecrypt undoes CBC whose initial vector comes first. What is cut off in
// the middle of a block is lost.
func aesDecrypt(key, data []byte) []byte {
	block, err := aes.NewCipher(key)
	if err != nil || len(data) < 2*aes.BlockSize {
		return nil
	}
	iv, body := data[:aes.BlockSize], data[aes.BlockSize:]
	out := make([]byte, len(body)/aes.BlockSize*aes.BlockSize)
	cipher.NewCBCDecrypter(block, iv).CryptBlocks(out, body[:len(out)])
	return out
}

func unpad(b []byte) []byte {
	if len(b) == 0 {
		return b
	}
	if n := int(b[len(b)-1]); n >= 1 && n <= aes.BlockSize && n <= len(b) {
		return b[:len(b)-n]
	}
	return b
}
