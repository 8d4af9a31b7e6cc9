package model_test

import (
	"testing"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// TestQualify shows what a written name says, whatever its case.
func TestQualify(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		written, unqualified, short string
		want                        model.Name
	}{
		{"iosLobApp", "iosLobApp", "ioslobapp", name("iosLobApp")},
		{"microsoft.graph.iosLobApp", "iosLobApp", "ioslobapp", name("iosLobApp")},
		{"Microsoft.Graph.callRecords.Session", "Session", "session", model.Name{Namespace: "Microsoft.Graph.callRecords", Short: "Session"}},
		{"a.", "", "", model.Name{Namespace: "a"}},
		{".a", "a", "a", name(".a")},
		{"", "", "", name("")},
	} {
		if got := model.Qualify(model.NamespaceDefault, tt.written); got != tt.want {
			t.Errorf("%q: got %+v, want %+v", tt.written, got, tt.want)
		}
		if got := model.Unqualified(tt.written); got != tt.unqualified {
			t.Errorf("%q without its namespace is %q", tt.written, got)
		}
		if got := model.ShortName(tt.written); got != tt.short {
			t.Errorf("the short name of %q is %q", tt.written, got)
		}
	}
	if got := model.Qualify("Microsoft.Graph", "iosLobApp").Folded(); got != "microsoft.graph.ioslobapp" {
		t.Errorf("folded it is %s", got)
	}
	if !model.SameShort("microsoft.graph.User", "user") || model.SameShort("a.b", "a.c") {
		t.Error("names that are the same differ, or the other way round")
	}
}
