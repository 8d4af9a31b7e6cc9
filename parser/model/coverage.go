package model

import "reflect"

// Coverage says how much of one page was understood. Rows lost have a diagnostic each, which says why.
type Coverage struct {
	Page string `json:"page"`
	// Tables are the tables in sections that are read, TablesRead those whose columns were understood.
	Tables     int `json:"tables"`
	TablesRead int `json:"tablesRead"`
	// Rows are the rows of those tables, RowsRead those that are in the model, RowsLeft those of tables that are left
	// out.
	Rows     int `json:"rows"`
	RowsRead int `json:"rowsRead"`
	RowsLeft int `json:"rowsLeft"`
	// Relationships are the rows of read tables that are left out because they lead to other things that the service
	// has: no table and no request example of a call sends them.
	Relationships int `json:"relationships"`
	// Lists are the phrases that announce a list of values, ListsRead those whose values are in the model.
	Lists     int `json:"lists"`
	ListsRead int `json:"listsRead"`
	// Links are the links to pages of types, LinksUnresolved those whose page is not there.
	Links           int `json:"links"`
	LinksUnresolved int `json:"linksUnresolved"`
	// Facts counts what was understood, by kind: a keyword of a constraint, "property", "scope", "example" and so on.
	Facts map[string]int `json:"facts"`
}

// Add adds what was counted of another page, whatever that is.
func (c *Coverage) Add(page *Coverage) {
	total, more := reflect.ValueOf(c).Elem(), reflect.ValueOf(page).Elem()
	for i := range total.NumField() {
		if count := total.Field(i); count.CanInt() {
			count.SetInt(count.Int() + more.Field(i).Int())
		}
	}
	if c.Facts == nil {
		c.Facts = map[string]int{}
	}
	for fact, n := range page.Facts {
		c.Facts[fact] += n
	}
}
