package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A coverage is how much of a page was understood, or of all pages together, and what was said about it.
type coverage struct {
	model.Coverage
	// Diagnostics counts what was said about the page, by code.
	Diagnostics map[diag.Code]int `json:"diagnostics"`
}

// coverageOf returns the coverage of each page and of all together. The diagnostics of pages that are not taken count in
// the total alone.
func coverageOf(api *model.API, diags diag.List) (pages []coverage, total coverage) {
	said := map[string]map[diag.Code]int{}
	total.Facts, total.Diagnostics = map[string]int{}, map[diag.Code]int{}
	for _, d := range diags {
		if said[d.Pos.Page] == nil {
			said[d.Pos.Page] = map[diag.Code]int{}
		}
		said[d.Pos.Page][d.Code]++
		total.Diagnostics[d.Code]++
	}
	for _, c := range api.Coverage {
		pages = append(pages, coverage{*c, said[c.Page]})
		total.Add(c)
	}
	return pages, total
}

// printCoverage prints how much of the pages was understood, as --format says.
func (a *app) printCoverage(api *model.API, diags diag.List) error {
	a.bar.end()
	pages, total := coverageOf(api, diags.Sorted())
	if a.options.format == diag.JSON {
		return json.NewEncoder(a.stdout).Encode(struct {
			Total coverage   `json:"total"`
			Pages []coverage `json:"pages"`
		}{total, pages})
	}
	out := bufio.NewWriter(a.stdout)
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	root := filepath.ToSlash(filepath.Clean(a.options.docs))
	_, _ = fmt.Fprintln(table, "page\ttables\trows\tlists\tlinks\tfacts\tdiagnostics") // Flush reports the errors
	for _, c := range pages {
		c.Page = diag.Visible(path.Join(root, c.Page))
		c.printRow(table)
	}
	total.Page = fmt.Sprintf("%d pages", len(pages))
	total.printRow(table)
	_ = table.Flush()
	if total.Relationships > 0 {
		_, _ = fmt.Fprintf(out, "\nrows of relationships that no call sends, left out: %d\n", total.Relationships)
	}
	_, _ = fmt.Fprintf(out, "\nfacts: %s\n", counts(total.Facts, ", "))
	return out.Flush()
}

// printRow prints a row of the table: what was read, of how much.
func (t *coverage) printRow(table *tabwriter.Writer) {
	facts := 0
	for _, n := range t.Facts {
		facts += n
	}
	_, _ = fmt.Fprintf(table, "%s\t%d/%d\t%d/%d\t%d/%d\t%d/%d\t%d\t%s\n", t.Page,
		t.TablesRead, t.Tables, t.RowsRead, t.Rows, t.ListsRead, t.Lists, t.Links-t.LinksUnresolved, t.Links,
		facts, counts(t.Diagnostics, ", "))
}

// counts lists how often there is what, the most frequent first.
func counts[K ~string](of map[K]int, separator string) string {
	keys := slices.SortedFunc(maps.Keys(of), func(a, b K) int { return cmp.Or(of[b]-of[a], cmp.Compare(a, b)) })
	words := make([]string, len(keys))
	for i, key := range keys {
		words[i] = fmt.Sprintf("%d %s", of[key], key)
	}
	return strings.Join(words, separator)
}
