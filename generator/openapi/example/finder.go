package example

import (
	"strings"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
)

// A finder finds properties and values of finished schemas without regard to case. It looks through each schema once,
// however many examples ask.
type finder struct {
	properties map[*openapi3.Schema]map[string]string
	values     map[*openapi3.Schema]*valueSet
	// annotations are the types of choices.
	annotations map[*openapi3.Schema]map[string]string
	// joined are the members of sets of flags.
	joined map[*openapi3.Schema]*valueSet
}

// A valueSet is the list of values of a schema.
type valueSet struct {
	exact map[string]bool
	// folded holds the values in lower case and how they are spelled, in their order.
	folded map[string][]string
}

func newFinder() *finder {
	return &finder{
		properties:  map[*openapi3.Schema]map[string]string{},
		values:      map[*openapi3.Schema]*valueSet{},
		annotations: map[*openapi3.Schema]map[string]string{},
		joined:      map[*openapi3.Schema]*valueSet{},
	}
}

// spelled returns how a schema spells the name of a property, of several ways the first one in the alphabet; "" when it
// has no such property.
func (f *finder) spelled(s *openapi3.Schema, name string) string {
	byFolded := f.properties[s]
	if byFolded == nil {
		byFolded = make(map[string]string, len(s.Properties))
		for known := range s.Properties {
			folded := strings.ToLower(known)
			if was, ok := byFolded[folded]; !ok || known < was {
				byFolded[folded] = known
			}
		}
		f.properties[s] = byFolded
	}
	return byFolded[strings.ToLower(name)]
}

// valuesOf returns the values that a schema lists, nil when it lists none, or others than texts.
func (f *finder) valuesOf(s *openapi3.Schema) *valueSet {
	if len(s.Enum) == 0 {
		return nil
	}
	set, known := f.values[s]
	if !known {
		set = newValueSet(s.Enum)
		f.values[s] = set
	}
	return set
}

func newValueSet(values []any) *valueSet {
	set := &valueSet{exact: make(map[string]bool, len(values)), folded: make(map[string][]string, len(values))}
	for _, v := range values {
		text, ok := v.(string)
		if !ok {
			return nil
		}
		folded := strings.ToLower(text)
		set.exact[text] = true
		set.folded[folded] = append(set.folded[folded], text)
	}
	return set
}

// annotation returns how a choice spells an annotation, "" when it does not know it.
func (f *finder) annotation(choice *openapi3.Schema, own string) string {
	byFolded := f.annotations[choice]
	if byFolded == nil {
		byFolded = make(map[string]string, len(choice.Discriminator.Mapping))
		for known := range choice.Discriminator.Mapping {
			folded := foldAnnotation(known)
			byFolded[folded] = max(byFolded[folded], known)
		}
		f.annotations[choice] = byFolded
	}
	return byFolded[foldAnnotation(own)]
}

func foldAnnotation(annotation string) string {
	return strings.ToLower(strings.TrimPrefix(annotation, "#"))
}

// property returns the schemas of a property and the property's name as the schemas spell it, nil when they have no
// such property.
func (f *finder) property(parts []*openapi3.Schema, name string) (spelled string, schemas []*openapi3.Schema) {
	for _, s := range parts {
		if p := s.Properties[name]; p != nil {
			schemas = append(schemas, p.Value)
		}
	}
	if schemas != nil {
		return name, schemas
	}
	for _, s := range parts {
		if known := f.spelled(s, name); known != "" && (spelled == "" || known < spelled) {
			spelled, schemas = known, []*openapi3.Schema{s.Properties[known].Value}
		}
	}
	return spelled, schemas
}

// excludes reports whether a text is none of the values that one of the schemas lists.
func (f *finder) excludes(n tree.Node, parts []*openapi3.Schema) bool {
	t, ok := n.(tree.Text)
	if !ok {
		return false
	}
	for _, s := range parts {
		if set := f.valuesOf(s); set != nil && !set.exact[string(t)] {
			return true
		}
	}
	return false
}

// rejoined returns a text that joins values of a set of flags as the schema spells them; false when it joins others.
func (f *finder) rejoined(s *openapi3.Schema, t tree.Text) (tree.Text, bool) {
	set := f.joined[s]
	if set == nil {
		return "", false
	}
	members := strings.Split(string(t), ",")
	for i, member := range members {
		word := strings.TrimSpace(member)
		known := set.folded[strings.ToLower(word)]
		if len(known) == 0 {
			return "", false
		}
		if !set.exact[word] {
			members[i] = strings.Replace(member, word, known[0], 1)
		}
	}
	return tree.Text(strings.Join(members, ",")), true
}
