package page

import "github.com/seed-8ef76b74/graphgen/parser/model"

// TopKeys are the top-level keys in the bodies of some request examples.
type TopKeys struct {
	// bodies is how many of them have an object, times in how many of these a key is.
	bodies int
	times  map[string]int
}

// Has reports whether an example sends a key.
func (s TopKeys) Has(key string) bool { return s.times[key] > 0 }

// Lack reports whether an example does not send a key: no request has to.
func (s TopKeys) Lack(key string) bool { return s.times[key] < s.bodies }

// SentKeys returns the keys that the request examples of a call send that fit.
func SentKeys(c *Call, fits func(model.Example) bool) TopKeys {
	sent := TopKeys{times: map[string]int{}}
	for _, e := range c.Operation.Examples {
		if e.Request == nil || e.Request.Body == nil || !fits(e) {
			continue
		}
		members := c.Nodes[e.Request.Body].Members
		if len(members) == 0 {
			continue
		}
		seen := map[string]bool{}
		for _, m := range members {
			if !seen[m.Key] {
				sent.times[m.Key]++
			}
			seen[m.Key] = true
		}
		sent.bodies++
	}
	return sent
}
