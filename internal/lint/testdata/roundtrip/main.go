// Command roundtrip is compiled together with what oapi-codegen makes of a document, and with the list of its unions.
// The generated client sends every request example of the document to the generated server, which kin-openapi guards
// and which answers with the response example of the same name; every type that a union can hold goes through it. The
// command prints a line for each that does not come back as it was, and then how many there were.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/gorillamux"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
)

func main() {
	doc, err := openapi3.NewLoader().LoadFromFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	s := &service{answers: map[string]*exchange{}}
	server := httptest.NewServer(http.HandlerFunc(s.serve))
	defer server.Close()
	doc.Servers = openapi3.Servers{{URL: "/v1.0"}}
	if s.guard, err = newGuard(doc); err != nil {
		log.Fatal(err)
	}
	s.api = HandlerWithOptions(NewStrictHandler(nil, []StrictMiddlewareFunc{s.answer}), GorillaServerOptions{BaseURL: "/v1.0"})
	client, err := NewClientWithResponses(server.URL + "/v1.0")
	if err != nil {
		log.Fatal(err)
	}
	all := exchanges(doc)
	if status := all[0].knock(server.URL + "/v1.0"); status != http.StatusTeapot {
		fmt.Printf("%s: the guard lets in who has no token: %d\n", all[0].name, status)
	}
	for _, e := range all {
		s.answers[e.name] = e
		if err := e.run(client); err != nil {
			fmt.Printf("%s: %v\n", e.name, err)
		}
		for _, fault := range e.faults {
			fmt.Printf("%s: %s\n", e.name, fault)
		}
	}
	fmt.Printf("%d calls, %d types in %d unions\n", len(all), checkUnions(doc), len(unions))
}

// A union is what oapi-codegen makes of a choice.
type union interface {
	json.Marshaler
	json.Unmarshaler
	ValueByDiscriminator() (any, error)
}

// checkUnions puts a value of every type into the union of every choice, and returns how many there are.
func checkUnions(doc *openapi3.T) int {
	count := 0
	for name, schema := range doc.Components.Schemas {
		if schema.Value.Discriminator == nil {
			continue
		}
		for annotation, ref := range schema.Value.Discriminator.Mapping {
			count++
			u := unions[codegen.SchemaNameToTypeName(name)]
			if u == nil {
				fmt.Printf("%s: no union\n", name)
				continue
			}
			want := codegen.SchemaNameToTypeName(strings.TrimPrefix(ref.Ref, "#/components/schemas/"))
			if err := checkUnion(u(), annotation, "main."+want); err != nil {
				fmt.Printf("%s: %s: %v\n", name, annotation, err)
			}
		}
	}
	return count
}

// checkUnion puts a value into a union and takes it out again, as the type that its annotation names.
func checkUnion(u union, annotation, want string) error {
	value := encode(map[string]string{"@odata.type": annotation})
	if err := u.UnmarshalJSON(value); err != nil {
		return err
	}
	if lost := difference(value, encode(u)); lost != "" {
		return errors.New(lost)
	}
	out, err := u.ValueByDiscriminator()
	if err != nil {
		return err
	}
	if got := reflect.TypeOf(out).String(); got != want {
		return fmt.Errorf("it is a %s, want a %s", got, want)
	}
	var fields map[string]any
	if err := json.Unmarshal(encode(out), &fields); err != nil || fields["@odata.type"] != annotation {
		return fmt.Errorf("%v instead of %s, %w", fields["@odata.type"], annotation, err)
	}
	return nil
}

// An exchange is an example of a call.
type exchange struct {
	// name is the operation's and the example's.
	name, operation, path string
	// arguments are what the parameters of the path get, in order.
	arguments []string
	request   []byte
	// status and response are what is answered; a response of nil has no body.
	status   int
	response []byte
	// faults are what the server has to say of the call.
	faults []string
}

// exchanges returns every request example of the document, with what is answered.
func exchanges(doc *openapi3.T) []*exchange {
	var all []*exchange
	paths := doc.Paths.Map()
	for _, path := range slices.Sorted(maps.Keys(paths)) {
		for _, op := range paths[path].Operations() {
			if op.RequestBody == nil {
				continue
			}
			media := op.RequestBody.Value.Content.Get("application/json")
			if media == nil {
				continue
			}
			examples := media.Examples
			for _, name := range slices.Sorted(maps.Keys(examples)) {
				e := &exchange{name: op.OperationID + "/" + name, operation: codegen.ToCamelCase(op.OperationID), path: path}
				e.arguments = pathArguments(op)
				e.request = encode(examples[name].Value.Value)
				e.setAnswer(op, name)
				all = append(all, e)
			}
		}
	}
	return all
}

