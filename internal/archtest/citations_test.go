package archtest

import (
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestHouse_citations fails for a comment that cites a document, or a heading of one, that is not in the checkout:
// nobody could look it up.
func TestHouse_citations(t *testing.T) {
	t.Parallel()
	documents := headings(t)
	for name, comments := range commentsByFile(t) {
		for _, words := range comments {
			for _, fault := range citationFaults(documents, words) {
				t.Errorf("%s: %s", name, fault)
			}
		}
	}
}

// TestCitations_faults shows what is a citation, and which ones fail.
func TestCitations_faults(t *testing.T) {
	t.Parallel()
	documents := map[string][]string{"parser/FORMAT.md": {"Type cells"}, "README.md": {"Limits"}}
	for _, c := range []struct {
		words string
		fails bool
	}{
		{`as it is written (FORMAT.md, "Type cells").`, false},
		{`as parser/FORMAT.md, "Type cells" says, and README.md, "Limits"`, false},
		{`the table of README.md`, false},
		{`is read from docs/v1.0/api/x.md:12`, false},
		{`is read from "v1.0/api/x.md"`, false},
		{`takes "[objects](x.md)" and "[x](../resources/x.md)"`, false},
		{`as it is written (FORMAT.md, "Types").`, true},
		{`as FORMAT.md, "Type cells" says, and README.md, "Nothing"`, true},
		{`as it is written (FORMAT.md).`, true},
		{`as STYLE.md has it`, true},
		{`as it is written (notes.md, "Type cells")`, true},
		{`as it is written (docs-format, section 7)`, true},
		{`as it has to be (design: what it means)`, true},
		{`as design §3 has it`, true},
	} {
		if got := citationFaults(documents, c.words); (len(got) > 0) != c.fails {
			t.Errorf("%s: got %q", c.words, got)
		}
	}
}

// goneDocument matches how documents are cited that are in no checkout. Standards have sections without that sign.
var goneDocument = regexp.MustCompile(`docs-format|\bdesign:|§`)

// citation matches the name of a document: group 1 is there when it is the target of a link, group 3 is the heading that
// may stand behind it.
var citation = regexp.MustCompile(`(\]\()?([\w./-]*\w\.md)\b(?:, "([^"]*)")?`)

// pageOfDocs matches the path of a page that the program reads: an example, and no citation.
var pageOfDocs = regexp.MustCompile(`(?:^|/)(?:docs|api|resources)/`)

// formatDocument is cited by heading only: it is too long to be looked through.
const formatDocument = "FORMAT.md"

// citationFaults returns what is wrong with the citations in the words of a comment.
func citationFaults(documents map[string][]string, words string) []string {
	var out []string
	if gone := goneDocument.FindString(words); gone != "" {
		out = append(out, "the comment cites a document that is not in the checkout: "+gone)
	}
	for _, m := range citation.FindAllStringSubmatch(words, -1) {
		link, name, heading := m[1], m[2], m[3]
		if link != "" || pageOfDocs.MatchString(name) {
			continue
		}
		found := documentOf(documents, name)
		switch {
		case found == "":
			out = append(out, "the comment cites "+name+", which is not in the checkout")
		case heading == "" && path.Base(found) == formatDocument:
			out = append(out, "the comment cites "+name+" without a heading")
		case heading != "" && !slices.Contains(documents[found], heading):
			out = append(out, found+" has no heading "+heading)
		}
	}
	return out
}

// documentOf returns the path of the document that a name means, with all of the folders above it or not; "" for none.
func documentOf(documents map[string][]string, name string) string {
	if documents[name] != nil {
		return name
	}
	for _, file := range slices.Sorted(maps.Keys(documents)) {
		if strings.HasSuffix(file, "/"+name) {
			return file
		}
	}
	return ""
}

// headings returns the headings of each document of the checkout; the pages that the program reads are none.
func headings(t *testing.T) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	eachFile(t, ".md", func(name string, data []byte) {
		if below(name, "docs") {
			return
		}
		out[name] = []string{}
		code := false
		for line := range strings.Lines(string(data)) {
			mark, words, ok := strings.Cut(strings.TrimSpace(line), " ")
			switch {
			case strings.HasPrefix(mark, "```"):
				code = !code
			case !code && ok && strings.Trim(mark, "#") == "":
				out[name] = append(out[name], words)
			}
		}
	})
	return out
}

// commentsByFile returns the comments of every Go file of the checkout, tests too, each as one line.
func commentsByFile(t *testing.T) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	eachFile(t, ".go", func(name string, data []byte) {
		file, err := parser.ParseFile(token.NewFileSet(), name, data, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, group := range file.Comments {
			out[name] = append(out[name], strings.Join(strings.Fields(group.Text()), " "))
		}
	})
	return out
}

// notOurs are the folders whose files are nobody's comments and documents: cases, and other people's tools.
var notOurs = []string{"testdata", "node_modules"}

// eachFile calls do with every file of the checkout that has an extension.
func eachFile(t *testing.T, extension string, do func(name string, data []byte)) {
	t.Helper()
	root := checkout(t)
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (slices.Contains(notOurs, entry.Name()) || name != "." && strings.HasPrefix(entry.Name(), ".")):
			return fs.SkipDir
		case entry.IsDir() || path.Ext(name) != extension:
			return nil
		}
		data, err := fs.ReadFile(root, name)
		if err == nil {
			do(name, data)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
