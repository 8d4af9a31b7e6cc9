package example

import (
	"encoding/base64"
	"fmt"
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
	{"time-local", isTimeOfDay},
	{"uuid", isUUID},
}

// isDuration reports whether s is a duration of RFC 3339: weeks, or a date, a time behind "T", or both.
func isDuration(s string) bool {
	rest, ok := strings.CutPrefix(s, "P")
	date, clock, timed := strings.Cut(rest, "T")
	if !ok || rest == "" || timed && clock == "" {
		return false
	}
	return counts(rest, "W") || counts(date, "YMD") && counts(clock, "HMS")
}

// counts reports whether s is made of numbers of some units, each at most once and in their order.
func counts(s, units string) bool {
	for s != "" {
		n := digits(s)
		if n == 0 || n == len(s) {
			return false
		}
		unit := strings.IndexByte(units, s[n])
		if unit < 0 {
			return false
		}
		s, units = s[n+1:], units[unit+1:]
	}
	return true
}

// digits returns how many digits s begins with.
func digits(s string) int {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return i
		}
	}
	return len(s)
}

// isTimeOfDay reports whether s is a time without an offset. A minute can have a leap second.
func isTimeOfDay(s string) bool {
	const layout = "hh:mm:ss"
	if len(s) < len(layout) || s[2] != ':' || s[5] != ':' {
		return false
	}
	hour, minute, second, fraction := s[:2], s[3:5], s[6:8], s[8:]
	if digits(hour) < 2 || digits(minute) < 2 || digits(second) < 2 || hour > "23" || minute > "59" || second > "60" {
		return false
	}
	return fraction == "" || fraction[0] == '.' && len(fraction) > 1 && digits(fraction[1:]) == len(fraction)-1
}

// isUUID reports whether s is a UUID, in letters of either case.
func isUUID(s string) bool {
	const layout = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"
	if len(s) != len(layout) {
		return false
	}
	for i := range len(s) {
		if layout[i] == '-' && s[i] != '-' || layout[i] == 'x' && !isHex(s[i]) {
			return false
		}
	}
	return true
}

func isHex(c byte) bool { return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f' }

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
