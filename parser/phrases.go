package parser

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A phrase is English that says a constraint.
type phrase struct {
	// name is what a report calls it.
	name string
	// need is a word, in lower case, without which the phrase cannot be there: looking for it is cheap.
	need string
	// re returns what matches the phrase; group 1 is the words that say it, further groups what it says.
	re func() *regexp.Regexp
	// cut removes the words from the description: the constraint says it all.
	cut bool
	// fits reports whether a property of a type can have the constraint; nil fits all.
	fits func(model.Type) bool
	// read returns what groups 2 and up say.
	read func(at diag.Pos, groups []string) []model.Constraint
}

// phrases is the English that is understood in a property's description. Descriptions speak of required passwords,
// read-only drives and maximum ages as well: a phrase counts only in the form in which it is about the property
// itself (docs-format §9).
var phrases = [...]phrase{
	{"Required.", "required", sentence(`Required`), true, nil, func(at diag.Pos, _ []string) []model.Constraint {
		return []model.Constraint{model.Required{At: at, Basis: model.Marked}}
	}},
	{"Optional.", "optional", sentence(`Optional`), true, nil, flag(model.KeywordOptional)},
	{"… Optional.", "optional", matching(`[a-z] (Optional\.?)$`), true, nil, flag(model.KeywordOptional)},
	{"Obrigatório.", "obrigat", sentence(`Obrigatóri[ao]`), true, nil, func(at diag.Pos, _ []string) []model.Constraint {
		return []model.Constraint{model.Required{At: at, Basis: model.Marked}}
	}},
	{"Opcional.", "opcional", sentence(`Opcional`), true, nil, flag(model.KeywordOptional)},
	{"Somente leitura.", "leitura", sentence(`Somente leitura`), true, nil, flag(model.KeywordReadOnly)},
	{"Read-only.", "only", sentence(`R(?:ead|EAD)[- ]?(?:[oO]nly|ONLY)|This property is read-only`), true, nil, flag(model.KeywordReadOnly)},
	{"Key.", "key", sentence(`Key(?: of the (?:entity|setting))?`), true, nil, flag(model.KeywordKey)},
	{"Nullable.", "nullable", sentence(`Nullable`), true, nil, flag(model.KeywordNullable)},
	{"Deprecated.", "deprecated", matching(`(?:^|[.:] )((?:\(?[Dd]eprecated\)?[.: ]|This (?:property|value|setting) (?:is|has been) (?:now )?deprecated\b))`), false, nil, flag(model.KeywordDeprecated)},
	{"Immutable.", "immutable", sentence(`Immutable|(?:It|This property|This value|The value) is immutable`), false, nil, flag(model.KeywordImmutable)},
	{"cannot be changed", "cannot be", matching(`(?:^|[.] )((?:It|This property|This value|The value|The property) cannot be (?:changed|modified|updated)\b)`), false, nil, flag(model.KeywordImmutable)},
	{"maximum of N elements", "maximum", matching(`(?i)\b(maximum of ([\d,]+) (?:elements|items|entries))\b`), false, isCollection, limit(model.KeywordMaxItems)},
	{"maximum length is N", "max", matching(`(?i)\b(max(?:imum|\.)? (?:allowed )?(?:length|limit|size)(?: allowed| of \w+)?(?: is|:)? ([\d,]+) (?:unicode )?char(?:s|acters)?)\b`), false, isString, limit(model.KeywordMaxLength)},
	{"maximum size N", "maximum size", matching(`^(?i)(maximum size:?(?: of)? ([\d,]+))$`), true, isString, limit(model.KeywordMaxLength)},
	{"maximum of N characters", "maximum", matching(`(?i)\b(maximum (?:length )?(?:of|is) ([\d,]+) (?:unicode )?char(?:s|acters)?)\b`), false, isString, limit(model.KeywordMaxLength)},
	{"must not exceed N characters", "exceed", matching(`(?i)\b((?:must not|cannot|can't|should not|may not) exceed ([\d,]+) (?:unicode )?char(?:s|acters)?)\b`), false, isString, limit(model.KeywordMaxLength)},
	{"limited to N characters", "limited to", matching(`(?i)\b((?:is |are )?limited to ([\d,]+) (?:unicode )?char(?:s|acters)?)\b`), false, isString, limit(model.KeywordMaxLength)},
	{"N to M characters", "characters", matching(`(?i)\b((?:between )?([\d,]+) (?:to|and) ([\d,]+) characters)\b`), false, isString, limit(model.KeywordMinLength, model.KeywordMaxLength)},
	{"Valid values A to B", "valid values", matching(`(?i)\b(valid values(?: are)?:?(?: from| between)? (-?[\d,]+) (?:to|and|through) (-?[\d,]+))\b`), false, isNumber, limit(model.KeywordMinimum, model.KeywordMaximum)},
	{"default value is X", "default", matching("(?i)(?:^|[ (])((?:(?:the )?default(?: value)?(?: is(?: set to)?:?|:| =)|(?:it )?defaults to) (?:`([\\w-]+)`|([\\w-]+)(?:[.,;)]|$)))"), false, isScalar, func(at diag.Pos, groups []string) []model.Constraint {
		return []model.Constraint{model.Default{At: at, Value: groups[0]}}
	}},
}

