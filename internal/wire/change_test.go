package wire_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/edtf"
	"annals/internal/wire"
)

// TestChangedFields: what was and what is stand together where each is the only one of its sort; several of a sort are told
// one by one, for nobody can say which became which.
func TestChangedFields(t *testing.T) {
	for _, c := range []struct{ name, gone, new, want string }{
		{"one for one", "name:alias A", "name:alias B", "name:alias A→B"},
		{"one that goes", "name:alias A", "", "name:alias A→"},
		{"one that comes", "", "name:alias B", "name:alias →B"},
		{"of two that go, neither became the one that comes", "name:alias A, name:alias B", "name:alias C",
			"name:alias A→, name:alias B→, name:alias →C"},
		{"one became neither of two", "name:alias A", "name:alias B, name:alias C", "name:alias A→, name:alias →B, name:alias →C"},
		{"names of two forms are of two sorts", "name:alias A", "name:native B", "name:alias A→, name:native →B"},
		{"each sort by itself", "name:alias A, base P, base Q", "base R, name:alias B", "name:alias A→B, base P→, base Q→, base →R"},
		{"nothing", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			change := wire.NewChange("amended", "list", edtf.DayOf(2020, 1, 10), edtf.DayOf(2020, 2, 10), "7",
				annals.EntityRef{ID: "e7", Name: "Red Front"})
			for i, side := range []string{c.gone, c.new} {
				for _, field := range strings.Split(side, ", ") {
					sort, text, ok := strings.Cut(field, " ")
					if !ok {
						continue
					}
					kind, form, _ := strings.Cut(sort, ":")
					change.Add(annals.Statement{ID: annals.StatementID("id" + text), Type: annals.Type(kind), Form: form,
						Evidence: annals.Evidence{Text: text}}, i == 0)
				}
			}
			var b bytes.Buffer
			if err := wire.WriteChanges(&b, []wire.Change{change}); err != nil {
				t.Fatal(err)
			}
			var back wire.Change
			if err := json.Unmarshal(b.Bytes(), &back); err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range back.Fields {
				sort := f.Field
				if f.Form != "" {
					sort += ":" + f.Form
				}
				got = append(got, fmt.Sprintf("%s %s→%s", sort, f.Was, f.Now))
				var ids []string
				for _, text := range []string{f.Was, f.Now} {
					if text != "" {
						ids = append(ids, "id"+text)
					}
				}
				if diff := cmp.Diff(ids, f.Statements); diff != "" {
					t.Errorf("statements of %s (-want +got):\n%s", got, diff)
				}
			}
			if joined := strings.Join(got, ", "); joined != c.want {
				t.Errorf("%s, want %s", joined, c.want)
			}
			if strings.Contains(b.String(), "null") {
				t.Errorf("null in %s", b.String())
			}
			if back.From != "2020-01-10" || back.To != "2020-02-10" || back.UID != "7" || back.Entity.Name != "Red Front" {
				t.Errorf("%s", b.String())
			}
		})
	}
}
