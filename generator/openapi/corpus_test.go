package openapi_test

import (
	"os"
	"testing"

	"github.com/seed-8ef76b74/graphgen/generator/openapi"
)

// corpus is a folder of real pages, which is not part of the repository.
const corpus = "../../../shared/corpus"

// TestCorpus checks what holds for every document on the real pages, where they are, and prints what there is in it
// that the service's own document lacks.
func TestCorpus(t *testing.T) {
	t.Parallel()
	if _, err := os.Stat(corpus); err != nil || testing.Short() {
		t.Skip("the corpus of real pages is not here, or the run is to be short")
	}
	api := parse(t, os.DirFS(corpus))
	for _, version := range []openapi.Version{openapi.Version30, openapi.Version31} {
		files, _, err := openapi.Emit(api, openapi.Options{Source: "docs", Version: version})
		if err != nil {
			t.Fatal(err)
		}
		checkDocument(t, files[0].Data, files[1].Data)
		takeCensus(t, files[1].Data).report(t, version)
	}
}