// matching returns an expression that is compiled when it is needed first: most pages need few of the phrases.
func matching(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

// sentence returns a regexp for words that are a sentence of their own, or stand in parentheses; group 1 is the
// sentence. At the end of a cell the full stop may be missing.
func sentence(words string) func() *regexp.Regexp {
	return matching(`(?:^|[.):] )(\(?(?:` + words + `)(?:\)\.?|\.|$))(?: |$)`)
}

// flag returns the reader of a phrase that says all by being there.
func flag(word model.Keyword) func(diag.Pos, []string) []model.Constraint {
	return func(at diag.Pos, _ []string) []model.Constraint {
		return []model.Constraint{model.Flag{Word: word, At: at}}
	}
}

// limit returns the reader of a phrase whose numbers are limits, one for each keyword.
func limit(words ...model.Keyword) func(diag.Pos, []string) []model.Constraint {
	return func(at diag.Pos, groups []string) []model.Constraint {
		var out []model.Constraint
		for i, word := range words {
			n, err := strconv.ParseInt(strings.ReplaceAll(groups[i], ",", ""), 10, 64)
			if err != nil {
				return nil
			}
			out = append(out, model.Limit{Word: word, At: at, Value: n})
		}
		return out
	}
}

// isString reports whether a type is text; the length of a collection's elements is never what such a phrase means.
func isString(t model.Type) bool { return t == model.Type(model.String) }

// numbers are the primitive types that can be bounded.
var numbers = []model.Type{
	model.Byte, model.Decimal, model.Double, model.Int16, model.Int32, model.Int64, model.Single,
}

// isNumber reports whether a type is a number.
func isNumber(t model.Type) bool { return slices.Contains(numbers, t) }

// isCollection reports whether a type is a collection.
func isCollection(t model.Type) bool {
	_, ok := t.(model.Collection)
	return ok
}

// isScalar reports whether one word can be a value of a type.
func isScalar(t model.Type) bool { return !isCollection(t) && t != model.Type(model.Any) }

// readPhrases returns the constraints that a description says of a property and what remains of it. Of two phrases
// with one keyword the first one counts.
func (p *page) readPhrases(t text, typ model.Type) (text, []model.Constraint) {
	var found []model.Constraint
	lower := strings.ToLower(t.s)
	for i := range phrases {
		ph := &phrases[i]
		if !strings.Contains(lower, ph.need) || ph.fits != nil && !ph.fits(typ) {
			continue
		}
		m := ph.re().FindStringSubmatchIndex(t.s)
		if m == nil {
			continue
		}
		p.phraseUses[i]++
		for _, c := range ph.read(p.pos(t.offset(m[2])), groups(t.s, m)) {
			if !slices.ContainsFunc(found, func(k model.Constraint) bool { return k.Keyword() == c.Keyword() }) {
				found = append(found, c)
			}
		}
		if ph.cut {
			t = t.cut(m[2], m[3])
			lower = strings.ToLower(t.s)
		}
	}
	return t, found
}

// groups returns what the groups from 2 on of a match hold.
func groups(s string, m []int) []string {
	var out []string
	for i := 4; i < len(m); i += 2 {
		if m[i] >= 0 {
			out = append(out, s[m[i]:m[i+1]])
		}
	}
	return out
}

// inherited matches the remark that a property comes from a base type; group 1 is the type.
var inherited = regexp.MustCompile(`\b(?:Inherited from (?:the )?|Herdad[oa] d[aeo] )([A-Za-z_][\w.]*)(?: resource)?\.?`)

// bodyBoilerplate matches the sentence above a body table that calls all its rows required.
var bodyBoilerplate = regexp.MustCompile(`properties that are required when you create|properties listed in the following tables? are required|propriedades (?:que são )?(?:necessárias|obrigatórias) ao criar`)
