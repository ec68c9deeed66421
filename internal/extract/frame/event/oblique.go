package event

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// addObliques adds the roles that prepositions tie to a verb.
func addObliques(t *tree.Tree, e *document.Candidate, c *tree.Clause) {
	for _, o := range c.Obls {
		addOblique(t, e, o, c)
	}
}

// addOblique adds the role that a preposition ties to the event of the verb. Where the verb has no object, a preposition may
// tie to it what it is done to.
func addOblique(t *tree.Tree, e *document.Candidate, o tree.Oblique, c *tree.Clause) {
	if o.Prep == "in" && t.Tokens[o.Head].Lower == "front" && t.Child(o.Head, "det", "nmod:poss") < 0 {
		// "in front of the embassy"
		if of := t.Attached(o.Head, []string{"of"}); len(of) > 0 {
			o.Head = of[0]
		}
	}
	k := o.Head
	if besideRoles(t, e, o, c) {
		return
	}
	free := len(c.Obj) == 0 && (len(e.Roles[annals.RoleTarget]) == 0 || besideTarget(t, e, k))
	role, settled := annals.Role(""), false
	switch o.Prep {
	case "in", "at", "near", "across", "throughout", "within", "inside", "outside", "around", "along", "off", "through", "on":
		role, settled = placed(t, o, c)
	case "for":
		if leavingVerbs[c.Lemma] && (t.IsPlace(k, "in") || t.UnknownName(k)) && !t.IsGroup(k) {
			role, settled = annals.RolePlace, true
		}
	case "to", "into", "from", "towards", "toward":
		if role, settled = directed(t, o, c, free); leftOut(t, o, c) {
			role, settled = annals.RoleActor, true
		}
	case "with", "between", "among", "alongside":
		role, settled = accompanied(t, o, c, free)
	case "of":
		if words.List("dying")[c.Lemma] {
			role, settled = annals.RoleCause, true
		}
	case "because of", "due to", "as a result of", "owing to", "because", "due":
		role, settled = annals.RoleCause, true
	}
	if role != "" {
		noun.Add(t, e, role, k)
	}
	if settled {
		return
	}
	if free && targetPrepositions[o.Prep] && !words.Manner[t.Tokens[k].Lemma] && !words.Aimless[c.Lemma] {
		noun.Add(t, e, annals.RoleTarget, k)
	}
	// "ousted from posts in Peru": where that is.
	for _, p := range t.Children(k, "nmod") {
		if t.Preposition(p) == "in" && t.IsPlace(p, "") {
			AddAll(t, e, annals.RolePlace, t.Nouns(p))
		}
	}
}

// besideRoles reports whether what the preposition ties to the verb has no role in the event: a time, an occasion, what
// something changed into, or a part of the target.
func besideRoles(t *tree.Tree, e *document.Candidate, o tree.Oblique, c *tree.Clause) bool {
	k := o.Head
	switch w := t.Tokens[k]; {
	case len(c.Obj) == 1 && t.FitsNoun(c.Obj[0], k) &&
		slices.ContainsFunc(e.Roles[annals.RoleTarget], func(m document.Mention) bool {
			return m.Start < w.Start && w.End <= m.End
		}):
		return true
	case w.Tag == "CD" && t.Child(k, "nmod") < 0, clockWords[w.Lower], o.Prep == "to" && w.Lower == "date":
		return true
	case words.Changing[c.Lemma] && (o.Prep == "into" || len(c.Obj) == 0 && directions[o.Prep]):
		// "grew from a club into a party", "was turned into a hospital": what it was and became.
		return true
	case o.Prep == "at" && sitsAt(t, k, c):
		return false
	case (o.Prep == "at" || o.Prep == "in") && t.IsEventNoun(k):
		return true // "gained power at the election"
	case (w.Tag == "WDT" || w.Tag == "WP") && occasional[o.Prep] && (t.Antecedent(k) < 0 || !t.IsPlace(t.Antecedent(k), "in")):
		return true // "a congress at which members agreed to the plan"
	}
	return false
}

// directions are the prepositions that say where to or where from.
var directions = words.Lemmas("to into from towards toward")

// placed is the role of what a preposition of place ties to the verb, empty for none, and whether that settles it.
func placed(t *tree.Tree, o tree.Oblique, c *tree.Clause) (role annals.Role, settled bool) {
	k := o.Head
	switch {
	case o.Prep == "at" && sitsAt(t, k, c):
		return annals.RolePlace, true
	case t.Is(k, "conj") && k+1 < len(t.Tokens) && t.Tokens[k+1].Tag == "VBG":
		return "", true // "with the League ruling in Lima and the Front holding Ica": who does something else
	case words.List("confining")[t.Tokens[k].Lemma] && words.List("condemning")[c.Lemma] &&
		t.Child(k, "det", "nmod:poss", "amod", "compound") < 0:
		return "", true // "was sentenced to six years in prison"
	case t.Tokens[k].Tag == "WDT" && t.Antecedent(k) >= 0 && t.Where(c.Verb) == t.Antecedent(k):
		return annals.RolePlace, true // "the hotel at which they met"
	case t.IsPlace(k, o.Prep), o.Prep == "on" && t.Tokens[k].Lemma == "front", o.Prep == "in" && countsPlaces(t, k):
		return annals.RolePlace, true
	}
	return "", false
}

