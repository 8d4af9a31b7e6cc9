package parser

import (
	"strconv"
	"strings"
)

// pathPlaceholder matches a placeholder of a URL: {id}, {id | name}, <id>.
var pathPlaceholder = matching(`\{([^{}]*)\}|<([^<>]*)>`)

// parameterWord matches what can be in a parameter's name.
var parameterWord = matching(`[A-Za-z0-9_-]+`)

// readParameters gives each placeholder of a path a name of its own. Of alternatives the first one is the name;
// a name that is taken already gets the segment before it in front. The written names are those of the page.
func readParameters(path string) (template string, names, written []string) {
	taken := map[string]bool{}
	var out strings.Builder
	last := 0
	for _, m := range pathPlaceholder().FindAllStringSubmatchIndex(path, -1) {
		inner := path[m[0]+1 : m[1]-1]
		written = append(written, parameterName(inner))
		name := uniqueParameter(parameterName(inner), segmentBefore(path[:m[0]]), taken)
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

func uniqueParameter(name, segment string, taken map[string]bool) string {
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

// pathShape returns what tells paths apart: neither the names of parameters nor case do.
func pathShape(path string) string {
	return strings.ToLower(pathPlaceholder().ReplaceAllString(path, "{}"))
}
