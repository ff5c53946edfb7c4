//go:build !unix

package corpus

// openAtOnce is not needed: no pipe has a name among the files.
const openAtOnce = 0
