package openapi

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// notes returns what the pages of a call note about it, every text once: pages of one family say much the same.
func (c *call) notes() []model.Note {
	var all []model.Note
	seen := map[string]bool{}
	for _, op := range c.operations {
		for _, n := range op.Notes {
			if !seen[n.Text] {
				seen[n.Text] = true
				all = append(all, n)
			}
		}
	}
	return all
}

// describe returns what the pages say of a call: their descriptions, a paragraph for each note, and its addresses.
func (c *call) describe() string {
	paragraphs := []string{c.descriptions()}
	for _, n := range c.notes() {
		if n.Kind == model.NoteKindRemark {
			paragraphs = append(paragraphs, tree.Clean(n.Text))
			continue
		}
		paragraphs = append(paragraphs, pascal(string(n.Kind))+": "+tree.Clean(n.Text))
	}
	if addresses := c.describeAddresses(); addresses != "" {
		paragraphs = append(paragraphs, addresses)
	}
	return strings.Join(paragraphs, "\n\n")
}

// noteSources returns where the notes of a call stand, in the order of its description.
func (b *builder) noteSources(c *call) tree.List {
	var all tree.List
	for _, n := range c.notes() {
		all = append(all, tree.Object{{Key: "kind", Value: tree.Str(string(n.Kind))}, {Key: "source", Value: tree.Str(b.source(n.At))}})
	}
	return all
}
