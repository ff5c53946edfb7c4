package main

import (
	"os"

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
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, usagef("--profile: %v", err)
	}
	return data, nil
}
