package main

import (
	"runtime"
	"runtime/debug"
	"testing"
)

func TestLimitFor(t *testing.T) {
	t.Parallel()
	for live, want := range map[uint64]int64{0: memoryLimit, 50 << 20: memoryLimit, 60 << 20: 130 << 20, 1 << 30: 3022 << 20} {
		if got := limitFor(live); got != want {
			t.Errorf("%d in use: the limit is %d, want %d", live, got, want)
		}
	}
}

// A run whose pages need more than the limit gets it after the first collection that finds so, and gives it back.
func TestLimitMemory(t *testing.T) { //nolint:paralleltest // it changes what the whole process has
	for _, name := range []string{"GOGC", "GOMEMLIMIT"} {
		t.Setenv(name, "")
	}
	percent, limit := debug.SetGCPercent(100), debug.SetMemoryLimit(-1)
	t.Cleanup(func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	})
	limitMemory()
	needed := make([]byte, 80<<20)
	awaitLimit(t, func(limit int64) bool { return limit >= limitFor(uint64(len(needed))) })
	runtime.KeepAlive(needed)
	needed = nil
	awaitLimit(t, func(limit int64) bool { return limit < limitFor(80<<20) })
}

// awaitLimit collects until the limit is right.
func awaitLimit(t *testing.T, right func(limit int64) bool) {
	t.Helper()
	for range 1000 {
		runtime.GC()
		if right(debug.SetMemoryLimit(-1)) {
			return
		}
		runtime.Gosched()
	}
	t.Errorf("the limit is %d", debug.SetMemoryLimit(-1))
}
