package corpus

import (
	"fmt"
	"path"
	"regexp"
	"strings"
	"testing/fstest"
)

// A dialect is another way to write the same pages, as other corpora have it (FORMAT.md, "Later and exported pages").
type dialect struct {
	name string
	// rewrite returns a page as the dialect writes it; it may add files to the docs root.
	rewrite func(docs fstest.MapFS, name, text string) string
	// words are the keys of the model whose words the dialect changes.
	words map[string]bool
}

// dialects are what the model must not depend on.
func dialects() []dialect {
	return []dialect{
		{name: "line ends of Windows", rewrite: pure(func(text string) string { return strings.ReplaceAll(text, "\n", "\r\n") })},
		{name: "headings with anchors", rewrite: pure(anchorHeadings)},
		{name: "permissions in included files", rewrite: includePermissions},
		{name: "permissions the other way round", rewrite: pure(reversePermissions)},
		{name: "links to the web site", rewrite: linkToSite},
		{name: "URLs with host and version", rewrite: pure(prefixURLs("https://graph.microsoft.com/v1.0/"))},
		{name: "URLs with a tilde", rewrite: pure(prefixURLs("~/"))},
		{name: "tabs of more languages", rewrite: pure(addTabs)},
		{name: "front matter of later years", rewrite: pure(renewFrontMatter)},
		{name: "evolvable enums", rewrite: pure(evolve), words: map[string]bool{"description": true}},
	}
}

// pure returns a rewriter of text alone.
func pure(rewrite func(string) string) func(fstest.MapFS, string, string) string {
	return func(_ fstest.MapFS, _, text string) string { return rewrite(text) }
}

// outside rewrites what stands outside of code blocks.
func outside(text string, rewrite func(string) string) string {
	var out, chunk strings.Builder
	inside := false
	for line := range strings.Lines(text) {
		if strings.HasPrefix(strings.TrimSpace(line), "```") && strings.Count(line, "```") == 1 {
			if !inside {
				out.WriteString(rewrite(chunk.String()))
				chunk.Reset()
			}
			inside = !inside
			out.WriteString(line)
			continue
		}
		if inside {
			out.WriteString(line)
		} else {
			chunk.WriteString(line)
		}
	}
	return out.String() + rewrite(chunk.String())
}

var (
	headingLine = regexp.MustCompile(`(?m)^ ?(#{1,6}) +(.*?) *$`)
	noSlug      = regexp.MustCompile(`[^\w-]|\]\([^)]*\)`)
)

// anchorHeadings puts anchors before the words of headings, as translations have them and some pages in English, too.
func anchorHeadings(text string) string {
	return outside(text, func(text string) string {
		return headingLine.ReplaceAllStringFunc(text, func(line string) string {
			m := headingLine.FindStringSubmatch(line)
			slug := strings.ToLower(noSlug.ReplaceAllString(strings.ReplaceAll(m[2], " ", "-"), ""))
			return fmt.Sprintf("%s <a name=%q></a>%s", m[1], slug, m[2])
		})
	})
}

var (
	permissionTable = regexp.MustCompile(`(?m)^\| *Permission type.*\n\|[ :|-]+\n(?:\|.*\n)+`)
	// hardCell matches cells that hold more than a list of permissions.
	hardCell = regexp.MustCompile(`\b(?:and|plus|or|One|For|with)\b|[*<:]|,\s*,|,\s*$| - |[a-z] [A-Z]`)
)

// eachPermissionTable rewrites the permission tables with two columns and plain lists.
func eachPermissionTable(text string, rewrite func(rows [][2]string) string) string {
	return permissionTable.ReplaceAllStringFunc(text, func(table string) string {
		var rows [][2]string
		for line := range strings.Lines(table) {
			cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
			if len(cells) != 2 || len(rows) > 1 && (hardCell.MatchString(strings.TrimSpace(cells[1])) || strings.TrimSpace(cells[1]) == "") {
				return table
			}
			rows = append(rows, [2]string{strings.TrimSpace(cells[0]), strings.TrimSpace(cells[1])})
		}
		return rewrite(rows)
	})
}

