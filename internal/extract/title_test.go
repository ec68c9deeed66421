package extract

import (
	"testing"

	"annals"
)

// TestTitlesWithHyphens holds that a title of several words is read whole, and who has it, in a report with a dateline too.
func TestTitlesWithHyphens(t *testing.T) {
	for text, want := range map[string]string{
		"LIMA, Peru (AP) — The Front's secretary-general, Juan Santos, resigned on Monday.": "secretary-general",
		"The Front's commander-in-chief, Juan Santos, was killed in 2001.":                  "commander-in-chief",
		"The Front's then-leader, Juan Santos, was killed in 2001.":                         "then-leader",
	} {
		statements, _, _ := Extract(documentOf(text))
		found := false
		for _, s := range statements {
			if s.Type != annals.TypeLeadership {
				continue
			}
			found = true
			if got := s.Roles[annals.RoleTitle]; len(got) != 1 || got[0].Text != want ||
				s.Roles[annals.RolePerson][0].Name != "Juan Santos" || s.Roles[annals.RoleSubject][0].Name != "Front" {
				t.Errorf("%q: %+v", text, s.Roles)
			}
		}
		if !found {
			t.Errorf("%q: no leadership is read", text)
		}
	}
}

// TestInPassing holds that a post which is told in passing has not begun when something else did that goes on.
func TestInPassing(t *testing.T) {
	for text, want := range map[string]string{
		"The Front's leader, Juan Santos, has lived in exile since 2004.":                                      "/..",
		"The Front's leader, Juan Santos, was arrested in 2004.":                                               "2004",
		"The Front's leader, Juan Santos, served as minister in 1988–89.":                                      "",
		"The Front's leader, Juan Santos, was a minister from 1990 to 1992.":                                   "",
		"Juan Santos, its leader since 2004, was arrested.":                                                    "2004/..",
		"Peru must free Juan Santos, its leader, and let him go home, the League for Free Media said in 2004.": "",
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", text))
		told := false
		for _, s := range statements {
			if s.Type != annals.TypeLeadership {
				continue
			}
			if told = true; s.Time.String() != want {
				t.Errorf("%q: the post is dated %q, want %q", text, s.Time, want)
			}
		}
		if !told {
			t.Errorf("%q: no post is told", text)
		}
	}
}
