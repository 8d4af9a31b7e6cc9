package wording

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A phrase is English that says a constraint.
type phrase struct {
	// name is what a report calls it.
	name string
	// need is a word, in lower case, without which the phrase cannot be there: looking for it is cheap.
	need string
	// re returns what matches the phrase; group 1 is the words that say it, further groups what it says.
	re markdown.Pattern
	// cut removes the words from the description: the constraint says it all.
	cut bool
	// fits reports whether a property of a type can have the constraint; nil fits all.
	fits func(model.Type) bool
	// read returns what groups 2 and up say.
	read func(at diag.Pos, groups []string) []model.Constraint
}

// numberEnd follows the last digit of a whole number, namedValue is the words of one value: marked, in quotes, or a
// bare word that ends a part of the sentence.
const (
	numberEnd  = `(?:[^\d.]|[.](?:\D|$)|$)`
	namedValue = "(?:`([\\w:.+-]+)`|['\"‘“]([\\w-]+)['\"’”]|([\\w-]+|\\d\\d(?::\\d\\d)+)(?:[.](?:\\D|$)|[,;)]|$)|(-?\\d+|true|false) \\()"
)

// phrases is the English that is understood in a property's description. Descriptions speak of required passwords,
// read-only drives and maximum ages as well: a phrase counts only in the form in which it is about the property
// itself (FORMAT.md, "Words that constrain").
var phrases = [...]phrase{
	{"Required.", "required", sentence(`Required(?: on create)?`), true, nil, required},
	{"is required when it is created", "is created", markdown.Matching(`(?:^|[.] )((?:This|The) property (?:is required|must be specified) when (?:an? )?(?:new )?\w+ is created)\b`), false, nil, required},
	{"This is a required property", "required", markdown.Matching(`\b((?:This|It) is a required (?:property|value|field))\b`), false, nil, required},
	{"Optional.", "optional", sentence(`Optional`), true, nil, flag(model.KeywordOptional)},
	{"… Optional.", "optional", markdown.Matching(`[a-z] (Optional\.?)$`), true, nil, flag(model.KeywordOptional)},
	{"… (optional)", "optional", markdown.Matching(`[^.] (\(optional\)\.?)$`), true, nil, flag(model.KeywordOptional)},
	{"An optional …", "optional", markdown.Matching(`^((?:An optional|Optional) [a-z])`), false, nil, flag(model.KeywordOptional)},
	{"is optional.", "optional", markdown.Matching(`(?:^|[.] )((?:It|(?:This|The|Setting the) property) is optional|[^.,]+, optional)(?:[.]|$)`), false, nil, flag(model.KeywordOptional)},
	{"Read-only.", "read", sentence(`R(?:ead|EAD)[- ]?(?:[oO]nly|ONLY)|This property is read-only`), true, nil, flag(model.KeywordReadOnly)},
	{"Non-editable.", "editable", sentence(`(?:Non-|Not )editable`), true, nil, flag(model.KeywordReadOnly)},
	{"Automatically generated.", "generated", sentence(`(?:This is )?[Aa]utomatically generated`), false, nil, flag(model.KeywordReadOnly)},
	{"Key, not nullable, read-only", "read-only", markdown.Matching(`(?:^|[.,:;] )(Read-only)(?:[.]|, (?:[Nn]ot nullable|automatically)|$)`), false, nil, flag(model.KeywordReadOnly)},
	{"This property is read-only and", "read-only", markdown.Matching(`(?:^|[.] )(This (?:property is read-only and|is a read-only property))\b`), false, nil, flag(model.KeywordReadOnly)},
	{"Key.", "key", sentence(`Key(?: of the (?:entity|setting))?`), true, nil, flag(model.KeywordKey)},
	{"Key of the thing.", "key of", sentence(`Key of (?:the|this) [\w ]{1,60}|The key of the (?:entity|assignment)`), false, nil, flag(model.KeywordKey)},
	{"Key, not nullable", "key, ", markdown.Matching(`(?:^|[.] )(Key, (?:[Ii]mmutable|[Nn]ot nullable|[Uu]nique|[Rr]ead-only))\b`), false, nil, flag(model.KeywordKey)},
	{"Nullable.", "nullable", sentence(`Nullable`), true, nil, flag(model.KeywordNullable)},
	{"Deprecated.", "deprecated", markdown.Matching(`(?:^|[.:] )((?:[([]?[Dd]eprecated[])]?[.: ]|This (?:property|value|setting) (?:is|has been|will be) (?:now )?deprecated\b))`), false, nil, flag(model.KeywordDeprecated)},
	{"to be deprecated", "to be deprecated", markdown.Matching(` - (to be deprecated)[.]?$`), false, nil, flag(model.KeywordDeprecated)},
	{"and is deprecated", "deprecated", markdown.Matching(`(?:^|[.] )(This property[^.]* and is deprecated)[.]`), false, nil, flag(model.KeywordDeprecated)},
	{"the property is obsolete", "obsolete", markdown.Matching(`\b(the property is obsolete)\b`), false, nil, flag(model.KeywordDeprecated)},
	{"Immutable.", "immutable", sentence(`Immutable|(?:It|This property|This value|The value) is immutable(?: (?:once|after) (?:it is )?(?:created|set))?`), false, nil, flag(model.KeywordImmutable)},
	{"and is immutable", "immutable", markdown.Matching(`(?:^|[.] )((?:This|The) [^.]*\bis immutable|Key, immutable)\b`), false, nil, flag(model.KeywordImmutable)},
	{"cannot be changed", "cannot be ", markdown.Matching(`(?:^|[.] )((?:(?:It|This property|This value|The value|The property) cannot|Cannot) be (?:changed|modified|updated)\b)`), false, nil, flag(model.KeywordImmutable)},
	{"and cannot be changed.", "t be ", markdown.Matching(`\b((?:This|it|and|the name) (?:cannot|can't|can’t|can not) be (?:changed|modified|updated))(?:[.]|$| (?:after|once|later)\b)`), false, nil, flag(model.KeywordImmutable)},
	{"can be set only when it is created", "be set", markdown.Matching(`(?i)\b(can (?:only be set|be set only) (?:while|when|during|as part of) (?:creating|creation|the creation))\b`), false, nil, flag(model.KeywordImmutable)},
	{"is read-only after creation", "is read", markdown.Matching(`\b(is read[- ]only (?:after|once) (?:creation|it is created|it is set))\b`), false, nil, flag(model.KeywordImmutable)},
	{"Once set, it stays", "set, ", markdown.Matching(`((?:Once|After it is) set, (?:this property is read-only|(?:it|this property|you) (?:cannot|can’t|can't)))\b`), false, nil, flag(model.KeywordImmutable)},
	{"maximum of N elements", "maximum", markdown.Matching(`(?i)\b(maximum of ([\d,]+) (?:elements|items|entries))\b`), false, isCollection, limit(model.KeywordMaxItems)},
	{"Limited to N of them", "limited to", markdown.Matching(`(?:^|[.] )(Limited to ([\d,]+) \w+)[.]`), false, isCollection, limit(model.KeywordMaxItems)},
	{"maximum size of the collection is N", "collection", markdown.Matching(`(?i)\b(maximum (?:size of (?:this|the) collection|supported \w+ collection size) is ([\d,]+))`), false, isCollection, limit(model.KeywordMaxItems)},
	{"minimum number of them is N, the maximum M", "minimum number", markdown.Matching(`(?i)\b(minimum number of \w+ is (one|[\d,]+), (?:and )?the maximum is ([\d,]+))\b`), false, isCollection, limit(model.KeywordMinItems, model.KeywordMaxItems)},
	{"maximum length is N", "max", markdown.Matching(`(?i)\b(max(?:imum|\.)? (?:allowed )?(?:length|limit|size)(?: allowed)?(?: of (?:\w+ ){0,3}\w+)?(?: is|:)? ([\d,]+) (?:unicode )?char(?:s|acters)?)\b`), false, isString, limit(model.KeywordMaxLength)},
	{"maximum size N", "maximum size", markdown.Matching(`^(?i)(maximum size:?(?: of)? ([\d,]+))$`), true, isString, limit(model.KeywordMaxLength)},
	{"maximum of N characters", "maximum", markdown.Matching(`(?i)\b(maximum (?:length )?(?:(?:of|is) )?([\d,]+) (?:unicode )?char(?:s|acters)?)\b`), false, isString, limit(model.KeywordMaxLength)},
	{"must not exceed N characters", "exceed", markdown.Matching(`(?i)\b((?:must not|cannot|can't|should not|may not) exceed ([\d,]+) (?:unicode )?char(?:s|acters)?)\b`), false, isString, limit(model.KeywordMaxLength)},
	{"limit of N characters", "limit of", markdown.Matching(`(?i)\b(has a (?:character )?limit of ([\d,]+) (?:unicode )?char(?:s|acters)?)\b`), false, isString, limit(model.KeywordMaxLength)},
	{"limited to N characters", "limited to", markdown.Matching(`(?i)\b((?:is |are )?limited to ([\d,]+) (?:unicode )?char(?:s|acters)?)\b`), false, isString, limit(model.KeywordMaxLength)},
	{"N characters or less", "characters or", markdown.Matching(`(?i)\b(([\d,]+) (?:unicode )?characters or (?:less|fewer))\b`), false, isString, limit(model.KeywordMaxLength)},
	{"can be up to N characters", "be up to", markdown.Matching(`(?i)\b((?:can|must|may) be up to ([\d,]+) (?:unicode )?char(?:s|acters))\b`), false, isString, limit(model.KeywordMaxLength)},
	{"N to M characters", "characters", markdown.Matching(`(?i)\b((?:between )?([\d,]+) (?:to|and) ([\d,]+) characters)\b`), false, isString, limit(model.KeywordMinLength, model.KeywordMaxLength)},
	{"is N characters long", "characters long", markdown.Matching(`(?i)\b(?:is|must be) (([\d,]+) characters long)\b`), false, isString, exactly(model.KeywordMinLength, model.KeywordMaxLength)},
	{"Valid values A to B", "values", markdown.Matching(`(?i)\b((?:valid|supported|permitted|allowed|acceptable) values(?: are)?:?(?:(?: from)? (-?[\d,]*\d)(?: (?:to|through) |-|–| – )(-?[\d,]+)| between (-?[\d,]+) (?:and|to) (-?[\d,]+)))\b`), false, isNumber, limit(model.KeywordMinimum, model.KeywordMaximum)},
	{"valid range is A to B", "range", markdown.Matching("(?i)\\b((?:valid|allowed|permitted|supported|acceptable)(?: input)? range(?: is)?:?(?: from| between)? \\(?`?(-?[\\d,]*\\d)`?(?: (?:to|and|through) |-|–| – )`?(-?[\\d,]+))" + numberEnd), false, isNumber, limit(model.KeywordMinimum, model.KeywordMaximum)},
	{"value ranging from A to B", "rang", markdown.Matching(`(?i)\b((?:values? (?:can |must |may )?rang(?:e|es|ing)|range of [\w ]{1,40} is)(?: from| between) (-?[\d,]+) (?:to|and) (-?[\d,]+))` + numberEnd), false, isNumber, limit(model.KeywordMinimum, model.KeywordMaximum)},
	{"from A to B inclusive", "inclusive", markdown.Matching(`(?i)\b(from (-?[\d,]+) to (-?[\d,]+),? inclusive)\b`), false, isNumber, limit(model.KeywordMinimum, model.KeywordMaximum)},
	{"must be between A and B", "between", markdown.Matching(`(?i)\b((?:must be (?:set )?|values? (?:can|may) be )between (-?[\d,]+) and (-?[\d,]+))\b`), false, isNumber, limit(model.KeywordMinimum, model.KeywordMaximum)},
	{"A <= X <= B", "<=", markdown.Matching(`\b(([\d,]+) <= X <= ([\d,]+))[.]?$`), false, isNumber, limit(model.KeywordMinimum, model.KeywordMaximum)},
	{"minimum is N", "min", markdown.Matching("(?i)(?:^|[.,;] )((?:the )?min(?:imum)?(?: value)?(?: is|:| =) `?(-?[\\d,]+))" + numberEnd), false, isNumber, limit(model.KeywordMinimum)},
	{"maximum is N", "max", markdown.Matching("(?i)(?:^|[.,;] )((?:the )?max(?:imum)?(?: value)?(?: is|:| =) `?(-?[\\d,]+))" + numberEnd), false, isNumber, limit(model.KeywordMaximum)},
	{"Maximum N days.", "maximum ", markdown.Matching(`(?i)(?:^|[.] )(maximum (?:of )?([\d,]+) (?:seconds|minutes|hours|days|weeks|months))[.]`), false, isNumber, limit(model.KeywordMaximum)},
	{"lowest number is N", "lowest number", markdown.Matching(`(?i)\b(lowest number(?: you can [\w ]+)? is ([\d,]+))\b`), false, isNumber, limit(model.KeywordMinimum)},
	{"largest number is N", "largest number", markdown.Matching(`(?i)\b(largest number(?: you can [\w ]+)? is ([\d,]+))\b`), false, isNumber, limit(model.KeywordMaximum)},
	{"default value is X", "default", markdown.Matching("(?i)(?:^|[ (.])((?:the )?default(?: value| behavior| duration)?(?: is(?: set to)?:?|:| =| -) " + namedValue + ")"), false, isScalar, initial},
	{"default is N days", "default", markdown.Matching(`(?i)(?:^|[ (.])((?:the )?default(?: value)?(?: is|:| =) (-?\d+) (?:milli)?(?:seconds?|minutes?|hours?|days?|weeks?|months?))\b`), false, isNumber, initial},
	{"the default value `X`", "default value", markdown.Matching("(?i)\\b(default value `([\\w-]+)`)"), false, isScalar, initial},
	{"a default value of X is used", "default value of", markdown.Matching("(?i)\\b(default value of (?:`([\\w-]+)`|([\\w-]+))(?: \\w+)? (?:will be|is) used)\\b"), false, isScalar, initial},
	{"defaults to X", "defaults to", markdown.Matching("(?i)(?:^|[.] |(?:\\bnot|n['’]t) (?:specified|set|provided|supplied)[^.,]*, )((?:it )?defaults to " + namedValue + ")"), false, isScalar, initial},
	{"By default, this is X", "by default, this", markdown.Matching("(?i)\\b(by default, this is `([\\w-]+)`)"), false, isScalar, initial},
	{"X (the default)", "default", markdown.Matching("(`([\\w-]+)` \\((?:the |which is the )?default(?: value)?\\)|\\b(true|false) \\((?:the |which is the )?default(?: value)?\\))"), false, isScalar, initial},
}

