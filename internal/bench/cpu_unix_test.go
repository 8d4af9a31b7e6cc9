//go:build unix

package bench

import (
	"os"
	"runtime"
	"runtime/debug"
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

// peak returns the most memory that a process held, in bytes.
func peak(state *os.ProcessState) int64 {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	size := int64(usage.Maxrss)   //nolint:unconvert // it is an int32 on smaller machines
	if runtime.GOOS != "darwin" { // which counts bytes where others count kilobytes
		size <<= 10
	}
	return size
}

// forget gives back the memory of this process that is not in use. Linux counts the most that a process ever held as
// that of each process that it starts, unless it is told to begin anew.
func forget() {
	debug.FreeOSMemory()
	_ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) // elsewhere there is no such file, and no need
}
