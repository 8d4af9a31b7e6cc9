package message

import (
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
	"github.com/seed-8ef76b74/graphgen/parser/wording"
)

// messageMedia returns the media type that a message's headers name, zero when they name none.
func messageMedia(msg *model.Message) model.Text {
	for _, h := range msg.Headers {
		if !strings.EqualFold(h.Name, wording.HeaderContentType) {
			continue
		}
		if media := wording.FindMedia(h.Value); media != "" {
			return model.Text{Value: media, At: h.At}
		}
	}
	return model.Text{}
}

// ShownMedia returns the media type that a message shows its body to have, zero where it shows none. What is JSON is
// so whatever the headers say, and where they say JSON there need not be a body.
func ShownMedia(msg *model.Message) model.Text {
	media := messageMedia(msg)
	switch {
	case msg.Body != nil && !wording.IsJSON(media.Value):
		return model.Text{Value: wording.MediaJSON, At: msg.Body.At}
	case msg.Body == nil && (wording.IsJSON(media.Value) || wording.IsText(media.Value) && msg.Text.Value == ""):
		return model.Text{}
	default:
		return media
	}
}

// readText keeps the body of a message that is no JSON: its words when its media type is that of words.
func (r *Reader) readText(msg *model.Message, media string, src []byte, offset int) {
	words := strings.TrimSpace(string(src))
	at := r.Pos(offset + strings.Index(string(src), words))
	if !wording.IsText(media) {
		r.Told.Add(diag.ExampleMedia, at, "the example's body is %s, which is not shown", media)
		return
	}
	msg.Text = model.Text{Value: words, At: at}
}
