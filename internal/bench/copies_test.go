package bench

import (
	"path"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

// copies returns a docs root that holds every page so many times. In each copy but the first all pages, types and URLs
// have names of their own, so that it adds as many operations and types as the first.
func copies(docs fstest.MapFS, n int) fstest.MapFS {
	r := newRenamer(docs)
	out := fstest.MapFS{}
	for i := range n {
		for name, file := range docs {
			if i > 0 {
				suffix := "copy" + strconv.Itoa(i)
				name, file = r.path(name, suffix), &fstest.MapFile{Data: r.text(file.Data, suffix)}
			}
			out[name] = file
		}
	}
	return out
}

// A renamer knows what has a name in some pages.
type renamer struct {
	// pages holds the base names of the pages, without ".md"; types the short names of the types.
	pages, types map[string]bool
}

func newRenamer(docs fstest.MapFS) renamer {
	r := renamer{map[string]bool{}, map[string]bool{}}
	title := regexp.MustCompile(`(?m)^#+ (\w+) (?:resource type|resource|enum type|values)\s*$`)
	for name, file := range docs {
		r.pages[strings.ToLower(strings.TrimSuffix(path.Base(name), ".md"))] = true
		for _, m := range title.FindAllSubmatch(file.Data, -1) {
			r.types[string(m[1])] = true
		}
	}
	return r
}

// path returns the name of a page in the copy with the suffix.
func (renamer) path(name, suffix string) string {
	return strings.TrimSuffix(name, ".md") + suffix + ".md"
}

var (
	// link matches what may be the target of a link: group 1 is the page.
	link = regexp.MustCompile(`\b([A-Za-z0-9-]+)\.md\b`)
	// request matches the beginning of a URL in a request line: group 2 is its first segment.
	request = regexp.MustCompile(`(?m)^((?:GET|POST|PATCH|PUT|DELETE) (?:https://graph\.microsoft\.com/[^/\s]+)?/)(\w)`)
	// named matches a word where it can only be a type; word matches any.
	named = regexp.MustCompile(`((?:^|\n)#+ |\[|microsoft\.graph\.)(\w+)`)
	word  = regexp.MustCompile(`\b[a-z]+[A-Z]\w*`)
)

// text returns the text of a page in the copy with the suffix.
func (r renamer) text(page []byte, suffix string) []byte {
	page = replace(link, page, func(m []string) string {
		if !r.pages[strings.ToLower(m[1])] {
			return m[0]
		}
		return m[1] + suffix + ".md"
	})
	page = replace(request, page, func(m []string) string { return m[1] + suffix + m[2] })
	page = replace(named, page, func(m []string) string {
		if !r.types[m[2]] {
			return m[0]
		}
		return m[0] + strings.ToUpper(suffix[:1]) + suffix[1:]
	})
	return replace(word, page, func(m []string) string {
		if !r.types[m[0]] {
			return m[0]
		}
		return m[0] + strings.ToUpper(suffix[:1]) + suffix[1:]
	})
}

// replace replaces each match of an expression; with gets the match and its groups.
func replace(expression *regexp.Regexp, text []byte, with func(groups []string) string) []byte {
	return expression.ReplaceAllFunc(text, func(match []byte) []byte {
		return []byte(with(expression.FindStringSubmatch(string(match))))
	})
}

func TestCopies(t *testing.T) {
	t.Parallel()
	docs := fstest.MapFS{
		"v1.0/api/user-post.md": {Data: []byte("Create a [user](../resources/user.md).\n\nPOST /users\nPOST https://graph.microsoft.com/v1.0/users\n" +
			"|userPart|see [part](../resources/userpart.md)|\n\"@odata.type\": \"#microsoft.graph.userPart\"\n[more](/graph/more.md)\n")},
		"v1.0/resources/user.md":     {Data: []byte("# user resource type\n")},
		"v1.0/resources/userpart.md": {Data: []byte("# userPart resource type\n")},
	}
	all := copies(docs, 2)
	if len(all) != 2*len(docs) {
		t.Fatalf("%d files, want %d", len(all), 2*len(docs))
	}
	const want = "Create a [userCopy1](../resources/usercopy1.md).\n\nPOST /copy1users\nPOST https://graph.microsoft.com/v1.0/copy1users\n" +
		"|userPartCopy1|see [part](../resources/userpartcopy1.md)|\n\"@odata.type\": \"#microsoft.graph.userPartCopy1\"\n[more](/graph/more.md)\n"
	if got := string(all["v1.0/api/user-postcopy1.md"].Data); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
