package annals

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"annals/edtf"
)

// TestContent: the content of a statement is byte for byte what encoding/json makes of it, as records keep it for ever.
func TestContent(t *testing.T) {
	words := rapid.OneOf(rapid.StringMatching(`[ -~]{0,12}`), rapid.String(),
		rapid.SampledFrom([]string{"", "<b>&", "a\u2028b\n", "\xff", "جبهه"}))
	filler := rapid.Custom(func(t *rapid.T) Filler {
		return Filler{Text: words.Draw(t, "text"), Start: rapid.Int().Draw(t, "start"), End: rapid.Int().Draw(t, "end"),
			Name: words.Draw(t, "name"), Kind: EntityKind(words.Draw(t, "kind")), Ref: words.Draw(t, "ref"),
			Entity: EntityID(words.Draw(t, "entity"))}
	})
	role := rapid.Map(words, func(s string) Role { return Role(s) })
	rapid.Check(t, func(t *rapid.T) {
		s := Statement{ID: "x", Type: Type(words.Draw(t, "type")), Form: words.Draw(t, "form"), Lang: words.Draw(t, "lang"),
			Relation: words.Draw(t, "relation"), Roles: rapid.MapOf(role, rapid.SliceOfN(filler, 0, 3)).Draw(t, "roles"),
			Time:    rapid.SampledFrom([]edtf.Value{{}, edtf.MustParse("1997/.."), edtf.MustParse("1962~")}).Draw(t, "time"),
			Speaker: rapid.SliceOfN(filler, 0, 2).Draw(t, "speaker"), Stance: Stance(words.Draw(t, "stance")),
			Hedges: rapid.SliceOfN(words, 0, 2).Draw(t, "hedges"),
			Evidence: Evidence{Source: SourceID(words.Draw(t, "source")), Start: 3, End: -1, Text: words.Draw(t, "evidence"),
				Cites: rapid.SliceOfN(words, 0, 2).Draw(t, "cites")}, Reading: Reading{Rules: []string{"r"}, Confidence: 0.5}}
		if rapid.Bool().Draw(t, "a role without a list") {
			s.Roles["none"] = nil
		}
		c := s.Clone()
		c.ID, c.Reading = "", Reading{}
		c.EachFiller(func(_ Role, _ int, f *Filler) { f.Entity = "" })
		want, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		if got := s.appendContent(nil); !slices.Equal(got, want) {
			t.Fatalf("got  %s\nwant %s", got, want)
		}
		sum := sha256.Sum256(want)
		if got := s.WithID().ID; string(got) != hex.EncodeToString(sum[:16]) {
			t.Fatalf("id %s", got)
		}
	})
}
