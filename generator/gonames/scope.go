package gonames

import (
	"cmp"
	"slices"
	"strconv"
)

// A scope is a set of names of which no two may be equal, with the number that was added last to make another one of it.
type scope map[string]int

// newScope returns a scope in which some names are taken from the start.
func newScope(taken ...string) scope {
	s := scope{}
	for _, name := range taken {
		s[name] = 1
	}
	return s
}

// A claim is one thing that wants a name.
type claim struct {
	// key orders claims among themselves; it is made of the documents' names, never of positions.
	key string
	// choices are the names it can live with, the best one first; there is at least one.
	choices []string
	// settle is told the name.
	settle func(name string)
}

// choice returns the claim's choice of that rank, its last one when it has no more.
func (c claim) choice(rank int) string { return c.choices[min(rank, len(c.choices)-1)] }

// resolve names every claim. The outcome depends on the set of claims and not on their order: where several claims
// want one name, none gets it on its first choice; all of them go on to their next one, and those that have none left
// are numbered in the order of their keys.
func (s scope) resolve(claims []claim) {
	pending := claims
	for rank := 0; len(pending) > 0 && rank < longest(pending); rank++ {
		pending = s.round(pending, rank)
	}
	slices.SortStableFunc(pending, func(a, b claim) int { return cmp.Compare(a.key, b.key) })
	for _, c := range pending {
		s.number(c)
	}
}

// longest returns the number of choices of the claim that has most.
func longest(claims []claim) int {
	most := 0
	for _, c := range claims {
		most = max(most, len(c.choices))
	}
	return most
}

// round settles the claims that are alone with their choice of a rank, and returns the others.
func (s scope) round(claims []claim, rank int) (rest []claim) {
	wanted := map[string]int{}
	for _, c := range claims {
		wanted[c.choice(rank)]++
	}
	var alone []claim
	for _, c := range claims {
		if want := c.choice(rank); wanted[want] == 1 && s[want] == 0 {
			alone = append(alone, c)
			continue
		}
		rest = append(rest, c)
	}
	for _, c := range alone {
		s.take(c, c.choice(rank))
	}
	return rest
}

// number settles a claim on its first choice with the lowest free number behind it, none if that is free.
func (s scope) number(c claim) {
	want := c.choices[0]
	for s[want] > 0 {
		s[c.choices[0]]++
		want = c.choices[0] + strconv.Itoa(s[c.choices[0]])
	}
	s.take(c, want)
}

// take settles a claim.
func (s scope) take(c claim, name string) {
	s[name] = 1
	c.settle(name)
}
