package pdf

// A lock decrypts the strings and streams of an encrypted file (7.6). A nil
// lock is that of a plain file.
type lock struct{}

func (k *lock) open(o object, id ref) object             { return o }
func (k *lock) openStream(data []byte, s *stream) []byte { return data }

func (f *File) unlock(password string) error { return nil }
