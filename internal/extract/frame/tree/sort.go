package tree

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
	"annals/internal/extract/naming"
)

// Statehood are the nouns for states, which act as well as lie somewhere.
var Statehood = words.Lemmas("state country nation government")

// IsPlace reports whether the noun phrase at token k, after the preposition, is a place.
func (t *Tree) IsPlace(k int, prep string) bool {
	if (prep == "in" || prep == "") && t.Preposition(k) == "in" && t.isTongue(k) {
		return false
	}
	if m := t.Sentence.MentionAt(k); words.Place[t.Tokens[k].Lemma] && m != nil &&
		(t.Tokens[k].Lemma != "front" || m.Entity.Kind == annals.Place) {
		return true
	}
	if t.Tokens[k].Tag == "NNS" && (prep == "from" || prep == "by") && Statehood[t.Tokens[k].Lemma] {
		// "criticism from states and unions": of those who criticize.
		return false
	}
	if words.Unplace[t.Tokens[k].Lemma] || (t.Tokens[k].Lower == "office" || t.Tokens[k].Lower == "place") &&
		t.Child(k, "det", "nmod:poss", "amod") < 0 {
		// "the Football League", "the Criminal Code"; "died in office", "was put in place".
		return false
	}
	if e := t.Entity(k); e != nil {
		switch e.Kind {
		case annals.Place, annals.State:
			return true
		case annals.Person, annals.Organization, annals.Body, annals.People, annals.Event:
			return false
		}
		return prep == "in" || prep == "at" || prep == "near" || t.besidePlace(k)
	}
	if words.Place[t.Tokens[k].Lemma] {
		return true
	}
	return t.Tokens[k].IsProper() && (prep == "in" || prep == "at" || prep == "near") &&
		!words.Group[t.Tokens[k].Lower] &&
		!t.IsEventNoun(k)
}

// IsAgent reports whether the noun phrase at token k is somebody who acts.
func (t *Tree) IsAgent(k int) bool {
	if e := t.Entity(k); e != nil {
		return e.Kind != annals.Event && e.Kind != annals.Place
	}
	l := t.Tokens[k].Lemma
	return words.Group[l] || words.Person[l] || words.Title[l] || words.Members[l] || t.Tokens[k].Tag == "PRP" ||
		t.Tokens[k].IsProper() ||
		t.Tokens[k].Tag == "NNS" && doer(l)
}

// mayGet reports whether the noun phrase at token k is a body or a place to which something may be given: "the town was
// granted a charter".
func (t *Tree) mayGet(k int) bool { return t.IsGroup(k) || t.IsPlace(k, "") }

// doer reports whether a noun's ending says that it names people by what they do: "employers", "protestants"; not
// "computers".
func doer(lemma string) bool {
	if words.Tool[lemma] || len(lemma) < 6 {
		return false
	}
	for _, end := range []string{"er", "or", "ist", "ian", "ant", "man", "eer"} {
		if strings.HasSuffix(lemma, end) {
			return true
		}
	}
	return false
}

// IsEventNoun reports whether token i names something done or happening.
func (t *Tree) IsEventNoun(i int) bool {
	if !t.Tokens[i].IsNoun() {
		return t.gerundNoun(i)
	}
	if t.Tokens[i].IsUpper() && t.Tokens[i].Lower == "convention" && i+1 < len(t.Tokens) && (t.Tokens[i+1].Lower == "on" ||
		t.Tokens[i+1].Lower == "for" ||
		t.Tokens[i+1].Lower == "against") {
		// "the Convention on Human Rights": a treaty.
		return false
	}
	if t.Tokens[i].IsUpper() && words.Named[t.Tokens[i].Lower] {
		// March is a month first.
		return t.Tokens[i].Lower != "march" || t.Sentence.TimeAt(i) == nil
	}
	if i > 0 && Numerals[t.Tokens[i].Text] && t.Tokens[i-1].IsUpper() && words.Named[t.Tokens[i-1].Lower] {
		return true
	}
	if t.Hyphened(i) || t.NthMeeting(i) {
		return true
	}
	if words.Attempting[t.Tokens[i].Lemma] {
		if x := t.Child(i, "acl"); x >= 0 && t.Infinitive(x) {
			return true
		}
	}
	if l := t.Tokens[i].Lemma; t.Tokens[i].Tag == "NNS" &&
		(l == "publication" || l == "installation" || l == "occupation" && t.Child(i, "nmod") < 0) {
		// Things to read, and buildings.
		return false
	}
	// "foreign affairs" are none.
	before, noun, _ := strings.Cut(t.Tokens[i].Lemma, "-")
	return words.Happening[t.Tokens[i].Lemma] && t.Tokens[i].Lower != "affairs" || answering[before] && words.Happening[noun] ||
		t.deedOf(i)
}

