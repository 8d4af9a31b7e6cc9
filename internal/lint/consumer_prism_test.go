package lint

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os/exec"
	"reflect"
	"strconv"
	"testing"
	"time"
)

// TestPrism shows that Prism, a mock server, takes every request example of a document and answers with the response
// example of the same name.
func TestPrism(t *testing.T) { //nolint:paralleltest // the documents are, and no two tools compete
	eachDocument(t, func(t *testing.T, document string) {
		t.Helper()
		server := startPrism(t, document)
		all := examples(t, document)
		calls := 0
		for _, request := range all {
			for _, response := range all {
				if request.status == "" && response.status != "" && request.at() == response.at() && request.name == response.name {
					calls++
					checkMock(t, server, request, response)
				}
			}
		}
		if calls == 0 {
			t.Error("no call was made")
		}
		t.Logf("%d calls", calls)
	})
}

// patience is how long Prism may take to read a document: half a minute for the largest one, with nothing else to do.
const patience = 4 * time.Minute

// startPrism starts Prism with a document and returns its URL. It is stopped when the test ends.
func startPrism(t *testing.T, document string) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	if err := listener.Close(); err != nil {
		t.Fatal(err)
	}
	_, port, err := net.SplitHostPort(address)
	if err != nil {
		t.Fatal(err)
	}
	var log bytes.Buffer
	prism := exec.CommandContext(t.Context(), npmPath(t, "prism"), "mock", "--errors", "--host", "127.0.0.1", "--port", port, document)
	prism.Stdout, prism.Stderr = &log, &log
	if err := prism.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = prism.Process.Kill(); _ = prism.Wait() })
	for begin := time.Now(); time.Since(begin) < patience; {
		if connection, err := net.Dial("tcp", address); err == nil {
			_ = connection.Close()
			return "http://" + address
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatalf("prism does not answer:\n%s", log.String())
	return ""
}

// checkMock sends a request example to Prism and holds the answer against the response example.
func checkMock(t *testing.T, server string, request, response example) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), request.method, server+request.url, bytes.NewReader(request.value))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer token")
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Prefer", fmt.Sprintf("code=%s, example=%s", response.status, response.name))
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	var got, want any
	if err := json.Unmarshal(response.value, &want); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(body, &got); err != nil || strconv.Itoa(answer.StatusCode) != response.status || !reflect.DeepEqual(got, want) {
		t.Errorf("%s %s, %s: %s %.500s", request.method, request.path, request.name, answer.Status, body)
	}
}

// at names the place of an example.
func (e example) at() string { return e.method + " " + e.path }
