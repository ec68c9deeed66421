package sqlite

import (
	"encoding/json"
	"slices"
	"testing"
	"unicode/utf8"

	"annals"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestLists(t *testing.T) {
	for _, test := range []struct {
		json string
		want []string // nil for an error
	}{
		{`["12"]`, []string{"12"}},
		{`["12","note 3",""]`, []string{"12", "note 3", ""}},
		{`["a\"b\\c\/d\b\f\n\r\te"]`, []string{"a\"b\\c/d\b\f\n\r\te"}},
		{`["\u0000\u00e9\u2028\ud835\udd09é"]`, []string{"\x00é\u2028𝔉é"}},
		{`["\ud835"]`, []string{"\ufffd"}},
		{`["\ud835x"]`, []string{"\ufffdx"}},
		{`["a"`, nil}, {`["a",]`, nil}, {`["a]`, nil}, {`["a\`, nil}, {`["\u12"]`, nil}, {`["\u12x4"]`, nil},
		{`[a]`, nil}, {`["a"]x`, nil}, {`"a"`, nil}, {`{}`, nil}, {`[1]`, nil},
	} {
		got, err := parseList(test.json, nil)
		if (err != nil) != (test.want == nil) || err == nil && !slices.Equal(got, test.want) {
			t.Errorf("list %s: %q, error %v; want %q", test.json, got, err, test.want)
		}
	}
	for _, none := range []string{"", "[]"} {
		if got, err := parseList(none, []string{}); err != nil || got == nil || len(got) > 0 {
			t.Errorf("list %q: %q %v", none, got, err)
		}
	}
}

// TestListsComeBack: what is written as a list is JSON of it, and reads as it.
func TestListsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOf(rapid.String()).Draw(t, "words")
		written := appendList(nil, words)
		got, err := parseList(string(written), nil)
		if err != nil || !slices.Equal(got, words) {
			t.Errorf("%q is written as %s and read as %q, error %v", words, written, got, err)
		}
		var standard []string
		if err := json.Unmarshal(written, &standard); err != nil || !slices.Equal(standard, words) {
			t.Errorf("%q is written as %s, which is JSON for %q, error %v", words, written, standard, err)
		}
	})
}

func TestFillersComeBack(t *testing.T) {
	role := rapid.SampledFrom([]annals.Role{annals.RoleSubject, annals.RoleAuthority, annals.RoleAs, annals.RoleSpeaker})
	rapid.Check(t, func(t *rapid.T) {
		want := annals.Statement{Roles: map[annals.Role][]annals.Filler{}, Speaker: []annals.Filler{}}
		for range rapid.IntRange(0, 5).Draw(t, "fillers") {
			f := annals.Filler{Text: rapid.String().Draw(t, "text"), Start: rapid.Int().Draw(t, "start"), End: rapid.Int().Draw(t, "end"),
				Name: rapid.String().Draw(t, "name"), Kind: annals.EntityKind(rapid.String().Draw(t, "kind")),
				Ref: rapid.String().Draw(t, "ref"), Entity: annals.EntityID(rapid.String().Draw(t, "entity"))}
			if r := role.Draw(t, "role"); r == annals.RoleSpeaker {
				want.Speaker = append(want.Speaker, f)
			} else {
				want.Roles[r] = append(want.Roles[r], f)
			}
		}
		written := appendFillers(nil, want)
		if !json.Valid(written) {
			t.Errorf("%s is no JSON", written)
		}
		var got annals.Statement
		if err := parseFillers(string(written), &got); err != nil {
			t.Fatalf("%s: %v", written, err)
		}
		if diff := cmp.Diff([]any{want.Roles, want.Speaker}, []any{got.Roles, got.Speaker}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", written, diff)
		}
	})
}

// FuzzLists reads damaged lists: an error, or a list that comes back as it is when it is written.
func FuzzLists(f *testing.F) {
	for _, seed := range []string{`["12","é\u00e9\ud835\udd09"]`, `[["subject","it",12,14,"The Front","organization","","e0"]]`,
		`[]`, `[[`, `["\`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := parseList(text, []string{})
		var want []string
		if json.Unmarshal([]byte(text), &want) == nil && utf8.ValidString(text) && string(appendList(nil, want)) == text {
			if err != nil || !slices.Equal(got, want) {
				t.Errorf("list %q: %q, error %v; want %q", text, got, err, want)
			}
		}
		var s, again annals.Statement
		if parseFillers(text, &s) == nil {
			written := appendFillers(nil, s)
			if err := parseFillers(string(written), &again); err != nil || !cmp.Equal(s, again) {
				t.Errorf("fillers %q are written as %s and read as something else: %v", text, written, err)
			}
		}
	})
}