// deedOf reports whether the gerund at token i is a noun for what was done to what "of" ties to it: "the torching of the
// mill", "its blowing up of a bridge". English makes such a noun of any verb; those for things, trades and feelings are
// listed.
func (t *Tree) deedOf(i int) bool {
	w := t.Tokens[i]
	if w.Tag != "VBG" && w.Tag != "NN" || w.IsUpper() && i > 0 || !strings.HasSuffix(w.Lower, "ing") || thingGerunds[w.Lower] ||
		i == 0 || t.Child(i, "obj", "xcomp", "ccomp", "nsubj") >= 0 {
		return false
	}
	switch t.Tokens[i-1].Tag {
	case "DT":
		if t.Tokens[i-1].Lower != "the" {
			return false
		}
	case "PRP$", "POS":
	default:
		return false
	}
	of := i + 1
	if of < len(t.Tokens) && GerundParticles[t.Tokens[of].Lower] {
		of++
	}
	return of < len(t.Tokens) && t.Tokens[of].Lower == "of"
}

// thingGerunds are the gerunds that, before "of", are nouns for things, trades, feelings and parts rather than deeds.
var thingGerunds = words.List("thingish")

// GerundParticles are the particles that may stand between a gerund and "of".
var GerundParticles = words.Lemmas("up down out off over in away")

// NthMeeting reports whether the noun at token i names, by a number, one of the meetings of a body: "the Second Vatican
// Council", "the VI Assembly".
func (t *Tree) NthMeeting(i int) bool {
	if !words.Session[t.Tokens[i].Lower] || !t.Tokens[i].IsUpper() {
		return false
	}
	c := t.Sentence.ChunkAt(i)
	for k := i - 1; c != nil && k >= c.First; k-- {
		w := t.Tokens[k]
		if w.IsUpper() && (w.Lower == "first" || words.List("ordinal")[w.Lower] || strings.Trim(w.Text, "IVXLC") == "") ||
			w.Text[0] >= '1' && w.Text[0] <= '9' && w.Kind == lang.Word && t.Sentence.TimeAt(k) == nil {
			return true
		}
	}
	return false
}

// Hyphened reports whether the noun at token i names, with what a hyphen joins to it, something done: "a sit-in".
func (t *Tree) Hyphened(i int) bool {
	return i > 1 && t.Tokens[i-1].Tag == "HYPH" && words.Happening[t.Tokens[i-2].Lower+"-"+t.Tokens[i].Lemma]
}

// answering are the first parts of nouns that say what sort of deed the second part names: "a counter-offensive".
var answering = words.Lemmas("anti by counter mini pre re self")

// Numerals tell wars of one name apart.
var Numerals = words.Lemmas("I II One Two 1 2")

// isTongue reports whether the word at token k, after "in", is a language and no more: "was written in German".
func (t *Tree) isTongue(k int) bool {
	return naming.LanguageAt(t.Sentence, k) && t.Child(k, "det", "amod", "compound", "nmod") < 0
}

// UnknownName reports whether the noun phrase at token k is a name of which it is not known what it names.
func (t *Tree) UnknownName(k int) bool {
	e := t.Entity(k)
	return t.Tokens[k].IsProper() && (e == nil || e.Kind == "") && !words.Group[t.Tokens[k].Lower]
}

// besidePlace reports whether the name at token k, of which nothing says what bears it, stands in a list that begins with a
// place: "to Lima, Ica and Tacna".
func (t *Tree) besidePlace(k int) bool {
	if !t.Is(k, "conj") || !t.UnknownName(k) {
		return false
	}
	m := t.Sentence.MentionAt(t.above(k))
	return m != nil && !m.Anaphor && !m.Modifier && m.Entity.Kind == annals.Place
}

// IsHuman reports whether the noun phrase at token k is people, who are sent to a place and given to nobody.
func (t *Tree) IsHuman(k int) bool {
	return t.IsPerson(k) || words.Members[t.Tokens[k].Lemma] || words.Person[t.Tokens[k].Lemma] ||
		t.Tokens[k].Tag == "PRP" && t.Tokens[k].Lower != "it"
}

// IsSomebody reports whether the noun phrase at token n is a group or people.
func (t *Tree) IsSomebody(n int) bool {
	return t.IsAgent(n) || t.IsGroup(n) || t.IsPerson(n) || t.IsHuman(n)
}

// PeopleOf is the people of the group at token h of whom the predicate at token p behind them rather tells, or h: "members
// of the Front loyal to its founder" are the members.
func (t *Tree) PeopleOf(h, p int) int {
	if top := t.Head(h); p > h && t.Is(h, "nmod") && t.Preposition(h) == "of" && top >= 0 && t.IsHuman(top) &&
		!t.Separated(h, p) {
		return top
	}
	return h
}

