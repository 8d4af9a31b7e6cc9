package link

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
	"github.com/seed-8ef76b74/graphgen/parser/page/rows"
)

// settleParts chooses the parts of a page that are about a type which the page is about, and returns these types: a
// part about a type derived from one of them says that the page is about that one as well.
func (s chooser) settleParts(c *call, types []ref.Named) []ref.Named {
	c.parts = slices.DeleteFunc(c.parts, func(p *part) bool {
		switch {
		case names(types, p.Type):
		case s.derivesFrom(p.Type, types):
			types = append(slices.Clip(types), p.Type)
		default:
			c.take(p.Left, &s.diags)
			return true
		}
		return false
	})
	for _, p := range c.parts {
		p.derived = slices.DeleteFunc(slices.Clone(types), func(t ref.Named) bool { return !s.derivesFrom(t, []ref.Named{p.Type}) })
		s.takePart(c, p)
	}
	return types
}

// takePart makes a part count.
func (s chooser) takePart(c *call, p *part) {
	c.take(p.Taken, &s.diags)
	c.uses.Join(p.Uses)
	p.sent = page.SentKeys(c.said, func(e model.Example) bool {
		return slices.ContainsFunc(p.about(), func(t ref.Named) bool { return fits(e, t.Name) })
	})
	rows.MarkRows(p.Rows, p.sent.Has(model.EntityKey))
}

// derivesFrom reports whether a type is derived from one of others.
func (s chooser) derivesFrom(t ref.Named, others []ref.Named) bool {
	return slices.ContainsFunc(others, func(k ref.Named) bool {
		return s.lib.Derives(model.ShortName(t.Name), model.ShortName(k.Name))
	})
}

// about returns the types that a part is about.
func (p *part) about() []ref.Named { return append([]ref.Named{p.Type}, p.derived...) }

// bodyOf returns the rows of the body that are about a type: those of its own parts, and those of all types.
func (c *call) bodyOf(t ref.Named) []*model.Property {
	rows := c.op.Body.Properties
	for _, p := range c.parts {
		if names(p.about(), t) {
			rows = slices.Concat(without(rows, p.Rows), p.Rows)
		}
	}
	return rows
}

// without returns the rows of which others have none of the same name.
func without(rows, others []*model.Property) []*model.Property {
	taken := model.ByFoldedName(others)
	return slices.DeleteFunc(slices.Clone(rows), func(p *model.Property) bool { return taken[strings.ToLower(p.Name)] != nil })
}

// tellShared tells of the tables whose sentence names a single one of the types that a page is about: their rows are
// taken for all of them.
func (s chooser) tellShared(c *call, types []ref.Named) {
	for _, t := range c.tables {
		var about []ref.Named
		for _, k := range types {
			if names(t.Names, k) {
				about = append(about, k)
			}
		}
		if len(about) == 1 && len(types) > 1 {
			s.diags.Add(diag.TableShared, t.At, "the sentence above the table is about %s, its rows are taken for all types that the page creates", diag.Clip(about[0].Name))
		}
	}
}
