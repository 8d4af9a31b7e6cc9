package parser

import "strings"

// slug returns the anchor of a heading.
func slug(heading string) string {
	return strings.ReplaceAll(strings.ToLower(strings.TrimSpace(heading)), " ", "-")
}

// rawHeading returns the words of a heading from its line of raw markdown.
func rawHeading(line string) string {
	if strings.Contains(line, "<a ") {
		line = tags().ReplaceAllString(line, "")
	}
	return strings.Trim(strings.TrimSpace(strings.Trim(strings.TrimSpace(line), "#")), "*` ")
}
