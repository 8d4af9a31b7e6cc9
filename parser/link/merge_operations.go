package link

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// mergeOperations makes one operation of those that two pages document: the page that says more of the body keeps the
// path, the other one's examples are added to it, and what it says of the type is in the resource already.
func (s *state) mergeOperations(operations []*model.Operation) []*model.Operation {
	slices.SortStableFunc(operations, func(a, b *model.Operation) int { return len(b.Table()) - len(a.Table()) })
	first := map[string]*model.Operation{}
	return slices.DeleteFunc(operations, func(op *model.Operation) bool {
		op.Paths = slices.DeleteFunc(op.Paths, func(path model.Path) bool {
			key := operationKey(op, path)
			was, taken := first[key]
			if !taken {
				first[key] = op
				return false
			}
			if was.Page != op.Page {
				s.diags.Add(diag.OperationDuplicate, path.At, "%s %s is documented on %s as well, which is taken", op.Method.Value, path.Template, was.Page.Path)
				joinPage(was, op)
			}
			return true
		})
		return len(op.Paths) == 0
	})
}

// joinPage adds what a second page says of an operation.
func joinPage(op, more *model.Operation) {
	if !slices.Contains(op.AlsoOn, more.Page.Path) {
		op.AlsoOn = append(op.AlsoOn, more.Page.Path)
		op.Examples = append(slices.Clip(op.Examples), more.Examples...)
		joinMedia(op.Body, more.Body)
	}
}

// operationKey returns what tells operations apart; the names in braces and the case of a path do not.
func operationKey(op *model.Operation, path model.Path) string {
	return strings.ToLower(op.Method.Value + " " + model.PathShape(path.Template) + " " + op.Subject.Name.String())
}

// joinMedia adds the media types that a second page names for a body; one that names none is about JSON.
func joinMedia(body, more *model.Body) {
	if body == nil || more == nil || len(body.ContentTypes)+len(more.ContentTypes) == 0 {
		return
	}
	var all []model.Text
	for _, b := range []*model.Body{body, more} {
		if len(b.ContentTypes) == 0 {
			all = wording.AddMedia(all, model.Text{Value: b.ContentType, At: b.At})
		}
		all = wording.AddMedia(all, b.ContentTypes...)
	}
	body.ContentTypes = all
}
