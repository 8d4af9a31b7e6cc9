package link

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page"
)

// settleKeys makes a parameter of each segment of a path that is the key of a thing: "inbox" in
// /me/mailFolders/inbox/messageRules names one of the folders and is no part of the API's shape. The values of such a
// parameter are those that all pages write there, and any where a page has a parameter there.
func settleKeys(s *state) {
	found := false
	for _, c := range s.calls {
		for i, path := range c.op.Paths {
			c.op.Paths[i] = s.nameKeys(c, i)
			found = found || len(c.op.Paths[i].Parameters) > len(path.Parameters)
		}
	}
	if !found {
		return
	}
	alike := map[string][][]model.Parameter{}
	for _, c := range s.calls {
		for i, path := range c.op.Paths {
			shape := model.PathShape(path.Template)
			alike[shape] = append(alike[shape], path.Parameters)
			for _, op := range c.ops {
				op.Paths[i] = path
			}
		}
	}
	for _, paths := range alike {
		settleValues(paths)
	}
}

// settleValues gives the parameters of paths that are alike but for names the values that they have together, and those
// with values what is said of the others.
func settleValues(paths [][]model.Parameter) {
	for i := range paths[0] {
		var values []model.Text
		var description model.Text
		listed := true
		for _, parameters := range paths {
			listed = listed && len(parameters[i].Values) > 0
			if description.Value == "" {
				description = parameters[i].Description
			}
			for _, value := range parameters[i].Values {
				if !slices.ContainsFunc(values, func(v model.Text) bool { return v.Value == value.Value }) {
					values = append(values, value)
				}
			}
		}
		if !listed {
			values = nil
		}
		for _, parameters := range paths {
			if len(parameters[i].Values) > 0 {
				parameters[i].Description = description
			}
			parameters[i].Values = values
		}
	}
}

// nameKeys returns a path with a parameter in place of each key.
func (s *state) nameKeys(c *call, n int) model.Path {
	path, found := c.op.Paths[n], segmentFinder{line: c.said.Lines[n], at: c.op.Paths[n].At}
	segments := strings.Split(path.Template, "/")
	parameters := slices.Clone(path.Parameters)
	before := 0
	for i, segment := range segments {
		if i < minKey || i == len(segments)-1 || !s.lib.IsKey(segments[i-1], segment, segments[i+1]) {
			before += strings.Count(segment, "{")
			continue
		}
		taken := map[string]bool{}
		for _, parameter := range parameters {
			taken[parameter.Value] = true
		}
		at := found.find(segment)
		name := page.UniqueParameter(segments[i-1]+"-id", segments[i-1], taken)
		s.diags.Add(diag.PathMended, at, "%q names one of the %s, it is taken for a value of a parameter %q", segment, segments[i-1], name)
		parameters = slices.Insert(parameters, before, model.Parameter{
			Value: name, At: at, Values: []model.Text{{Value: segment, At: at}},
		})
		segments[i] = "{" + name + "}"
		before++
	}
	path.Template, path.Parameters = strings.Join(segments, "/"), parameters
	return path
}

// minKey is the first segment, counted from the slash that a path begins with, that can be a key: what stands behind
// the first name of a URL is a part of a container, /policies/x.
const minKey = 3
