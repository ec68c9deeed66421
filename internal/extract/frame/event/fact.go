package event

import (
	"slices"
	"strings"

	"annals/internal/extract/dates"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// possesses reports whether the clause tells what somebody has: "holds a degree".
func possesses(t *tree.Tree, c *tree.Clause) bool {
	return possessing[t.Tokens[c.Verb].Lemma] && len(c.Obj) > 0 && !slices.ContainsFunc(c.Obj, func(k int) bool {
		if of := t.Attached(k, []string{"of"}); t.Tokens[k].Tag == "CD" && len(of) > 0 {
			// "holding 20 of the 34 seats"
			k = of[0]
		}
		return !words.Holding[t.Tokens[k].Lemma]
	})
}

// possessing are the verbs that tell what somebody has where their object is something to have.
var possessing = words.Lemmas("hold keep retain occupy carry bear")

// namesOnly reports whether the clause tells only what somebody or something is called: "took its name from a river", "was
// given a new name". What else is done to a name is an event: "the name was suggested by a poet".
func namesOnly(t *tree.Tree, c *tree.Clause) bool {
	heads := c.Obj
	if len(heads) == 0 {
		heads = c.Subj
	}
	return callingVerbs[t.Tokens[c.Verb].Lemma] &&
		slices.ContainsFunc(heads, func(k int) bool { return nameNouns[t.Tokens[k].Lemma] && !t.IsName(k) })
}

// comesToBe reports whether the verb only tells that the founding or the end which its subject names came about, which has a
// type of its own: "the formation of the League began".
func comesToBe(t *tree.Tree, c *tree.Clause) bool {
	return !c.Passive && (words.Arising[c.Lemma] || bounds[t.Tokens[c.Verb].Lemma] != nil) &&
		slices.ContainsFunc(c.Subj, func(k int) bool {
			return foundingNouns[t.Tokens[k].Lemma] && len(t.Attached(k, []string{"of"})) > 0
		})
}

// setsUp reports whether the verb tells that an organization was set up or put on a register as something, which is a
// founding or a standing whether or not it is read as one.
func setsUp(t *tree.Tree, c *tree.Clause) bool {
	if l := c.Lemma; l == "begin" || l == "start" || l == "originate" {
		return len(c.Obj) == 0 && !c.Passive && t.Child(c.Verb, "xcomp", "ccomp", "advcl") < 0 && len(c.Subj) > 0 &&
			t.IsGroup(c.Subj[0]) && !t.IsEventNoun(c.Subj[0])
	} else if l == "register" {
		return slices.ContainsFunc(c.Obj, t.IsGroup) && len(c.After("as")) > 0
	} else if !settingUpVerbs[l] {
		return false
	}
	return slices.ContainsFunc(c.Obj, func(k int) bool {
		// Whoever is born is no group; of other verbs a name is that of what was set up.
		return t.IsGroup(k) || publicBodies[t.Tokens[k].Lemma] || t.Tokens[k].Lower == "it" || t.IsName(k) && c.Lemma != "bear"
	})
}

// settingUpVerbs are the verbs that tell how a group came to be.
var settingUpVerbs = words.Lemmas("establish set_up create inaugurate incept raise bear relaunch")

// publicBodies are the nouns for bodies set up for a task besides those for groups.
var publicBodies = words.Lemmas("tribunal court panel inquest mechanism fund bank taskforce inquiry commission registry")

// reportsOn reports whether a verb of saying has its clause after something put in between, which the parser ties elsewhere:
// "ruled, in a second case, that".
func reportsOn(t *tree.Tree, c *tree.Clause) bool {
	impersonal := c.Passive && len(c.Obj) == 1 && t.Tokens[c.Obj[0]].Lower == "it"
	if !words.Saying[t.Tokens[c.Verb].Lemma] || (len(c.Obj) > 0 || c.Passive) && !impersonal {
		return false
	}
	for k := c.Verb + 1; k < len(t.Tokens) && k < c.Verb+12; k++ {
		if t.IsVerb(k) && t.Finite(k) {
			return false
		}
		if t.Tokens[k].Lower == "that" && (impersonal || t.Tokens[k].Tag == "IN") {
			return true
		}
	}
	return false
}

// holdsOpinion reports whether the verb tells what somebody thinks of something, now: "some scholars dispute the date".
func holdsOpinion(t *tree.Tree, c *tree.Clause) bool {
	return opiningVerbs[t.Tokens[c.Verb].Lemma] && !c.Passive && tense.TimeOf(t, c.Verb) == nil && tense.PresentTense(t, c.Verb)
}

// traces reports whether the verb tells how far back something goes, or how it is reputed, which nobody did: "traces its
// origins to 1920", "its history stretches back to the war", "gained a reputation".
func traces(t *tree.Tree, c *tree.Clause) bool {
	back := c.Verb+1 < len(t.Tokens) && t.Tokens[c.Verb+1].Lower == "back"
	switch t.Tokens[c.Verb].Lemma {
	case "trace":
		return back || slices.ContainsFunc(c.Obj, func(k int) bool { return originNouns[t.Tokens[k].Lemma] })
	case "stretch", "reach", "date", "extend":
		return back && !slices.ContainsFunc(c.Subj, t.IsPerson)
	}
	return slices.ContainsFunc(c.Obj, func(k int) bool { return t.Tokens[k].Lemma == "reputation" })
}

// originNouns are the nouns for where something comes from.
var originNouns = words.Lemmas("origin root lineage ancestry history beginning descent heritage foundation genesis " +
	"inception name")

// presents reports whether the verb tells how somebody sees or shows himself: "identifies itself as liberal".
func presents(t *tree.Tree, c *tree.Clause) bool {
	if t.Tokens[c.Verb].Lemma == "identify" && (len(c.After("as")) > 0 ||
		slices.ContainsFunc(t.Children(c.Verb, "advcl", "xcomp"), func(k int) bool { return k > c.Verb && t.Marked(k, "as") })) {
		// "identified three men as the culprits": what they are held to be.
		return true
	}
	return presentingVerbs[t.Tokens[c.Verb].Lemma] &&
		slices.ContainsFunc(c.Obj, func(k int) bool { return t.Tokens[k].IsReflexive() })
}

// tiesOnly reports whether the verb only tells how an alliance came about, went on or ended, which has a type of its own.
func tiesOnly(t *tree.Tree, c *tree.Clause) bool {
	if !words.Lending[t.Tokens[c.Verb].Lemma] && !tieVerbs[t.Tokens[c.Verb].Lemma] {
		return false
	}
	return slices.ContainsFunc(c.Obj, func(k int) bool {
		return t.Sentence.MentionAt(k) == nil && words.Ties[t.Tokens[k].Lemma]
	})
}

// strifeWaxes reports whether the verb tells only that ill will or strife between parties grew or went on, which is a
// conflict whether or not it is read as one: "tensions rose", "clashes between the two escalated".
func strifeWaxes(t *tree.Tree, c *tree.Clause) bool {
	return !c.Passive && len(c.Obj) == 0 && len(c.After("into")) == 0 && words.Waxing[t.Tokens[c.Verb].Lemma] &&
		slices.ContainsFunc(c.Subj, func(k int) bool {
			return words.Strife[t.Tokens[k].Lemma] && t.Tokens[k].Lemma != "war" && !t.IsName(k) &&
				!(words.Arising[c.Lemma] && t.IsEventNoun(k))
		})
}

// servesAs reports whether the verb tells what somebody was by post: "served as its president", "worked as a cook for
// the mission".
func servesAs(t *tree.Tree, c *tree.Clause) bool {
	if len(c.Obj) > 0 || c.Passive {
		return false
	}
	switch t.Tokens[c.Verb].Lemma {
	case "serve":
		if x := tense.TimeAt(t, c.Verb); x != nil && len(c.Obls) == 0 && (x.Op == dates.Until || x.Op == dates.FromTo) {
			// "who served until 1990": in what he is told to have been.
			return true
		}
		return len(c.After("as")) > 0 || slices.ContainsFunc(c.After("in"), func(k int) bool { return postNouns[t.Tokens[k].Lemma] })
	case "work":
		return len(c.After("as")) > 0 && worksWithin(t, c)
	case "act", "double", "officiate":
		return len(c.After("as")) > 0
	}
	return false
}

// worksWithin reports whether the clause names the organization in which somebody worked as something, where that is a post;
// else it only tells that they worked: "worked as a tram driver", "worked as a cook in Lima".
func worksWithin(t *tree.Tree, c *tree.Clause) bool {
	group := func(k int) bool { return t.IsGroup(k) || t.Tokens[k].Tag == "PRP" }
	named := func(k int) bool { return t.IsName(k) || group(k) }
	for _, k := range c.After("as") {
		if t.Child(k, "nmod:poss") >= 0 || t.HasWord(k, "det", "the") || words.Title[t.Tokens[k].Lemma] && t.Child(k, "det") < 0 ||
			slices.ContainsFunc(t.Attached(k, []string{"of", "for", "at", "with", "to", "on"}), named) {
			return true
		}
	}
	return slices.ContainsFunc(c.Subj, t.IsGroup) || slices.ContainsFunc(c.After("for", "at", "with", "under", "on"), named) ||
		slices.ContainsFunc(c.After("in"), func(k int) bool { return group(k) && !t.IsPlace(k, "in") })
}

// electsTo reports whether the verb tells who got a post, which is a leadership whether or not it is read as one: "was
// re-elected as president".
func electsTo(t *tree.Tree, c *tree.Clause) bool {
	if !electingVerbs[t.Tokens[c.Verb].Lemma] && t.Tokens[c.Verb].Lemma != "assign" {
		return false
	}
	isPost := func(k int) bool { return isPostAfter(t, k, c.Verb) }
	switch {
	case postBehind(t, c), slices.ContainsFunc(c.After("as"), isPost):
		return true
	case c.Passive && slices.ContainsFunc(t.Children(c.Verb, "xcomp", "obj", "obl:unmarked"), isPost):
		return true
	}
	return len(c.Obj) > 0 && slices.ContainsFunc(t.Children(c.Verb, "xcomp", "advcl"), func(k int) bool {
		return k > c.Verb && t.Infinitive(k) && directingVerbs[t.Tokens[k].Lemma] // "was chosen to head the unit"
	})
}

// isPostAfter reports whether the word at token k, after that at v, is one for a post.
func isPostAfter(t *tree.Tree, k, v int) bool {
	return (words.Title[t.Tokens[k].Lemma] || postNouns[t.Tokens[k].Lemma]) && k > v
}

// postBehind reports whether a word for a post stands where one stands behind a verb of electing, whatever the parser tied
// it to: "was elected to the office of president", "appointed Campos governor of the province", "appointed Campos as its
// head".
func postBehind(t *tree.Tree, c *tree.Clause) bool {
	if c.Passive {
		for k := c.Verb + 1; k < len(t.Tokens) && k < c.Verb+8; k++ {
			if t.Tokens[k].Text == "," || t.Tokens[k].Lower == "by" || t.IsVerb(k) && t.Finite(k) {
				return false
			}
			if isPostAfter(t, k, c.Verb) {
				return true
			}
		}
		return false
	}
	if len(c.Obj) == 0 {
		return false
	}
	if _, last := t.Span(c.Obj[0]); len(c.Obj) == 1 && c.Obj[0] > c.Verb && t.IsName(c.Obj[0]) && last+1 < len(t.Tokens) &&
		t.Tokens[last+1].Tag != "," && isPostAfter(t, last+1, c.Verb) {
		return true
	}
	_, last := t.Span(max(c.Verb, slices.Max(c.Obj)))
	for k := last + 1; k < len(t.Tokens) && k < last+3; k++ {
		if ch := t.Sentence.ChunkAt(k + 1); t.Tokens[k].Lower == "as" && ch != nil && ch.First == k+1 &&
			isPostAfter(t, ch.Head, c.Verb) {
			return true
		}
	}
	return false
}

// directingVerbs are the verbs for being at the head of something.
var directingVerbs = words.Lemmas("head lead chair command direct manage run")

// joinsGroup reports whether the verb tells that somebody came to a group, which is a membership whether or not it is read
// as one.
func joinsGroup(t *tree.Tree, c *tree.Clause) bool {
	return t.Tokens[c.Verb].Lemma == "join" && !c.Passive && slices.ContainsFunc(c.Obj, func(k int) bool { return t.IsGroup(k) })
}

// goesWithout reports whether the verb tells nothing by itself, without what it needs to tell something done: "many also
// participated", "several towns joined", and of a verb that something is done to, of which no object is found.
func goesWithout(t *tree.Tree, c *tree.Clause) bool {
	switch t.Tokens[c.Verb].Lemma {
	case "participate", "partake":
		return len(c.After("in", "at", "with")) == 0
	case "join", "rejoin":
		return !c.Passive && len(c.Obj) == 0 && len(c.After("in", "with")) == 0
	}
	return false
}

// comesFrom reports whether the verb tells out of which group, split or merger its subject came, or as what: "emerged from a
// split in the party", "the movement evolved from the League". That is told by other types; what it came to be as well is
// an event.
func comesFrom(t *tree.Tree, c *tree.Clause) bool {
	if c.Passive || len(c.Obj) > 0 || !emergingVerbs[t.Tokens[c.Verb].Lemma] || len(c.After("to", "into")) > 0 {
		return false
	}
	return len(c.After("as")) > 0 || slices.ContainsFunc(c.After("from", "out of"), func(k int) bool {
		return t.IsGroup(k) || foundingNouns[t.Tokens[k].Lemma] || t.IsName(k) && !t.IsPlace(k, "from")
	})
}

// turnsInto reports whether the verb tells that one group became another, which is told by its own type: "transformed the
// society into a party".
func turnsInto(t *tree.Tree, c *tree.Clause) bool {
	return words.Changing[t.Tokens[c.Verb].Lemma] && slices.ContainsFunc(c.After("into"), t.IsGroup) &&
		(slices.ContainsFunc(c.Obj, t.IsGroup) || len(c.Obj) == 0 && slices.ContainsFunc(c.Subj, t.IsGroup))
}

// movesSeat reports whether the verb tells where somebody's seat came to be, which is a base: "moved its headquarters
// to Lima".
func movesSeat(t *tree.Tree, c *tree.Clause) bool {
	return seatVerbs[t.Tokens[c.Verb].Lemma] && slices.ContainsFunc(c.Obj, func(k int) bool {
		return seatNouns[t.Tokens[k].Lemma] && (t.Child(k, "nmod:poss") >= 0 || len(t.Attached(k, []string{"of"})) > 0)
	})
}

// seatVerbs are the verbs for taking something elsewhere, and seatNouns what an organization has its seat in.
var (
	seatVerbs = words.Lemmas("move relocate transfer shift")
	seatNouns = words.Lemmas("seat headquarters headquarter office base capital")
)

// emergingVerbs are the verbs for coming out of something.
var emergingVerbs = words.Lemmas("emerge evolve originate descend derive stem")

// devotes reports whether a passive tells what somebody is bent on, which nobody did: "were strongly committed to reform".
func devotes(t *tree.Tree, c *tree.Clause) bool {
	return c.Passive && len(c.Subj) == 0 && devotedVerbs[t.Tokens[c.Verb].Lemma] && len(c.After("to")) > 0 &&
		tense.TimeOf(t, c.Verb) == nil
}

// devotedVerbs are the verbs whose passive with "to" tells what somebody is like.
var devotedVerbs = words.Lemmas("commit dedicate devote accustom restrict confine limit oppose subject wed attach tailor")

// takesPost reports whether the verb tells that somebody came to a post or had it, which is a leadership whether or not it
// is read as one: "took over the leadership".
func takesPost(t *tree.Tree, c *tree.Clause) bool {
	switch c.Lemma {
	case "take_over", "assume", "serve", "resume", "accept", "relinquish", "vacate", "hold", "occupy":
		return !c.Passive && slices.ContainsFunc(c.Obj, func(k int) bool {
			return postNouns[t.Tokens[k].Lemma] || words.Title[t.Tokens[k].Lemma] && !t.IsName(k)
		})
	}
	return false
}

// postNouns are the nouns for posts.
var postNouns = words.Lemmas("leadership presidency chairmanship premiership chancellorship directorship governorship " +
	"secretaryship post position helm rein chair ministry portfolio role")

// makesClear reports whether the verb is "make clear", after which somebody says something.
func makesClear(t *tree.Tree, c *tree.Clause) bool {
	return t.Tokens[c.Verb].Lemma == "make" && slices.ContainsFunc(t.Children(c.Verb, "xcomp", "ccomp", "advmod", "obj"),
		func(k int) bool { return t.Tokens[k].Lower == "clear" })
}

// madeSo reports whether an adjective that the phrase of the object at token k is followed by tells what it was made:
// "made aid conditional on a ceasefire".
func madeSo(t *tree.Tree, k int) bool {
	for n := k + 1; n < min(k+9, len(t.Tokens)-1); n++ {
		switch tag := t.Tokens[n].Tag; {
		case tag == "," || strings.HasPrefix(tag, "VB") || tag == "CC":
			return false
		case tag == "JJ" && t.Tokens[n+1].Tag == "IN" && t.Tokens[n+1].Lower != "of":
			return true
		}
	}
	return false
}
