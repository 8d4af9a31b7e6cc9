package markdown

import (
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	gmtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// parse returns the block structure of src: CommonMark plus the tables of GitHub Flavored Markdown.
func parse(src []byte) ast.Node {
	return sharedParser().Parse(gmtext.NewReader(src))
}

// sharedParser is one parser for all pages: it keeps nothing of a page, and making one costs as much as parsing a
// small page.
var sharedParser = sync.OnceValue(newParser)

// newParser returns goldmark's parser with tables and nothing else that the documents do not use.
func newParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200))...),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
	)
}
