package parser

import (
	"bytes"
	"maps"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
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

// pathSlips are the segments that are left out of paths (docs-format §5).
var pathSlips = []pathSlip{
	{"...", false, "stands for more of the same, of which none need be there"},
	{"…", false, "stands for more of the same, of which none need be there"},
	{"$entity", true, "is what a collection holds and no part of the URL"},
}

// mendPath returns a path without the slips in it; at is the place of the path.
func (p *page) mendPath(path string, at int) string {
	segments := strings.Split(path, "/")
	kept := segments[:0:0]
	for i, segment := range segments {
		slip := slices.IndexFunc(pathSlips, func(s pathSlip) bool { return s.segment == segment && (!s.last || i == len(segments)-1) })
		if i == 0 || slip < 0 {
			kept = append(kept, segment)
		} else {
			p.diags.Add(diag.PathMended, p.pos(at), "%q %s, it is left out", segment, pathSlips[slip].means)
		}
		at += len(segment) + len("/")
	}
	return strings.Join(kept, "/")
}

// pathKey matches the key that a path ends in: a segment of its own, or in parentheses behind the collection.
var pathKey = matching(`(?:/\{[^{}]*\}|\('?\{[^{}]*\}'?\))$`)

// cutKeys shortens the paths that end in the key of a thing where other lines of the page, or its examples, end in its
// collection: what is created has no key yet.
func (c *createPage) cutKeys() {
	collections := c.exampleCollections()
	for _, path := range c.op.Paths {
		collections[lastSegment(path.Template)] = true
	}
	for i := range c.op.Paths {
		path := &c.op.Paths[i]
		key := pathKey().FindStringIndex(path.Template)
		if key == nil || !collections[lastSegment(path.Template[:key[0]])] {
			continue
		}
		c.diags.Add(diag.PathMended, path.At, "%q ends in the key of what is created, which other lines do not, it is left out", clip(path.Template))
		path.Template, path.Parameters = path.Template[:key[0]], path.Parameters[:len(path.Parameters)-1]
	}
}

// exampleCollections returns the folded last segments of the URLs that examples send something to.
func (c *createPage) exampleCollections() map[string]bool {
	out := map[string]bool{}
	for _, e := range c.op.Examples {
		if e.Request == nil {
			continue
		}
		if line, ok := parseRequestLine(e.Request.Start, 0); ok && line.method == "POST" {
			_, path, _ := readURL(line.url)
			out[lastSegment(path)] = true
		}
	}
	return out
}

// settleSpelling spells each segment of all paths in one way: as the rows of properties do, else as most paths do.
// The service does not care about case, and the pages are careless about it.
func (l *linker) settleSpelling(creates []*createPage) {
	spellings := map[string]map[string]int{}
	for _, c := range creates {
		for _, path := range c.op.Paths {
			for segment := range strings.SplitSeq(path.Template, "/") {
				folded := strings.ToLower(segment)
				if spellings[folded] == nil {
					spellings[folded] = map[string]int{}
				}
				spellings[folded][segment]++
			}
		}
	}
	for _, c := range creates {
		for i := range c.op.Paths {
			c.op.Paths[i] = l.respell(c, c.op.Paths[i], spellings)
			for _, op := range c.ops {
				op.Paths[i] = c.op.Paths[i]
			}
		}
	}
}

// respell returns a path with its segments spelled as everywhere, and with them the parameters named after them.
func (l *linker) respell(c *createPage, path model.Path, spellings map[string]map[string]int) model.Path {
	segments := strings.Split(path.Template, "/")
	renamed := map[string]string{}
	at, was := c.offsetOf(path.At), ""
	for i, segment := range segments {
		folded := strings.ToLower(segment)
		best := segment
		if len(spellings[folded]) > 1 && !strings.ContainsAny(segment, "{}()") {
			best = l.spelling(folded, spellings[folded])
		}
		if rest, ok := strings.CutPrefix(segment, "{"+was+"-"); ok && segments[i-1] != was { // named after the segment before
			segments[i] = "{" + segments[i-1] + "-" + rest
			renamed[strings.Trim(segment, "{}")] = strings.Trim(segments[i], "{}")
		}
		was = segment
		if best == segment {
			continue
		}
		at = c.segmentAt(segment, at)
		l.diags.Add(diag.PathMended, c.pos(at), "%q is spelled %q elsewhere, which is taken", clip(segment), clip(best))
		segments[i] = best
	}
	path.Template = strings.Join(segments, "/")
	path.Parameters = slices.Clone(path.Parameters)
	for i, parameter := range path.Parameters {
		if name, ok := renamed[parameter.Value]; ok {
			path.Parameters[i].Value = name
		}
	}
	return path
}

// segmentAt returns where a segment of a path stands in the page, behind the place of the path or of a segment before it.
func (c *createPage) segmentAt(segment string, at int) int {
	return at + max(bytes.Index(c.src[at:min(at+maxLine, len(c.src))], []byte("/"+segment))+1, 0)
}

// spelling returns the best of several spellings of a segment.
func (l *linker) spelling(folded string, spellings map[string]int) string {
	sorted := slices.Sorted(maps.Keys(spellings))
	if known := l.lib.spelled[folded]; slices.Contains(sorted, known) {
		return known
	}
	return slices.MaxFunc(sorted, func(a, b string) int { return spellings[a] - spellings[b] })
}
