// Package corpus holds the tests over a large set of real pages, which are not part of the checkout: they are read from
// ../shared/corpus beside it, and the tests say so and skip when they are not there.
package corpus
