package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/seed-8ef76b74/graphgen/generator/gonames"
	"github.com/seed-8ef76b74/graphgen/generator/openapi"
	"github.com/seed-8ef76b74/graphgen/generator/rules"
	"github.com/seed-8ef76b74/graphgen/parser/diag"
)

// options holds what the flags say.
type options struct {
	docs, out     string
	overrides     string
	pkg           string
	required      rules.Requiredness
	openapi       openapi.Version
	openapiBase   string
	format        diag.Format
	quiet, strict bool
	jobs          uint16
}

// sourceFlags adds the flags of every verb that reads pages.
func (o *options) sourceFlags(cmd *cobra.Command) {
	flags := cmd.Flags()
	o.docs = "docs"
	flags.Var(value[string]{&o.docs, parseFolder}, "docs", "`folder` with the pages: it holds v1.0/api, or api and resources")
	flags.Var(value[string]{&o.overrides, parseFile}, "overrides", "`file` that corrects what the pages say")
	flags.Var(value[uint16]{&o.jobs, parseJobs}, "jobs", "read this `number` of pages at a time; 0 means one for each processor")
	choose(cmd, &o.format, "format", diag.Formats(), "print diagnostics as `text|json` (json: one object a line)")
	flags.BoolVar(&o.quiet, "quiet", false, "leave out diagnostics that do not change the exit code")
	flags.BoolVar(&o.strict, "strict", false, "treat warnings as errors")
	cmd.ValidArgsFunction = func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return []cobra.Completion{"md"}, cobra.ShellCompDirectiveFilterFileExt
	}
}

// outputFlags adds the flags of every verb that renders files.
func (o *options) outputFlags(cmd *cobra.Command) {
	flags := cmd.Flags()
	o.out = "out"
	flags.Var(value[string]{&o.out, parseFolder}, "out", "`folder` for what is generated")
	flags.Var(value[string]{&o.pkg, parsePackage}, "package", "`name` of the Go package; without it the name follows from the documented paths")
	choose(cmd, &o.required, "required", []rules.Requiredness{rules.Documented, rules.OnlyMarked, rules.Never},
		"which properties a create request must hold, `documented|marked|none`:\n"+
			"all that the pages call required; only those whose own row says so; none")
	choose(cmd, &o.openapi, "openapi", []openapi.Version{openapi.Version30, openapi.Version31}, "write the document in OpenAPI `3.0|3.1`")
	flags.Var(value[string]{&o.openapiBase, parseFile}, "openapi-base",
		"`file` (YAML or JSON) with what no page says of the document: title, contact,\nlicense, servers, terms and the like")
}

// choose adds a flag that takes one of a few words, the first by default, and their completion.
func choose[T ~string](cmd *cobra.Command, target *T, name string, words []T, usage string) {
	*target = words[0]
	parse := func(text string) (T, error) {
		if !slices.Contains(words, T(text)) {
			return "", errors.New("want " + enumerate(words))
		}
		return T(text), nil
	}
	cmd.Flags().Var(value[T]{target, parse}, name, usage)
	completions := make([]cobra.Completion, len(words))
	for i, word := range words {
		completions[i] = cobra.Completion(word)
	}
	// The error would be that there is no such flag.
	_ = cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(completions, cobra.ShellCompDirectiveNoFileComp))
}

// A value is a flag whose text is checked when it is read.
type value[T any] struct {
	target *T
	parse  func(text string) (T, error)
}

// String returns the value as a text; the zero value's is empty.
func (v value[T]) String() string {
	if v.target == nil {
		return ""
	}
	return fmt.Sprint(*v.target)
}

// Set reads the text.
func (v value[T]) Set(text string) error {
	parsed, err := v.parse(text)
	if err == nil {
		*v.target = parsed
	}
	return err
}

// Type returns what help texts call a value whose usage does not say.
func (value[T]) Type() string { return "value" }

func parseFolder(text string) (string, error) {
	if text == "" {
		return "", errors.New("want a folder")
	}
	return text, nil
}

func parseFile(text string) (string, error) {
	if text == "" {
		return "", errors.New("want a file")
	}
	return text, nil
}

func parseJobs(text string) (uint16, error) {
	n, err := strconv.ParseUint(text, 10, 16)
	if err != nil {
		return 0, errors.New("want a number from 0 to 65535")
	}
	return uint16(n), nil
}

func parsePackage(text string) (string, error) { return text, gonames.CheckPackage(text) }

// enumerate returns the words as English lists them: "a, b or c".
func enumerate[T ~string](words []T) string {
	var out strings.Builder
	for i, word := range words {
		switch {
		case i == 0:
		case i == len(words)-1:
			out.WriteString(" or ")
		default:
			out.WriteString(", ")
		}
		out.WriteString(string(word))
	}
	return out.String()
}
