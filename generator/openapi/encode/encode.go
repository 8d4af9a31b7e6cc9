// Package encode prints the finished document: a document of kin-openapi goes in, the bytes of YAML and of JSON come
// out, equal as values. In between stands one tree of both, whose members are in the order in which they are printed
// ([Tree]), and for OpenAPI 3.1 in its words (dialect.go). What texts hold never matters to the structure: the printers
// quote what they have to. It knows the tree's values and nothing else of ours.
package encode

import (
	"sync"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
)

// Options say how to turn a document into a tree. The zero value works.
type Options struct {
	// Order says in which order the properties of a schema stand, which kin-openapi does not keep. Those of a schema
	// that is not in here stand by name.
	Order map[*openapi3.Schema][]string
	// Modern says that the tree is in the words of OpenAPI 3.1; those of the document are always of 3.0.
	Modern bool
}

// Tree returns the tree of a finished document: one that is valid, and says nothing that only OpenAPI 3.1 has a word for.
func Tree(doc *openapi3.T, opts Options) (tree.Object, error) {
	w := &walker{opts: opts}
	root := w.document(doc)
	return root, w.err
}

// Print prints a tree as YAML below a comment line and as JSON, both at the same time.
func Print(comment string, root tree.Object) (asYAML, asJSON []byte) {
	size := printedSize(root, 0)
	var both sync.WaitGroup
	both.Go(func() { asYAML = printYAML(comment, root, size) })
	both.Go(func() { asJSON = printJSON(root, size) })
	both.Wait()
	return asYAML, asJSON
}
