package ref

import (
	"path"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
)

// The folders of a docs root that hold no pages about calls: one documents types, what the other one holds is read
// where a page includes it.
const (
	ResourcesFolder = "resources"
	IncludesFolder  = "includes"
)

// A Link is where a link on a page leads.
type Link struct {
	// Dest is the destination as written, "" without a link.
	Dest string
	// Target is the path inside the docs root that it leads to, "" for a link to elsewhere, and Fragment what stands
	// behind the "#".
	Target, Fragment string
}

// siteLink matches a link to a page of a type as the reference's web site has it; group 1 is the file's name.
var siteLink = markdown.Matching(`^(?:https?://(?:learn|docs)\.microsoft\.com(?:/[a-z]{2}-[a-z]{2})?)?/graph/api/resources/([\w-]+)(?:[?#].*)?$`)

// LinkOf returns where a destination leads that is written on the page at a path.
func LinkOf(from, dest string) Link {
	if dest == "" {
		return Link{}
	}
	_, fragment, _ := strings.Cut(dest, "#")
	return Link{Dest: dest, Target: target(from, dest), Fragment: fragment}
}

// target returns the path inside the docs root that a destination leads to, "" when it leads elsewhere.
func target(from, dest string) string {
	if strings.Contains(dest, "/graph/api/resources/") {
		if m := siteLink().FindStringSubmatch(dest); m != nil {
			return path.Join(path.Dir(path.Dir(from)), ResourcesFolder, m[1]+".md")
		}
	}
	if strings.HasPrefix(dest, "#") {
		return from
	}
	dest, _, _ = strings.Cut(strings.ReplaceAll(dest, `\`, "/"), "#")
	if dest == "" || strings.Contains(dest, ":") || strings.HasPrefix(dest, "/") || !strings.HasSuffix(strings.ToLower(dest), ".md") {
		return ""
	}
	return path.Join(path.Dir(from), dest)
}

// leadsToType reports whether the link leads to the page of a type.
func (l Link) leadsToType() bool { return path.Base(path.Dir(l.Target)) == ResourcesFolder }
