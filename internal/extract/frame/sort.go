package frame

import (
	"strings"

	"annals"
	"annals/internal/extract/lang"
)

// sorts are the sorts of noun phrase that a rule may ask for, by name: each reports whether the phrase at a token is one.
var sorts = map[string]func(t *tree, i int) bool{
	"group":  (*tree).isGroup,
	"person": (*tree).isPerson,
	"place":  func(t *tree, i int) bool { return t.isPlace(i, "in") },
	"agent":  func(t *tree, i int) bool { return t.isGroup(i) || t.isPerson(i) || t.isAgent(i) },
	"name":   (*tree).isName,
	"number": (*tree).isNumber,
	"people": (*tree).isPeople,
	"state":  (*tree).isState,
}

// isGroup reports whether the noun phrase at token i is an organization, a body, a state or another group that acts.
func (t *tree) isGroup(i int) bool {
	if w := t.t[i].Tag; w == "WDT" || w == "WP" || t.t[i].Lower == "that" {
		if a := t.antecedent(i); a >= 0 {
			return t.isGroup(a)
		}
		return false
	}
	if e := t.entity(i); e != nil {
		switch e.Kind {
		case annals.Organization, annals.Body, annals.State:
			return true
		case annals.Person, annals.Event:
			return false
		case annals.Place:
			return false
		}
		return true
	}
	l := t.t[i].Lemma
	if words.group[l] {
		return true
	}
	if k := strings.LastIndexByte(l, '-'); k > 0 && words.group[l[k+1:]] {
		return true
	}
	return t.t[i].Lower == "who" || strings.HasPrefix(t.t[i].Tag, "NNP") && !words.place[l] && !t.isEventNoun(i)
}

// isPerson reports whether the noun phrase at token i is a person or several.
func (t *tree) isPerson(i int) bool {
	if w := t.t[i].Lower; w == "who" || w == "whom" || w == "that" && t.t[i].Tag != "DT" {
		if a := t.antecedent(i); a >= 0 {
			return t.isPerson(a)
		}
		return w != "that"
	}
	if e := t.entity(i); e != nil {
		return e.Kind == annals.Person || e.Kind == "" && t.isName(i) && !words.group[t.t[i].Lemma]
	}
	l := t.t[i].Lemma
	switch t.t[i].Lower {
	case "he", "she", "him", "himself", "herself":
		return true
	}
	return words.person[l] || words.title[l] || strings.HasPrefix(t.t[i].Tag, "NNP") && !words.place[l] && !words.group[l] && !t.isEventNoun(i)
}

// isPeople reports whether the noun phrase at token i is persons, named or not, or a group of them.
func (t *tree) isPeople(i int) bool {
	switch t.t[i].Lower {
	case "some", "many", "most", "others", "several", "all", "both", "few", "those", "majority", "number", "mix", "mixture":
		return true
	}
	return t.isPerson(i) || t.isGroup(i) || t.t[i].Tag == "NNS" || t.t[i].Tag == "PRP"
}

// isNumber reports whether the noun phrase at token i counts something.
func (t *tree) isNumber(i int) bool {
	return t.t[i].Kind == lang.Number || t.child(i, "nummod") >= 0
}

// isState reports whether the noun phrase at token i is a state or a body of states.
func (t *tree) isState(i int) bool {
	e := t.entity(i)
	return e != nil && (e.Kind == annals.State || e.Kind == annals.Body)
}
