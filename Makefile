# Shorthands; CI runs .ci/run.
VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null)

.PHONY: all build test check generate install figures mutants

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

# How well and how fast the documents of testdata/gold are read, printed and
# written into README.md and README.ja.md. Takes about a minute.
figures:
	go run -C tools ./figures

# What the tests of some packages hold: a sample of small changes of their
# source, and which of them no test noticed. Takes minutes a package.
MUTATE ?= internal/line internal/roster internal/script
MUTANTS ?= 60
SEED ?= 1
mutants:
	go run -C tools/mutate . -n $(MUTANTS) -seed $(SEED) $(MUTATE)