// required returns the constraint that a row calls its property required.
func required(at diag.Pos, _ []string) []model.Constraint {
	return []model.Constraint{model.Required{At: at, Basis: model.Marked}}
}

// noDefault are the folded words that say of a default that there is none.
var noDefault = []string{"blank", "empty", "nothing", "null", "undefined", "unset"}

// initial returns the default that the first group names.
func initial(at diag.Pos, groups []string) []model.Constraint {
	if slices.Contains(noDefault, strings.ToLower(groups[0])) {
		return nil
	}
	return []model.Constraint{model.Default{At: at, Value: groups[0]}}
}

// sentence returns a regexp for words that are a sentence of their own, or stand in parentheses; group 1 is the
// sentence. At the end of a cell the full stop may be missing.
func sentence(words string) markdown.Pattern {
	return markdown.Matching("(?:^|[.):`] |[.)])(\\(?(?:" + words + `)(?:\)\.?|[.;]|$))(?: |$)`)
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
			n, ok := number(groups[i])
			if !ok {
				return nil
			}
			out = append(out, model.Limit{Word: word, At: at, Value: n})
		}
		return out
	}
}

// exactly returns the reader of a phrase whose one number is the limit for each keyword.
func exactly(words ...model.Keyword) func(diag.Pos, []string) []model.Constraint {
	return func(at diag.Pos, groups []string) []model.Constraint {
		return limit(words...)(at, slices.Repeat(groups[:1], len(words)))
	}
}

