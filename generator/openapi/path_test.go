package openapi

import (
	"testing"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// TestRoute shows paths that a URL cannot hold as they are.
func TestRoute(t *testing.T) {
	t.Parallel()
	for path, want := range map[string]string{
		"/users/{id}/x":             "/users/{id}/x",
		"users/{id}/":               "/users/{id}",
		"/":                         "/",
		"/a b/{id}{":                "/a%20b/{id}%7B",
		"/a?b#c":                    "/a%3Fb%23c",
		"/f(x='{x}',y=@y)/gr\u00f6": "/f(x='{x}',y=@y)/gr%C3%B6",
		"/a%20b":                    "/a%20b",
	} {
		if got := newRoute(model.Path{Template: path}).template; got != want {
			t.Errorf("%q gives %q, want %q", path, got, want)
		}
	}
}

func TestIsHeaderName(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]bool{"If-Match": true, "x_y.z~1": true, "": false, "a b": false, "a:": false, "größe": false, "a\n": false} {
		if got := isHeaderName(name); got != want {
			t.Errorf("%q: %v, want %v", name, got, want)
		}
	}
}
