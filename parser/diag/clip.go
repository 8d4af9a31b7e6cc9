package diag

import "unicode/utf8"

// Clip shortens text of the documents for a message.
func Clip(s string) string {
	const most = 60
	s = s[:min(len(s), (most+1)*utf8.UTFMax)]
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	runes := []rune(s)
	return string(runes[:most-1]) + "…"
}
