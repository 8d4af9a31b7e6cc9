package corpus

import (
	"fmt"
	"runtime"
	"testing"
	"testing/fstest"

	"github.com/seed-8ef76b74/graphgen/generator"
	"github.com/seed-8ef76b74/graphgen/parser"
)

// times is how much larger the larger pages of TestGrowth are; most is how much more they may allocate: more than times
// for what grows by doubling, and far less than the square of times.
const (
	times = 4
	most  = 5.5
)

// TestGrowth holds that what a run allocates grows with what it reads. Work that allocates nothing is not seen;
// BenchmarkGrowth shows it.
func TestGrowth(t *testing.T) { //nolint:paralleltest // it counts the memory of the whole process
	for _, s := range shapes() {
		was, is := allocated(t, s.docs(s.n)), allocated(t, s.docs(times*s.n))
		if float64(is) > most*float64(was) {
			t.Errorf("%s: size %d allocates %d kB, and %d allocates %d kB", s.name, s.n, was>>10, times*s.n, is>>10)
		}
	}
}

// allocated returns how many bytes a run on a docs root allocates.
func allocated(t *testing.T, docs fstest.MapFS) uint64 {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	run(t, docs, parser.Options{Jobs: 1})
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// BenchmarkGrowth runs each shape at two sizes. The time per byte of input should hardly differ between them.
func BenchmarkGrowth(b *testing.B) {
	for _, s := range shapes() {
		for _, n := range []int{s.n, times * s.n} {
			docs := s.docs(n)
			size := 0
			for _, file := range docs {
				size += len(file.Data)
			}
			b.Run(fmt.Sprintf("%s/%d", s.name, n), func(b *testing.B) {
				b.SetBytes(int64(size))
				for b.Loop() {
					api, _, err := parser.Parse(docs, parser.Options{})
					if err != nil {
						b.Fatal(err)
					}
					if _, _, err := generator.Run(api, generator.Options{}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
