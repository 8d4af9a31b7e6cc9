package base

import (
	"fmt"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"go.yaml.in/yaml/v4"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
)

// Settle writes the version of the service into the document. It is an error for the user's base to name another one,
// or to say what the document has no place for unless it is modern, one of OpenAPI 3.1.
func (d *Document) Settle(service string, modern bool) error {
	if named := d.own.version; named != nil && named.Value != service {
		return faultAt(named, "info.version is %s, and the pages are about %s", named.Value, service)
	}
	if err := d.own.check(d.Doc.Info, modern); err != nil {
		return err
	}
	d.Doc.Info.Version = service
	for _, server := range d.Doc.Servers {
		if err := settleServer(server, service); err != nil {
			return err
		}
	}
	return nil
}

// check returns why what the user's base says cannot be said in a document, which may be modern.
func (own ownWords) check(info *openapi3.Info, modern bool) error {
	for _, word := range []struct {
		key   string
		value *yaml.Node
	}{{"/info/summary", own.summary}, {"/info/license/identifier", own.license}} {
		if word.value != nil && !modern {
			return faultAt(word.value, "%q is a word of OpenAPI 3.1, and the document is written in 3.0", word.key)
		}
	}
	if own.license != nil && info.License != nil && info.License.URL != "" {
		return faultAt(own.license, "a license has an identifier or a URL, not both")
	}
	return nil
}

// settleServer ends the URL of a server in the version of the service.
func settleServer(server *openapi3.Server, service string) error {
	url := strings.TrimSuffix(server.URL, "/")
	for _, other := range []string{"v1.0", "beta"} {
		if other != service && strings.HasSuffix(url, "/"+other) {
			return &Error{Reason: fmt.Sprintf("the server %s is about %s, and the pages are about %s", server.URL, other, service)}
		}
	}
	for name, v := range server.Variables {
		if len(v.Enum) > 0 && !slices.Contains(v.Enum, v.Default) {
			return &Error{Reason: fmt.Sprintf("the server %s has a variable %q whose default %q is none of its values", server.URL, name, v.Default)}
		}
	}
	server.URL = strings.TrimSuffix(url, "/"+service) + "/" + service
	return nil
}

// Complete writes into the tree of the finished document what its model has no place for.
func (d *Document) Complete(root tree.Object) {
	own := d.own
	info, ok := root.Get("info").(tree.Object)
	if !ok {
		return
	}
	if own.summary != nil {
		info = slices.Insert(info, info.Find("title")+1, tree.Member{Key: "summary", Value: tree.Str(own.summary.Value)})
		root.Set("info", info)
	}
	if license, ok := info.Get("license").(tree.Object); ok && own.license != nil {
		info.Set("license", append(license, tree.Member{Key: "identifier", Value: tree.Str(own.license.Value)}))
	}
}
