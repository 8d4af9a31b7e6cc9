package parser

import (
	"path"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// TestPhrases_used fails for a row of phrases that no case needs: nobody would notice if it stopped working.
func TestPhrases_used(t *testing.T) {
	t.Parallel()
	cases, err := filepath.Glob("testdata/pages/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var uses [len(phrases)]int
	for _, name := range cases {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range archive.Files {
			if path.Ext(file.Name) != ".md" {
				continue
			}
			for i, n := range phraseUses(file) {
				uses[i] += n
			}
		}
	}
	for i, n := range uses {
		if n == 0 {
			t.Errorf("no case needs the phrase %q", phrases[i].name)
		}
	}
}

// phraseUses returns how often each phrase is used on a page.
func phraseUses(file txtar.File) [len(phrases)]int {
	p := &page{Page: &model.Page{Path: file.Name}, fsys: fstest.MapFS{}}
	if src := p.checkText(normalize(file.Data)); src != nil {
		p.parse(src)
		if strings.Contains(file.Name, "/"+resourcesFolder+"/") {
			readTypePage(p)
		} else {
			readCreate(p, "")
		}
	}
	return p.phraseUses
}
