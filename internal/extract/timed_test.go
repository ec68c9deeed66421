package extract

import (
	"strings"
	"testing"

	"annals"
)

// TestTimed dates deeds by when they were done: not by when what they only promise shall be, nor by the present of
// chronicles.
func TestTimed(t *testing.T) {
	for _, c := range []struct {
		name, text string
		typ        annals.Type
		told       string
		want       string
	}{
		{"what is promised", "Juan Santos took power. He pledged to step down in April 2000.", annals.TypeEvent, "pledged", ""},
		{"the promise", "Juan Santos took power. In May 1999 he pledged to step down.", annals.TypeEvent, "pledged", "1999-05"},
		{"both", "In May 1999 Juan Santos pledged to step down in April 2000.", annals.TypeEvent, "pledged", "1999-05"},
		{"a post by a stretch of years", "Juan Santos was a member of the Senate 1928–1930.", annals.TypeMembership, "Senate",
			"1928/1930"},
		{"one that goes on", "In May 2012 Juan Santos was made minister and he has served as a member of the Labour Party.",
			annals.TypeMembership, "Party", ""},
		{"an entry's clause", "# Timeline of Lima\n\n- 11 March 2017 – Two officers are hurt after a riot breaks out in Callao.",
			annals.TypeEvent, "riot", ""},
		{"a deed beside an aside with a date", "Juan Santos, a member of the Labour Party since 1990, was arrested in Lima.",
			annals.TypeEvent, "arrested", ""},
		{"a deed with a date behind it", "Juan Santos, a member of the Labour Party since 1990, was arrested in 1995.",
			annals.TypeEvent, "arrested", "1995"},
		{"a deed with a date before it", "Juan Santos, leader of the Labour Party, in 1995 was arrested in Lima.", annals.TypeEvent,
			"arrested", "1995"},
		{"a day between the subject and its verb", "The Labour Court on 3 May 2009 annulled the strike.", annals.TypeEvent, "annulled",
			"2009-05-03"},
		{"a habit", "Two officers are hurt whenever a riot breaks out in Callao.", annals.TypeEvent, "riot", "/.."},
		{"what is ordered for a day", "Ana Torres was ordered to appear before a judge on 17 October 2017.", annals.TypeEvent,
			"ordered", ""},
		{"what is forced on a day", "Ana Torres was forced to resign on 17 October 2017.", annals.TypeEvent, "forced", "2017-10-17"},
		{"what is left out", "The Workers' Party boycotted the cabinet, except for a year between 1925 and 1927.", annals.TypeEvent,
			"boycotted", ""},
		{"what is not left out", "The Workers' Party boycotted the cabinet for a year between 1925 and 1927.", annals.TypeEvent,
			"boycotted", "1925/1927"},
		{"below a year", "# Timeline of Lima\n\n1993\n\nThe government called early elections.", annals.TypeEvent, "elections", "1993"},
		{"below a stretch of years", "# Timeline of Lima\n\n1992–1996\n\nThe government called early elections.", annals.TypeEvent,
			"elections", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			statements := statementsOf(t, "test.md", c.text)
			for _, s := range statements {
				if s.Type != c.typ || !mentions(s, c.told) {
					continue
				}
				if got := s.Time.String(); got != c.want {
					t.Errorf("%q is told at %q, want %q", s.Evidence.Text, got, c.want)
				}
				return
			}
			t.Errorf("nothing is told of %q", c.told)
		})
	}
}

// TestChargeEnds ends a charge before what the accused did next.
func TestChargeEnds(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Juan Santos was charged with fraud and on 14 December 2017 appeared in court.", "fraud"},
		{"Juan Santos was charged with fraud and in 2017 with theft.", "fraud and in 2017 with theft"},
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a party in Peru.", c.text))
		var got []string
		for _, s := range statements {
			if s.Type == annals.TypeAccusation {
				got = append(got, s.Roles[annals.RoleValue][0].Text)
			}
		}
		if len(got) == 0 || got[0] != c.want {
			t.Errorf("%q: the charge is %q, want %q", c.text, got, c.want)
		}
	}
}

// TestJoinedAndLeft tells the end of a membership beside its beginning, though who belonged to whom is the same.
func TestJoinedAndLeft(t *testing.T) {
	statements, _, _ := Extract(documentOf("The Popular Front is a party in Peru.",
		"Juan Santos joined the Front in 1990 and left it in 1995."))
	var got []string
	for _, s := range statements {
		if s.Type == annals.TypeMembership {
			got = append(got, s.Time.String())
		}
	}
	if want := "1990/.. /1995"; strings.Join(got, " ") != want {
		t.Errorf("the membership is told at %q, want %q", got, want)
	}
}

// mentions reports whether a filler of the statement is the words, or has them.
func mentions(s annals.Statement, words string) bool {
	found := false
	s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) { found = found || strings.Contains(f.Text, words) })
	return found
}
