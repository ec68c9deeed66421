package extract

import (
	"testing"

	"annals"
)

// TestOwnTexts holds that "we" is the organization whose own text it is, and nobody known in the text of whoever
// reports on others.
func TestOwnTexts(t *testing.T) {
	for _, c := range []struct {
		text string
		kind annals.Type
		role annals.Role
		want string
	}{
		{"# About us\n\nThe Harbour Guild (HG)\n\nWe have about 4,000 members.", annals.TypeSize, annals.RoleSubject, "Harbour Guild"},
		{"Harbour Guild\n\nWe were founded in 1974 by Peter Aku.", annals.TypeFounding, annals.RoleSubject, "Harbour Guild"},
		{"Manifesto of the Red Dawn Front\n\nWe, the Red Dawn Front, are fighting for the independence of Moravia.", annals.TypeAim,
			annals.RoleSubject, "Red Dawn Front"},
		{"About the Harbour Guild\n\nOur president is Ana Cruz. The port is large.", annals.TypeLeadership, annals.RoleSubject,
			"Harbour Guild"},
		{"Manifesto of the Red Dawn Front\n\nOur armed wing is the Blue Column. It is led by Ana Cruz.", annals.TypeLeadership,
			annals.RoleSubject, "Blue Column"},
		{"Report on the Red Dawn Front\n\nThe Red Dawn Front is a militia. We visited Lima in May 2001 and have about 4,000 " +
			"pages of notes.", annals.TypeSize, annals.RoleSubject, ""},
		{"The Red Dawn Front is a militia. A witness said: \"We are a union and have about 4,000 members.\"", annals.TypeSize,
			annals.RoleSubject, ""},
	} {
		statements := statementsOf(t, "page.md", c.text+"\n")
		got := ""
		for _, s := range statements {
			if s.Type == c.kind && s.Stance == annals.Asserted && s.Confidence >= annals.DefaultConfidence {
				got = s.Roles[c.role][0].Name
			}
		}
		if got != c.want {
			t.Errorf("%q: the %s is of %q, want %q", c.text, c.kind, got, c.want)
		}
	}
}

// TestCompletedItems reads what items that are no clauses tell with the words that their list carries on.
func TestCompletedItems(t *testing.T) {
	for _, c := range []struct {
		lines, want string
	}{
		{"The Front demands:\n- the release of all prisoners;\n- free elections.",
			"aim subject=Popular Front value=free elections /.."},
		{"The aims of the Front are:\n(a) to unite the workers;\n(b) to oppose the monarchy.",
			"aim subject=Popular Front value=to oppose the monarchy /.."},
		{"The Front is a member of:\n- World Labour Council\n- National Bloc",
			"membership member=Popular Front organization=National Bloc /.."},
		{"It has branches in:\n- Lima\n- Quito", "base place=Quito subject=Popular Front /.."},
		{"It is led by:\n- Ana Cruz\n- Juan Rojas", "leadership person=Juan Rojas subject=Popular Front /.."},
		{"To the government of Peru:\n- Disband the Special Brigade.", ""},
		{"The agenda:\n- elections in Peru\n- Juan Rojas", ""},
	} {
		statements := statementsOf(t, "list.txt", "The Popular Front is a movement.\n\n"+c.lines+"\n")
		got := ""
		for _, s := range statements {
			if s.Stance == annals.Asserted && s.Confidence >= annals.DefaultConfidence && s.Type != annals.TypeKind {
				got = plainly(&s)
			}
		}
		if got != c.want {
			t.Errorf("%q tells last %q, want %q", c.lines, got, c.want)
		}
	}
}
