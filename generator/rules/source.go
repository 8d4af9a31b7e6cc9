package rules

// Source returns a page's path as it is printed in the output: below the name of the docs root, and the docs root itself
// when there is no page.
func Source(root, page string) string {
	if page == "" {
		return root
	}
	return root + "/" + page
}
