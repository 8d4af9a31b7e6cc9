//go:build !unix

package bench

import (
	"os"
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

// peak returns 0: here nobody tells how much memory a process held.
func peak(*os.ProcessState) int64 { return 0 }

// forget does nothing: nobody tells how much memory a process held.
func forget() {}
