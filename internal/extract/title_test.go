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

// TestImpliedState holds that a minister of whom the text does not say whose is told to be that of the state that the text names
// most, where there is one, and never of the state whose opposition he is in.
func TestImpliedState(t *testing.T) {
	for text, want := range map[string]string{
		"Sweden voted in 1976. The Sweden Union won. Prime Minister Olof Palme resigned.":                    "Sweden",
		"Sweden and Norway voted in 1976. Prime Minister Olof Palme resigned.":                               "",
		"Peru attacked Chile. The Peru Party and the Peru Union agreed. Finance Minister Juan Santos left.":  "Peru",
		"Peru attacked Chile. The Peru Party and the Chile Union agreed. Finance Minister Juan Santos left.": "",
		"Peru voted in 1976. The Peru Union won. Juan Santos was named Minister for Trade.":                  "Peru",
		"Peru voted in 1976. The Peru Union won. Juan Santos was named Shadow Minister for Trade.":           "",
		// A state that is named once may be anybody's neighbour.
		"The exile went to Sweden. Prime Minister Juan Santos resigned.": "",
	} {
		statements, _, _ := Extract(documentOf(text))
		got := ""
		for _, s := range statements {
			if s.Type == annals.TypeLeadership {
				got = s.Roles[annals.RoleSubject][0].Name
			}
		}
		if got != want {
			t.Errorf("%q: the minister is that of %q, want %q", text, got, want)
		}
	}
}

// TestTitlesOfTexts holds that a title which says after a colon what the text under it is says nothing of whom it names.
func TestTitlesOfTexts(t *testing.T) {
	for text, want := range map[string]string{
		"The Lantern Union: a profile. It was banned in 1995.":                 "",
		"The Lantern Union: a Report to the Committee. It was banned in 1995.": "",
		"The Lantern Union: a party in Peru. It was banned in 1995.":           "a party in Peru",
	} {
		statements, _, _ := Extract(documentOf(text))
		got := ""
		for _, s := range statements {
			if s.Type == annals.TypeKind {
				got = s.First(annals.RoleValue).Text
			}
		}
		if got != want {
			t.Errorf("%q tells that it is %q, want %q", text, got, want)
		}
	}
}
