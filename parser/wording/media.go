package wording

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/markdown"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// MediaJSON is the media type of a body when the page names none.
const MediaJSON = "application/json"

// HeaderContentType is the folded name of the header that holds the media type of a body.
const HeaderContentType = "content-type"

// mediaType matches a media type, without the parameters that may follow (RFC 9110 section 8.3.1).
var mediaType = markdown.Matching(`(?i)\b(?:application|audio|image|message|multipart|text|video)/[a-z0-9](?:[a-z0-9!#$&^_.+-]*[a-z0-9])?`)

// mediaSentence matches a sentence that demands a media type of the request's body; group 1 is the type.
var mediaSentence = markdown.Matching(`(?i)\bcontent[- ]types?` + "`?" + `(?: header)?(?: must be| should be| has to be| is| to)(?: set to)? (` + "`?" + `[a-z]+/[a-z0-9][^ ]*)`)

// IsJSON reports whether a media type is that of JSON: Graph speaks no other of them, and pages name a version or a
// dialect of it at most.
func IsJSON(media string) bool { return media == MediaJSON || strings.HasSuffix(media, "+json") }

// IsText reports whether a media type is that of text which a person can read.
func IsText(media string) bool {
	return strings.HasPrefix(media, "text/") || strings.HasSuffix(media, "/xml") || strings.HasSuffix(media, "+xml")
}

// MediaTypes returns the media types that words name, each with its place.
func MediaTypes(t markdown.Text) []model.Text {
	var out []model.Text
	for _, m := range mediaType().FindAllStringIndex(t.Words, -1) {
		out = AddMedia(out, model.Text{Value: strings.ToLower(t.Words[m[0]:m[1]]), At: t.Pos(m[0])})
	}
	return out
}

// AddMedia appends media types that are not there yet.
func AddMedia(list []model.Text, more ...model.Text) []model.Text {
	for _, media := range more {
		if !slices.ContainsFunc(list, func(known model.Text) bool { return known.Value == media.Value }) {
			list = append(list, media)
		}
	}
	return list
}

// DemandedMedia returns the media types that sentences about a request's body demand.
func DemandedMedia(t markdown.Text) []model.Text {
	var out []model.Text
	for _, m := range mediaSentence().FindAllStringSubmatchIndex(t.Words, -1) {
		out = AddMedia(out, MediaTypes(t.Slice(m[2], m[3]))...)
	}
	return out
}

// FindMedia returns the first media type that words name, "" when they name none.
func FindMedia(words string) string { return strings.ToLower(mediaType().FindString(words)) }
