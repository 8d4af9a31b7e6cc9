// Package markdown reads files: bytes in, a tree of sections out whose blocks are those of goldmark, and running text
// in which every byte knows its place in the file.
//
// [Read] bounds what a file can cost, cuts front matter off, and builds the sections. [File.Inline] and [File.Words]
// flatten blocks to a [Text], [File.Tables] gives the tables below a heading, those of included files among them. What
// headings, columns and words mean is none of its business. Whatever is left out is a diagnostic: of the file in
// [File.Diags], of a table beside the table.
package markdown
