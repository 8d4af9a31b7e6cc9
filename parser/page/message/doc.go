// Package message reads the HTTP messages of examples: a code block in, a message of the model out, with the JSON of its body
// read and mended where it has a slip, and request lines wherever they stand.
package message
