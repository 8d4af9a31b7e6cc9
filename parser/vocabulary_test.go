package parser

import (
	"strings"
	"testing"
)

// TestVocabulary_used fails for a word that no case needs: nobody would notice if it stopped working.
func TestVocabulary_used(t *testing.T) {
	t.Parallel()
	uses := map[word]int{}
	for _, p := range casePages(t) {
		for w, n := range p.wordUses {
			uses[w] += n
		}
	}
	for _, v := range &vocabulary {
		for words := range strings.SplitSeq(v.words, "|") {
			if uses[word{v.means, words}] == 0 {
				t.Errorf("no case needs %q, in %s", words, v.language)
			}
		}
	}
}
