package parser

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// contentTypeJSON is the media type of a body when the page names none.
const contentTypeJSON = "application/json"

// headerContentType is the folded name of the header that holds the media type of a body.
const headerContentType = "content-type"

// mediaType matches a media type, without the parameters that may follow (RFC 9110 section 8.3.1).
var mediaType = matching(`(?i)\b(?:application|audio|image|message|multipart|text|video)/[a-z0-9](?:[a-z0-9!#$&^_.+-]*[a-z0-9])?`)

// mediaSentence matches a sentence that demands a media type of the request's body; group 1 is the type.
var mediaSentence = matching(`(?i)\bcontent[- ]types?` + "`?" + `(?: header)?(?: must be| should be| has to be| is| to)(?: set to)? (` + "`?" + `[a-z]+/[a-z0-9][^ ]*)`)

// isJSON reports whether a media type is that of JSON: Graph speaks no other of them, and pages name a version or a
// dialect of it at most.
func isJSON(media string) bool { return media == contentTypeJSON || strings.HasSuffix(media, "+json") }

// isWords reports whether a media type is that of text which a person can read.
func isWords(media string) bool {
	return strings.HasPrefix(media, "text/") || strings.HasSuffix(media, "/xml") || strings.HasSuffix(media, "+xml")
}

// mediaTypes returns the media types that words name, each with its place.
func (p *page) mediaTypes(t text) []model.Text {
	var out []model.Text
	for _, m := range mediaType().FindAllStringIndex(t.s, -1) {
		out = addMedia(out, model.Text{Value: strings.ToLower(t.s[m[0]:m[1]]), At: p.pos(t.offset(m[0]))})
	}
	return out
}

// addMedia appends media types that are not there yet.
func addMedia(list []model.Text, more ...model.Text) []model.Text {
	for _, media := range more {
		if !slices.ContainsFunc(list, func(known model.Text) bool { return known.Value == media.Value }) {
			list = append(list, media)
		}
	}
	return list
}

// readMediaSentence takes the media types that a sentence about the request's body demands.
func (c *createPage) readMediaSentence(t text) {
	for _, m := range mediaSentence().FindAllStringSubmatchIndex(t.s, -1) {
		c.media = addMedia(c.media, c.mediaTypes(t.slice(m[2], m[3]))...)
	}
}

// messageMedia returns the media type that a message's headers name, zero when they name none.
func messageMedia(msg *model.Message) model.Text {
	for _, h := range msg.Headers {
		if !strings.EqualFold(h.Name, headerContentType) {
			continue
		}
		if media := strings.ToLower(mediaType().FindString(h.Value)); media != "" {
			return model.Text{Value: media, At: h.At}
		}
	}
	return model.Text{}
}

// shownMedia returns the media type that a message shows its body to have, zero where it shows none. What is JSON is
// so whatever the headers say, and where they say JSON there need not be a body.
func shownMedia(msg *model.Message) model.Text {
	media := messageMedia(msg)
	switch {
	case msg.Body != nil && !isJSON(media.Value):
		return model.Text{Value: contentTypeJSON, At: msg.Body.At}
	case msg.Body == nil && (isJSON(media.Value) || isWords(media.Value) && msg.Text.Value == ""):
		return model.Text{}
	default:
		return media
	}
}

// settleMedia gives the request's body the media types that the page names for it, and those that its examples show.
func (c *createPage) settleMedia() {
	if c.op.Body == nil {
		return
	}
	for _, e := range c.op.Examples {
		if e.Request == nil {
			continue
		}
		if media := shownMedia(e.Request); media.Value != "" {
			c.media = addMedia(c.media, media)
		}
	}
	if more := beyondJSON(c.media); more != nil {
		c.op.Body.ContentType, c.op.Body.ContentTypes = more[0].Value, more
	}
}

// joinMedia adds the media types that a second page names for a body; one that names none is about JSON.
func joinMedia(body, more *model.Body) {
	if body == nil || more == nil || len(body.ContentTypes)+len(more.ContentTypes) == 0 {
		return
	}
	var all []model.Text
	for _, b := range []*model.Body{body, more} {
		if len(b.ContentTypes) == 0 {
			all = addMedia(all, model.Text{Value: b.ContentType, At: b.At})
		}
		all = addMedia(all, b.ContentTypes...)
	}
	body.ContentTypes = all
}

// mediaOf returns the media types that examples show of the response with a status, none where all of it is JSON.
func (c *createPage) mediaOf(status int) []model.Text {
	var out []model.Text
	for _, e := range c.op.Examples {
		if e.Response != nil && e.Response.Status == status {
			if media := shownMedia(e.Response); media.Value != "" {
				out = addMedia(out, media)
			}
		}
	}
	return beyondJSON(out)
}

// beyondJSON returns media types of which one is not JSON's, else none.
func beyondJSON(list []model.Text) []model.Text {
	if slices.ContainsFunc(list, func(media model.Text) bool { return !isJSON(media.Value) }) {
		return list
	}
	return nil
}

// readText keeps the body of a message that is no JSON: its words when its media type is that of words.
func (p *page) readText(msg *model.Message, media string, src []byte, offset int) {
	words := strings.TrimSpace(string(src))
	at := p.pos(offset + strings.Index(string(src), words))
	if !isWords(media) {
		p.diags.Add(diag.ExampleMedia, at, "the example's body is %s, which is not shown", media)
		return
	}
	msg.Text = model.Text{Value: words, At: at}
}
