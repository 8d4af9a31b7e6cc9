package main

import (
	"bytes"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestProgress_patient(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var out bytes.Buffer
		p := newProgress(&out)
		p.on("reading")(1, 2)
		time.Sleep(patience - time.Millisecond)
		p.end()
		if out.Len() > 0 {
			t.Errorf("a short run printed %q", &out)
		}
	})
}

func TestProgress_bar(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var out bytes.Buffer
		p := newProgress(&out)
		read := p.on("reading")
		read(2, 4)
		read(1, 4) // another goroutine was quicker
		time.Sleep(patience + redraw/2)
		p.on("generating")(0, 0)
		time.Sleep(redraw)
		p.end()
		p.end()
		want := []string{
			"reading    [####################                    ]  50%",
			strings.Repeat(" ", 58),
			"generating",
			"          ",
			"",
		}
		got := strings.Split(strings.Trim(strings.ReplaceAll(out.String(), "\r\r", "\r"), "\r"), "\r")
		for len(got) < len(want) {
			got = append(got, "")
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	})
}

func TestProgress_none(t *testing.T) {
	t.Parallel()
	var p *progress
	p.on("reading")(1, 2)
	p.end()
}
