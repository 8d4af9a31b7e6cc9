package gonames

import (
	"strings"
	"unicode"
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

// camel returns the words of a text joined as Go joins them, "deviceOsVersion" as "DeviceOSVersion".
// It may be empty, and may begin with a digit or a letter without case.
func camel(text string) string {
	var b strings.Builder
	for _, word := range split(text) {
		b.WriteString(capital(word))
	}
	return b.String()
}

// capital returns a word as it stands inside a Go name. Digits at its end do not keep it from being an initialism.
func capital(word string) string {
	stem := strings.TrimRightFunc(word, unicode.IsDigit)
	if spelled, ok := initialisms[strings.ToLower(stem)]; ok {
		return spelled + word[len(stem):]
	}
	return upperFirst(word)
}

// upperFirst returns the text with its first letter in upper case.
func upperFirst(text string) string {
	for i, r := range text {
		return string(unicode.ToUpper(r)) + text[i+len(string(r)):]
	}
	return ""
}

// split returns the words of a text. A word ends before a capital that follows a small letter or a digit,
// before the last of several capitals when a small letter follows ("HTTPServer"), and at whatever is neither
// letter nor digit.
func split(text string) []string {
	var words []string
	runes := []rune(text)
	start := 0
	flush := func(end int) {
		if end > start {
			words = append(words, string(runes[start:end]))
		}
	}
	for i, r := range runes {
		switch {
		case !isWord(r):
			flush(i)
			start = i + 1
		case i > start && isBoundary(runes, i):
			flush(i)
			start = i
		}
	}
	flush(len(runes))
	return words
}

// isBoundary reports whether a word begins at runes[i], which is not the first of its run.
func isBoundary(runes []rune, i int) bool {
	if !unicode.IsUpper(runes[i]) {
		return false
	}
	return !unicode.IsUpper(runes[i-1]) || i+1 < len(runes) && unicode.IsLower(runes[i+1])
}

// isWord reports whether r may stand in a Go name.
func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
