package rules

import "path"

// Source returns a page's path as it is printed in the output: below the name of the docs root, and the docs root itself
// when there is no page. A fact from outside of the docs root, which a file of overrides may hold, keeps its own path.
func Source(root, page string) string { return path.Join(root, page) }
