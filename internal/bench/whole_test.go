package bench

import (
	"path/filepath"
	"strconv"
	"testing"
	"testing/fstest"
)

// graphgen and hello are the commands that the benchmarks run, as go build names them.
const (
	graphgen = "../../cmd/graphgen"
	hello    = "./testdata/hello.go"
)

// BenchmarkWholeRun holds a whole run on every real page against its floor: the process that is started, with an output
// folder in which nothing changes, and the steps that it cannot do without, in turn. It reports the processor time of
// both, how many times the floor the run takes, and its time on the clock as a share of its processor time.
func BenchmarkWholeRun(b *testing.B) {
	binary, docs, out := build(b, graphgen), onDisk(b, corpus(b)), filepath.Join(b.TempDir(), "out")
	args := []string{"--docs", docs, "--out", out, "--package", "graph"}
	run(b, binary, args...)
	steps := floors(b, docs, modelled(b, binary, docs), out)
	var whole, wall float64
	sums := make([]float64, len(steps))
	for b.Loop() {
		p := run(b, binary, args...)
		whole, wall = whole+milliseconds(p.cpu), wall+milliseconds(p.wall)
		for i, ms := range spent(b, steps) {
			sums[i] += ms
		}
	}
	var floor float64
	n := float64(b.N)
	for i, step := range steps {
		floor += sums[i]
		b.ReportMetric(sums[i]/n, step.name+"-ms")
	}
	b.ReportMetric(whole/n, "run-ms")
	b.ReportMetric(floor/n, "floor-ms")
	b.ReportMetric(whole/floor, "run/floor")
	b.ReportMetric(wall/whole, "wall/run")
}

// BenchmarkSeedProcess holds a whole run on the page of this repository against a Go program that prints a line.
func BenchmarkSeedProcess(b *testing.B) {
	binary, least := build(b, graphgen), build(b, hello)
	args := []string{"--docs", "../../docs", "--out", filepath.Join(b.TempDir(), "out")}
	run(b, binary, args...)
	var whole, floor, wholeWall, floorWall float64
	for b.Loop() {
		p, h := run(b, binary, args...), run(b, least)
		whole, floor = whole+milliseconds(p.cpu), floor+milliseconds(h.cpu)
		wholeWall, floorWall = wholeWall+milliseconds(p.wall), floorWall+milliseconds(h.wall)
	}
	b.ReportMetric(whole/float64(b.N), "run-ms")
	b.ReportMetric(floor/float64(b.N), "hello-ms")
	b.ReportMetric(whole/floor, "run/hello")
	b.ReportMetric(wholeWall/floorWall, "wall/hello")
}

// BenchmarkWholePages shows how processor time and memory of a whole run grow with the number of pages: parts of the
// real pages, all of them, and all of them three times under other names.
func BenchmarkWholePages(b *testing.B) {
	binary := build(b, graphgen)
	for _, folder := range sizes(b) {
		forget() // this process holds no page any more
		b.Run(strconv.Itoa(folder.pages), func(b *testing.B) {
			args := []string{"--docs", folder.path, "--out", filepath.Join(b.TempDir(), "out"), "--package", "graph"}
			run(b, binary, args...)
			var whole float64
			var memory int64
			for b.Loop() {
				p := run(b, binary, args...)
				whole, memory = whole+milliseconds(p.cpu), max(memory, p.peak)
			}
			b.ReportMetric(whole/float64(b.N), "run-ms")
			b.ReportMetric(1000*whole/float64(b.N*folder.pages), "µs/page")
			b.ReportMetric(float64(memory)/1e6, "peak-MB")
		})
	}
}

// A docsFolder is a docs root on disk.
type docsFolder struct {
	path  string
	pages int
}

// sizes returns docs roots of several sizes.
func sizes(b *testing.B) []docsFolder {
	b.Helper()
	docs := corpus(b)
	var out []docsFolder
	for _, part := range []fstest.MapFS{some(docs, 50), some(docs, 500), docs, copies(docs, 3)} {
		out = append(out, docsFolder{onDisk(b, part), len(part)})
	}
	return out
}