// refusal is what is answered where the document has no example of an answer.
const refusal = `{"error": {"code": "BadRequest", "message": "There is no example.", "innerError": {"more": 1}}}`

// setAnswer finds what is answered: the response example of the same name, else that of any other name.
func (e *exchange) setAnswer(op *openapi3.Operation, name string) {
	e.status, e.response = http.StatusBadRequest, []byte(refusal)
	responses := op.Responses.Map()
	for _, status := range slices.Sorted(maps.Keys(responses)) {
		code, err := strconv.Atoi(strings.Replace(status, "2XX", "200", 1))
		if err != nil || len(responses[status].Value.Content) > 0 && responses[status].Value.Content.Get("application/json") == nil {
			continue
		}
		media := responses[status].Value.Content.Get("application/json")
		if media == nil {
			e.status, e.response = code, nil
			continue
		}
		for _, name := range slices.Concat([]string{name}, slices.Sorted(maps.Keys(media.Examples))) {
			if example := media.Examples[name]; example != nil {
				e.status, e.response = code, encode(example.Value.Value)
				return
			}
		}
	}
}

// knock makes the call without a token and returns the status of the answer, 0 when there is none.
func (e *exchange) knock(url string) int {
	r, err := http.Post(url+e.path, "application/json", bytes.NewReader(e.request))
	if err != nil {
		return 0
	}
	defer r.Body.Close()
	return r.StatusCode
}

// run makes the call with the generated client, whose methods all look alike.
func (e *exchange) run(client *ClientWithResponses) error {
	method := reflect.ValueOf(client).MethodByName(e.operation + "WithResponse")
	if !method.IsValid() {
		return errors.New("the client has no such method")
	}
	args := []reflect.Value{reflect.ValueOf(context.Background())}
	for i := 1; i < method.Type().NumIn()-2; i++ {
		args = append(args, argument(method.Type().In(i)))
		if i <= len(e.arguments) {
			args[i].SetString(e.arguments[i-1])
		}
	}
	body := reflect.New(method.Type().In(method.Type().NumIn() - 2))
	if err := json.Unmarshal(e.request, body.Interface()); err != nil {
		return fmt.Errorf("the client cannot hold the example: %w", err)
	}
	args = append(args, body.Elem(), reflect.ValueOf(RequestEditorFn(func(_ context.Context, r *http.Request) error {
		r.Header.Set("Authorization", "Bearer token")
		r.Header.Set("Exchange", e.name)
		return nil
	})))
	results := method.Call(args)
	if err, ok := results[1].Interface().(error); ok && err != nil {
		return err
	}
	return e.check(results[0].Elem())
}

// pathArguments returns a value for each parameter of a path: the first one that the document lists, else any text.
func pathArguments(op *openapi3.Operation) []string {
	var all []string
	for _, p := range op.Parameters {
		if p.Value.In != openapi3.ParameterInPath {
			continue
		}
		values := p.Value.Schema.Value.Enum
		if only := p.Value.Schema.Value.Const; only != nil {
			values = []any{only}
		}
		all = append(all, fmt.Sprint(append(values, "x")[0]))
	}
	return all
}

// argument returns an argument of the client's: any text, and all headers set.
func argument(t reflect.Type) reflect.Value {
	v := reflect.New(t).Elem()
	switch t.Kind() {
	case reflect.String:
		v.SetString("x")
	case reflect.Pointer:
		v.Set(reflect.New(t.Elem()))
		v.Elem().Set(argument(t.Elem()))
	case reflect.Struct:
		for i := range v.NumField() {
			v.Field(i).Set(argument(t.Field(i).Type))
		}
	}
	return v
}

// check holds what the client makes of the answer against the example.
func (e *exchange) check(response reflect.Value) error {
	got := response.Addr().Interface().(interface{ StatusCode() int }).StatusCode()
	body := response.FieldByName("Body").Bytes()
	if got != e.status {
		return fmt.Errorf("status %d, want %d: %s", got, e.status, body)
	}
	if e.response == nil {
		return nil
	}
	decoded := response.FieldByName("JSON" + strings.Replace(strconv.Itoa(e.status), "400", "4XX", 1))
	if !decoded.IsValid() || decoded.IsNil() {
		return errors.New("the client knows nothing of the answer's body")
	}
	if lost := difference(e.response, encode(decoded.Interface())); lost != "" {
		return errors.New("the client's response: " + lost)
	}
	return nil
}

// A service is the generated server behind a guard.
type service struct {
	guard   *guard
	api     http.Handler
	answers map[string]*exchange
}

