package parser

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// settleVersion makes all operations be about one version of the service: a document has one base URL. The folder
// of a page says which version it is about; where no folder does, an example's URL does, and the versions of the
// other pages outweigh a slip in it. A page that says nothing is about the version of the others.
func (l *linker) settleVersion(creates []*createPage) {
	if len(creates) == 0 {
		l.diags.Add(diag.OperationMissing, diag.Pos{}, "no page documents a create operation")
		return
	}
	count := map[string]int{}
	for _, c := range creates {
		count[c.op.Version.Value]++
	}
	version := versionDefault
	if count[versionBeta] > count[versionDefault] {
		version = versionBeta
	}
	for _, c := range creates {
		switch {
		case c.op.Version.Value == version:
			continue
		case c.op.Version.Value == "":
			l.diags.Add(diag.VersionAssumed, c.titlePos(), "no URL and no folder names the version, %s is assumed", version)
		case c.folder != "":
			l.diags.Add(diag.VersionMixed, c.op.Version.At, "the page is about %s, most pages are about %s: one run is for one version", c.op.Version.Value, version)
		default:
			l.diags.Add(diag.VersionDiffers, c.op.Version.At, "the example is about %s, most pages are about %s, which is taken", c.op.Version.Value, version)
		}
		for _, op := range c.ops {
			op.Version.Value = version
		}
	}
}

// create gives a page its operations; false when nothing tells the created type. What the page does not say, the
// collection that the URL ends in may: a page of its owner documents it with its type.
func (l *linker) create(c *createPage) bool {
	cells := l.createdTypes(c)
	if len(cells) == 0 {
		path := c.op.Paths[0]
		if types := l.lib.byCollection[lastSegment(path.Template)]; len(types) == 1 {
			cells = []typeCell{{name: types[0], offset: c.offsetOf(path.At)}}
		}
	}
	l.singular(cells)
	cells = l.settleParts(c, l.atMostCreated(c, l.withDerived(c, cells)))
	l.tellShared(c, cells)
	c.create(cells)
	return len(cells) > 0
}

// The most that a page can create: types, and properties of all these types in all.
const (
	maxCreated     = 100
	maxCreatedRows = 1 << 16
)

// atMostCreated returns the types that a page creates without those beyond the bounds, and tells of these.
func (l *linker) atMostCreated(c *createPage, cells []typeCell) []typeCell {
	rows := bodyRows(c.op)
	most := min(maxCreated, max(1, maxCreatedRows/max(1, rows)))
	if len(cells) <= most {
		return cells
	}
	l.diags.Add(diag.TooMuch, c.pos(cells[most].offset), "the page creates more than %d types with %d properties each, the rest is left out", most, rows)
	return cells[:most]
}

// plurals are the endings of plural names with those of their singulars.
var plurals = []struct{ ending, singular string }{{"ies", "y"}, {"ses", "s"}, {"xes", "x"}, {"s", ""}}

// singular gives the types that a page names without a link, and in the plural, the name that a page documents:
// "a **journals** object".
func (l *linker) singular(cells []typeCell) {
	for i, cell := range cells {
		if cell.link != "" || len(l.lib.byName[shortName(cell.name)]) > 0 {
			continue
		}
		for _, p := range plurals {
			if stem, ok := strings.CutSuffix(cell.name, p.ending); ok && len(l.lib.byName[shortName(stem+p.singular)]) > 0 {
				cells[i].name = stem + p.singular
				break
			}
		}
	}
}

// withDerived adds the types of the page's examples that are derived from the one type that its text names: the text
// speaks of the base, the examples show what is created.
func (l *linker) withDerived(c *createPage, cells []typeCell) []typeCell {
	if len(cells) != 1 {
		return cells
	}
	base := shortName(cells[0].name)
	for msg := range messages(c.op.Examples) {
		if msg.ODataType.Value == "" {
			continue
		}
		cell := typeCell{name: msg.ODataType.Value, offset: c.offsetOf(msg.ODataType.At)}
		if len(cells) > maxCreated {
			return cells
		}
		known := slices.ContainsFunc(cells, func(k typeCell) bool { return sameShort(k.name, cell.name) })
		if !known && l.lib.derives(shortName(cell.name), base) {
			cells = append(cells, cell)
		}
	}
	return cells
}

// derives reports whether a page about a type names another type as its base, or as the base of its base and so on.
func (l *library) derives(short, base string) bool {
	seen := map[string]bool{}
	next := []string{short}
	for len(next) > 0 {
		name := next[0]
		next = next[1:]
		for _, page := range l.byName[name] {
			for _, b := range l.bases[page] {
				if b == base {
					return true
				}
				if !seen[b] {
					seen[b] = true
					next = append(next, b)
				}
			}
		}
	}
	return false
}

// shortName returns the folded name without its namespace.
func shortName(name string) string { return strings.ToLower(name[strings.LastIndexByte(name, '.')+1:]) }

// mergeOperations makes one operation of those that two pages document: the page that says more of the body keeps the
// path, the other one's examples are added to it, and what it says of the type is in the resource already.
func (l *linker) mergeOperations(operations []*model.Operation) []*model.Operation {
	slices.SortStableFunc(operations, func(a, b *model.Operation) int { return bodyRows(b) - bodyRows(a) })
	first := map[string]*model.Operation{}
	return slices.DeleteFunc(operations, func(op *model.Operation) bool {
		op.Paths = slices.DeleteFunc(op.Paths, func(path model.Path) bool {
			key := operationKey(op, path)
			was, taken := first[key]
			if !taken {
				first[key] = op
				return false
			}
			if was.Page != op.Page {
				l.diags.Add(diag.OperationDuplicate, path.At, "%s %s is documented on %s as well, which is taken", op.Method.Value, path.Template, was.Page.Path)
				joinPage(was, op)
			}
			return true
		})
		return len(op.Paths) == 0
	})
}

// joinPage adds what a second page says of an operation.
func joinPage(op, more *model.Operation) {
	if !slices.Contains(op.AlsoOn, more.Page.Path) {
		op.AlsoOn = append(op.AlsoOn, more.Page.Path)
		op.Examples = append(op.Examples, more.Examples...)
		joinMedia(op.Body, more.Body)
	}
}

func bodyRows(op *model.Operation) int { return len(tableOf(op)) }

// tableOf returns the rows of an operation's own table.
func tableOf(op *model.Operation) []*model.Property {
	if op.Body == nil {
		return nil
	}
	return op.Body.Properties
}

// operationKey returns what tells operations apart; the names in braces and the case of a path do not.
func operationKey(op *model.Operation, path model.Path) string {
	return strings.ToLower(op.Method.Value + " " + pathShape(path.Template) + " " + op.Creates.Name.String())
}
