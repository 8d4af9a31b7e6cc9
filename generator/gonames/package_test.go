package gonames_test

import (
	"testing"

	"github.com/seed-8ef76b74/graphgen/generator/gonames"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

func TestPlan_package(t *testing.T) {
	t.Parallel()
	tests := []struct {
		given string
		paths []string
		want  string
	}{
		{"", []string{"/deviceManagement/iosUpdateStatuses"}, "devicemanagement"},
		{"", []string{"/deviceManagement/a", "/devicemanagement/b"}, "devicemanagement"},
		{"", []string{"/deviceManagement/a", "/users/b"}, "graph"},
		{"", []string{"/users/b", "/{id}/c"}, "graph"},
		{"", nil, "graph"},
		{"", []string{""}, "graph"},
		{"", []string{"/{id}"}, "graph"},
		{"", []string{"/2fa"}, "graph"},
		{"", []string{"users('{id}')/x"}, "users"},
		{"", []string{"/import/x"}, "graphimport"},
		{"", []string{"/print/x"}, "graphprint"},
		{"", []string{"/internal/x"}, "graphinternal"},
		{"", []string{"/../x"}, "graph"},
		{"mine", []string{"/users"}, "mine"},
	}
	for _, tt := range tests {
		api := &model.API{}
		for _, path := range tt.paths {
			api.Operations = append(api.Operations, &model.Operation{Paths: []model.Path{{Template: path}}})
		}
		p, err := gonames.New(api, tt.given)
		if err != nil {
			t.Errorf("%q %q: %v", tt.given, tt.paths, err)
			continue
		}
		if p.Package() != tt.want {
			t.Errorf("%q %q: package %s, want %s", tt.given, tt.paths, p.Package(), tt.want)
		}
	}
}

func TestPlan_packageRefused(t *testing.T) {
	t.Parallel()
	for _, given := range []string{"my-graph", "type", "_", "main", "init", "a/b", "..", "a b", "internal", "\x00"} {
		if _, err := gonames.New(&model.API{}, given); err == nil {
			t.Errorf("package %q is accepted", given)
		}
	}
}
