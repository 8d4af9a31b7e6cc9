// Package jsontext reads the JSON of examples: bytes in, a tree of values out in which each key and each value knows
// where it stands.
//
// [Parse] reads valid JSON and bounds what it costs; [Repair] mends the slips of real pages without moving a byte, so
// that places stay true. What the values mean, and what is only a placeholder, others decide.
package jsontext
