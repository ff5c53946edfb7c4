package pdf

import "fmt"

// A handler is what the standard security handler's dictionary says (7.6.4).
type handler struct {
	revision int
	length   int // of the key, in bytes
	o, u     []byte
	oe, ue   []byte
	p        int
	id       []byte
	metadata bool // is encrypted too
}

// unlock makes the lock of an encrypted file, with the empty password or the
// one given, which may be the user's or the owner's.
func (f *File) unlock(password string) error {
	if f.trailer["Encrypt"] == nil {
		return nil
	}
	d := f.dict(f.trailer["Encrypt"])
	if d == nil {
		return fail(-1, ErrDamaged, "the encryption dictionary is missing")
	}
	if n := f.name(d["Filter"]); n != "Standard" {
		return fail(-1, ErrUnsupported, fmt.Sprintf("security handler %q", n))
	}
	h := f.handler(d)
	k := &lock{plain: !h.metadata}
	version := f.integer(d["V"], 0)
	if err := f.methods(d, version, k); err != nil {
		return err
	}
	for _, try := range []string{"", password} {
		if k.key = h.key(try); k.key != nil {
			f.relock(k)
			return nil
		}
	}
	return fail(-1, ErrEncrypted, "neither the empty password nor the one given fits")
}

// relock forgets what was read without the lock.
func (f *File) relock(k *lock) {
	f.lock = k
	f.forgetObjects()
	if f.scanned {
		f.rescanPacks()
	}
	if f.dict(f.trailer["Root"]) == nil && !f.rescan() {
		f.trailer["Root"] = f.packedCatalog()
	}
}

func (f *File) handler(d dict) *handler {
	h := &handler{revision: f.integer(d["R"], 0), p: f.integer(d["P"], 0), metadata: true}
	h.o, h.u = f.bytes(d["O"]), f.bytes(d["U"])
	h.oe, h.ue = f.bytes(d["OE"]), f.bytes(d["UE"])
	if id := f.array(f.trailer["ID"]); len(id) > 0 {
		h.id = f.bytes(id[0])
	}
	if m, ok := f.resolve(d["EncryptMetadata"]).(bool); ok {
		h.metadata = m
	}
	h.length = clamp(f.integer(d["Length"], 40)/8, 5, 16)
	if h.revision == 2 {
		h.length = 5
	}
	if f.integer(d["V"], 0) == 4 {
		h.length = 16
	}
	return h
}

func (f *File) bytes(o object) []byte {
	s, _ := f.resolve(o).(str)
	return []byte(s)
}

// methods are those of strings and streams, by the version and the crypt
// filters of the dictionary (7.6.2, table 20).
func (f *File) methods(d dict, version int, k *lock) error {
	switch version {
	case 1, 2, 3:
		k.strings, k.streams = methodRC4, methodRC4
		return nil
	case 4, 5:
		var err error
		if k.streams, err = f.method(d, "StmF"); err == nil {
			k.strings, err = f.method(d, "StrF")
		}
		return err
	}
	return fail(-1, ErrUnsupported, fmt.Sprintf("encryption version %d", version))
}

func (f *File) method(d dict, key name) (method, error) {
	filter := f.name(d[key])
	if filter == "" || filter == "Identity" {
		return methodNone, nil
	}
	switch cfm := f.name(f.dict(f.dict(d["CF"])[filter])["CFM"]); cfm {
	case "None":
		return methodNone, nil
	case "V2":
		return methodRC4, nil
	case "AESV2":
		return methodAES, nil
	case "AESV3":
		return methodAES256, nil
	default:
		return 0, fail(-1, ErrUnsupported, fmt.Sprintf("crypt filter method %q", cfm))
	}
}
