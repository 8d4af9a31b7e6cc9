package page

import (
	"slices"

	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/page/message"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// settleMedia gives the request's body the media types that the page names for it, and those that its examples show.
func (c *callReader) settleMedia() {
	if c.op.Body == nil {
		return
	}
	for _, e := range c.op.Examples {
		if e.Request == nil {
			continue
		}
		if media := message.ShownMedia(e.Request); media.Value != "" {
			c.media = wording.AddMedia(c.media, media)
		}
	}
	if more := beyondJSON(c.media); more != nil {
		c.op.Body.ContentType, c.op.Body.ContentTypes = more[0].Value, more
	}
}

// mediaOf returns the media types that examples show of the response with a status, none where all of it is JSON.
func (c *callReader) mediaOf(status int) []model.Text {
	var out []model.Text
	for _, e := range c.op.Examples {
		if e.Response != nil && e.Response.Status == status {
			if media := message.ShownMedia(e.Response); media.Value != "" {
				out = wording.AddMedia(out, media)
			}
		}
	}
	return beyondJSON(out)
}

// beyondJSON returns media types of which one is not JSON's, else none.
func beyondJSON(list []model.Text) []model.Text {
	if slices.ContainsFunc(list, func(media model.Text) bool { return !wording.IsJSON(media.Value) }) {
		return list
	}
	return nil
}
