package message_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/jsontext"
	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/message"
	"github.com/seed-8ef76b74/graphgen/parser/page/sheet"
)

const page = "crew-post.md"

// read returns a reader of a page, and the page's code blocks.
func read(src string) (*message.Reader, []sheet.Fence) {
	s := sheet.New(markdown.Root{}.Parse(page, []byte(src)))
	return &message.Reader{Sheet: s, Nodes: map[*model.JSONBody]jsontext.Node{}}, s.Fences(s.Root)
}

func at(line, column int) diag.Pos { return diag.Pos{Page: page, Line: line, Column: column} }

// told prints diagnostics, a line each, but for those about the page's head. Where JSON breaks off, only the line counts
// here: how near the column is, package jsontext has to say.
func told(list diag.List) string {
	var out []string
	for _, d := range list {
		if strings.Contains(d.Message, "invalid character") {
			d.Pos.Column = 0
		}
		if d.Code != diag.FrontMatterMissing && d.Code != diag.HeadingMissing {
			out = append(out, strings.TrimPrefix(d.Pos.String(), page+":")+" "+string(d.Code)+": "+d.Message)
		}
	}
	return strings.Join(out, "\n")
}

// TestReader_message holds what is read of a code block, the first of a page, and of the one behind it.
func TestReader_message(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, src string
		want      *model.Message
		told      string
	}{
		{
			name: "request",
			src:  "```http\nPOST https://graph.microsoft.com/v1.0/crews HTTP/1.1\nContent-type: application/json\nPrefer : x: y\n\n{\"name\": \"A\"}\n```\n",
			want: &model.Message{
				At: at(2, 1), Start: "POST https://graph.microsoft.com/v1.0/crews HTTP/1.1",
				Headers: []model.Header{{Name: "Content-type", Value: "application/json", At: at(3, 1)}, {Name: "Prefer", Value: "x: y", At: at(4, 1)}},
				Body:    &model.JSONBody{At: at(6, 1), Value: model.RawJSON(`{"name": "A"}`)},
			},
		},
		{
			name: "response, annotated",
			src:  "<!-- { \"truncated\": true, \"@odata.type\": \"microsoft.graph.crew\" } -->\n```\n\n  HTTP/1.1 201 Created\n{\"id\": \"1\"}\n```\n",
			want: &model.Message{
				At: at(4, 3), Start: "HTTP/1.1 201 Created", Status: 201, Truncated: true, ODataType: model.Text{Value: "microsoft.graph.crew", At: at(1, 43)},
				Body: &model.JSONBody{At: at(5, 1), Value: model.RawJSON(`{"id": "1"}`)},
			},
		},
		{
			name: "the body knows its type",
			src:  "<!-- { \"@odata.type\": \"microsoft.graph.crew\" } -->\n```\nHTTP 200\n\n[1,\n {\"@odata.type\": \"inner\"}]\n```\n",
			want: &model.Message{
				At: at(3, 1), Start: "HTTP 200", Status: 200, ODataType: model.Text{Value: "microsoft.graph.crew", At: at(1, 24)},
				Body: &model.JSONBody{At: at(5, 1), Value: model.RawJSON("[1,\n {\"@odata.type\": \"inner\"}]")},
			},
		},
		{
			name: "the body knows its type better",
			src:  "<!-- { \"@odata.type\": \"microsoft.graph.crew\" } -->\n```\nPOST /crews\n\n{\"a\": null,\n\"@odata.type\": \"#microsoft.graph.nightCrew\"}\n```\n",
			want: &model.Message{
				At: at(3, 1), Start: "POST /crews", ODataType: model.Text{Value: "microsoft.graph.nightCrew", At: at(6, 16)},
				Body: &model.JSONBody{At: at(5, 1), Value: model.RawJSON("{\"a\": null,\n\"@odata.type\": \"#microsoft.graph.nightCrew\"}")},
			},
		},
		{
			name: "a type that is no text",
			src:  "<!-- { \"@odata.type\": \"crew\" } -->\n```\nPOST /crews\n\n{\"@odata.type\": {}}\n```\n",
			want: &model.Message{
				At: at(3, 1), Start: "POST /crews", ODataType: model.Text{Value: "crew", At: at(1, 24)},
				Body: &model.JSONBody{At: at(5, 1), Value: model.RawJSON(`{"@odata.type": {}}`)},
			},
		},
		{
			name: "no type",
			src:  "```\nPOST /crews\n\n{\"@odata.type\": null}\n```\n",
			want: &model.Message{At: at(2, 1), Start: "POST /crews", Body: &model.JSONBody{At: at(4, 1), Value: model.RawJSON(`{"@odata.type": null}`)}},
		},
		{
			name: "placeholders",
			src:  "```\nPOST /crews\n\n{\"a/b\": \"String\",\n \"c\": [1, \"String (timestamp)\"], \"d\": \"real\"}\n```\n",
			want: &model.Message{
				At: at(2, 1), Start: "POST /crews", Body: &model.JSONBody{
					At: at(4, 1), Value: model.RawJSON("{\"a/b\": \"String\",\n \"c\": [1, \"String (timestamp)\"], \"d\": \"real\"}"),
					Placeholders: []model.Placeholder{{Path: "/a~1b", Text: "String", At: at(4, 9)}, {Path: "/c/1", Text: "String (timestamp)", At: at(5, 11)}},
				},
			},
		},
		{
			name: "no body",
			src:  "```\nGET /crews\nAccept: */*\n```\n",
			want: &model.Message{At: at(2, 1), Start: "GET /crews", Headers: []model.Header{{Name: "Accept", Value: "*/*", At: at(3, 1)}}},
		},
		{
			name: "blanks are no body",
			src:  "```\nGET /crews\n\n  \n```\n",
			want: &model.Message{At: at(2, 1), Start: "GET /crews"},
		},
		{
			name: "no header",
			src:  "```\nGET /crews\nand so on\nSee here: nothing\n```\n",
			want: &model.Message{At: at(2, 1), Start: "GET /crews"},
			told: "3:1 example-header: \"and so on\" is no header\n4:1 example-header: \"See here: nothing\" is no header",
		},
		{
			name: "a slip",
			src:  "```\nPOST /crews\n\n{\"a\": 1,}\n```\n",
			want: &model.Message{At: at(2, 1), Start: "POST /crews", Body: &model.JSONBody{At: at(4, 1), Value: model.RawJSON(`{"a": 1 }`)}},
			told: "4:0 example-repaired: the example's body is read with its slips mended: invalid character '}' looking for beginning of object key string",
		},
		{
			name: "no JSON",
			src:  "```\nPOST /crews\n\n{\"a\": one}\n```\n",
			want: &model.Message{At: at(2, 1), Start: "POST /crews"},
			told: "4:0 example-not-json: the example's body is no JSON: invalid character 'o' looking for beginning of value",
		},
		{
			name: "a code block in another one",
			src:  "````\nPOST /crews\n\n```json\n{}\n````\n",
			want: &model.Message{At: at(2, 1), Start: "POST /crews", Body: &model.JSONBody{At: at(5, 1), Value: model.RawJSON("{}")}},
			told: "4:1 example-repaired: the example's body is read with its slips mended: a code block begins in another one",
		},
		{
			name: "text",
			src:  "```\nPOST /crews\nContent-Type: text/html; charset=utf-8\n\n<p>One</p>\n<p>Two</p>\n\n```\n",
			want: &model.Message{
				At: at(2, 1), Start: "POST /crews", Text: model.Text{Value: "<p>One</p>\n<p>Two</p>", At: at(5, 1)},
				Headers: []model.Header{{Name: "Content-Type", Value: "text/html; charset=utf-8", At: at(3, 1)}},
			},
		},
		{
			name: "what is not shown",
			src:  "```\nPUT /crews/1/photo\nContent-Type: image/jpeg\n\nBinary data\n```\n",
			want: &model.Message{
				At: at(2, 1), Start: "PUT /crews/1/photo", Headers: []model.Header{{Name: "Content-Type", Value: "image/jpeg", At: at(3, 1)}},
			},
			told: "5:1 example-media: the example's body is image/jpeg, which is not shown",
		},
		{name: "a snippet", src: "```\ngraph.crews.post()\n```\n"},
		{name: "nothing", src: "```\n\n```\n"},
		{name: "a status line of another protocol", src: "```\nHTTPS/1.1 200\n```\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			r, fences := read(c.src)
			msg, body := r.MessageHead(fences[0])
			if body >= 0 {
				r.ReadBody(msg, fences[0].Body[body-fences[0].Offset:], body)
			}
			if diff := cmp.Diff(c.want, msg); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(c.told, told(r.Told)); diff != "" {
				t.Error(diff)
			}
			if msg != nil && msg.Body != nil && !bytes.Equal(r.Nodes[msg.Body].Raw, []byte(msg.Body.Value)) {
				t.Errorf("the value of the body is %s", r.Nodes[msg.Body].Raw)
			}
		})
	}
}

