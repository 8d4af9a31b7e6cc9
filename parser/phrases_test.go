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
	var uses [len(phrases)]int
	for _, p := range casePages(t) {
		for i, n := range p.phraseUses {
			uses[i] += n
		}
	}
	for i, n := range uses {
		if n == 0 {
			t.Errorf("no case needs the phrase %q", phrases[i].name)
		}
	}
}

// casePages returns the pages of all cases, read.
func casePages(t *testing.T) []*page {
	t.Helper()
	cases, err := filepath.Glob("testdata/pages/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var pages []*page
	for _, name := range cases {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range archive.Files {
			if path.Ext(file.Name) == ".md" {
				pages = append(pages, casePage(file))
			}
		}
	}
	return pages
}

// casePage returns a page of a case, read.
func casePage(file txtar.File) *page {
	p := &page{Page: &model.Page{Path: file.Name}, fsys: fstest.MapFS{}}
	if src := p.checkText(normalize(file.Data)); src != nil {
		p.parse(src)
		if strings.Contains(file.Name, "/"+resourcesFolder+"/") {
			readTypePage(p)
		} else {
			readCreate(p, "")
		}
	}
	return p
}
