// Package parser understands Microsoft Graph API reference pages.
//
// [Parse] reads the pages of a docs root and returns what they mean as a [model.API], with a diagnostic for everything
// that was assumed, left out or not understood. Text never makes it fail.
//
// The way of a page: bytes (page.go) are checked and parsed by goldmark into blocks, blocks are cut into sections by
// their headings (section.go), tables and running text are flattened with their positions kept (table.go, text.go),
// one file a section says what is read there (section_*.go), one table holds the English that is understood
// (phrases.go), and at last names are linked to what they name (link.go).
package parser
