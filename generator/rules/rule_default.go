package rules

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// byDefault: the service takes the value when none is sent. In Go the field stays as it is: what is not set is not sent.
var byDefault = Rule{
	Keyword: model.KeywordDefault,
	Doc: func(p *model.Property, c model.Constraint) Doc {
		v, ok := defaultOf(p, c)
		if !ok || said(p, "default") && said(p, strings.ToLower(v.text)) {
			return Doc{}
		}
		return Doc{Sentence: "The default is " + v.text + "."}
	},
	Schema: func(s Schemas) {
		if v, ok := defaultOf(s.Row, s.Constraint); ok {
			s.Property.Default = v.json
		}
	},
}

// A value is one value of a property.
type value struct {
	// text is how the documents write it.
	text string
	// json is how a schema holds it: a bool, an int64 or a string.
	json any
	// size is what a limit is about: the number itself, or a text's number of characters.
	size int64
}

// defaultOf returns the value that a constraint names, and false when the property cannot have it.
func defaultOf(p *model.Property, c model.Constraint) (value, bool) {
	byDefault, ok := c.(model.Default)
	if !ok || p == nil {
		return value{}, false
	}
	v, ok := parseValue(p.Type, byDefault.Value)
	if members := membersOf(p); len(members) > 0 {
		v, ok = memberOf(members, byDefault.Value)
	}
	return v, ok && !slices.ContainsFunc(p.Constraints, v.breaks)
}

// membersOf returns the documented values of a property, nothing when any value of its type will do.
func membersOf(p *model.Property) []model.Member {
	if ref, ok := p.Type.(*model.Ref); ok {
		if enum, ok := ref.Target.(*model.Enum); ok {
			return enum.Members
		}
	}
	if values, ok := p.Constraint(model.KeywordEnum).(model.Values); ok && p.Type == model.Type(model.String) {
		return values.Members
	}
	return nil
}

// memberOf returns the member of a name, spelled as the documents list it.
func memberOf(members []model.Member, name string) (value, bool) {
	i := slices.IndexFunc(members, func(m model.Member) bool { return m.Name == name })
	if i < 0 {
		i = slices.IndexFunc(members, func(m model.Member) bool { return strings.EqualFold(m.Name, name) })
	}
	if i < 0 {
		return value{}, false
	}
	return textValue(members[i].Name), true
}

// parseValue returns the value of a type that a text stands for, and false when it stands for none.
func parseValue(t model.Type, text string) (value, bool) {
	primitive, _ := t.(model.Primitive)
	switch row := primitive.Row(); row.Kind {
	case model.KindText:
		return textValue(text), text != "" && !strings.EqualFold(text, "null")
	case model.KindTruth:
		b := strings.EqualFold(text, "true")
		return value{strconv.FormatBool(b), b, 0}, b || strings.EqualFold(text, "false")
	case model.KindWhole, model.KindFraction:
		n, err := strconv.ParseInt(text, 10, 64)
		return value{text, n, n}, err == nil && row.Holds(n)
	default:
		return value{}, false
	}
}

func textValue(text string) value {
	return value{text, text, int64(utf8.RuneCountInString(text))}
}

// breaks reports whether a value is beyond a limit.
func (v value) breaks(c model.Constraint) bool {
	limit, ok := c.(model.Limit)
	if !ok {
		return false
	}
	switch limit.Word {
	case model.KeywordMaximum, model.KeywordMaxLength:
		return v.size > limit.Value
	case model.KeywordMinimum, model.KeywordMinLength:
		return v.size < limit.Value
	default:
		return false
	}
}
