package corpus

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/seed-8ef76b74/graphgen/parser"
)

// runs is how often TestDeterministic makes everything.
const runs = 20

// TestDeterministic makes everything again and again, with another number of workers and of processors and another
// order of files each time: the same bytes must come out, and the same be said about the pages.
func TestDeterministic(t *testing.T) { //nolint:paralleltest // the number of processors is the whole process's
	docs := pages(t)
	want := hash(t, run(t, docs, parser.Options{Jobs: 1}))
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for range runs {
		procs, jobs := 1+rand.IntN(8), 1+rand.IntN(32)
		runtime.GOMAXPROCS(procs)
		if got := hash(t, run(t, shuffled{docs}, parser.Options{Jobs: jobs})); got != want {
			t.Fatalf("%d processors and %d workers: %s, want %s", procs, jobs, got, want)
		}
	}
}

// hash returns a hash over all that a run makes.
func hash(t *testing.T, p product) string {
	t.Helper()
	var all bytes.Buffer
	for _, f := range p.files {
		fmt.Fprintf(&all, "%q %d\n%s", f.Path, len(f.Data), f.Data)
	}
	for _, d := range p.diags {
		fmt.Fprintln(&all, d)
	}
	if err := p.api.WriteJSON(&all); err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(all.Bytes())
	return hex.EncodeToString(sum[:])
}

// A shuffled file system lists each folder in another order each time.
type shuffled struct{ fs.FS }

// ReadDir lists a folder.
func (s shuffled) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(s.FS, name)
	rand.Shuffle(len(entries), func(i, j int) { entries[i], entries[j] = entries[j], entries[i] })
	return entries, err
}
