package page

import (
	"strings"
	"testing"
)

func TestTranslation(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, src, sign string
		line            int // of the sign
	}{
		{"English", "---\ntitle: x\n---\n# Create crew\n\n## Response\n", "", 0},
		{"front matter", "---\ntitle: x\nms.lasthandoff: 1\n---\n# Create crew\n", "ms.lasthandoff", 3},
		{"locale", "---\nms.locale: 'fr-FR'\n---\n# x\n", "ms.locale", 2},
		{"English handed back", "---\nms.translationtype: MT\nms.contentlocale: \"en-US\"\n---\n# x\n", "", 0},
		{"a locale that is not there", "---\nms.locale:\n---\n# x\n", "", 0},
		{"another key", "---\nms.author: fr\nms.lasthandoff\n---\n# x\n", "", 0},
		{"body, not front matter", "---\ntitle: x\n---\nms.lasthandoff: 1\n", "", 0},
		{"anchors over English words", "# <a name=\"create-crew\"></a>Create crew\n\n## <a name=\"response\"></a>Response\n\n## <a name=\"example-1\"></a>Example 2\n", "", 0},
		{"an anchor of no section", "# <a name=\"team\"></a>Equipo\n\n## <a name=\"plan\"></a>Ruta\n", "", 0},
		{"one foreign heading in ASCII", "## <a name=\"response\"></a>Antwort\n", "", 0},
		{"two foreign headings in ASCII", "## <a name=\"response\"></a>Antwort\n\n## <a name=\"properties\"></a>Eigenschaften\n", "Antwort", 1},
		{"a foreign letter", "# x\n\n## <a name=\"response\"></a>Réponse\n", "Réponse", 3},
		{"a title of a type", "# <a name=\"crew-resource-type\"></a>tipo de recurso crew\n\n## <a name=\"methods\"></a>Métodos\n", "tipo de recurso crew", 1},
		{"both languages side by side", "## <a name=\"response\"></a>Antwort <span class=\"sxs-lookup\">Response</span>\n", "Antwort Response", 1},
		{"code", "```\n## <a name=\"response\"></a>Réponse\n```\n", "", 0},
		{"no heading", "<a name=\"response\"></a>Réponse\n", "", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			sign, offset := translation([]byte(c.src))
			if sign != c.sign {
				t.Fatalf("%q, want %q", sign, c.sign)
			}
			if line := 1 + strings.Count(c.src[:offset], "\n"); sign != "" && line != c.line {
				t.Errorf("the sign stands on line %d, want %d", line, c.line)
			}
		})
	}
}
