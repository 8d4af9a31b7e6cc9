package parser

import (
	"regexp"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A phrase is English that says a constraint.
type phrase struct {
	// name is what a report calls it.
	name string
	re   *regexp.Regexp
	// cut removes the words from the description: the constraint says it all.
	cut  bool
	make func(at diag.Pos) model.Constraint
}

// phrases is the English that is understood in a property's description. Only the capitalised one-word sentences are
// safe: descriptions speak of "required passwords" and "read-only drives" as well (docs-format §9).
var phrases = [...]phrase{
	{"Required.", sentence(`Required`), true, func(at diag.Pos) model.Constraint { return model.Required{At: at, Basis: model.Marked} }},
	{"Optional.", sentence(`Optional`), true, func(at diag.Pos) model.Constraint { return model.Optional{At: at} }},
	{"Read-only.", sentence(`Read[- ]?only|This property is read-only`), true, func(at diag.Pos) model.Constraint { return model.ReadOnly{At: at} }},
	{"Key.", sentence(`Key(?: of the entity)?`), true, func(at diag.Pos) model.Constraint { return model.Key{At: at} }},
}

// sentence returns a regexp for words that are a sentence of their own; group 1 is the sentence.
func sentence(words string) *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[.):] )((?:` + words + `)\.)(?: |$)`)
}

// readPhrases returns the constraints that a description says and what remains of it.
func (p *page) readPhrases(t text) (text, []model.Constraint) {
	var found []model.Constraint
	for _, ph := range &phrases {
		m := ph.re.FindStringSubmatchIndex(t.s)
		if m == nil {
			continue
		}
		found = append(found, ph.make(p.pos(t.offset(m[2]))))
		if ph.cut {
			t = t.cut(m[2], m[3])
		}
	}
	return t, found
}

// inherited matches the remark that a property comes from a base type; group 1 is the type.
var inherited = regexp.MustCompile(`\bInherited from (?:the )?([A-Za-z_][\w.]*)(?: resource)?\.?`)

// bodyBoilerplate matches the sentence above a body table that calls all its rows required.
var bodyBoilerplate = regexp.MustCompile(`properties that are required when you create`)
