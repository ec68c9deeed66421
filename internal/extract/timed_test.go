package extract

import (
	"strings"
	"testing"

	"annals"
	"annals/internal/reader/text"
)

// TestTimed dates deeds by when they were done: not by when what they only promise shall be, nor by the present of chronicles.
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
		{"a post by a stretch of years", "Juan Santos was a member of the Senate 1928–1930.", annals.TypeMembership, "Senate", "1928/1930"},
		{"one that goes on", "In May 2012 Juan Santos was made minister and he has served as a member of the Labour Party.", annals.TypeMembership, "Party", ""},
		{"an entry's clause", "# Timeline of Lima\n\n- 11 March 2017 – Two officers are hurt after a riot breaks out in Callao.", annals.TypeEvent, "riot", ""},
		{"a habit", "Two officers are hurt whenever a riot breaks out in Callao.", annals.TypeEvent, "riot", "/.."},
		{"below a year", "# Timeline of Lima\n\n1993\n\nThe government called early elections.", annals.TypeEvent, "elections", "1993"},
		{"below a stretch of years", "# Timeline of Lima\n\n1992–1996\n\nThe government called early elections.", annals.TypeEvent, "elections", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _, err := text.Read("test.md", []byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			statements, _, _ := Extract(&d)
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

// mentions reports whether a filler of the statement is the words, or has them.
func mentions(s annals.Statement, words string) bool {
	found := false
	s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) { found = found || strings.Contains(f.Text, words) })
	return found
}
