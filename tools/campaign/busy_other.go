//go:build !unix

package main

import "time"

var began = time.Now()

// busy is the time that has passed.
func busy() time.Duration { return time.Since(began) }
