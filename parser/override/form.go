package override

import (
	"slices"
	"strconv"

	"go.yaml.in/yaml/v4"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// details returns the values of the mapping that the key set holds, at least one.
func (e entry) details(known ...string) map[string]*yaml.Node {
	set := e.values["set"]
	if set.Kind == yaml.MappingNode && len(set.Content) == 0 {
		e.invalid(e.pos(set), "there is nothing to set")
	}
	return e.mapping(set, known)
}

func (e entry) setProperty() deed {
	set := e.details("type", "description")
	return setProperty{
		resource: e.word("type"), property: e.word("property"),
		typ: e.scalar(set["type"], "type"), description: e.scalar(set["description"], "description"),
	}
}

func (e entry) removeProperty() deed {
	e.affirm("remove")
	return removeProperty{e.word("type"), e.word("property")}
}

func (e entry) memberOwner() memberOwner {
	return memberOwner{e.word("type"), e.word("property")}
}

func (e entry) setMember() deed {
	d := setMember{owner: e.memberOwner(), member: e.word("member")}
	if e.values["set"].Kind == yaml.MappingNode && len(e.values["set"].Content) == 0 {
		return d // the name is all there is to say
	}
	set := e.details("value", "description")
	d.description = e.scalar(set["description"], "description")
	if number := e.scalar(set["value"], "value"); number.Value != "" {
		value, err := strconv.ParseInt(number.Value, 10, 64)
		if err != nil {
			e.invalid(number.At, "%q is no number", diag.Clip(number.Value))
		}
		d.value = &value
	}
	return d
}

func (e entry) removeMember() deed {
	e.affirm("remove")
	return removeMember{e.memberOwner(), e.word("member")}
}

func (e entry) require() deed {
	return require{e.word("operation"), e.word("type"), e.word("property"), e.truth("required")}
}

func (e entry) permit() deed {
	account := e.word("account")
	if account.Value != "" && !slices.Contains(accounts, model.Account(account.Value)) {
		e.invalid(account.At, "no account is called %q; there are %q", diag.Clip(account.Value), accounts)
	}
	return permit{
		line: e.word("operation"), created: e.word("type"),
		account: model.Fact[model.Account]{Value: model.Account(account.Value), At: account.At},
		scopes:  model.Fact[[]model.Alternative]{Value: e.alternatives(), At: e.pos(e.values["scopes"])},
	}
}

// alternatives returns what the key scopes lists: scopes, and lists of scopes that are needed together.
func (e entry) alternatives() []model.Alternative {
	var alternatives []model.Alternative
	for _, node := range e.list(e.values["scopes"]) {
		together := []*yaml.Node{node}
		if node.Kind == yaml.SequenceNode {
			together = e.list(node)
		}
		if len(together) == 0 {
			e.invalid(e.pos(node), "a list of scopes that are needed together is empty")
			continue
		}
		var scopes []model.Text
		for _, scope := range together {
			scopes = append(scopes, e.scalar(scope, "scopes"))
		}
		alternatives = append(alternatives, model.Alternative{Scopes: scopes})
	}
	return alternatives
}

// list returns the nodes of a list.
func (e entry) list(node *yaml.Node) []*yaml.Node {
	if node.Kind != yaml.SequenceNode {
		e.invalid(e.pos(node), "%q has to be a list", "scopes")
		return nil
	}
	return node.Content
}
