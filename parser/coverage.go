package parser

import (
	"cmp"
	"slices"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// countTable counts a table whose columns were understood, or not.
func (p *page) countTable(t table, read bool) {
	p.coverage.Tables++
	p.coverage.Rows += len(t.rows)
	if read {
		p.coverage.TablesRead++
	} else {
		p.coverage.RowsLeft += len(t.rows)
	}
}

// countRow counts a row that is in the model now.
func (p *page) countRow() { p.coverage.RowsRead++ }

// cover returns the coverage of the pages that were read, sorted by path.
func (l *linker) cover(creates []*createPage) []*model.Coverage {
	var out []*model.Coverage
	counter := model.NewFactCounter()
	for _, c := range creates {
		out = append(out, l.coverage(c.page, &c.refs, createFacts(counter, c)))
	}
	for _, t := range l.read {
		rows := slices.DeleteFunc(slices.Clone(t.rows), func(p *model.Property) bool { return l.leavesOut(t, p) })
		cover := l.coverage(t.page, &t.refs, typeFacts(counter, t, rows))
		cover.Relationships = len(t.rows) - len(rows)
		cover.RowsRead -= cover.Relationships
		out = append(out, cover)
	}
	slices.SortFunc(out, func(a, b *model.Coverage) int { return cmp.Compare(a.Page, b.Page) })
	return out
}

// coverage completes what was counted while a page was read.
func (l *linker) coverage(p *page, refs *references, facts map[string]int) *model.Coverage {
	c := p.coverage
	c.Page, c.Facts = p.Path, facts
	for _, use := range refs.list {
		if _, ok := linkTarget(p.Path, use.link); !ok {
			continue
		}
		c.Links++
		if _, ok := l.lib.find(p.Path, use.link); !ok {
			c.LinksUnresolved++
		}
	}
	return &c
}
