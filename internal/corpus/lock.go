package corpus

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"
)

// lockName is the file in an output folder that a batch holds while it runs.
const lockName = ".batch.lock"

// A lock keeps a second batch out of the folder of a running one. The system
// holds it, not the file: what a killed batch leaves is free to the next.
type lock struct{ files []*os.File }

// A holder is who holds a lock, as the file says to people.
type holder struct {
	PID   int    `json:"pid"`
	Host  string `json:"host"`
	Began string `json:"began"` // RFC 3339
}

// A LockedError says that another batch works in an output folder.
type LockedError struct {
	Dir    string
	Job    int // of Jobs
	Jobs   int
	holder holder
}

func (e *LockedError) Error() string {
	what := "another giji batch works in it"
	if e.Jobs > 1 {
		what = fmt.Sprintf("another giji batch works on its part %d/%d, or on all of it", e.Job, e.Jobs)
	}
	who := ""
	if e.holder.PID > 0 {
		who = fmt.Sprintf(" (process %d on %s, since %s)", e.holder.PID, e.holder.Host, e.holder.Began)
	}
	return fmt.Sprintf("%s: %s%s; wait for it, or choose another folder", e.Dir, what, who)
}

// errLocked is returned by lockFile where another process holds the lock.
var errLocked = errors.New("locked")

// lockName is that of the lock of a job.
func (j job) lockName() string {
	return fmt.Sprintf(".batch-%05d-of-%05d.lock", j.index, j.count)
}

// lockFolder takes the folder for a job: a batch that is not divided excludes
// all others, and jobs of one exclude their like and such a batch.
func lockFolder(dir string, j job) (*lock, error) {
	l := new(lock)
	alone := j.count <= 1
	if err := l.take(dir, lockName, alone, j); err != nil {
		return nil, err
	}
	if alone {
		return l, nil
	}
	if err := l.take(dir, j.lockName(), true, j); err != nil {
		l.release()
		return nil, err
	}
	return l, nil
}

// lockPatience is how long a lock is asked for: one that ends looks for a
// moment whether it was the last.
const lockPatience = time.Second

// take takes one file. Who released it may have removed it in between: then
// another file stands under the name, or none, and it is tried again.
func (l *lock) take(dir, name string, exclusive bool, j job) error {
	path := filepath.Join(dir, name)
	for late := time.Now().Add(lockPatience); ; {
		file, err := lockFile(path, exclusive)
		if errors.Is(err, errLocked) && time.Now().Before(late) {
			time.Sleep(lockPatience / 20)
			continue
		}
		if errors.Is(err, errLocked) {
			return &LockedError{Dir: dir, Job: j.index, Jobs: j.count, holder: readHolder(path)}
		}
		if err != nil {
			return fmt.Errorf("output: %w", err)
		}
		mine, err := file.Stat()
		there, missing := os.Stat(path)
		if err == nil && missing == nil && os.SameFile(mine, there) {
			l.files = append(l.files, file)
			if exclusive {
				sign(file)
			}
			return nil
		}
		file.Close()
	}
}

// sign writes who holds the file, over what an earlier holder wrote and over
// nothing else. Nobody but people relies on it.
func sign(file *os.File) {
	var before holder
	said, err := io.ReadAll(io.LimitReader(file, maxHolder+1))
	if err != nil || len(said) > 0 && json.Unmarshal(said, &before) != nil {
		return
	}
	host, _ := os.Hostname()
	data, _ := json.Marshal(holder{os.Getpid(), host, time.Now().Format(time.RFC3339)}) // strings and a number
	if file.Truncate(0) == nil {
		_, _ = file.WriteAt(append(data, '\n'), 0)
	}
}

// maxHolder is room for what a holder writes, in bytes.
const maxHolder = 1 << 12

func readHolder(path string) (h holder) {
	file, err := open(path)
	if err != nil {
		return h
	}
	defer file.Close()
	data, _ := io.ReadAll(io.LimitReader(file, maxHolder))
	_ = json.Unmarshal(data, &h) // by another program or half-written: nobody is named
	return h
}

// release gives the folder free and removes the files. The lock on them ends
// behind that: until then nobody takes a file that is about to go. One that
// others share stays until the last of them, or the next batch, removes it.
// That last one is alone in the folder, and leftovers of killed ones are
// nobody's then.
func (l *lock) release() {
	for _, file := range l.files {
		unlockFile(file, func() { removeTemporaries(filepath.Dir(file.Name())) })
	}
	l.files = nil
}

// removeTemporaries removes what killed batches were writing.
func removeTemporaries(dir string) {
	_ = removeMatching(dir, func(name string) bool {
		_, isTemporary := finalName(name)
		return isTemporary
	}) // what cannot be removed is hidden, and in nobody's way
}

// removeLock removes the file of a lock that is held. One that stays is in
// nobody's way.
func removeLock(file *os.File) { _ = os.Remove(file.Name()) }
