package api_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// description is openapi.yaml, with what of it was met.
type description struct {
	root map[string]any
	met  map[string]bool
}

func readDescription(t *testing.T) *description {
	t.Helper()
	text, err := os.ReadFile("openapi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	d := &description{met: map[string]bool{}}
	if err := yaml.Unmarshal(text, &d.root); err != nil {
		t.Fatal(err)
	}
	return d
}

// follow resolves a $ref, and is the name of the component where it is one.
func (d *description) follow(node any) (map[string]any, string) {
	m, _ := node.(map[string]any)
	ref, ok := m["$ref"].(string)
	if !ok {
		return m, ""
	}
	var at any = d.root
	parts := strings.Split(strings.TrimPrefix(ref, "#/"), "/")
	for _, p := range parts {
		at = at.(map[string]any)[p]
	}
	resolved, _ := at.(map[string]any)
	if resolved == nil {
		return nil, ref
	}
	return resolved, parts[len(parts)-1]
}

// check holds a value against a schema, as strictly as the schema says, and notes which fields it met. It is the first
// way in which they differ, or "".
func (d *description) check(node, value any, at string, note bool) string {
	schema, name := d.follow(node)
	if schema == nil {
		return at + ": no schema " + name
	}
	if any, ok := schema["anyOf"].([]any); ok {
		var wrong []string
		for _, one := range any {
			problem := d.check(one, value, at, false)
			if problem == "" {
				return d.check(one, value, at, note)
			}
			wrong = append(wrong, problem)
		}
		return strings.Join(wrong, "; ")
	}
	if !hasType(schema["type"], value) {
		return fmt.Sprintf("%s is %v, not of the type %v", at, value, schema["type"])
	}
	if enum, ok := schema["enum"].([]any); ok && !slices.Contains(enum, value) {
		return fmt.Sprintf("%s is %v, not one of %v", at, value, enum)
	}
	switch v := value.(type) {
	case []any:
		for i, item := range v {
			if problem := d.check(schema["items"], item, fmt.Sprint(at, "[", i, "]"), note); problem != "" {
				return problem
			}
		}
	case map[string]any:
		properties, _ := schema["properties"].(map[string]any)
		required, _ := schema["required"].([]any)
		for _, r := range required {
			if _, ok := v[r.(string)]; !ok {
				return fmt.Sprintf("%s lacks %s", at, r)
			}
		}
		for _, key := range slices.Sorted(maps.Keys(v)) {
			property, known := properties[key]
			if !known {
				property = schema["additionalProperties"]
				if property == false {
					return fmt.Sprintf("%s has %s, which the description does not", at, key)
				}
				if property == nil || property == true {
					continue
				}
			} else if note && name != "" {
				d.met[name+"."+key] = true
			}
			if problem := d.check(property, v[key], at+"."+key, note); problem != "" {
				return problem
			}
		}
	}
	return ""
}

func hasType(want, value any) bool {
	if list, ok := want.([]any); ok {
		return slices.ContainsFunc(list, func(one any) bool { return hasType(one, value) })
	}
	switch v := value.(type) {
	case nil:
		return want == "null"
	case bool:
		return want == "boolean"
	case string:
		return want == "string"
	case float64:
		return want == "number" || want == "integer" && v == math.Trunc(v)
	case []any:
		return want == "array"
	case map[string]any:
		return want == "object"
	}
	return false
}

// operation is what the description has for a route, "GET /v1/sources/{source}".
func (d *description) operation(route string) map[string]any {
	method, path, _ := strings.Cut(route, " ")
	paths := d.root["paths"].(map[string]any)
	item, _ := paths[path].(map[string]any)
	op, _ := item[strings.ToLower(method)].(map[string]any)
	return op
}

// operations lists all routes of the description.
func (d *description) operations() (list []string) {
	for path, item := range d.root["paths"].(map[string]any) {
		for method := range item.(map[string]any) {
			list = append(list, strings.ToUpper(method)+" "+path)
		}
	}
	return slices.Sorted(slices.Values(list))
}

// TestDescriptionIsStrict keeps the check honest: what differs from the description is found.
func TestDescriptionIsStrict(t *testing.T) {
	d := readDescription(t)
	pair := func(text string) string {
		var v any
		if err := json.Unmarshal([]byte(text), &v); err != nil {
			t.Fatal(err)
		}
		return d.check(map[string]any{"$ref": "#/components/schemas/Pair"}, v, "pair", false)
	}
	good := `{"id": "e1", "name": "Front", "kind": "organization"}`
	for text, want := range map[string]string{
		`{"a": ` + good + `, "b": ` + good + `, "reason": "near"}`:                          "",
		`{"a": ` + good + `, "b": ` + good + `}`:                                            "pair lacks reason",
		`{"a": ` + good + `, "b": ` + good + `, "reason": 7}`:                               "pair.reason is 7",
		`{"a": ` + good + `, "b": ` + good + `, "reason": "", "more": 1}`:                   "pair has more",
		`{"a": {"id": "e1", "name": "F", "kind": "ship"}, "b": ` + good + `, "reason": ""}`: "pair.a.kind is ship",
		`{"a": null, "b": ` + good + `, "reason": ""}`:                                      "pair.a is <nil>",
	} {
		if got := pair(text); want == "" && got != "" || !strings.HasPrefix(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
