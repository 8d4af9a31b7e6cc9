package link

// A pass settles one thing for all pages.
type pass struct {
	name string
	run  func(*state) error
	// after are the passes that have to come before, and why.
	after []reason
}

// A reason says why a pass comes after another one.
type reason struct{ pass, because string }

// passes returns all passes in their order.
func passes() []pass { return append(reading(), joining()...) }

// reading returns the passes up to where all pages are read that matter.
func reading() []pass {
	return []pass{
		{"subjects", always(takeCalls), nil},
		{"version", always(settleVersion), []reason{
			{"subjects", "a page that is not taken has no say in the version"},
		}},
		{"spelling", always(settleSpelling), []reason{
			{"subjects", "collections are compared with the URLs as pages write them when subjects are found"},
		}},
		{"keys", always(settleKeys), []reason{
			{"spelling", "paths that differ in case alone share the parameter that stands for a key"},
		}},
		{"load", loadTypes, []reason{
			{"subjects", "pages of types are read when a call leads to them"},
		}},
	}
}

// joining returns the passes that join what was read.
func joining() []pass {
	return []pass{
		{"define", always(define), []reason{
			{"load", "what pages define is known when they are read"},
		}},
		{"resolve", always(resolve), []reason{
			{"define", "a name is resolved to a definition"},
		}},
		{"links", always(checkLinks), []reason{
			{"resolve", "a link is told of by the name that its type has in the end"},
		}},
		{"bases", always(settleBases), []reason{
			{"resolve", "a page lists derived types by name"},
		}},
		{"unions", always(settleUnions), []reason{
			{"bases", "the types of a union are one by their common base"},
		}},
		{"bodies", always(settleBodies), []reason{
			{"unions", "types are compared when rows of a call and of its subject are joined"},
		}},
		{"nested", always(settleNested), []reason{
			{"bodies", "a nested row is about a type that a row of the subject holds, which may be the call's own"},
		}},
		{"values", always(proveValues), []reason{
			{"nested", "examples are held against all rows that pages have"},
		}},
		{"inherit", always(inherit), []reason{
			{"bases", "properties come from bases"},
			{"values", "what examples prove of a base is inherited"},
		}},
		{"sent", always(findSent), []reason{
			{"inherit", "an example may send what a base has"},
		}},
		{"inputs", always(settleInputs), []reason{
			{"sent", "what a request sends can be set"},
		}},
		{"mark", always(markKeys), []reason{
			{"inputs", "a key that a request sends is immutable, not read-only"},
		}},
		{"require", always(requireRows), []reason{
			{"mark", "neither keys nor what is read-only is required by a table's sentence alone"},
		}},
		{"collect", always(collect), []reason{
			{"sent", "relationships that nothing sends are left out"},
			{"require", "operations that two pages document are one, with what the richer page requires"},
		}},
		{"named", always(requireNamed), []reason{
			{"collect", "a body without a table has the properties of its type, without those that are left out"},
		}},
	}
}

// always returns a pass that nothing of the machine can stop.
func always(run func(*state)) func(*state) error {
	return func(s *state) error {
		run(s)
		return nil
	}
}
