// Package sheet holds what the readers of every page have in common: a [Sheet] is a file whose head is read, title,
// namespace and description, and on which readers find tables, code blocks and the annotations above them.
//
// A [Tally] keeps what there is to tell and to count meanwhile. What a section or a table means is not known here.
package sheet
