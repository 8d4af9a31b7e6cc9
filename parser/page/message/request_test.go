package message_test

import (
	"strings"
	"testing"

	"github.com/seed-8ef76b74/graphgen/parser/page/message"
)

func TestParseRequestLine(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		line, method, url string
		methodAt, urlAt   int // columns of a line that begins at column 5
	}{
		{"POST /crews", "POST", "/crews", 5, 10},
		{"  GET   /crews/{crew id}/shifts  ", "GET", "/crews/{crew id}/shifts", 7, 13},
		{"\tDELETE https://graph.microsoft.com/v1.0/crews/1 HTTP/1.1", "DELETE", "https://graph.microsoft.com/v1.0/crews/1", 6, 13},
		{"PATCH /crews HTTP/2", "PATCH", "/crews", 5, 11},
		{"PUT /crews/HTTP/1.1", "PUT", "/crews/", 5, 9},
		{"POST", "", "", 0, 0},
		{"POST  ", "", "", 0, 0},
		{"POST HTTP/1.1", "", "", 0, 0},
		{"post /crews", "", "", 0, 0},
		{"HEAD /crews", "", "", 0, 0},
		{"POST\t/crews", "", "", 0, 0},
		{"", "", "", 0, 0},
	} {
		t.Run(c.line, func(t *testing.T) {
			t.Parallel()
			got, ok := message.ParseRequestLine(c.line)
			if ok != (c.url != "") {
				t.Fatalf("is a request line: %v", ok)
			}
			if !ok {
				return
			}
			got.Start = at(7, 5)
			if got.Method != c.method || got.URL != c.url {
				t.Errorf("%q %q, want %q %q", got.Method, got.URL, c.method, c.url)
			}
			if got.At() != at(7, c.methodAt) || got.URLAt(0) != at(7, c.urlAt) || got.URLAt(2) != at(7, c.urlAt+2) {
				t.Errorf("method at %s, URL at %s", got.At(), got.URLAt(0))
			}
			if rest := got.From(got.URLAt(1)); !strings.HasPrefix(rest, c.url[1:]) || !strings.HasSuffix(c.line, rest) {
				t.Errorf("the line goes on with %q behind the first byte of the URL", rest)
			}
			if got.From(at(7, 1)) != c.line || got.From(at(7, 999)) != "" {
				t.Error("places outside of the line are those of its ends")
			}
		})
	}
}

func TestReadURL(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		url, version, path string
		start              int
	}{
		{"/crews", "", "/crews", 0},
		{"crews", "", "/crews", 0},
		{"/crews/", "", "/crews", 0},
		{"/crews?$top=1", "", "/crews", 0},
		{"/v1.0/crews", "v1.0", "/crews", 5},
		{"beta/crews", "beta", "/crews", 4},
		{"https://graph.microsoft.com/beta/crews", "beta", "/crews", 32},
		{"https://graph.microsoft.com/crews", "", "/crews", 27},
		{"https://graph.microsoft.com", "", "/", 27},
		{"https://graph.microsoft.com/v1.0", "v1.0", "/", 32},
		{"~/crews", "", "/crews", 1},
		{"/v1.0x/crews", "", "/v1.0x/crews", 0},
		{"", "", "/", 0},
	} {
		t.Run(c.url, func(t *testing.T) {
			t.Parallel()
			version, path, start := message.ReadURL(c.url)
			if version != c.version || path != c.path || start != c.start {
				t.Errorf("version %q, path %q from %d, want %q, %q, %d", version, path, start, c.version, c.path, c.start)
			}
		})
	}
}

// FuzzParseRequestLine holds that method and URL stand where they are said to stand, and that the path begins in the URL.
func FuzzParseRequestLine(f *testing.F) {
	for _, line := range []string{"POST /crews", "  GET   https://graph.microsoft.com/v1.0/me/x?a=b HTTP/1.1", "PUT ~/a b", "POST /HTTP/2"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		got, ok := message.ParseRequestLine(line)
		if !ok {
			return
		}
		got.Start = at(1, 1)
		if !strings.HasPrefix(line[got.At().Column-1:], got.Method+" ") || !strings.HasPrefix(line[got.URLAt(0).Column-1:], got.URL) {
			t.Fatalf("%+v is not in %q", got, line)
		}
		if _, path, start := message.ReadURL(got.URL); !strings.HasPrefix(path, "/") || start < 0 || start > len(got.URL) {
			t.Fatalf("the path %q begins at byte %d of %q", path, start, got.URL)
		}
	})
}