// directed is the role of what a preposition of direction ties to the verb, empty for none, and whether that settles
// it; free tells that the verb has no object.
func directed(t *tree.Tree, o tree.Oblique, c *tree.Clause, free bool) (role annals.Role, settled bool) {
	k := o.Head
	if words.Changing[c.Lemma] && !free && !t.IsPlace(k, "") && !t.IsGroup(k) && !t.IsPerson(k) {
		return "", true // "commuted the sentence to life in prison"
	}
	if o.Prep == "from" && words.Moving[c.Lemma] && t.IsPlace(k, "from") && tellsWhereTo(t, c) {
		return "", true // "marched from Lima to Ica": to Ica
	}
	switch {
	case placeTied(t, o, c) && (free || o.Prep != "to" || !gives(t, c)):
		return annals.RolePlace, true
	case (o.Prep == "to" || o.Prep == "from") && !free &&
		(t.IsAgent(k) || o.Prep == "to" && words.Giving[c.Lemma] && !words.Manner[t.Tokens[k].Lemma]):
		return annals.RoleParticipant, true
	}
	return "", false
}

// leftOut reports whether the clause tells only from which body somebody was expelled, which did that: "was expelled from the
// party".
func leftOut(t *tree.Tree, o tree.Oblique, c *tree.Clause) bool {
	return o.Prep == "from" && c.Passive && len(c.Subj) == 0 && o.Head > c.Verb && words.List("expelling")[c.Lemma] &&
		t.IsOrganization(o.Head)
}

// tellsWhereTo reports whether the clause tells to which place somebody moved.
func tellsWhereTo(t *tree.Tree, c *tree.Clause) bool {
	return slices.ContainsFunc(c.Obls, func(x tree.Oblique) bool {
		return (x.Prep == "to" || x.Prep == "into") && t.Sentence.TimeAt(x.Head) == nil &&
			(t.IsPlace(x.Head, x.Prep) || t.UnknownName(x.Head))
	})
}

// gives reports whether the clause tells of giving something, and not somebody, so that its "to" says to whom.
func gives(t *tree.Tree, c *tree.Clause) bool {
	return words.Giving[c.Lemma] && !slices.ContainsFunc(c.Obj, func(k int) bool {
		return t.IsHuman(k) || c.Lemma == "send" && t.IsGroup(k)
	})
}

// placeTied reports whether what the preposition ties to the verb is a place. Of what is moved, an unknown name is where to;
// else it is as often somebody: "received a sum from Marvex".
func placeTied(t *tree.Tree, o tree.Oblique, c *tree.Clause) bool {
	k, moved := o.Head, words.Moving[c.Lemma]
	return t.IsPlace(k, o.Prep) && (o.Prep != "into" || t.IsName(k) || moved) || moved && t.UnknownName(k)
}

// accompanied is the role of what "with" and its like tie to the verb, empty for none, and whether that settles it;
// free tells that the verb has no object.
func accompanied(t *tree.Tree, o tree.Oblique, c *tree.Clause, free bool) (role annals.Role, settled bool) {
	k := o.Head
	first := k
	for t.Is(first, "conj") && t.Head(first) >= 0 {
		first = t.Head(first)
	}
	switch p := t.Child(first, "case"); {
	case o.Prep == "between" && p > 1 && words.Place[t.Tokens[p-1].Lemma]:
		return "", true // "met at the border between Peru and Chile": which border
	case o.Prep == "with" && helpingVerbs[c.Lemma] && free && !t.IsSomebody(k):
		return annals.RoleTarget, true // "helped with the surrender"
	case o.Prep == "with" && (bounds[t.Tokens[c.Verb].Lemma] != nil || t.IsEvent(k)):
		return "", true // "ended with a march", "began with a raid"
	case c.Passive && o.Prep == "alongside" && (t.IsSomebody(k) || words.Kin[t.Tokens[k].Lemma]):
		return annals.RoleTarget, true // "was arrested alongside his brother": both were
	case isMeans(t, k):
		return "", true
	case t.IsAgent(k):
		return annals.RoleParticipant, true
	}
	return "", false
}

// occasional are the prepositions that before "which" tell on which occasion something was done.
var occasional = words.Lemmas("at in during after on under by before")

// besideTarget reports whether the noun at token k is coordinated with one that is a target already: "preached to farmers
// and miners".
func besideTarget(t *tree.Tree, e *document.Candidate, k int) bool {
	for n := 0; t.Is(k, "conj") && t.Head(k) >= 0 && n < 8; n++ {
		k = t.Head(k)
		if slices.ContainsFunc(e.Roles[annals.RoleTarget], func(m document.Mention) bool {
			return m.Start <= t.Tokens[k].Start && t.Tokens[k].End <= m.End
		}) {
			return true
		}
	}
	return false
}

// isMeans reports whether the noun phrase at token k, after "with", is by what something is done, though its noun may name a
// group: "with legal and military force".
func isMeans(t *tree.Tree, k int) bool {
	return t.Tokens[k].Tag == "NN" && !t.IsName(k) && meansNouns[t.Tokens[k].Lemma] && t.Child(k, "det", "nmod:poss") < 0
}

// meansNouns are the nouns for groups that without an article are no group: "by force", "with company".
var meansNouns = words.Lemmas("force unit company command party order state court office body support help aid power")

// helpingVerbs are the verbs whose "with" ties to them what they are about.
var helpingVerbs = words.Lemmas("help assist deal cope tamper interfere meddle proceed experiment")

// targetPrepositions tie to a verb without object what it is aimed at.
var targetPrepositions = words.Lemmas("against on upon around about for at over towards toward to from into with of")
