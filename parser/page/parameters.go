package page

import (
	"strconv"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// parameterWord matches what can be in a parameter's name.
var parameterWord = markdown.Matching(`[A-Za-z0-9_-]+`)

// readParameters gives each placeholder of a path a name of its own. Of alternatives the first one is the name;
// a name that is taken already gets the segment before it in front. The written names are those of the page.
func readParameters(path string) (template string, names, written []string) {
	taken := map[string]bool{}
	var out strings.Builder
	last := 0
	for _, m := range model.PathPlaceholders(path) {
		inner := path[m[0]+1 : m[1]-1]
		written = append(written, parameterName(inner))
		name := UniqueParameter(parameterName(inner), segmentBefore(path[:m[0]]), taken)
		taken[name] = true
		names = append(names, name)
		out.WriteString(path[last:m[0]] + "{" + name + "}")
		last = m[1]
	}
	return out.String() + path[last:], names, written
}

// parameterName returns the name that the inside of a placeholder stands for.
func parameterName(inner string) string {
	first, _, _ := strings.Cut(inner, "|")
	words := parameterWord().FindAllString(first, -1)
	if len(words) == 0 {
		return "id"
	}
	return strings.Join(words, "-")
}

// segmentBefore returns the last full segment of a path.
func segmentBefore(path string) string {
	path = strings.Trim(path, "/")
	return strings.Join(parameterWord().FindAllString(path[strings.LastIndexByte(path, '/')+1:], -1), "-")
}

// UniqueParameter returns a name for a parameter that is not taken: the name itself, or one with the segment before it
// in front.
func UniqueParameter(name, segment string, taken map[string]bool) string {
	if !taken[name] {
		return name
	}
	if segment != "" {
		name = segment + "-" + name
	}
	unique := name
	for i := 2; taken[unique]; i++ {
		unique = name + strconv.Itoa(i)
	}
	return unique
}
