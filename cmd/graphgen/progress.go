package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"
)

const (
	// patience is how long a run takes before it shows a bar.
	patience = time.Second
	// redraw is how often a bar is drawn.
	redraw = 100 * time.Millisecond
	// barWidth is how many characters a full bar has; with all that stands around it it fits on any terminal.
	barWidth = 40
)

// A progress is a bar on a terminal that says how far a long run is. A nil progress shows nothing.
type progress struct {
	w    io.Writer
	stop chan struct{}
	done sync.WaitGroup

	mu    sync.Mutex
	stage string
	count int
	total int
	drawn int // characters on the terminal's line
}

// startProgress begins to watch the run. It shows a bar only on a terminal whose owner wants to see what goes on.
func (a *app) startProgress() {
	if !a.options.quiet && isTerminal(a.stderr) {
		a.bar = newProgress(a.stderr)
	}
}

func newProgress(w io.Writer) *progress {
	p := &progress{w: w, stop: make(chan struct{})}
	p.done.Go(p.run)
	return p
}

// run draws the bar until the progress ends.
func (p *progress) run() {
	wait := time.NewTimer(patience)
	defer wait.Stop()
	for {
		select {
		case <-p.stop:
			return
		case <-wait.C:
			p.draw()
			wait.Reset(redraw)
		}
	}
}

// on returns what tells how far a stage of the run is; a total of 0 means that nobody knows how much there is to do.
// It may be called by several goroutines at once, and out of order.
func (p *progress) on(stage string) func(done, total int) {
	if p == nil {
		return func(int, int) {}
	}
	return func(done, total int) {
		p.mu.Lock()
		defer p.mu.Unlock()
		if stage != p.stage {
			p.stage, p.count = stage, 0
		}
		p.count, p.total = max(p.count, done), total
	}
}

// draw draws the bar over the line that it drew before.
func (p *progress) draw() {
	p.mu.Lock()
	defer p.mu.Unlock()
	line := fmt.Sprintf("%-10s", p.stage)
	if p.count < p.total { // when all is done, what comes next has not said so yet
		full := barWidth * p.count / p.total
		line += fmt.Sprintf(" [%s%s] %3d%%", strings.Repeat("#", full), strings.Repeat(" ", barWidth-full), 100*p.count/p.total)
	}
	p.replace(line)
}

// replace puts a line in the place of the one that is there; a terminal that is gone is told of by what is printed next.
func (p *progress) replace(line string) {
	_, _ = fmt.Fprintf(p.w, "\r%-*s\r%s", p.drawn, "", line)
	p.drawn = len(line)
}

// end takes the bar away. It may be called again.
func (p *progress) end() {
	if p == nil {
		return
	}
	select {
	case <-p.stop:
		return
	default:
		close(p.stop)
	}
	p.done.Wait()
	if p.drawn > 0 {
		p.replace("")
	}
}

// isTerminal reports whether w is a terminal that can be drawn on.
func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	if !ok || os.Getenv("TERM") == "dumb" {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
