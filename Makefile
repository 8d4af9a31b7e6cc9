# Thin names for the commands in CONTRIBUTING.md; every check is a Go test or a Go tool.
TOOL := go tool -modfile=internal/tools.mod

.PHONY: help generate test update lint bench ci

help: ## list the targets
	@grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*## /\t/'

generate: ## docs/ -> out/
	go run ./cmd/graphgen

test: ## everything that has to hold
	go test ./...

update: ## rewrite golden files; the run fails so that you look at them
	UPDATE=1 go test ./...

lint: ## the linters of .golangci.yml
	$(TOOL) golangci-lint run

bench: ## a whole run beside its floors
	go test ./internal/bench -bench . -count 6

ci: ## what the continuous integration runs
	.ci/run
