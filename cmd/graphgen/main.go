// Graphgen reads pages of the Microsoft Graph API reference and writes a Go package and an OpenAPI document.
//
// Run "graphgen --help" for the manual.
package main

import (
	"os"
	"runtime/debug"
)

func main() {
	if os.Getenv("GOGC") == "" {
		// A run is short and its heap is small: at Go's default a tenth of it would be collections. Twice that takes half
		// of them away for half as much memory again; what lies beyond costs more memory than it saves time.
		debug.SetGCPercent(200)
	}
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
