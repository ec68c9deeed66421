package rule_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/frametest"
	"annals/internal/extract/frame/rule"
)

// TestExamples runs the sentences that each rule must read and those that it must leave alone.
func TestExamples(t *testing.T) {
	for _, r := range rule.All() {
		var yes, no int
		for _, e := range r.Examples {
			found := frametest.Read(e.Text)
			if e.Not {
				no++
				if i := slices.IndexFunc(found, func(c *document.Candidate) bool { return c.Rule == r.Name }); i >= 0 {
					t.Errorf("%s must not read %q, but reads %s", r.Name, e.Text, show(found[i], e.Text))
				}
				continue
			}
			yes++
			want, time, err := wanted(e)
			if err != nil {
				t.Errorf("%s: %q: %v", r.Name, e.Text, err)
				continue
			}
			if !slices.ContainsFunc(found, func(c *document.Candidate) bool { return c.Rule == r.Name && meets(c, e.Text, want, time) }) {
				t.Errorf("%s must read %v, time %q, in %q, but what is read is:\n%s", r.Name, want, time, e.Text, showAll(found, e.Text))
			}
		}
		if yes == 0 || no == 0 {
			t.Errorf("%s needs an example and a counter-example", r.Name)
		}
	}
}

// wanted are the fillers and the time that an example must be read with.
func wanted(e rule.Example) (want map[annals.Role][]string, time string, err error) {
	want = map[annals.Role][]string{}
	for _, f := range strings.Split(e.Want, ";") {
		role, filler, ok := strings.Cut(f, ":")
		role, filler = strings.TrimSpace(role), strings.TrimSpace(filler)
		switch {
		case !ok:
			return nil, "", errors.New("an example must give role: words; …")
		case role == "time":
			time = filler
		default:
			want[annals.Role(role)] = append(want[annals.Role(role)], filler)
		}
	}
	return want, time, nil
}

// meets reports whether the candidate has exactly the wanted fillers, and the wanted time if one is given.
func meets(c *document.Candidate, text string, wanted map[annals.Role][]string, time string) bool {
	for role, want := range wanted {
		var got []string
		for _, m := range c.Roles[role] {
			got = append(got, frametest.Words(text, m))
		}
		if !slices.Equal(got, want) {
			return false
		}
	}
	return time == "" || c.Time.String() == time || time == "-" && c.Time.IsZero()
}

func show(c *document.Candidate, text string) string {
	var b strings.Builder
	b.WriteString(c.Rule)
	var roles []string
	for r := range c.Roles {
		roles = append(roles, string(r))
	}
	slices.Sort(roles)
	for _, r := range roles {
		for _, m := range c.Roles[annals.Role(r)] {
			b.WriteString("; " + r + ": " + frametest.Words(text, m))
		}
	}
	return b.String() + "; time: " + c.Time.String()
}

func showAll(cs []*document.Candidate, text string) string {
	var b strings.Builder
	for _, c := range cs {
		b.WriteString("\t" + show(c, text) + "\n")
	}
	return b.String()
}
