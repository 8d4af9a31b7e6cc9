// Package bench holds the benchmarks of whole runs, beside the work that no run can do without.
//
// BenchmarkWholeRun is what counts: processor time of the process against that of its floor, files and output on disk.
//
//	go test ./internal/bench -run '^$' -bench . -count 6
package bench
