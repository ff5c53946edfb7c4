// Package e2e opens the page that giji view writes in a browser and uses it.
// It is a module of its own, so that nobody else needs a browser driver.
package e2e
