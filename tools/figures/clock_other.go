//go:build !unix

package main

import "time"

var began = time.Now()

// clock is the time of the wall, where the processor's is not at hand.
func clock() time.Duration { return time.Since(began) }
