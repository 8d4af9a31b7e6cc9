package example

import (
	"fmt"
	"strings"
)

// The extensions of an example that hold what no word of OpenAPI tells of it.
const (
	// extOmitted holds the JSON Pointers of what the page's example has and this one has not.
	extOmitted = "x-graphgen-omitted"
	// extAnnotated holds the JSON Pointers of annotations that this example has and the page's has not.
	extAnnotated = "x-graphgen-annotated"
	// extRespelled holds the JSON Pointers of what this example spells otherwise than the page's.
	extRespelled = "x-graphgen-respelled"
	// extPlaceholders holds the JSON Pointers of an example's values that are not the page's own.
	extPlaceholders = "x-graphgen-placeholders"
)

// A change is a way in which an example differs from the page's own.
type change uint8

// The changes.
const (
	replaced  change = iota // a fixed value stands for a placeholder of the page
	annotated               // the type of an object is named, as a choice asks for it
	filled                  // a fixed value stands where the page has none that fits
	omitted                 // a value that does not belong there is left out
	protocol                // an annotation of the protocol, like "@odata.context", is left out
	respelled               // a name or a value is spelled as documented
)

// changeWords says of each change which extension of the example lists it, and how the diagnostic about mended examples
// puts it. Placeholders have a diagnostic of their own, and annotations are not worth one: a choice is our way to write
// down what the page says, and almost every page has annotations of the protocol.
var changeWords = [...]struct{ extension, words string }{
	replaced:  {extPlaceholders, ""},
	annotated: {extAnnotated, ""},
	filled:    {extPlaceholders, "filled in"},
	omitted:   {extOmitted, "left out"},
	protocol:  {extOmitted, ""},
	respelled: {extRespelled, "respelled"},
}

// Changes are the JSON Pointers of what was changed, by kind: places in this example, but for what is left out of the
// page's.
type Changes struct {
	places [len(changeWords)][]string
	seen   [len(changeWords)]map[string]bool
}

// add takes note of a change.
func (c *Changes) add(kind change, path []string) {
	if c.seen[kind] == nil {
		c.seen[kind] = map[string]bool{}
	}
	if at := pointer(path); !c.seen[kind][at] {
		c.seen[kind][at] = true
		c.places[kind] = append(c.places[kind], at)
	}
}

// count returns how many changes there are of a kind.
func (c *Changes) count(kind change) int { return len(c.places[kind]) }

// Replaced returns how many placeholders of the page have given way to fixed values.
func (c *Changes) Replaced() int { return c.count(replaced) }

// Describe says of an example that it has fixed values and where they are listed, "" when it has none.
func (c *Changes) Describe() string {
	switch {
	case c.count(filled) > 0:
		return "Where the page has no value that fits, this example has a fixed one: see " + extPlaceholders + "."
	case c.count(replaced) > 0:
		return "Where the page has placeholders, this example has fixed values: see " + extPlaceholders + "."
	default:
		return ""
	}
}

// Extensions returns the lists of what was changed, by the extensions of the example that hold them.
func (c *Changes) Extensions() map[string]any {
	lists := map[string][]string{}
	for kind, words := range changeWords {
		if len(c.places[kind]) > 0 {
			lists[words.extension] = append(lists[words.extension], c.places[kind]...)
		}
	}
	all := make(map[string]any, len(lists)+1)
	for extension, pointers := range lists {
		all[extension] = pointers
	}
	return all
}

// maxNamed is how many places a diagnostic names for each kind of change.
const maxNamed = 3

// String tells what was mended, "" when there is nothing to tell.
func (c *Changes) String() string {
	var all []string
	for kind, words := range changeWords {
		pointers, more := c.places[kind], ""
		if len(pointers) == 0 || words.words == "" {
			continue
		}
		if len(pointers) > maxNamed {
			pointers, more = pointers[:maxNamed], ", …"
		}
		all = append(all, fmt.Sprintf("%s %d (%s%s)", words.words, len(c.places[kind]), strings.Join(pointers, ", "), more))
	}
	return strings.Join(all, ", ")
}
