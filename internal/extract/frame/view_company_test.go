package frame

import (
	"slices"
	"testing"

	"annals"
)

// TestCompany holds that what a phrase shows among others depends on what the others are likely to be and on how it stands to
// them, and has a row.
func TestCompany(t *testing.T) {
	v, _ := viewOf(t, "The Front and the Shield attacked two towns.")
	roles := []annals.Role{"", annals.RoleActor, annals.RoleTarget}
	front, shield, towns := v.at("Front"), v.at("Shield"), v.at("towns")
	traitsOf := func(n int, shares ...[]float64) Traits {
		var phrases []Phrase
		for i, k := range []int{front, shield, towns} {
			phrases = append(phrases, Phrase{k, shares[i]})
		}
		return v.Company(annals.TypeEvent, roles, phrases).Traits(n)
	}
	none, actor, target := []float64{0.8, 0.1, 0.1}, []float64{0.1, 0.8, 0.1}, []float64{0.1, 0.1, 0.8}
	alone, beside := traitsOf(1, none, none, target), traitsOf(1, actor, none, target)
	if slices.Equal(alone, beside) {
		t.Error("it does not matter to the Shield that the Front is the actor")
	}
	if again := traitsOf(1, actor, none, target); !slices.Equal(beside, again) {
		t.Error("the same company has other traits")
	}
	if slices.Equal(beside, traitsOf(2, actor, target, none)) {
		t.Error("who stands in a list with the actor has the traits of who does not")
	}
	for _, x := range beside {
		if x >= CompanyRows {
			t.Fatalf("trait %d has no row", x)
		}
	}
}

// TestTie tells how phrases stand to each other.
func TestTie(t *testing.T) {
	v, _ := viewOf(t, "The Front, the Shield and the League attacked two towns near the capital of Bolivia.")
	list := v.tie(v.at("Shield"), v.at("League"))
	for name, c := range map[string]struct {
		a, b string
		same bool
	}{
		"two of a list behind its first":     {"League", "Shield", true},
		"the first of a list and its second": {"Shield", "Front", false},
		"subject and object":                 {"Front", "towns", false},
		"a phrase and what is within it":     {"capital", "Bolivia", false},
	} {
		if got := v.tie(v.at(c.a), v.at(c.b)); (got == list) != c.same {
			t.Errorf("%s: %d, two of a list are %d", name, got, list)
		}
	}
}
