//go:build !unix

package bench

import (
	"testing"
	"time"
)

// cpu returns the time of some work; here nobody tells the processor's.
func cpu(b *testing.B, do func()) time.Duration {
	b.Helper()
	start := time.Now()
	do()
	return time.Since(start)
}