// IsGroup reports whether the noun phrase at token i is an organization, a body, a state or another group that acts.
func (t *Tree) IsGroup(i int) bool {
	if t.Tokens[i].Lower == "what" {
		// "what it called a dictatorship".
		v := t.Child(i, "acl:relcl")
		if v < 0 || !words.Describing[t.Tokens[v].Lemma] && t.Tokens[v].Lemma != "call" {
			return false
		}
		return slices.ContainsFunc(t.Children(v, "xcomp", "obj", "obl"),
			func(k int) bool { return words.Group[t.Tokens[k].Lemma] || words.Polity[t.Tokens[k].Lemma] })
	}
	if w := t.Tokens[i].Tag; w == "WDT" || w == "WP" || w == "WP$" || t.Tokens[i].Lower == "that" {
		if a := t.Antecedent(i); a >= 0 {
			// "the League, the family that it had joined": the League.
			named := t.Head(a) // a tree gone wrong may have it behind
			return t.IsGroup(a) || t.Is(a, "appos") && named < a && t.IsName(named) && t.IsGroup(named)
		}
		return false
	}
	if e := t.Entity(i); e != nil {
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
	l := t.Tokens[i].Lemma
	if words.Group[l] {
		return l != "body" || !t.isCorpse(i)
	}
	if k := strings.LastIndexByte(l, '-'); k > 0 && words.Group[l[k+1:]] {
		return true
	}
	if words.List("peer")[l] {
		// "its larger counterpart, the League,": by its name.
		if n := t.Named(i); n[0] != i {
			return t.IsGroup(n[0])
		}
	}
	return t.Tokens[i].Lower == "who" || t.Tokens[i].IsProper() && !words.Place[l] && !t.IsEventNoun(i)
}

// isCorpse reports whether "body" at token i is somebody's own: "the body of a student", "the bodies of the hostages";
// not "a body of delegates".
func (t *Tree) isCorpse(i int) bool {
	return slices.ContainsFunc(t.Children(i, "nmod", "nmod:poss"), func(k int) bool {
		one := t.Tokens[k].Tag != "NNS" && t.Tokens[k].Tag != "NNPS"
		return t.IsPerson(k) && one == (t.Tokens[i].Tag == "NN") && (t.Is(k, "nmod:poss") || t.Preposition(k) == "of")
	})
}

// IsState reports whether the noun phrase at token i is a state or a body of states.
func (t *Tree) IsState(i int) bool {
	e := t.Entity(i)
	return e != nil && (e.Kind == annals.State || e.Kind == annals.Body)
}

// IsOrganization reports whether the noun phrase at token i is a group other than a state.
func (t *Tree) IsOrganization(i int) bool {
	e := t.Entity(i)
	return t.IsGroup(i) && (e == nil || e.Kind != annals.State) &&
		(!words.Polity[t.Tokens[i].Lemma] || e != nil && (e.Kind == annals.Body || e.Kind == annals.Organization))
}

// IsEvent reports whether the noun phrase at token i is something that happened.
func (t *Tree) IsEvent(i int) bool {
	if e := t.Entity(i); e != nil {
		return e.Kind == annals.Event
	}
	return t.IsEventNoun(i)
}

// IsPerson reports whether the noun phrase at token i is a person or several.
func (t *Tree) IsPerson(i int) bool {
	if w := t.Tokens[i].Lower; w == "who" || w == "whom" || w == "that" && t.Tokens[i].Tag != "DT" {
		if a := t.Antecedent(i); a >= 0 {
			return t.IsPerson(a)
		}
		return w != "that"
	}
	if e := t.Entity(i); e != nil {
		return e.Kind == annals.Person || e.Kind == "" && t.IsName(i) && !words.Group[t.Tokens[i].Lemma] &&
			!words.Portfolio[t.Tokens[i].Lower]
	}
	l := t.Tokens[i].Lemma
	switch t.Tokens[i].Lower {
	case "he", "she", "him", "himself", "herself":
		return true
	}
	return IsPersonNoun(l) || words.Title[l] || words.Kin[l] ||
		t.Tokens[i].IsProper() && !words.Place[l] && !words.Group[l] && !t.IsEventNoun(i)
}

// IsPersonNoun reports whether a noun says what somebody is or does: listed, or by its ending.
func IsPersonNoun(lemma string) bool {
	for _, before := range []string{"ex-", "co-", "non-"} {
		lemma = strings.TrimPrefix(lemma, before) // "ex-associates".
	}
	if words.Person[lemma] {
		return true
	}
	if words.List("thing")[lemma] || len(lemma) < 5 {
		return false
	}
	for _, end := range []string{"ist", "ian", "eer", "er", "man", "men", "woman", "ee", "or", "crat"} {
		if strings.HasSuffix(lemma, end) {
			return true
		}
	}
	return false
}
