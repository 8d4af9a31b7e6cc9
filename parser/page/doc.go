// Package page reads pages: one file in, one value out, a [Call] or, from package types below, a page of types. Each value
// says all that its page says, holds nothing of markdown, is never changed, and knows no other page.
//
// A [Kind] is a row for each kind of operation: what its pages look like, which of their sections are read, and what these
// mean for it. A section of a page about calls is a row of [sections] and a file. What depends on other pages, the type that
// a call is about above all, is left open: what can be meant stands side by side in the call.
package page
