package parser

import "github.com/seed-8ef76b74/graphgen/parser/model"

// link reads the pages of types that the create pages lead to, gives each reference its target and returns the API. Each
// of the passes needs what the ones before have settled.
func (l *linker) link(creates []*createPage) (*model.API, error) {
	l.nodes = readNodes(creates, l.lib.jobs)
	l.keys = l.readKeys(creates)
	if err := l.readTypes(creates); err != nil {
		return nil, err
	}
	l.defineAll(creates)
	l.resolveNames(creates)
	l.settleTypes(creates)
	l.settleFacts(creates)
	api := l.collect(creates)
	l.requireNamed(creates) // of a body without a table, which has the properties of its type
	return api, nil
}

// defineAll registers what the pages define.
func (l *linker) defineAll(creates []*createPage) {
	for _, t := range l.read {
		for _, e := range t.enums {
			l.defineEnum(t.Path, e, rankOf(t, e))
		}
	}
	for _, t := range l.richestFirst() {
		l.defineResource(t)
	}
	for _, t := range l.read {
		l.defineOthers(t)
		if t.alias.Short != "" {
			l.aliases[foldName(t.alias)] = t.resource
		}
	}
	for _, c := range creates {
		for _, e := range c.enums {
			l.defineEnum(c.Path, e, rankSection)
		}
	}
}

// resolveNames gives each use of a type its definition, and each derived type its base.
func (l *linker) resolveNames(creates []*createPage) {
	l.resolveAll(creates)
	for _, c := range creates {
		l.checkLinks(c)
	}
	l.settleDerived()
	for refs := range l.allReferences(creates) {
		l.settleUnions(refs)
	}
}

// settleTypes gives each type all that the pages say of its properties: of calls, of examples and of base types.
func (l *linker) settleTypes(creates []*createPage) {
	for _, c := range creates {
		for _, op := range c.ops {
			l.settleCreated(c, op)
			l.settleCase(op)
		}
	}
	for _, c := range creates {
		l.settleNested(c)
	}
	l.proveValues(creates)
	l.inheritProperties()
}

// settleFacts finds what can be said of properties only when all of them are known: what calls send, what the service
// alone sets, and what is required.
func (l *linker) settleFacts(creates []*createPage) {
	l.findSent(creates)
	l.settleInputs(creates)
	l.markKeys(creates)
	for _, c := range creates {
		l.requireRows(c)
	}
}
