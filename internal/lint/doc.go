// Package lint holds the OpenAPI document against other people's tools: linters that must not say a word, generators
// whose output must compile and lose nothing of the document's own examples, and a mock server that must answer them.
// They are pinned in tools.mod and package-lock.json, and run when the environment has LINT set, as .ci/run does.
package lint
