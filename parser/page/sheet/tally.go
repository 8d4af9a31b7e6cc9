package sheet

import (
	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A Tally is what there is to tell of a page, or of a part of it that may be left out: what is odd, and how much of its
// tables was understood.
type Tally struct {
	Told     diag.List
	Coverage model.Coverage
}

// CountTable counts a table whose columns were understood, or not.
func (y *Tally) CountTable(t markdown.Table, read bool) {
	y.Coverage.Tables++
	y.Coverage.Rows += len(t.Rows)
	if read {
		y.Coverage.TablesRead++
	} else {
		y.Coverage.RowsLeft += len(t.Rows)
	}
}

// CountRow counts a row that is in the model now.
func (y *Tally) CountRow() { y.Coverage.RowsRead++ }
