package kind_test

import (
	"strings"
	"testing"

	"annals"
	"annals/internal/extract/frame/frametest"
)

// TestWhoAGroupIs reads of whom it is told what a group with an indefinite article aims at: of the one that is, was or
// became that group, of nobody known where the group is another.
func TestWhoAGroupIs(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"formed as", "The Coast League was formed in 1960 as a peasant force promoting land reform.", "Coast League"},
		{"evolved from", "The party evolved from a group promoting land reform to a militia.", "Popular Front"},
		{"remained", "The Coast League remained a union seeking to abolish the monarchy.", "Coast League"},
		{"another group", "The party was attacked by a group seeking to abolish the monarchy.", ""},
	} {
		got := "no aim"
		for _, x := range frametest.Read(c.text) {
			if x.Type != annals.TypeAim {
				continue
			}
			if got = ""; x.Roles[annals.RoleSubject][0].Entity != nil {
				got = x.Roles[annals.RoleSubject][0].Entity.Name()
			}
		}
		if got != c.want {
			t.Errorf("%s: the aim is that of %q, want %q", c.name, got, c.want)
		}
	}
}

// TestWhatItIsAndWhere reads the words of what a group is said to be, and of where it is.
func TestWhatItIsAndWhere(t *testing.T) {
	for _, c := range []struct {
		text string
		kind annals.Type
		role annals.Role
		want string
	}{
		{"The firm is a maker and seller of pumps.", annals.TypeKind, annals.RoleValue, "a maker and seller of pumps"},
		{"The party is a union of peasants and a school.", annals.TypeKind, annals.RoleValue, "a union of peasants; a school"},
		{"After the strike at the Coast Mill, a union was formed.", annals.TypeKind, annals.RoleValue, ""},
		{"The union fought the Coast Guards, a militia.", annals.TypeKind, annals.RoleValue, "a militia"},
		{"In 1920 Juan Santos founded the union as a charity.", annals.TypeKind, annals.RoleValue, "a charity"},
		{"In 1920 Juan Santos founded the union as a student.", annals.TypeKind, annals.RoleValue, ""},
		{"The union was conceived as one of the first charities in Peru.", annals.TypeKind, annals.RoleValue,
			"one of the first charities in Peru"},
		{"The creation of the union as a political party was delayed.", annals.TypeKind, annals.RoleValue, "a political party"},
		{"The creation of the union as a surprise was delayed.", annals.TypeKind, annals.RoleValue, ""},
		{"The union was made a state company in 1950.", annals.TypeKind, annals.RoleValue, "a state company"},
		{"The union constituted the main opposition party.", annals.TypeKind, annals.RoleValue, "the main opposition party"},
		{"The union formed an opposition party.", annals.TypeKind, annals.RoleValue, ""},
		{"A secular women's organization, the Lantern League ran schools.", annals.TypeKind, annals.RoleValue,
			"A secular women's organization"},
		{"As the largest union in Peru, it demanded a vote.", annals.TypeKind, annals.RoleValue, "the largest union in Peru"},
		{"As the union grew, it demanded a vote.", annals.TypeKind, annals.RoleValue, ""},
		{"A small group, the League and the Front signed it.", annals.TypeKind, annals.RoleValue, ""},
		{"Trade unions: small local groups of miners.", annals.TypeKind, annals.RoleValue, ""},
		{"It backed a trade union, a group of miners.", annals.TypeKind, annals.RoleValue, "a group of miners"},
		{"The union is a school in the University of Lima.", annals.TypeBase, annals.RolePlace, ""},
		{"The union is a school in Lima.", annals.TypeBase, annals.RolePlace, "Lima"},
		{"The union is based in Wigton, Cumbria, England.", annals.TypeBase, annals.RolePlace, "Wigton, Cumbria, England"},
		{"The union is based in Leeds, West Yorkshire.", annals.TypeBase, annals.RolePlace, "Leeds, West Yorkshire"},
		{"It is a club founded by Juan Santos that seeks peace.", annals.TypeAim, annals.RoleSubject, "a club"},
		{"It was a group of Catholics in Chile who opposed the war.", annals.TypeAim, annals.RoleSubject, "Catholics in Chile"},
		{"The union is based in Peru, Chile, and Bolivia.", annals.TypeBase, annals.RolePlace, "Peru; Chile; Bolivia"},
	} {
		if got := strings.Join(frametest.Fillers(c.text, c.kind, c.role), "; "); got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

// TestWhatASetterUpSetsUp reads whom somebody founds as something, and until when what a sentence begins with was so.
func TestWhatASetterUpSetsUp(t *testing.T) {
	for _, c := range []struct{ text, subject, time string }{
		{"They also established the Coast League as a charity.", "the Coast League", ""},
		{"A private bank until 1948, the Coast League was nationalized.", "the Coast League", "/1948"},
		{"A private bank, the Coast League has five branches.", "the Coast League", "/.."},
	} {
		got := ""
		for _, x := range frametest.Read(c.text) {
			if x.Type == annals.TypeKind {
				f := x.Roles[annals.RoleSubject][0]
				got = frametest.Words(c.text, f) + " " + x.Time.String()
			}
		}
		if want := c.subject + " " + c.time; got != want {
			t.Errorf("%s: %q, want %q", c.text, got, want)
		}
	}
}
