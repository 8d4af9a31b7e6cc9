// Package override corrects a model where the documents are wrong: a file of overrides in, a changed model out.
//
// It knows the model and nothing of pages. [Parse] reads the file, [Overrides.Apply] changes an API. What is not
// understood, what matches nothing and what changes nothing is a diagnostic each, with its place in the file.
package override
