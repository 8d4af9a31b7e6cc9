package rows_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser/page/rows"
)

func TestEnumSections(t *testing.T) {
	t.Parallel()
	const src = `# crew resource type

Namespace: microsoft.graph.crews

### crewKind values

|Member|Value|Description|
|:--|:--|:--|
|day|0|By day.|
|night|-1|**TODO: Add Description**|
||2||
|night|2||
|late|0x4||

### shiftKind flags

|Values|Notes|
|:--|:--|
|"one"|x|

### range values

|From|To|
|:--|:--|
|1|2|

### none values

|Member|
|:--|
||

## Members of it

|Member|
|:--|
|a|
`
	s := read(src)
	var got []string
	for _, e := range rows.EnumSections(s) {
		var out strings.Builder
		fmt.Fprintf(&out, "%s@%s #%s", e.Name, place(e.At), e.Slug)
		for _, m := range e.Members {
			fmt.Fprintf(&out, " %s@%s", m.Name, place(m.At))
			if m.Value != nil {
				fmt.Fprintf(&out, "=%d", *m.Value)
			}
			if m.Description.Value != "" {
				fmt.Fprintf(&out, "%q@%s", m.Description.Value, place(m.Description.At))
			}
		}
		got = append(got, out.String())
	}
	want := []string{
		`microsoft.graph.crews.crewKind@5:5 #crewkind-values day@9:2=0"By day."@9:8 night@10:2=-1 late@13:2`,
		`microsoft.graph.crews.shiftKind@15:5 #shiftkind-flags one@19:2`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	const faults = `11:1 enum-member-empty: "" is no value of a list, left out
12:2 enum-member-duplicate: value "night" is listed twice
31:1 enum-member-empty: "" is no value of a list, left out`
	if diff := cmp.Diff(faults, told(s.Told)); diff != "" {
		t.Error(diff)
	}
	if s.Coverage.TablesRead != 3 || s.Coverage.Rows != 7 || s.Coverage.RowsRead != 4 {
		t.Errorf("%+v", s.Coverage)
	}
}

func TestIsEnumHeading(t *testing.T) {
	t.Parallel()
	for heading, want := range map[string]bool{
		"crewKind values": true, "crewKind enumeration options": true, "crewKind type members": true, "crewKind property values": true,
		"crewKind": false, "Values": false, "The crewKind values": false, "crewKind values below": false,
	} {
		s := read("# " + heading + "\n")
		if got := rows.IsEnumHeading(s.Root.Subs[0]); got != want {
			t.Errorf("%q is about an enum: %v", heading, got)
		}
	}
}
