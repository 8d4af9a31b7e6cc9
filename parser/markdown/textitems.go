package markdown

import (
	"unicode"
	"unicode/utf8"
)

// listItems keeps account of the items of HTML lists, which stand in a row once their tags are gone.
type listItems struct {
	// open means that an item has begun.
	open bool
	// due is the mark that has to part what was written from what follows, 0 for none.
	due byte
}

// The marks between items, and behind the last one.
const (
	behindItem = ';'
	behindList = '.'
)

// tag takes account of a tag, given with "/" in front when it closes an element.
func (l *listItems) tag(name string) {
	switch name {
	case "ul", "ol":
		l.open = false
	case "li":
		if l.open {
			l.due = behindItem
		}
		l.open = true
	case "/li":
		l.end()
	case "/ul", "/ol":
		l.end()
		l.open = false
	}
}

// end makes the mark behind a list due, which another item replaces.
func (l *listItems) end() {
	if l.open {
		l.due = behindList
	}
}

// separate writes the mark that is due between items of a list, before text that may begin a sentence. Items that end
// in a mark of their own need none.
func (w *textWriter) separate(begins bool) {
	due := w.items.due
	if due == 0 {
		return
	}
	w.items.due = 0
	last, _ := utf8.DecodeLastRune(w.buf)
	marked := last != '`' && last != ')' && !unicode.IsLetter(last) && !unicode.IsDigit(last)
	if len(w.buf) == 0 || marked || due == behindList && !begins {
		return
	}
	w.buf = append(w.buf, due)
	w.next = -1
}
