package main

import (
	"strings"

	"github.com/giji-go/giji/internal/infile"
	"github.com/giji-go/giji/profiles"
)

// profileText is the text of the profile that --profile gives: a ready one by
// its name, or a file. A file of that very name is reached as ./NAME.
func profileText(name string) ([]byte, error) {
	if data, err := profiles.Read(name); err == nil {
		return data, nil
	}
	if err := refuseAddresses(name); err != nil {
		return nil, err
	}
	const most = 16 << 20 // a table of labels has a few hundred lines
	data, err := infile.ReadFile(name, most)
	if err != nil {
		return nil, usagef("--profile %s: %s; name a file, or a ready one: %s", name, reason(err), strings.Join(profiles.Names(), ", "))
	}
	return data, nil
}