// includePermissions moves the permission tables of a page into files with a table of three columns.
func includePermissions(docs fstest.MapFS, name, text string) string {
	n := 0
	return eachPermissionTable(text, func(rows [][2]string) string {
		if strings.Contains(rows[0][1], "most to least") {
			return joinRows(rows)
		}
		n++
		file := fmt.Sprintf("%s-%d-permissions.md", strings.TrimSuffix(path.Base(name), ".md"), n)
		var out strings.Builder
		out.WriteString("---\nms.topic: include\n---\n\n|Permission type|Least privileged permissions|Higher privileged permissions|\n|:---|:---|:---|\n")
		for _, row := range rows[2:] {
			least, higher, ok := strings.Cut(row[1], ",")
			if !ok {
				higher = "Not available."
			}
			fmt.Fprintf(&out, "|%s|%s|%s|\n", row[0], least, higher)
		}
		docs["includes/permissions/"+file] = &fstest.MapFile{Data: []byte(out.String())}
		return "<!-- { \"blockType\": \"permissions\" } -->\n[!INCLUDE [permissions-table](../includes/permissions/" + file + ")]\n"
	})
}

// reversePermissions lists the most privileged permissions first.
func reversePermissions(text string) string {
	return eachPermissionTable(text, func(rows [][2]string) string {
		if !strings.Contains(rows[0][1], "least to most") {
			return joinRows(rows)
		}
		rows[0][1] = "Permissions (from most to least privileged)"
		for i, row := range rows[2:] {
			scopes := strings.Split(row[1], ",")
			for a, b := 0, len(scopes)-1; a < b; a, b = a+1, b-1 {
				scopes[a], scopes[b] = strings.TrimSpace(scopes[b]), strings.TrimSpace(scopes[a])
			}
			rows[i+2][1] = strings.Join(scopes, ", ")
		}
		return joinRows(rows)
	})
}

func joinRows(rows [][2]string) string {
	var out strings.Builder
	for _, row := range rows {
		fmt.Fprintf(&out, "|%s|%s|\n", row[0], row[1])
	}
	return out.String()
}

var (
	linkToResource = regexp.MustCompile(`\]\(\.\./resources/([\w-]+)\.md(#[\w-]+)?\)`)
	linkBeside     = regexp.MustCompile(`\]\((?:\./)?([\w-]+)\.md(#[\w-]+)?\)`)
)

// linkToSite makes links to pages of types links to the reference's web site.
func linkToSite(_ fstest.MapFS, name, text string) string {
	const site = "](https://learn.microsoft.com/en-us/graph/api/resources/$1?view=graph-rest-1.0$2)"
	return outside(text, func(text string) string {
		text = linkToResource.ReplaceAllString(text, site)
		if path.Dir(name) == "resources" {
			text = linkBeside.ReplaceAllString(text, site)
		}
		return text
	})
}

var (
	requestSection = regexp.MustCompile(`(?ims)^## HTTP request *$.*?^## `)
	relativeURL    = regexp.MustCompile(`(?m)^(POST|GET|PATCH|PUT|DELETE) +/?([^/h].*)$`)
)

// prefixURLs returns a rewriter that puts a prefix before the URLs of the request section.
func prefixURLs(prefix string) func(string) string {
	return func(text string) string {
		return requestSection.ReplaceAllStringFunc(text, func(section string) string {
			return relativeURL.ReplaceAllString(section, "$1 "+prefix+"$2")
		})
	}
}

var requestBlock = regexp.MustCompile("(?m)^```[^\n]*\nPOST https[^`]*```\n")

// addTabs adds the snippets of other languages to the requests of examples.
func addTabs(text string) string {
	var tabs strings.Builder
	for _, tab := range []string{"CLI", "Go", "PHP", "PowerShell", "Python"} {
		fmt.Fprintf(&tabs, "# [%s](#tab/%s)\n[!INCLUDE [sample-code](../includes/snippets/x.md)]\n[!INCLUDE [sdk-documentation](../includes/snippets/y.md)]\n\n", tab, strings.ToLower(tab))
	}
	return requestBlock.ReplaceAllString(text, "$0\n"+tabs.String()+"---\n\n")
}

// renewFrontMatter writes front matter as it is written since 2023, and an include below the description.
func renewFrontMatter(text string) string {
	text = strings.Replace(text, "\nlocalization_priority: Normal\n", "\nms.localizationpriority: medium\nms.date: 01/13/2026\nms.custom:\n- one\n- two\n", 1)
	return strings.Replace(text, "\n## Permissions\n", "\n[!INCLUDE [national-cloud-support](../../includes/all-clouds.md)]\n\n## Permissions\n", 1)
}

var valueSentence = regexp.MustCompile("((?:The )?[Pp]ossible values are:) ((?:`\\w+`, ){2,})(`\\w+`)\\.")

// evolve adds the sentence about the last value of a list that a client has to ask for.
func evolve(text string) string {
	return valueSentence.ReplaceAllString(text, "$1 $2$3. Use the `Prefer: include-unknown-enum-members` request header to get the following members in this [evolvable enum](/graph/evolve): $3.")
}
