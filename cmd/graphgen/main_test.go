package main

import (
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the test binary be the command itself, under its own name: no test needs a build.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"graphgen": main})
}
