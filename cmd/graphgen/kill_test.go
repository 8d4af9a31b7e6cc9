package main

import (
	"bytes"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/seed-8ef76b74/graphgen/generator/output"
)

// kills is how many runs TestKill ends by force.
const kills = 60

// sinkEnv names a folder that the test binary brings from its old state to its new state, instead of running tests.
const sinkEnv = "GRAPHGEN_TEST_SINK"

// killFiles returns what a folder holds before or after the runs that are killed; the files are large enough
// for a run to be killed in the middle of one.
func killFiles(text string) []output.File {
	long := strings.Repeat(text+"\n", 20_000)
	files := []output.File{ours("openapi.yaml", long), ours("openapi.json", long)}
	for _, name := range []string{"a", "b", "c", "d", "e", "f"} {
		files = append(files, ours("p/"+name+"_gen.go", long))
	}
	return files
}

// TestKill ends runs at random moments: every file must be the old one or the new one, and none may be missing.
// The next run must finish the work and leave nothing behind.
func TestKill(t *testing.T) {
	t.Parallel()
	if folder := os.Getenv(sinkEnv); folder != "" {
		if err := bring(folder, killFiles("new")...); err != nil {
			t.Fatal(err)
		}
		return
	}
	folder := t.TempDir()
	before, after := killFiles("old"), killFiles("new")
	whole := timeToWrite(t, folder, before)
	var none, some, all int
	for range kills {
		if err := bring(folder, before...); err != nil {
			t.Fatal(err)
		}
		killAfter(t, folder, time.Duration(rand.Int64N(int64(whole))))
		switch checkOldOrNew(t, folder, before, after) {
		case 0:
			none++
		case len(after):
			all++
		default:
			some++
		}
	}
	t.Logf("killed before a file was new: %d, between files: %d, after the last: %d", none, some, all)
	if err := bring(folder, after...); err != nil {
		t.Fatal(err)
	}
	for _, pattern := range []string{tempPrefix + "*", "*/" + tempPrefix + "*"} {
		if temps, err := fs.Glob(os.DirFS(folder), pattern); err != nil || len(temps) > 0 {
			t.Errorf("left behind: %v, %v", temps, err)
		}
	}
}

// timeToWrite returns how long a run takes from its first change to its end.
func timeToWrite(t *testing.T, folder string, files []output.File) time.Duration {
	t.Helper()
	start := time.Now()
	if err := bring(folder, files...); err != nil {
		t.Fatal(err)
	}
	return time.Since(start)
}

// killAfter starts a run and kills it some time after it has begun to write.
func killAfter(t *testing.T, folder string, delay time.Duration) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, "-test.run=^TestKill$")
	cmd.Env = append(os.Environ(), sinkEnv+"="+folder)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() {
		_ = cmd.Wait() // it was killed, or it was done
		close(done)
	}()
	waitForTemp(folder, done)
	time.Sleep(delay)
	_ = cmd.Process.Kill() // it may have ended
	<-done
}

// waitForTemp returns when a run has begun to write, or has ended.
func waitForTemp(folder string, done <-chan struct{}) {
	for {
		select {
		case <-done:
			return
		default:
		}
		if temps, _ := filepath.Glob(filepath.Join(folder, tempPrefix+"*")); len(temps) > 0 {
			return
		}
	}
}

// checkOldOrNew fails unless every file is whole, and returns how many are new.
func checkOldOrNew(t *testing.T, folder string, before, after []output.File) (fresh int) {
	t.Helper()
	for i, f := range after {
		data, err := os.ReadFile(filepath.Join(folder, f.Path))
		switch {
		case err != nil:
			t.Error(err)
		case bytes.Equal(data, f.Data):
			fresh++
		case !bytes.Equal(data, before[i].Data):
			t.Errorf("%s is neither old nor new: %d bytes", f.Path, len(data))
		}
	}
	return fresh
}
