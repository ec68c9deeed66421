package review_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"annals"
	"annals/internal/query/querytest"
	"annals/internal/review"
	"annals/internal/store/memory"
)

// TestFillers: words that fill a role are those of the source nearest to the statement, and stand for whom the source's
// other statements say that they stand for.
func TestFillers(t *testing.T) {
	ctx := context.Background()
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	text := `ban 1999/.. subject: the Front=Popular Front (organization test:front); authority: the Union=Red Union (organization test:red) / text a group
base 1986 subject: the Front=Popular Front (organization test:front); place: Baghdad
claim - value: it was a coup; about: the state / said by the League=Northern League (organization test:league)
alliance 2001 party: the Front=Popular Front (organization test:front) + the Union=Blue Union (organization test:blue)
part 2001 subject: the League=Northern League (organization test:league); whole: the Front=Popular Front (organization test:front) / text the Union`
	ids := r.Read("a.txt", "2010-05-01", text)
	lines := strings.Split(text, "\n")
	lineOf := func(f annals.Filler) int { return strings.Count(string([]rune(text)[:f.Start]), "\n") }
	for _, c := range []struct {
		name      string
		statement int
		role      annals.Role
		words     string
		want      string // of each filler: words, the line that they stand in, name, kind and identifier
	}{
		{"words that another statement has, a name and all", 0, annals.RoleAuthority, "the League",
			"the League@2 Northern League organization test:league"},
		{"the name itself", 0, annals.RoleAuthority, "Northern League", "Northern League@2 Northern League organization test:league"},
		{"words that nobody is called by", 0, annals.RoleAuthority, "a group", "a group@0   "},
		{"words that stand in many places: the place nearest to the statement", 1, annals.RolePlace, "the Front",
			"the Front@1 Popular Front organization test:front"},
		{"the statement's own words before nearer ones of the sentence before", 4, annals.RoleWhole, "the Union",
			"the Union@4 Red Union organization test:red"},
		{"which may come after it", 2, annals.RoleAbout, "the Union", "the Union@3 Red Union organization test:red"},
		{"several", 0, annals.RoleAuthority, "the League + the state",
			"the League@2 Northern League organization test:league, the state@2   "},
		{"no speaker any more", 2, annals.RoleSpeaker, " ", ""},
		{"another speaker", 2, annals.RoleSpeaker, "the Front", "the Front@3 Popular Front organization test:front"},
	} {
		t.Run(c.name, func(t *testing.T) {
			snap := r.At(annals.Known{})
			old, _, err := snap.Statement(ctx, string(ids[c.statement]))
			if err != nil {
				t.Fatal(err)
			}
			change := review.Change{Roles: map[annals.Role]string{c.role: c.words}}
			s, err := change.Apply(ctx, snap, old)
			if err != nil {
				t.Fatal(err)
			}
			fillers := s.Roles[c.role]
			if c.role == annals.RoleSpeaker {
				fillers = s.Speaker
			}
			var got []string
			for _, f := range fillers {
				if f.End-f.Start != len([]rune(f.Text)) || !strings.Contains(lines[lineOf(f)], f.Text) {
					t.Errorf("%q does not stand at %d to %d", f.Text, f.Start, f.End)
				}
				got = append(got, fmt.Sprintf("%s@%d %s %s %s", f.Text, lineOf(f), f.Name, f.Kind, f.Ref))
				if named := f.Name != ""; named != (f.Entity != "") {
					t.Errorf("%q is called %q and is the entity %q", f.Text, f.Name, f.Entity)
				}
			}
			if joined := strings.Join(got, ", "); joined != c.want {
				t.Errorf("%q, want %q", joined, c.want)
			}
			if s.ID == old.ID || s.Evidence.Start != old.Evidence.Start || s.Time != old.Time {
				t.Errorf("the correction is %+v", s)
			}
		})
	}
}
