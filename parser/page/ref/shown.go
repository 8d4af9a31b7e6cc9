package ref

import (
	"maps"
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// JSONMember matches a member of a JSON object in a page's source: group 1 is the key, or what a key links, group 2 the
// type of an object.
var JSONMember = markdown.Matching(`"([A-Za-z_]\w*)(?:@odata\.bind)?"\s*:\s*(?:(?:\[\s*)?(?:\{\s*"@odata\.type"\s*:\s*"#?([\w.]+)"|"[^"\n]*"|true|false)?)?`)

// ShownNames returns the qualified names of types that a page's JSON shows, by their folded short names.
func ShownNames(body []byte) map[string]model.Name {
	types := map[string]string{}
	for _, m := range JSONMember().FindAllSubmatch(body, -1) {
		if key := string(m[1]); types[key] == "" {
			types[key] = string(m[2])
		}
	}
	names := map[string]model.Name{}
	for _, property := range slices.Sorted(maps.Keys(types)) {
		written := types[property]
		if short := model.ShortName(written); strings.Contains(written, ".") && names[short].Short == "" {
			names[short] = model.Qualify("", written)
		}
	}
	return names
}
