// Package wording knows what words of the documents say: running text in, findings out, each with the words that it
// is from and their place.
//
// How English says a thing is a row of a table: the phrases that constrain a value, the ways to introduce a list of
// values, the spellings of types, the labels of notes and accounts. Nothing here writes a diagnostic in anybody's name:
// what is odd about words is part of the finding, and whoever asked decides what becomes of it.
package wording
