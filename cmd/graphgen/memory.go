package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

const (
	// memoryLimit is how much memory a run takes before the collector holds it there. With what does not count for it,
	// the program itself above all, a run over all of v1.0 stays below 120 MB.
	memoryLimit = 100 << 20
	// collectAt is how much of what is in use may come on top of it before the collector looks, in percent. Go's own
	// hundred makes it look twenty times while the heap is still small.
	collectAt = 800
	// plenty is how much may be in use at that limit: with more, the collector would hardly rest. What is in use beyond
	// it raises the limit by headroom times as much.
	plenty   = memoryLimit / 2
	headroom = 3
)

// limitMemory tells Go's collector how much memory a run takes, unless the environment does (GOGC, GOMEMLIMIT).
// A run that needs more gets more: time and memory grow with the pages, whatever the limit.
func limitMemory() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	debug.SetGCPercent(collectAt)
	debug.SetMemoryLimit(memoryLimit)
	runtime.SetFinalizer(new(garbage), (*garbage).collected)
}

// Garbage is what nothing leads to, so that each collection finds it.
type garbage struct {
	_ *garbage // to be an object of its own
}

// collected raises the limit where what is in use comes near it, and waits for the next collection.
func (g *garbage) collected() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	if live[0].Value.Kind() == metrics.KindUint64 {
		debug.SetMemoryLimit(limitFor(live[0].Value.Uint64()))
	}
	runtime.SetFinalizer(g, (*garbage).collected)
}

// limitFor returns the limit where so many bytes are in use.
func limitFor(live uint64) int64 { return memoryLimit + headroom*max(0, int64(live)-plenty) }
