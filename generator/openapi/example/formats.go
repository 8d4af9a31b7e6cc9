package example

import (
	"encoding/base64"
	"fmt"
	"regexp"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// formats has a row for each format that the validator does not check by itself, or less strictly than the tools that
// will read the document.
var formats = [...]struct {
	name  string
	valid func(string) bool
}{
	{"byte", isBase64},
	{"duration", isDuration},
	{"time-local", regexp.MustCompile(`^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?$`).MatchString},
	{"uuid", regexp.MustCompile(`^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$`).MatchString},
}

// duration is that of RFC 3339, but for the rule that something must follow "P" and "T".
var duration = regexp.MustCompile(`^P(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?)$`)

func isDuration(s string) bool {
	return duration.MatchString(s) && !strings.HasSuffix(s, "P") && !strings.HasSuffix(s, "T")
}

func isBase64(s string) bool {
	_, err := base64.StdEncoding.DecodeString(s)
	return err == nil
}

// formatValidators returns the formats as the validator takes them.
func formatValidators() map[string]openapi3.StringFormatValidator {
	all := make(map[string]openapi3.StringFormatValidator, len(formats))
	for _, f := range &formats {
		all[f.name] = openapi3.NewCallbackValidator(func(value string) error {
			if !f.valid(value) {
				return fmt.Errorf("not a %s", f.name)
			}
			return nil
		})
	}
	return all
}