func (s *service) serve(w http.ResponseWriter, r *http.Request) {
	input, err := s.guard.request(r)
	if err != nil {
		http.Error(w, "the guard: "+err.Error(), http.StatusTeapot)
		return
	}
	recorder := httptest.NewRecorder()
	s.api.ServeHTTP(recorder, r)
	result := recorder.Result()
	body, _ := io.ReadAll(result.Body)
	if err := s.guard.response(r.Context(), input, result, body); err != nil {
		http.Error(w, "the guard of the response: "+err.Error(), http.StatusTeapot)
		return
	}
	maps.Copy(w.Header(), result.Header)
	w.WriteHeader(result.StatusCode)
	_, _ = w.Write(body)
}

// answer stands for the implementation of every operation of the strict server.
func (s *service) answer(StrictHandlerFunc, string) StrictHandlerFunc {
	return func(_ context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		e := s.answers[r.Header.Get("Exchange")]
		body := reflect.ValueOf(request).FieldByName("JSONBody") // where there are bodies of other media types
		if !body.IsValid() {
			body = reflect.ValueOf(request).FieldByName("Body")
		}
		if lost := difference(e.request, encode(body.Interface())); lost != "" {
			e.faults = append(e.faults, "the server's request: "+lost)
		}
		if e.response != nil {
			w.Header().Set("Content-Type", "application/json")
		}
		w.WriteHeader(e.status)
		_, err := w.Write(e.response)
		return nil, err
	}
}

// A guard holds messages against the document.
type guard struct {
	router  routers.Router
	options *openapi3filter.Options
}

func newGuard(doc *openapi3.T) (*guard, error) {
	router, err := gorillamux.NewRouter(doc)
	if err != nil {
		return nil, err
	}
	return &guard{router, &openapi3filter.Options{AuthenticationFunc: authenticate, IncludeResponseStatus: true, SkipSettingDefaults: true}}, nil
}

// authenticate asks for what every scheme of the document asks for.
func authenticate(_ context.Context, input *openapi3filter.AuthenticationInput) error {
	if !strings.HasPrefix(input.RequestValidationInput.Request.Header.Get("Authorization"), "Bearer ") {
		return input.NewError(errors.New("no token"))
	}
	return nil
}

func (g *guard) request(r *http.Request) (*openapi3filter.RequestValidationInput, error) {
	route, params, err := g.router.FindRoute(r)
	if err != nil {
		return nil, err
	}
	input := &openapi3filter.RequestValidationInput{Request: r, PathParams: params, Route: route, Options: g.options}
	return input, openapi3filter.ValidateRequest(r.Context(), input)
}

func (g *guard) response(ctx context.Context, input *openapi3filter.RequestValidationInput, r *http.Response, body []byte) error {
	return openapi3filter.ValidateResponse(ctx, &openapi3filter.ResponseValidationInput{
		RequestValidationInput: input, Status: r.StatusCode, Header: r.Header, Body: io.NopCloser(bytes.NewReader(body)), Options: g.options,
	})
}

// encode returns the JSON of a value.
func encode(v any) []byte {
	data, err := json.Marshal(v)
	if err != nil {
		return []byte(fmt.Sprintf("%q", err))
	}
	return data
}

// difference tells where two JSON texts differ as values, "" when they do not.
func difference(want, got []byte) string {
	var w, g any
	if json.Unmarshal(want, &w) != nil || json.Unmarshal(got, &g) != nil {
		return fmt.Sprintf("%s is not JSON", got)
	}
	return differ("", w, g)
}

func differ(at string, want, got any) string {
	switch w := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok {
			break
		}
		keys := maps.Clone(w)
		maps.Copy(keys, g)
		for _, key := range slices.Sorted(maps.Keys(keys)) {
			_, wanted := w[key]
			_, there := g[key]
			if wanted != there {
				return fmt.Sprintf("%s/%s: wanted %v, there %v", at, key, wanted, there)
			}
			if d := differ(at+"/"+key, w[key], g[key]); d != "" {
				return d
			}
		}
		return ""
	case []any:
		g, ok := got.([]any)
		if !ok || len(w) != len(g) {
			break
		}
		for i := range w {
			if d := differ(fmt.Sprintf("%s/%d", at, i), w[i], g[i]); d != "" {
				return d
			}
		}
		return ""
	}
	if reflect.DeepEqual(want, got) || sameTime(want, got) {
		return ""
	}
	return fmt.Sprintf("%s: %v instead of %v", at, got, want)
}

// sameTime reports whether two values are two spellings of one point in time.
func sameTime(want, got any) bool {
	w, _ := want.(string)
	g, _ := got.(string)
	wantTime, err := time.Parse(time.RFC3339, w)
	gotTime, also := time.Parse(time.RFC3339, g)
	return err == nil && also == nil && wantTime.Equal(gotTime)
}
