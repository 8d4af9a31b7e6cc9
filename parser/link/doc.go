// Package link joins pages: what pages about calls say, and the pages of types that they lead to, become one model.
//
// [Pages] works on copies of what was read, in passes: a function each, which settles one thing for all pages. The table in
// passes.go is the only list of them, with what has to come before each and why; the fields of a state say which pass fills
// them. Nothing of markdown is known here, and nothing is read but pages of types that a name leads to.
//
// The passes are one package because each needs the definitions that all of them fill; they have little else in common, so
// that one can be read without the others.
package link
