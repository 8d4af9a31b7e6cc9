package link

import (
	"maps"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// settleSpelling spells each segment of all paths in one way: as the rows of properties do, else as most paths do.
// The service does not care about case, and the pages are careless about it.
func settleSpelling(s *state) {
	spellings := map[string]map[string]int{}
	for _, c := range s.calls {
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
	for _, c := range s.calls {
		for i := range c.op.Paths {
			c.op.Paths[i] = s.respell(c, i, spellings)
			for _, op := range c.ops {
				op.Paths[i] = c.op.Paths[i]
			}
		}
	}
}

// respell returns a path with its segments spelled as everywhere, and with them the parameters named after them.
func (s *state) respell(c *call, n int, spellings map[string]map[string]int) model.Path {
	path, found := c.op.Paths[n], segmentFinder{line: c.said.Lines[n], at: c.op.Paths[n].At}
	segments := strings.Split(path.Template, "/")
	renamed := map[string]string{}
	was := ""
	for i, segment := range segments {
		folded := strings.ToLower(segment)
		best := segment
		if len(spellings[folded]) > 1 && !strings.ContainsAny(segment, "{}()") {
			best = s.spelling(folded, spellings[folded])
		}
		if rest, ok := strings.CutPrefix(segment, "{"+was+"-"); ok && segments[i-1] != was { // named after the segment before
			segments[i] = "{" + segments[i-1] + "-" + rest
			renamed[strings.Trim(segment, "{}")] = strings.Trim(segments[i], "{}")
		}
		was = segment
		if best == segment {
			continue
		}
		s.diags.Add(diag.PathMended, found.find(segment), "%q is spelled %q elsewhere, which is taken", diag.Clip(segment), diag.Clip(best))
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

// A segmentFinder finds the places of a path's segments, one behind the other, in the line of the page that has the
// path.
type segmentFinder struct {
	// line are the words from a place on, where the last segment stands that was found.
	line string
	at   diag.Pos
}

// find returns where a segment stands, the place of the one before when it is not there: it was mended.
func (f *segmentFinder) find(segment string) diag.Pos {
	i := strings.Index(f.line, "/"+segment) + 1
	f.line, f.at.Column = f.line[i:], f.at.Column+i
	return f.at
}

// spelling returns the best of several spellings of a segment.
func (s *state) spelling(folded string, spellings map[string]int) string {
	sorted := slices.Sorted(maps.Keys(spellings))
	if known := s.lib.Spelled(folded); slices.Contains(sorted, known) {
		return known
	}
	return slices.MaxFunc(sorted, func(a, b string) int { return spellings[a] - spellings[b] })
}
