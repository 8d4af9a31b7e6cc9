package openapi

import (
	"maps"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/seed-8ef76b74/graphgen/generator/openapi/tree"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// mediaJSON is the media type of bodies whose type no page names.
const mediaJSON = "application/json"

// isJSON reports whether a media type is that of JSON.
func isJSON(media string) bool { return media == mediaJSON || strings.HasSuffix(media, "+json") }

// isWords reports whether a media type is that of text which a person can read.
func isWords(media string) bool {
	return strings.HasPrefix(media, "text/") || strings.HasSuffix(media, "/xml") || strings.HasSuffix(media, "+xml")
}

// mediaOf returns the media types that the pages name for a body.
func mediaOf(body *model.Body) []string {
	if len(body.ContentTypes) == 0 {
		return []string{cleanMedia(body.ContentType)}
	}
	return mediaNames(body.ContentTypes)
}

// mediaNames returns media types as the document has them.
func mediaNames(types []model.Text) []string {
	var all []string
	for _, media := range types {
		all = append(all, cleanMedia(media.Value))
	}
	return all
}

func cleanMedia(media string) string {
	if media == "" {
		return mediaJSON
	}
	return tree.Clean(media)
}

// foreign returns what a body of another media type than JSON is: no schema tells what it holds.
func foreign(media string) *openapi3.MediaType {
	schema := primitive(model.String)
	if !isWords(media) {
		schema.Format = "binary"
	}
	return &openapi3.MediaType{Schema: &openapi3.SchemaRef{Value: schema}}
}

// family returns the media types among which generators of code tell no bodies apart: oapi-codegen has one name for all
// that are multipart, one for text/plain and one for all others, and what it makes of two with one name does not
// compile.
func family(media string) string {
	switch {
	case strings.HasPrefix(media, "multipart/"):
		return "multipart/"
	case isJSON(media), media == "text/plain":
		return media
	default:
		return ""
	}
}

// bodyContent returns what the requests of some operations hold, and the media types that others stand for.
func (b *builder) bodyContent(ops []*model.Operation) (content openapi3.Content, further []string) {
	content = openapi3.Content{}
	first := map[string]string{}
	inJSON := map[string][]*model.Operation{}
	for _, op := range ops {
		for _, media := range mediaOf(op.Body) {
			known, ok := first[family(media)]
			switch {
			case isJSON(media):
				inJSON[media] = append(inJSON[media], op)
			case ok && known != media:
				further = append(further, media)
			default:
				first[family(media)] = media
				content[media] = foreign(media)
			}
		}
	}
	for _, media := range slices.Sorted(maps.Keys(inJSON)) {
		content[media] = &openapi3.MediaType{Schema: b.bodySchema(inJSON[media])}
	}
	return content, unique(further)
}

// responseContent returns what responses of some media types hold, in JSON what a schema says.
func responseContent(types []string, schema *openapi3.SchemaRef) openapi3.Content {
	content := openapi3.Content{}
	for _, media := range types {
		if isJSON(media) {
			content[media] = &openapi3.MediaType{Schema: schema}
		} else {
			content[media] = foreign(media)
		}
	}
	if len(content) == 0 {
		content[mediaJSON] = &openapi3.MediaType{Schema: schema}
	}
	return content
}

// mediaFor returns where in a content the example of a message belongs, nil when that is nowhere.
func mediaFor(content openapi3.Content, m *model.Message) *openapi3.MediaType {
	own := headerMedia(m)
	if m.Body == nil && content[own] != nil {
		return content[own]
	}
	for _, media := range slices.Sorted(maps.Keys(content)) {
		stands := isWords(media) && family(media) == family(own)
		if m.Body != nil && isJSON(media) || m.Body == nil && stands {
			return content[media]
		}
	}
	return nil
}

// headerMedia returns the media type that a message's headers name, without its parameters.
func headerMedia(m *model.Message) string {
	for _, h := range m.Headers {
		if strings.EqualFold(h.Name, "Content-Type") {
			media, _, _ := strings.Cut(h.Value, ";")
			return strings.ToLower(strings.TrimSpace(media))
		}
	}
	return ""
}
