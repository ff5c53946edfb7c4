# Shorthands; CI runs .ci/run.
VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null)

.PHONY: all build test check generate install

all: build test

build:
	go build -trimpath -ldflags "-s -w -X main.version=$(VERSION)" -o dist/giji ./cmd/giji

install:
	go install -trimpath -ldflags "-s -w -X main.version=$(VERSION)" ./cmd/giji

test:
	go test ./...

check:
	.ci/run

generate:
	go generate ./...
