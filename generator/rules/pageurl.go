package rules

import (
	"net/url"
	"path"
	"strings"
)

// PageURL returns the address at which a page of the docs root about a version of the service is published, empty when
// the page stands in neither of the folders api and resources.
func PageURL(version, page string) string {
	folder, file := path.Split(page)
	base := "https://learn.microsoft.com/en-us/graph/api/"
	switch path.Base(folder) {
	case "api":
	case "resources":
		base += "resources/"
	default:
		return ""
	}
	return base + url.PathEscape(strings.TrimSuffix(file, ".md")) + "?view=graph-rest-" + strings.TrimPrefix(version, "v")
}