func TestReader_TakeBody(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, src string
		takes     bool
		want      model.Text // the type
	}{
		{"right behind", "```\nPOST /crews\n```\n```json\n {}\n```\n", true, model.Text{}},
		{"a comment between", "```\nPOST /crews\n```\n<!-- { \"@odata.type\": \"crew\", \"truncated\": true } -->\n```json\n[]\n```\n", true, model.Text{Value: "crew", At: at(4, 24)}},
		{"words between", "```\nPOST /crews\n```\nWords.\n```json\n{}\n```\n", false, model.Text{}},
		{"no JSON", "```\nPOST /crews\n```\n```json\ncrew\n```\n", false, model.Text{}},
		{"a response that has none", "```\nHTTP/1.1 204 No Content\n```\n```json\n{}\n```\n", false, model.Text{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			r, fences := read(c.src)
			msg, _ := r.MessageHead(fences[0])
			if got := message.TakesBody(msg, fences[1]); got != c.takes {
				t.Fatalf("the message takes the block as its body: %v", got)
			}
			if !c.takes {
				return
			}
			r.TakeBody(msg, fences[1])
			if msg.Body == nil || msg.ODataType != c.want || msg.Truncated != (c.want.Value != "") {
				t.Errorf("%+v", msg)
			}
		})
	}
	if message.TakesBody(nil, sheet.Fence{Next: true, Body: []byte("{}")}) {
		t.Error("a body belongs to no message")
	}
}

