package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// fatal returns the severity from which on a diagnostic makes the run fail.
func (o *options) fatal() diag.Severity {
	if o.strict {
		return diag.Warning
	}
	return diag.Error
}

// failing reports whether the list makes the run fail.
func (a *app) failing(list diag.List) bool {
	worst, ok := list.Max()
	return ok && worst >= a.options.fatal()
}

// report takes the bar away, prints the diagnostics on stderr, sorted, and returns [errFindings] if they make the run fail.
func (a *app) report(list diag.List) error {
	a.bar.end()
	list = list.Sorted()
	if a.options.quiet {
		list = atLeast(list, a.options.fatal())
	}
	renderer := diag.Renderer{
		Format: a.options.format,
		Root:   filepath.ToSlash(filepath.Clean(a.options.docs)),
		Color:  isTerminal(a.stderr) && os.Getenv("NO_COLOR") == "",
	}
	if err := renderer.Render(a.stderr, list); err != nil {
		return fmt.Errorf("print diagnostics: %w", err)
	}
	if a.failing(list) {
		return errFindings
	}
	return nil
}

// atLeast returns the diagnostics of the given severity and above.
func atLeast(list diag.List, severity diag.Severity) diag.List {
	var out diag.List
	for _, d := range list {
		if d.Severity >= severity {
			out = append(out, d)
		}
	}
	return out
}
