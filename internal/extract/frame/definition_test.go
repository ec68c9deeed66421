package frame

import (
	"strings"
	"testing"

	"annals"
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
		for _, x := range read(c.text) {
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
		{"The union is based in Wigton, Cumbria, England.", annals.TypeBase, annals.RolePlace, "Wigton, Cumbria, England"},
		{"The union is based in Leeds, West Yorkshire.", annals.TypeBase, annals.RolePlace, "Leeds, West Yorkshire"},
		{"It is a club founded by Juan Santos that seeks peace.", annals.TypeAim, annals.RoleSubject, "a club"},
		{"It was a group of Catholics in Chile who opposed the war.", annals.TypeAim, annals.RoleSubject, "Catholics in Chile"},
		{"The union is based in Peru, Chile, and Bolivia.", annals.TypeBase, annals.RolePlace, "Peru; Chile; Bolivia"},
	} {
		var got []string
		for _, x := range read(c.text) {
			if x.Type == c.kind {
				for _, f := range x.Roles[c.role] {
					got = append(got, (preface + c.text)[f.Start:f.End])
				}
			}
		}
		if got := strings.Join(got, "; "); got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

// TestPlacesLieInPlaces reads what a place is called by what it lies in.
func TestPlacesLieInPlaces(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The union is based in Wigton, Cumbria, England.", "Wigton, Cumbria, England"},
		{"The union is based in Houston, Texas.", "Houston, Texas"},
		{"The union is based in Lima.", "Lima"},
	} {
		var got []string
		for _, x := range read(c.text) {
			for _, f := range x.Roles[annals.RolePlace] {
				if x.Type == annals.TypeBase && f.Entity != nil {
					got = append(got, f.Entity.Name())
				}
			}
		}
		if got := strings.Join(got, "; "); got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}