func TestShownMedia(t *testing.T) {
	t.Parallel()
	header := func(media string) []model.Header {
		return []model.Header{{Name: "Accept", Value: "text/plain"}, {Name: "content-TYPE", Value: media, At: at(3, 1)}}
	}
	body := &model.JSONBody{At: at(5, 1)}
	for _, c := range []struct {
		name string
		msg  model.Message
		want model.Text
	}{
		{"nothing is said", model.Message{}, model.Text{}},
		{"JSON is there", model.Message{Body: body}, model.Text{Value: "application/json", At: at(5, 1)}},
		{"JSON is there, whatever the headers say", model.Message{Body: body, Headers: header("text/html")}, model.Text{Value: "application/json", At: at(5, 1)}},
		{"JSON of its own kind", model.Message{Body: body, Headers: header("application/crew+json; x=1")}, model.Text{Value: "application/crew+json", At: at(3, 1)}},
		{"JSON is not there", model.Message{Headers: header("application/json")}, model.Text{}},
		{"text is there", model.Message{Text: model.Text{Value: "x"}, Headers: header("text/HTML")}, model.Text{Value: "text/html", At: at(3, 1)}},
		{"text is not there", model.Message{Headers: header("text/html")}, model.Text{}},
		{"what cannot be shown", model.Message{Headers: header("image/png")}, model.Text{Value: "image/png", At: at(3, 1)}},
		{"no media type", model.Message{Headers: header("whatever")}, model.Text{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := message.ShownMedia(&c.msg); got != c.want {
				t.Errorf("%+v, want %+v", got, c.want)
			}
		})
	}
}

func TestStatus(t *testing.T) {
	t.Parallel()
	for status, want := range map[int]bool{199: false, 200: true, 204: true, 299: true, 300: false, 404: false} {
		if message.IsSuccess(status) != want {
			t.Errorf("%d is a success: %v", status, !want)
		}
	}
	for _, msg := range []model.Message{{Body: &model.JSONBody{}}, {Text: model.Text{Value: "x"}}, {ODataType: model.Text{Value: "crew"}}} {
		if !message.HasBody(&msg) {
			t.Errorf("%+v has a body", msg)
		}
	}
	if message.HasBody(&model.Message{Start: "HTTP/1.1 204"}) {
		t.Error("there is no body")
	}
}
