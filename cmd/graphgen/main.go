// Graphgen reads pages of the Microsoft Graph API reference and writes a Go package and an OpenAPI document.
//
// Run "graphgen --help" for the manual.
package main

import "os"

func main() {
	limitMemory()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
