// Package bench holds the benchmarks of a whole run, beside the work that no run can do without.
//
//	go test ./internal/bench -bench . -count 6
package bench
