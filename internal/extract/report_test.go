package extract

import (
	"slices"
	"testing"

	"annals"
)

// TestWhatAReportCallsTheGroup holds that a report which names an organization once, by the noun that it goes on to
// call it, is about that one; that its other name is one of its names; and that who speaks for somebody speaks for whom
// the sentence before is about.
func TestWhatAReportCallsTheGroup(t *testing.T) {
	lead := "LIMA, June 3, 2008 (Wire) - Peru freed two men of the rebel group Senda Roja on Tuesday."
	rest := []string{"The minister said that the law had been obeyed.", "Rain fell. Roads closed. Trains stopped.",
		"The group, also known by its English name Red Path, was founded in 1972.",
		"Police took the group's cars. A firm broke away from Red Path in 1990."}
	founded := func(paragraphs ...string) string {
		statements, _, _ := Extract(documentOf(paragraphs...))
		for _, s := range statements {
			if s.Type == annals.TypeFounding {
				return s.Roles[annals.RoleSubject][0].Name
			}
		}
		return "not read"
	}
	if got := founded(append([]string{lead}, rest...)...); got != "Senda Roja" {
		t.Errorf("the group is %q, want Senda Roja", got)
	}
	if got := founded(append([]string{lead, "Peru kept those of the rebel group Sol Negro."}, rest...)...); got != "Senda Roja" {
		t.Errorf("the group is %q beside one that a later paragraph names, want Senda Roja", got)
	}
	two := "LIMA, June 3, 2008 (Wire) - Peru freed men of the rebel group Senda Roja and of the rebel group Sol Negro on Tuesday."
	if got := founded(append([]string{two}, rest...)...); got == "Senda Roja" || got == "Sol Negro" {
		t.Errorf("the group is %q, one of two", got)
	}

	statements, _, _ := Extract(documentOf(append([]string{lead}, rest...)...))
	for _, s := range statements {
		if s.Type == annals.TypeSplit && s.Roles[annals.RoleFrom][0].Name != "Senda Roja" {
			t.Errorf("the firm split from %q, want Senda Roja by its other name", s.Roles[annals.RoleFrom][0].Name)
		}
	}
	if !slices.ContainsFunc(statements, func(s annals.Statement) bool {
		return s.Type == annals.TypeName && s.Roles[annals.RoleValue][0].Text == "Red Path"
	}) {
		t.Error("the other name is not read")
	}

	for text, want := range map[string]string{
		`Peru's Foreign Ministry condemned the move. "It is a crime," spokesman Juan Santos said.`: "Foreign Ministry",
		`Chile condemned the move. "It is a crime," spokesman Juan Santos said.`:                   "",
		`The Front condemned the move. "It is a crime," spokesman Juan Santos said.`:               "Popular Front",
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", text))
		got := ""
		for _, s := range statements {
			if s.Type == annals.TypeLeadership {
				got = s.Roles[annals.RoleSubject][0].Name
			}
		}
		if got != want {
			t.Errorf("%s: he speaks for %q, want %q", text, got, want)
		}
	}
}
