package link

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page"
	"github.com/seed-8ef76b74/graphgen/parser/page/message"
	"github.com/seed-8ef76b74/graphgen/parser/page/ref"
)

// takeCalls keeps the calls of which it is known what they are about. It tells of pages that are not taken when they
// were asked for by name, when they look as if they should be, and when no page is taken at all; it would be noise for
// the rest.
func takeCalls(s *state) {
	choose := chooser{s}
	for _, r := range s.readings {
		for _, said := range r.Calls {
			s.diags = append(s.diags, said.Diags...)
			c := s.copyCall(said)
			if subjects := choose.subjectsOf(c); len(subjects) > 0 {
				c.operate(subjects)
				s.calls = append(s.calls, c)
				continue
			}
			s.diags.Add(diag.PageSkipped, said.TitleAt, "the page documents no %s: nothing names the type that is %s", said.Kind.Noun(), said.Kind.Done)
		}
	}
	for _, r := range s.readings {
		if s.named || r.Alike || len(s.calls) == 0 {
			s.diags = append(s.diags, r.Skipped...)
		}
	}
	if len(s.calls) == 0 {
		s.diags.Add(diag.OperationMissing, diag.Pos{}, "no page documents a %s", page.Nouns())
	}
}

// A chooser finds out what a call is about, among all that its page names.
type chooser struct{ *state }

// subjectsOf returns the types that a page is about, none when nothing tells. What the page does not say, the
// collection that the URL ends in may: a page of its owner documents it with its type.
func (s chooser) subjectsOf(c *call) []ref.Named {
	types := slices.Clone(s.namedSubjects(c))
	if len(types) == 0 {
		path := c.op.Paths[0]
		if elements := s.lib.Elements(c.collection(path)); len(elements) == 1 {
			types = []ref.Named{{Name: elements[0], At: path.At}}
		}
	}
	for i, t := range types {
		if t.Link.Dest == "" {
			types[i].Name = s.lib.Singular(t.Name)
		}
	}
	types = s.settleParts(c, s.atMost(c, s.withDerived(c, types)))
	s.tellShared(c, types)
	return types
}

// collection returns the folded name of the collection that a path of a call is about.
func (c *call) collection(path model.Path) string {
	template := path.Template
	if c.said.Kind.Item {
		template = template[:max(strings.LastIndexByte(template, '/'), 0)]
	}
	return model.LastSegment(template)
}

// namedSubjects returns the types that a page names as what it is about: those of a table of derived types, else those
// that the response text links to, an example is annotated with, or the body's text links to. Of these the ones count
// that the page's URLs hold, unless the response text and the example agree: the response may be something that only
// tells of the creation, and an example may show what is around it. None are returned when the page does not say.
func (s chooser) namedSubjects(c *call) []ref.Named {
	said := c.said
	switch {
	case len(said.Subjects) > 0:
		return said.Subjects
	case c.onlyAccepted() && len(said.Sent) > 0: // the response speaks of the work to be done
		if len(said.Returned) > 0 {
			c.returned = said.Returned[0]
		}
		return said.Sent
	}
	var annotated []ref.Named
	if said.Annotated.Name != "" {
		annotated = []ref.Named{said.Annotated}
		if names(said.Returned, said.Annotated) {
			return said.Returned
		}
	}
	var chosen []ref.Named
	most := -1
	for _, types := range [][]ref.Named{said.Returned, annotated, said.Sent} {
		if n := s.held(c, types); len(types) > 0 && n > most {
			chosen, most = types, n
		}
	}
	if len(said.Returned) > 0 && &chosen[0] != &said.Returned[0] {
		s.settleReturned(c, chosen[0])
	}
	if len(said.Returned) == 0 && len(annotated) > 0 && len(said.Sent) > 0 && &chosen[0] == &annotated[0] {
		s.checkSent(c)
	}
	return chosen
}

// names reports whether one of some types has the short name of another one.
func names(types []ref.Named, other ref.Named) bool {
	return slices.ContainsFunc(types, func(t ref.Named) bool { return model.SameShort(t.Name, other.Name) })
}

// checkSent tells that the text of the request body links to another type than an example is annotated with, where the
// annotation says what the call is about.
func (s chooser) checkSent(c *call) {
	annotated := c.said.Annotated
	same := func(t ref.Named) bool {
		return model.SameShort(t.Name, annotated.Name) || s.lib.Derives(model.ShortName(annotated.Name), model.ShortName(t.Name))
	}
	if sent := c.said.Sent[0]; !slices.ContainsFunc(c.said.Sent, same) {
		s.diags.Add(diag.CreatedDiffers, sent.At, "the request is a %s here and a %s in the example, the latter is taken", diag.Clip(sent.Name), diag.Clip(annotated.Name))
	}
}

// settleReturned makes the type that the response text links to what a call returns that is about something else,
// unless an example returns the subject.
func (s chooser) settleReturned(c *call, subject ref.Named) {
	linked := c.said.Returned[0]
	returns := func(e model.Example) bool {
		return e.Response != nil && model.SameShort(e.Response.ODataType.Value, subject.Name)
	}
	target, _ := s.lib.Find(linked.Link)
	switch {
	case !slices.ContainsFunc(c.op.Examples, returns):
		c.returned = linked
	case !s.lib.Documents(target, model.ShortName(subject.Name)): // else the link only calls it otherwise
		s.diags.Add(diag.CreatedDiffers, linked.At, "the response is a %s here and a %s in the example, the latter is taken", diag.Clip(linked.Name), diag.Clip(subject.Name))
	}
}

// held returns how many of a page's URLs can hold one of the types.
func (s chooser) held(c *call, types []ref.Named) int {
	n := 0
	for _, path := range c.op.Paths {
		collection := c.collection(path)
		if slices.ContainsFunc(types, func(t ref.Named) bool { return s.lib.Holds(collection, t.Name) }) {
			n++
		}
	}
	return n
}

// withDerived adds the types of the page's examples that are derived from the one type that its text names: the text
// speaks of the base, the examples show what is created.
func (s chooser) withDerived(c *call, types []ref.Named) []ref.Named {
	if len(types) != 1 {
		return types
	}
	base := model.ShortName(types[0].Name)
	for msg := range model.Messages(c.op.Examples) {
		if msg.ODataType.Value == "" {
			continue
		}
		if len(types) > page.MaxSubjects {
			return types
		}
		shown := ref.Named{Name: msg.ODataType.Value, At: msg.ODataType.At}
		if !names(types, shown) && s.lib.Derives(model.ShortName(shown.Name), base) {
			types = append(types, shown)
		}
	}
	return types
}

// maxRows is how many properties the types that a page is about can have in its body, in all.
const maxRows = 1 << 16

// atMost returns the types that a page is about without those beyond the bounds, and tells of these.
func (s chooser) atMost(c *call, types []ref.Named) []ref.Named {
	rows := len(c.op.Table())
	most := min(page.MaxSubjects, max(1, maxRows/max(1, rows)))
	if len(types) <= most {
		return types
	}
	s.diags.Add(diag.TooMuch, types[most].At, "the page creates more than %d types with %d properties each, the rest is left out", most, rows)
	return types[:most]
}

// onlyAccepted reports whether a request that succeeds is accepted, and nothing else: what it creates is not there yet.
func (c *call) onlyAccepted() bool {
	accepted := false
	for _, r := range c.op.Responses {
		if message.IsSuccess(r.Status.Value) && r.Status.Value != statusAccepted {
			return false
		}
		accepted = accepted || r.Status.Value == statusAccepted
	}
	return accepted
}
