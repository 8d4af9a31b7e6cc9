package parser

import (
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	gmtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// parseMarkdown returns the block structure of src: CommonMark plus the tables of GitHub Flavored Markdown.
func parseMarkdown(src []byte) ast.Node {
	return markdownParser().Parse(gmtext.NewReader(src))
}

// markdownParser is one parser for all pages: it keeps nothing of a page, and making one costs as much as parsing a
// small page.
var markdownParser = sync.OnceValue(newMarkdownParser)

// newMarkdownParser returns goldmark's parser with tables and nothing else that the documents do not use.
func newMarkdownParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200))...),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
	)
}
