package page

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// A pathSlip is something in the paths of pages that is no part of any URL.
type pathSlip struct {
	// segment is what stands between two slashes.
	segment string
	// last says that it counts only at the end of a path.
	last bool
	// means is what a message says of it.
	means string
}

// pathSlips are the segments that are left out of paths (FORMAT.md, "Request lines and URLs").
var pathSlips = []pathSlip{
	{"...", false, "stands for more of the same, of which none need be there"},
	{"…", false, "stands for more of the same, of which none need be there"},
	{"$entity", true, "is what a collection holds and no part of the URL"},
}

// mendPath returns a path without the slips in it; at is the place of the path.
func (c pathReader) mendPath(path string, at diag.Pos) string {
	segments := strings.Split(path, "/")
	kept := segments[:0:0]
	for i, segment := range segments {
		slip := slices.IndexFunc(pathSlips, func(s pathSlip) bool { return s.segment == segment && (!s.last || i == len(segments)-1) })
		if i == 0 || slip < 0 {
			kept = append(kept, segment)
		} else {
			c.Told.Add(diag.PathMended, at, "%q %s, it is left out", segment, pathSlips[slip].means)
		}
		at.Column += len(segment) + len("/")
	}
	return strings.Join(kept, "/")
}
