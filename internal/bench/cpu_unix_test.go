//go:build unix

package bench

import (
	"runtime"
	"syscall"
	"testing"
	"time"
)

// cpu returns the processor time of some work, its garbage included.
func cpu(b *testing.B, do func()) time.Duration {
	b.Helper()
	runtime.GC()
	before := processorTime(b)
	do()
	return processorTime(b) - before
}

// processorTime returns the processor time of the process.
func processorTime(b *testing.B) time.Duration {
	b.Helper()
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		b.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
