package model

import "strings"

// ShortName returns the folded name of a type without its namespace: "microsoft.graph.iosLobApp" gives "ioslobapp".
// The documents are careless about case.
func ShortName(name string) string { return strings.ToLower(Unqualified(name)) }

// Unqualified returns a written name without its namespace.
func Unqualified(name string) string { return name[strings.LastIndexByte(name, '.')+1:] }

// SameShort reports whether two written names end in the same short name.
func SameShort(a, b string) bool { return strings.EqualFold(Unqualified(a), Unqualified(b)) }

// Folded returns the key of a qualified name.
func (n Name) Folded() string { return strings.ToLower(n.String()) }

// Qualify returns a written name with its namespace, the given one when the name has none.
func Qualify(namespace, name string) Name {
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		return Name{Namespace: name[:i], Short: name[i+1:]}
	}
	return Name{Namespace: namespace, Short: name}
}

// The one property that every entity inherits, and the type that it comes from.
const (
	EntityKey  = "id"
	EntityType = "entity"
)

// NamespaceDefault is the namespace of a page that names none.
const NamespaceDefault = "microsoft.graph"