// number returns the number that is written in digits, or as a word that limits are written in.
func number(s string) (int64, bool) {
	if strings.EqualFold(s, "one") {
		return 1, true
	}
	n, err := strconv.ParseInt(strings.ReplaceAll(s, ",", ""), 10, 64)
	return n, err == nil
}

// isString reports whether a type is text; the length of a collection's elements is never what such a phrase means.
func isString(t model.Type) bool { return t == model.Type(model.String) }

// isCollection reports whether a type is a collection.
func isCollection(t model.Type) bool {
	_, ok := t.(model.Collection)
	return ok
}

// isScalar reports whether one word can be a value of a type.
func isScalar(t model.Type) bool { return !isCollection(t) && t != model.Type(model.Any) }

// A Finding is a constraint that words say.
type Finding struct {
	model.Constraint
	// Phrase is the name of the phrase that says it.
	Phrase string
}

// Constraints returns the constraints that a description says of a property of a type, and what remains of it. Of two
// phrases with one keyword the first one counts.
func Constraints(t markdown.Text, typ model.Type) (rest markdown.Text, found []Finding) {
	r := phraseReader{text: t, lower: strings.ToLower(t.Words), typ: typ}
	for i := range phrases {
		r.read(&phrases[i])
	}
	return r.text, r.found
}

// A phraseReader takes constraints out of a description.
type phraseReader struct {
	// text is what remains of the description, lower the same in lower case.
	text  markdown.Text
	lower string
	typ   model.Type
	found []Finding
}

// read takes a phrase out of the description.
func (r *phraseReader) read(ph *phrase) {
	if ph.fits != nil && !ph.fits(r.typ) || !strings.Contains(r.lower, ph.need) {
		return
	}
	m := ph.re().FindStringSubmatchIndex(r.text.Words)
	if m == nil {
		return
	}
	for _, c := range ph.read(r.text.Pos(m[2]), groups(r.text.Words, m)) {
		if !slices.ContainsFunc(r.found, func(k Finding) bool { return k.Keyword() == c.Keyword() }) {
			r.found = append(r.found, Finding{c, ph.name})
		}
	}
	if ph.cut {
		r.text = r.text.Cut(m[2], m[3])
		r.lower = strings.ToLower(r.text.Words)
	}
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
