package main

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// A schema checks values against the part of JSON Schema 2020-12 that our own
// schema uses; any other keyword in it is an error.
type schema struct{ root map[string]any }

func loadSchema(t testing.TB) *schema {
	t.Helper()
	data, err := os.ReadFile("../../docs/schema/check.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	s := &schema{}
	if err := json.Unmarshal(data, &s.root); err != nil {
		t.Fatal(err)
	}
	return s
}

// check is what is wrong with a document.
func (s *schema) check(doc []byte) []string {
	var v any
	if err := json.Unmarshal(doc, &v); err != nil {
		return []string{err.Error()}
	}
	return s.value(s.root, v, "$")
}

func (s *schema) value(rule map[string]any, v any, at string) (wrong []string) {
	bad := func(format string, args ...any) { wrong = append(wrong, at+": "+fmt.Sprintf(format, args...)) }
	for _, key := range sortedKeys(rule) {
		want := rule[key]
		switch key {
		case "$schema", "$id", "$defs", "title", "description", "then":
		case "$ref":
			name := strings.TrimPrefix(want.(string), "#/$defs/")
			wrong = append(wrong, s.value(s.root["$defs"].(map[string]any)[name].(map[string]any), v, at)...)
		case "type":
			if got := jsonType(v); got != want && !(want == "number" && got == "integer") {
				bad("is %s, not %s", got, want)
			}
		case "const":
			if !reflect.DeepEqual(v, want) {
				bad("is %v, not %v", v, want)
			}
		case "enum":
			if !slices.ContainsFunc(want.([]any), func(w any) bool { return reflect.DeepEqual(v, w) }) {
				bad("%v is not allowed", v)
			}
		case "minimum":
			if n, ok := v.(float64); ok && n < want.(float64) {
				bad("%v is less than %v", n, want)
			}
		case "minLength":
			if str, ok := v.(string); ok && len(str) < int(want.(float64)) {
				bad("is too short")
			}
		case "pattern":
			if str, ok := v.(string); ok && !regexp.MustCompile(want.(string)).MatchString(str) {
				bad("%q does not match %s", str, want)
			}
		case "required":
			for _, k := range want.([]any) {
				if m, ok := v.(map[string]any); ok && m[k.(string)] == nil {
					bad("lacks %v", k)
				}
			}
		case "properties":
			for k, sub := range want.(map[string]any) {
				if m, ok := v.(map[string]any); ok && m[k] != nil {
					wrong = append(wrong, s.value(sub.(map[string]any), m[k], at+"."+k)...)
				}
			}
		case "additionalProperties":
			known, _ := rule["properties"].(map[string]any)
			if m, ok := v.(map[string]any); ok && want == false {
				for k := range m {
					if known[k] == nil {
						bad("has the unknown key %q", k)
					}
				}
			}
		case "items":
			list, _ := v.([]any)
			for i, item := range list {
				wrong = append(wrong, s.value(want.(map[string]any), item, fmt.Sprintf("%s[%d]", at, i))...)
			}
		case "if":
			if len(s.value(want.(map[string]any), v, at)) == 0 {
				wrong = append(wrong, s.value(rule["then"].(map[string]any), v, at)...)
			}
		default:
			bad("the test knows no keyword %q", key)
		}
	}
	return wrong
}

func sortedKeys(m map[string]any) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func jsonType(v any) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case string:
		return "string"
	case []any:
		return "array"
	case map[string]any:
		return "object"
	case float64:
		if v == float64(int64(v)) {
			return "integer"
		}
		return "number"
	}
	return "unknown"
}

// TestSchemaCanFail shows that the test of the schema finds mistakes.
func TestSchemaCanFail(t *testing.T) {
	s := loadSchema(t)
	good := `{"file":"a","kind":"reply","kind_guessed":true,"language":"en","judged":true,"findings":[],"present":[],"missing":[],"sentences":[]}`
	if wrong := s.check([]byte(`{"version":1,"files":[` + good + `]}`)); len(wrong) > 0 {
		t.Fatalf("a good document: %v", wrong)
	}
	for _, change := range [][2]string{
		{`"kind":"reply"`, `"kind":"answer"`},
		{`"judged":true`, `"judged":false`},
		{`"judged":true`, `"judged":"yes"`},
		{`"findings":[],`, ``},
		{`"findings":[]`, `"findings":[{}]`},
		{`"present":[]`, `"present":[1]`},
		{`"language":"en"`, `"language":"English"`},
		{`"file":"a"`, `"file":"a","more":1`},
		{`"sentences":[]`, `"sentences":[{"start":-1,"end":0,"text":"","role":"body","acts":[]}]`},
		{`"sentences":[]`, `"sentences":[{"start":0,"end":0,"text":"","role":"body","acts":["sorry"]}]`},
	} {
		doc := `{"version":1,"files":[` + strings.Replace(good, change[0], change[1], 1) + `]}`
		if wrong := s.check([]byte(doc)); len(wrong) == 0 {
			t.Errorf("%s is accepted", change[1])
		}
	}
}

// TestSchemaOfDocumentation holds the example of docs/json.md against the
// schema.
func TestSchemaOfDocumentation(t *testing.T) {
	page, err := os.ReadFile("../../docs/json.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(string(page), "```json\n")
	if len(blocks) != 3 {
		t.Fatalf("%d examples", len(blocks)-1)
	}
	example, _, _ := strings.Cut(blocks[1], "```")
	for _, wrong := range loadSchema(t).check([]byte(example)) {
		t.Error(wrong)
	}
	aCase, _, _ := strings.Cut(blocks[2], "```")
	if c, err := parseCase([]byte(aCase)); err != nil || !c.Conversed() || c.Amount != 180 || c.Complaint.From == "" {
		t.Errorf("case: %+v, %v", c, err)
	}
}
