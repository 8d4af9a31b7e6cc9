package parser

import (
	"slices"
	"strings"
)

// An alignment finds the keys that translated names stand for.
type alignment struct {
	// names are as the table has them, keys as they are right; both in the order of where they stand.
	names, keys []string
	// doubtful reports whether a name may be a translation.
	doubtful func(name int) bool
	// fits reports whether a name can stand for a key, alike whether hardly another one can.
	fits, alike func(name, key int) bool
	// whole says that the names and the keys are all there are; else places tell nothing unless at least half of the names
	// are keys.
	whole bool
	// found are the keys that names stand for, -1 for none; taken are the names that keys have.
	found []int
	taken map[int]bool
}

// align returns the index of the key that each name is or stands for, -1 for none.
func (a *alignment) align() []int {
	a.found, a.taken = make([]int, len(a.names)), map[int]bool{}
	index := map[string]int{}
	for j, key := range slices.Backward(a.keys) {
		index[strings.ToLower(key)] = j
	}
	for i, name := range a.names {
		a.found[i] = -1
		if j, ok := index[strings.ToLower(name)]; ok && !a.taken[j] {
			a.take(i, j)
		}
	}
	a.alignAlike()
	if a.whole || 2*len(a.taken) >= len(a.names) {
		a.alignGaps()
		a.alignGap(a.lastLost(), a.free(0, len(a.keys), true))
	}
	return a.found
}

// lastLost returns the one name that stands for nothing, none where there are more.
func (a *alignment) lastLost() []int {
	if lost := a.lost(0, len(a.names)); len(lost) == 1 {
		return lost
	}
	return nil
}

func (a *alignment) take(name, key int) { a.found[name], a.taken[key] = key, true }

// lost returns the doubtful names from i to j that stand for nothing yet.
func (a *alignment) lost(i, j int) []int {
	var out []int
	for ; i < j; i++ {
		if a.found[i] < 0 && a.doubtful(i) {
			out = append(out, i)
		}
	}
	return out
}

// free returns the keys from i to j that no name stands for yet; words are only those that are words: what is written as
// no word is, translations leave alone, or in one piece at least.
func (a *alignment) free(i, j int, words bool) []int {
	var out []int
	for ; i < j; i++ {
		if !a.taken[i] && (!words || !hasInnerCapital(a.keys[i])) {
			out = append(out, i)
		}
	}
	return out
}

// maxAligned is more than the names and keys of any table; more are not compared with each other.
const maxAligned = 400

// alignAlike takes for a name the only key that is like it, where that key is like no other name.
func (a *alignment) alignAlike() {
	names, keys := a.lost(0, len(a.names)), a.free(0, len(a.keys), false)
	if len(names) > maxAligned || len(keys) > maxAligned {
		return
	}
	alikeKeys, alikeNames := map[int][]int{}, map[int]int{}
	for _, i := range names {
		for _, j := range keys {
			if a.alike(i, j) {
				alikeKeys[i] = append(alikeKeys[i], j)
				alikeNames[j]++
			}
		}
	}
	for _, i := range names {
		if alike := alikeKeys[i]; len(alike) == 1 && alikeNames[alike[0]] == 1 {
			a.take(i, alike[0])
		}
	}
}

// alignGaps takes names for keys that stand between the same neighbors, where there are as many of them.
func (a *alignment) alignGaps() {
	before := -1 // the last name that is known
	for i := 0; i <= len(a.names); i++ {
		if i < len(a.names) && a.found[i] < 0 {
			continue
		}
		from, to := 0, len(a.keys)
		if before >= 0 {
			from = a.found[before] + 1
		}
		if i < len(a.names) {
			to = a.found[i]
		}
		a.alignGap(a.lost(before+1, i), a.free(from, to, true))
		before = i
	}
}

func (a *alignment) alignGap(names, keys []int) {
	if len(names) != len(keys) {
		return
	}
	for n, i := range names {
		if !a.fits(i, keys[n]) {
			return
		}
	}
	for n, i := range names {
		a.take(i, keys[n])
	}
}
