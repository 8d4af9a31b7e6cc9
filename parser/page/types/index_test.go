package types_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser/page/types"
)

func TestReadIndex(t *testing.T) {
	t.Parallel()
	type collection = types.IndexedCollection
	for _, c := range []struct {
		name, src string
		want      types.Index
	}{
		{name: "nothing"},
		{name: "title", src: "# Crew resource type\n\n# Team resource type\n", want: types.Index{Names: []string{"crew"}}},
		{name: "title of an enum, bold", src: "# **crewKind** enum type\n", want: types.Index{}},
		{name: "title with an anchor", src: "# <a name=\"x\"></a>crew complex type\n", want: types.Index{Names: []string{"crew"}}},
		{name: "title of a call", src: "# Create crew\n", want: types.Index{}},
		{name: "enums", src: "# Enums\n\n## crewKind values\n\n## CrewKind values ##\n\n### shiftKind members\n", want: types.Index{Names: []string{"crewkind", "shiftkind"}}},
		{
			name: "annotation", src: "<!-- {\n  \"blockType\": \"resource\",\n  \"@odata.type\": \"microsoft.graph.nightCrew\", \"@type.aka\": \"oldCrew\",\n  \"baseType\": \"microsoft.graph.crew\"\n}-->\n",
			want: types.Index{Names: []string{"nightcrew", "oldcrew"}, Bases: []string{"crew"}},
		},
		{name: "a JSON example is no annotation", src: "```json\n\"@odata.type\": \"crew\"\n```\n\n\"@odata.type\": \"#team\"\n", want: types.Index{}},
		{name: "a placeholder is no name", src: "<!-- { \"@odata.type\": \"type of it\" } -->\n", want: types.Index{}},
		{name: "base", src: "Inherits from [crew](crew.md). Derived from **[team](team.md)**.\n", want: types.Index{Bases: []string{"crew"}}},
		{name: "base of several words", src: "Inherits from [Night Crew](crew.md).\n", want: types.Index{}},
		{name: "no base", src: "See [crew](crew.md).\n", want: types.Index{}},
		{
			name: "derived types", src: "## Derived types\n\n|Name|\n|:--|\n| **[nightCrew](nightcrew.md)** | x |\n|[dayCrew](daycrew.md)|\n|none|\n\n## Methods\n|[other](other.md)|\n",
			want: types.Index{Derived: []string{"nightcrew", "daycrew"}},
		},
		{
			name: "rows",
			src: "| name | String | The name. |\n|**lead**|[member](member.md)|\n|`code`|String||\n|\tkind\t|\tString\t|\tA kind.\t|\n" +
				"bare | String | No bars at its sides.\n|@microsoft.graph.temporaryId|String|x|\n|:--|:--|:--|\n|a|b|\n|[Get](get.md)|crew|Gets it.|\n||String|none|\n",
			want: types.Index{Rows: []string{"name", "code", "kind", "bare", "@microsoft.graph.temporaryId", "Get"}},
		},
		{
			name: "collections",
			src: "|shifts|[shift](shift.md) collection|x|\n|**teams**|[microsoft.graph.crews.team](../resources/team.md) collection. Read-only|x|\n" +
				"|plans|Collection([plan](plan.md))|x|\n|lists|collection of [list](list.md)|x|\n|marks|[**mark**][mark] Collection|x|\n|drives | [drive][] collection | x\n" +
				"|names|String collection|x|\n|[List](list.md)|[list](list.md) collection|x|\n|one|[shift](shift.md)|of a collection|\n",
			want: types.Index{
				Rows: []string{"shifts", "teams", "plans", "lists", "marks", "drives", "names", "List", "one"},
				Collections: []collection{
					{Property: "shifts", Element: "shift"},
					{Property: "teams", Element: "microsoft.graph.crews.team"},
					{Property: "plans", Element: "plan"},
					{Property: "lists", Element: "list"},
					{Property: "marks", Element: "mark"},
					{Property: "drives", Element: "drive"},
				},
			},
		},
		{
			name: "a comment",
			src:  "<!-- x --> <!--\n|a|[b](b.md) collection|x|\n--> <!-- x -->\n|c|[d](d.md) collection|x|\n",
			want: types.Index{Rows: []string{"c"}, Collections: []collection{{Property: "c", Element: "d"}}},
		},
		{
			name: "a comment in code",
			src:  "```\n<!--\n```\n|c|[d](d.md) collection|x|\n",
			want: types.Index{Rows: []string{"c"}, Collections: []collection{{Property: "c", Element: "d"}}},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(c.want, types.ReadIndex([]byte(c.src))); diff != "" {
				t.Error(diff)
			}
		})
	}
}
