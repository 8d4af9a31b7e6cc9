// Examples decodes JSON into generated types and encodes it again. A test of the generator compiles it beside a table
// of those types.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

// An example is a JSON text of a type, a result is what has become of it.
type (
	example struct {
		Type string
		JSON json.RawMessage
	}
	result struct {
		JSON   json.RawMessage
		Error  string
		Faults string
	}
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run reads examples from stdin and writes as many results.
func run() error {
	var examples []example
	if err := json.NewDecoder(bufio.NewReader(os.Stdin)).Decode(&examples); err != nil {
		return err
	}
	results := make([]result, len(examples))
	for i, e := range examples {
		v := zero(e.Type)
		if err := json.Unmarshal(e.JSON, v); err != nil {
			results[i].Error = err.Error()
		}
		data, err := json.Marshal(v)
		if err != nil {
			return fmt.Errorf("%s: %w", e.Type, err)
		}
		results[i].JSON = data
		if err := v.Validate(); err != nil {
			results[i].Faults = err.Error()
		}
	}
	return json.NewEncoder(os.Stdout).Encode(results)
}
