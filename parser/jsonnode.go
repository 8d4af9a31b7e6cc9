package parser

import (
	"bytes"
	"encoding/json"

	"golang.org/x/sync/errgroup"

	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// A jsonNode is a value in the JSON of an example.
type jsonNode struct {
	raw json.RawMessage
	// text is what a text says, isText that it is one.
	text   string
	isText bool
	// members are those of an object, items those of a list, not nil where the value is one.
	members []nodeMember
	items   []jsonNode
}

// A nodeMember is a member of an object.
type nodeMember struct {
	key string
	jsonNode
}

// isNull reports whether the value is the absence of one.
func (n jsonNode) isNull() bool { return string(n.raw) == noValue }

// readNode returns the value that JSON holds; nothing of what is no JSON.
func readNode(raw []byte) jsonNode {
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber() // there is none that does not fit
	return nextNode(dec, raw)
}

// nextNode returns the next value of a decoder of raw.
func nextNode(dec *json.Decoder, raw []byte) jsonNode {
	begin := nextToken(raw, int(dec.InputOffset()))
	token, err := dec.Token()
	if err != nil {
		return jsonNode{}
	}
	var n jsonNode
	switch token {
	case json.Delim('{'):
		n.members = []nodeMember{}
		for dec.More() {
			key, err := dec.Token()
			if err != nil {
				return n
			}
			m := nodeMember{jsonNode: nextNode(dec, raw)}
			m.key, _ = key.(string)
			n.members = append(n.members, m)
		}
		_, _ = dec.Token() // the closing bracket: that it is there was seen when the example was read
	case json.Delim('['):
		n.items = []jsonNode{}
		for dec.More() {
			n.items = append(n.items, nextNode(dec, raw))
		}
		_, _ = dec.Token()
	default:
		n.text, n.isText = token.(string)
	}
	n.raw = raw[begin:dec.InputOffset()]
	return n
}

// readNodes returns the values in the bodies of the examples of pages, which are asked for several times.
func readNodes(creates []*createPage, jobs int) map[*model.JSONBody]jsonNode {
	var bodies []*model.JSONBody
	seen := map[*model.JSONBody]bool{}
	for _, c := range creates {
		for msg := range messages(c.op.Examples) {
			if msg.Body != nil && !seen[msg.Body] {
				seen[msg.Body] = true
				bodies = append(bodies, msg.Body)
			}
		}
	}
	nodes := make([]jsonNode, len(bodies))
	var group errgroup.Group
	group.SetLimit(jobs)
	for i, body := range bodies {
		group.Go(func() error {
			nodes[i] = readNode(body.Value)
			return nil
		})
	}
	_ = group.Wait() // nothing fails
	out := make(map[*model.JSONBody]jsonNode, len(bodies))
	for i, body := range bodies {
		out[body] = nodes[i]
	}
	return out
}
