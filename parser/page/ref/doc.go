// Package ref holds what pages say of types by name: a [Named] type, the [Link] around a name, and the [Uses] of types on
// a page, which wait until all pages are read to be given their targets.
//
// Words go in with the [Origin] where they are written, names with the paths that their links lead to come out. What a
// name means is decided when pages are linked.
package ref
