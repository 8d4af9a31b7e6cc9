package openapi_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"go.yaml.in/yaml/v4"

	"github.com/seed-8ef76b74/graphgen/generator/openapi"
)

// sizes are the numbers of operations that the benchmarks emit.
var sizes = [...]int{1, 600}

func BenchmarkEmit(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprintf("operations=%d", n), func(b *testing.B) {
			api := many(n)
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := openapi.Emit(api, openapi.Options{Source: "docs"}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkFloor prints the finished document with the libraries' own encoders, which sort all keys.
func BenchmarkFloor(b *testing.B) {
	for _, n := range sizes {
		_, data, _ := emit(b, many(n))
		doc, err := openapi3.NewLoader().LoadFromData(data)
		if err != nil {
			b.Fatal(err)
		}
		for name, marshal := range map[string]func(any) ([]byte, error){"yaml": yaml.Marshal, "json": json.Marshal} {
			b.Run(fmt.Sprintf("%s/operations=%d", name, n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if _, err := marshal(doc); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
