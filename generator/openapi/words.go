package openapi

import (
	"cmp"
	"strings"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// What is said once of calls that several pages document.

// maxJoined is how many things a sentence names before it is a list.
const maxJoined = 2

// summary returns the titles of the pages of a call; where they are many, that of a page about what they have in common.
func (b *builder) summary(c *call) string {
	titles := c.texts(titleOf)
	if subject, common := b.subject(c.group); common && len(titles) > maxJoined {
		return tree.Clean(verb(c.operations[0]) + " " + subject.Short)
	}
	return strings.Join(titles, ", ")
}

// typeNames returns the names of the types that a group's calls create; where they are many, what they have in common.
func (b *builder) typeNames(g *group) string {
	types := g.texts(func(op *model.Operation) string { return op.Subject.Name.Short })
	if subject, common := b.subject(g); common && len(types) > maxJoined {
		return tree.Clean(subject.Short)
	}
	return strings.Join(types, " or ")
}

// descriptions returns the descriptions of a group's pages: a paragraph each, where they are many a list.
func (g *group) descriptions() string {
	if texts := g.texts(describeOperation); len(texts) <= maxJoined {
		return strings.Join(texts, "\n\n")
	}
	var items strings.Builder
	for _, op := range g.operations {
		items.WriteString("\n- " + tree.Clean(op.Subject.Name.Short) + ": " + line(describeOperation(op)))
	}
	return verb(g.operations[0]) + "s one of these types:\n" + items.String()
}

// line returns text without the ends of its lines.
func line(text string) string { return strings.Join(strings.Fields(tree.Clean(text)), " ") }

// titleOf returns the title of the operation's page.
func titleOf(op *model.Operation) string {
	return cmp.Or(op.Page.Title.Value, verb(op)+" "+op.Subject.Name.Short)
}

// describeOperation returns the description of the operation's page.
func describeOperation(op *model.Operation) string {
	return cmp.Or(op.Page.Description.Value, verb(op)+"s a "+op.Subject.Name.String()+".")
}

// verb returns what an operation does, as a title begins: "Create".
func verb(op *model.Operation) string { return pascal(string(op.Kind)) }
