package gonames

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// initialisms are the words that Go spells in capitals, by their lower-case form. "ios" is not one of them:
// names like IosUpdateDeviceStatus are the documents' own.
var initialisms = map[string]string{
	"acl": "ACL", "api": "API", "ascii": "ASCII", "cpu": "CPU", "css": "CSS", "dns": "DNS", "eof": "EOF",
	"guid": "GUID", "html": "HTML", "http": "HTTP", "https": "HTTPS", "id": "ID", "ip": "IP", "json": "JSON",
	"jwt": "JWT", "mdm": "MDM", "odata": "OData", "os": "OS", "pdf": "PDF", "ram": "RAM", "rpc": "RPC",
	"saml": "SAML", "sip": "SIP", "sla": "SLA", "smtp": "SMTP", "sql": "SQL", "ssh": "SSH", "ssl": "SSL",
	"sso": "SSO", "tcp": "TCP", "tls": "TLS", "ttl": "TTL", "udp": "UDP", "ui": "UI", "uid": "UID", "uri": "URI",
	"url": "URL", "utf": "UTF", "uuid": "UUID", "vm": "VM", "vpn": "VPN", "xml": "XML",

	"acls": "ACLs", "apis": "APIs", "guids": "GUIDs", "ids": "IDs", "ips": "IPs", "uris": "URIs", "urls": "URLs", "vms": "VMs",
}

// longestInitialism is the number of letters of the longest of them.
const longestInitialism = 5

// camel returns the words of a text joined as Go joins them, "deviceOsVersion" as "DeviceOSVersion".
// It may be empty, and may begin with a digit or a letter without case.
func camel(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for word := range split(text) {
		writeCapital(&b, word)
	}
	return b.String()
}

// writeCapital writes a word as it stands inside a Go name: its first letter in upper case, an initialism as that is
// spelled. Digits at its end do not keep it from being one.
func writeCapital(b *strings.Builder, word string) {
	stem := strings.TrimRightFunc(word, unicode.IsDigit)
	if len(stem) <= longestInitialism {
		if spelled, ok := initialisms[strings.ToLower(stem)]; ok {
			b.WriteString(spelled)
			b.WriteString(word[len(stem):])
			return
		}
	}
	first, size := utf8.DecodeRuneInString(word)
	b.WriteRune(unicode.ToUpper(first))
	b.WriteString(word[size:])
}

// split returns the words of a text. A word ends before a capital that follows a small letter or a digit,
// before the last of several capitals when a small letter follows ("HTTPServer"), and at whatever is neither
// letter nor digit.
func split(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start, before := 0, rune(0)
		for i, r := range text {
			size := utf8.RuneLen(r)
			if r == utf8.RuneError {
				_, size = utf8.DecodeRuneInString(text[i:])
			}
			end := i
			next := start
			switch {
			case !isWord(r):
				next = i + size
			case i > start && isBoundary(before, r, text[i+size:]):
				next = i
			}
			if next > start && end > start && !yield(text[start:end]) {
				return
			}
			start, before = next, r
		}
		if len(text) > start {
			yield(text[start:])
		}
	}
}

// isBoundary reports whether a word begins at r, which is not the first of its run, between the rune before and the
// text after.
func isBoundary(before, r rune, after string) bool {
	if !unicode.IsUpper(r) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(after)
	return !unicode.IsUpper(before) || unicode.IsLower(next)
}

// isWord reports whether r may stand in a Go name.
func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
