package parser

import (
	"strings"
	"sync"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A language is one that pages are translated into.
type language string

// A meaning is what words stand for that a translation has put in the place of English ones. Tables keep their form in
// every language: words tell which one it is, and what its rows are about.
type meaning uint8

const (
	// Headers of columns: of properties and parameters, of request headers, of the members of enums, of calls, and of
	// permissions.
	meansName meaning = iota
	meansType
	meansDescription
	meansRequired
	meansHeaderName
	meansHeaderValue
	meansMember
	meansMemberValue
	meansMethod
	meansDerived
	meansPermissions
	// What the header of a column of permissions says of their order.
	meansMost
	meansLeast
	// What labels of accounts say; those of personal accounts say both that they are delegated and personal.
	meansDelegated
	meansPersonal
	meansApplication
	// What cells say: of a Required column, of an account that cannot make the call, and which request header and which
	// primitive type they are about.
	meansYes
	meansNotSupported
	meansHeader
	meansPrimitive
	// What says that a request header has to be there.
	meansDemanded
	// What a sentence says of a property; the word is the keyword.
	meansFlag
	// What stands between permissions.
	meansTogether
	meansEither
	// What calls a type abstract.
	meansAbstract
	// The label of a note, whose words say which kind it is, and what begins one that is about an example.
	meansNote
	meansExampleNote
	// What values are called in running text, and which one of them is meant.
	meansValues
	meansValue
)

// A vocable says what words of a language mean.
type vocable struct {
	language language
	means    meaning
	// as is which one of several is meant, "" where the meaning says all.
	as string
	// words are folded, with "|" between those that mean the same.
	words string
}

// A word is folded words with a meaning.
type word struct {
	means meaning
	words string
}

// dictionary returns what is meant by each of the words of the vocabulary.
var dictionary = sync.OnceValue(func() map[word]string {
	known := map[word]string{}
	for _, v := range &vocabulary {
		for words := range strings.SplitSeq(v.words, "|") {
			known[word{v.means, words}] = v.as
		}
	}
	return known
})

// understands reports whether folded words on a translated page mean something.
func (p *page) understands(means meaning, folded string) bool {
	_, ok := p.meant(means, folded)
	return ok
}

// foreignEnds are the marks that words end in as others do in those of [fold].
const foreignEnds = "。：？"

// meant returns which one folded words on a translated page mean; false when they mean nothing of the kind.
func (p *page) meant(means meaning, folded string) (string, bool) {
	if !p.translated {
		return "", false
	}
	w := word{means, strings.Trim(folded, foreignEnds)}
	as, ok := dictionary()[w]
	if ok {
		p.use(w)
	}
	return as, ok
}

// find returns the place in folded words of the first ones that mean something on a translated page, -1 when there are
// none.
func (p *page) find(means meaning, folded string) int {
	first := -1
	if !p.translated {
		return first
	}
	for _, v := range &vocabulary {
		if v.means != means {
			continue
		}
		for words := range strings.SplitSeq(v.words, "|") {
			if at := strings.Index(folded, words); at >= 0 {
				p.use(word{means, words})
				if first < 0 || at < first {
					first = at
				}
			}
		}
	}
	return first
}

// holds reports whether folded words on a translated page hold some that mean something.
func (p *page) holds(means meaning, folded string) bool { return p.find(means, folded) >= 0 }

// use remembers that a page has a word: a test wants each of them to be needed by a case.
func (p *page) use(w word) {
	if p.wordUses == nil {
		p.wordUses = map[word]int{}
	}
	p.wordUses[w]++
}

// primitive returns the primitive type that the words of a type cell on a translated page mean, "" when they mean none.
func (p *page) primitive(words string) model.Primitive {
	as, _ := p.meant(meansPrimitive, strings.ToLower(words))
	return model.Primitive(as)
}
