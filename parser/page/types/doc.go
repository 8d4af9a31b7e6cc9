// Package types reads pages of types: one file in, a [Page] out, which says all that the page says of a resource, of enums,
// and of types beside them. [ReadIndex] reads no more than what such a page is about, from a few of its lines.
//
// A page is never changed once it is read, and knows no other page.
package types
