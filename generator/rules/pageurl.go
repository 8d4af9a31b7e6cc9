package rules

import (
	"net/url"
	"path"
	"strings"
)

// PageURL returns the address at which a page of the docs root is published, empty when the page stands in
// neither of the folders api and resources.
func PageURL(page string) string {
	folder, file := path.Split(page)
	base := "https://learn.microsoft.com/en-us/graph/api/"
	switch path.Base(folder) {
	case "api":
	case "resources":
		base += "resources/"
	default:
		return ""
	}
	view := "graph-rest-1.0"
	if version, _, _ := strings.Cut(page, "/"); version == "beta" {
		view = "graph-rest-beta"
	}
	return base + url.PathEscape(strings.TrimSuffix(file, ".md")) + "?view=" + view
}
