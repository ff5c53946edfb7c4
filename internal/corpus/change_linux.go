package corpus

import (
	"syscall"
	"time"
)

func changeTime(s *syscall.Stat_t) time.Time {
	sec, nsec := s.Ctim.Unix()
	return time.Unix(sec, nsec)
}
