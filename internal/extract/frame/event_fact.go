package frame

import (
	"slices"
	"strings"

	"annals/internal/extract/dates"
)

// possesses reports whether the clause tells what somebody has: "holds a degree".
func (t *tree) possesses(c *clause) bool {
	return possessing[t.t[c.verb].Lemma] && len(c.obj) > 0 && !slices.ContainsFunc(c.obj, func(k int) bool {
		if of := t.attached(k, []string{"of"}); t.t[k].Tag == "CD" && len(of) > 0 {
			// "holding 20 of the 34 seats"
			k = of[0]
		}
		return !words.holding[t.t[k].Lemma]
	})
}

// possessing are the verbs that tell what somebody has where their object is something to have.
var possessing = lemmas("hold keep retain occupy carry bear")

// namesOnly reports whether the clause tells only what somebody or something is called: "took its name from a river", "was
// given a new name". What else is done to a name is an event: "the name was suggested by a poet".
func (t *tree) namesOnly(c *clause) bool {
	heads := c.obj
	if len(heads) == 0 {
		heads = c.subj
	}
	return callingVerbs[t.t[c.verb].Lemma] &&
		slices.ContainsFunc(heads, func(k int) bool { return nameNouns[t.t[k].Lemma] && !t.isName(k) })
}

// comesToBe reports whether the verb only tells that the founding or the end which its subject names came about, which has a
// type of its own: "the formation of the League began".
func (t *tree) comesToBe(c *clause) bool {
	return !c.passive && (words.arising[c.lemma] || bounds[t.t[c.verb].Lemma] != nil) &&
		slices.ContainsFunc(c.subj, func(k int) bool {
			return foundingNouns[t.t[k].Lemma] && len(t.attached(k, []string{"of"})) > 0
		})
}

// setsUp reports whether the verb tells that an organization was set up or put on a register as something, which is a
// founding or a standing whether or not it is read as one.
func (t *tree) setsUp(c *clause) bool {
	if l := c.lemma; l == "begin" || l == "start" || l == "originate" {
		return len(c.obj) == 0 && !c.passive && t.child(c.verb, "xcomp", "ccomp", "advcl") < 0 && len(c.subj) > 0 &&
			t.isGroup(c.subj[0]) && !t.isEventNoun(c.subj[0])
	} else if l == "register" {
		return slices.ContainsFunc(c.obj, t.isGroup) && len(c.after("as")) > 0
	} else if !settingUpVerbs[l] {
		return false
	}
	return slices.ContainsFunc(c.obj, func(k int) bool {
		// Whoever is born is no group; of other verbs a name is that of what was set up.
		return t.isGroup(k) || publicBodies[t.t[k].Lemma] || t.t[k].Lower == "it" || t.isName(k) && c.lemma != "bear"
	})
}

// settingUpVerbs are the verbs that tell how a group came to be.
var settingUpVerbs = lemmas("establish set_up create inaugurate incept raise bear relaunch")

// publicBodies are the nouns for bodies set up for a task besides those for groups.
var publicBodies = lemmas("tribunal court panel inquest mechanism fund bank taskforce inquiry commission registry")

// reportsOn reports whether a verb of saying has its clause after something put in between, which the parser ties elsewhere:
// "ruled, in a second case, that".
func (t *tree) reportsOn(c *clause) bool {
	impersonal := c.passive && len(c.obj) == 1 && t.t[c.obj[0]].Lower == "it"
	if !words.saying[t.t[c.verb].Lemma] || (len(c.obj) > 0 || c.passive) && !impersonal {
		return false
	}
	for k := c.verb + 1; k < len(t.t) && k < c.verb+12; k++ {
		if t.isVerb(k) && t.finite(k) {
			return false
		}
		if t.t[k].Lower == "that" && (impersonal || t.t[k].Tag == "IN") {
			return true
		}
	}
	return false
}

// holdsOpinion reports whether the verb tells what somebody thinks of something, now: "some scholars dispute the date".
func (t *tree) holdsOpinion(c *clause) bool {
	return opiningVerbs[t.t[c.verb].Lemma] && !c.passive && t.timeOf(c.verb) == nil && t.presentTense(c.verb)
}

// traces reports whether the verb tells how far back something goes, or how it is reputed, which nobody did: "traces its
// origins to 1920", "its history stretches back to the war", "gained a reputation".
func (t *tree) traces(c *clause) bool {
	back := c.verb+1 < len(t.t) && t.t[c.verb+1].Lower == "back"
	switch t.t[c.verb].Lemma {
	case "trace":
		return back || slices.ContainsFunc(c.obj, func(k int) bool { return originNouns[t.t[k].Lemma] })
	case "stretch", "reach", "date", "extend":
		return back && !slices.ContainsFunc(c.subj, t.isPerson)
	}
	return slices.ContainsFunc(c.obj, func(k int) bool { return t.t[k].Lemma == "reputation" })
}

// isConvinced reports whether the verb is a passive that with its clause tells what somebody thinks: "were convinced
// that the war was lost".
func (t *tree) isConvinced(c *clause) bool {
	switch t.t[c.verb].Lemma {
	case "convince", "persuade", "satisfy", "concern", "worry", "determine", "assure":
		return c.passive && len(c.subj) == 0 && t.child(c.verb, "ccomp") > c.verb
	}
	return false
}

// originNouns are the nouns for where something comes from.
var originNouns = lemmas("origin root lineage ancestry history beginning descent heritage foundation genesis inception name")

// presents reports whether the verb tells how somebody sees or shows himself: "identifies itself as liberal".
func (t *tree) presents(c *clause) bool {
	if t.t[c.verb].Lemma == "identify" && (len(c.after("as")) > 0 ||
		slices.ContainsFunc(t.children(c.verb, "advcl", "xcomp"), func(k int) bool { return k > c.verb && t.marked(k, "as") })) {
		// "identified three men as the culprits": what they are held to be.
		return true
	}
	return presentingVerbs[t.t[c.verb].Lemma] && slices.ContainsFunc(c.obj, func(k int) bool {
		return strings.HasSuffix(t.t[k].Lower, "self") || strings.HasSuffix(t.t[k].Lower, "selves")
	})
}

// tiesOnly reports whether the verb only tells how an alliance came about, went on or ended, which has a type of its own.
func (t *tree) tiesOnly(c *clause) bool {
	if !words.lending[t.t[c.verb].Lemma] && !tieVerbs[t.t[c.verb].Lemma] {
		return false
	}
	return slices.ContainsFunc(c.obj, func(k int) bool {
		return t.s.MentionAt(k) == nil && tieNouns[t.t[k].Lemma]
	})
}

// strifeWaxes reports whether the verb tells only that ill will or strife between parties grew or went on, which is a
// conflict whether or not it is read as one: "tensions rose", "clashes between the two escalated".
func (t *tree) strifeWaxes(c *clause) bool {
	return !c.passive && len(c.obj) == 0 && len(c.after("into")) == 0 && waxingVerbs[t.t[c.verb].Lemma] &&
		slices.ContainsFunc(c.subj, func(k int) bool {
			return strifeNouns[t.t[k].Lemma] && t.t[k].Lemma != "war" && !t.isName(k) && !(words.arising[c.lemma] && t.isEventNoun(k))
		})
}

// servesAs reports whether the verb tells what somebody was by post: "served as its president", "worked as a cook for
// the mission".
func (t *tree) servesAs(c *clause) bool {
	if len(c.obj) > 0 || c.passive {
		return false
	}
	switch t.t[c.verb].Lemma {
	case "serve":
		if x := t.timeAt(c.verb); x != nil && len(c.obls) == 0 && (x.Op == dates.Until || x.Op == dates.FromTo) {
			// "who served until 1990": in what he is told to have been.
			return true
		}
		return len(c.after("as")) > 0 || slices.ContainsFunc(c.after("in"), func(k int) bool { return postNouns[t.t[k].Lemma] })
	case "work":
		return len(c.after("as")) > 0 && t.worksWithin(c)
	case "act", "double", "officiate":
		return len(c.after("as")) > 0
	}
	return false
}

// worksWithin reports whether the clause names the organization in which somebody worked as something, where that is a post;
// else it only tells that they worked: "worked as a tram driver", "worked as a cook in Lima".
func (t *tree) worksWithin(c *clause) bool {
	group := func(k int) bool { return t.isGroup(k) || t.t[k].Tag == "PRP" }
	named := func(k int) bool { return t.isName(k) || group(k) }
	for _, k := range c.after("as") {
		if t.child(k, "nmod:poss") >= 0 || t.hasWord(k, "det", "the") || words.title[t.t[k].Lemma] && t.child(k, "det") < 0 ||
			slices.ContainsFunc(t.attached(k, []string{"of", "for", "at", "with", "to", "on"}), named) {
			return true
		}
	}
	return slices.ContainsFunc(c.subj, t.isGroup) || slices.ContainsFunc(c.after("for", "at", "with", "under", "on"), named) ||
		slices.ContainsFunc(c.after("in"), func(k int) bool { return group(k) && !t.isPlace(k, "in") })
}

// electsTo reports whether the verb tells who got a post, which is a leadership whether or not it is read as one: "was
// re-elected as president".
func (t *tree) electsTo(c *clause) bool {
	if !electingVerbs[t.t[c.verb].Lemma] && t.t[c.verb].Lemma != "assign" {
		return false
	}
	isPost := func(k int) bool { return t.isPostAfter(k, c.verb) }
	switch {
	case t.postBehind(c), slices.ContainsFunc(c.after("as"), isPost):
		return true
	case c.passive && slices.ContainsFunc(t.children(c.verb, "xcomp", "obj", "obl:unmarked"), isPost):
		return true
	}
	return len(c.obj) > 0 && slices.ContainsFunc(t.children(c.verb, "xcomp", "advcl"), func(k int) bool {
		return k > c.verb && t.infinitive(k) && directingVerbs[t.t[k].Lemma] // "was chosen to head the unit"
	})
}

// isPostAfter reports whether the word at token k, after that at v, is one for a post.
func (t *tree) isPostAfter(k, v int) bool {
	return (words.title[t.t[k].Lemma] || postNouns[t.t[k].Lemma]) && k > v
}

// postBehind reports whether a word for a post stands where one stands behind a verb of electing, whatever the parser tied
// it to: "was elected to the office of president", "appointed Campos governor of the province", "appointed Campos as its
// head".
func (t *tree) postBehind(c *clause) bool {
	if c.passive {
		for k := c.verb + 1; k < len(t.t) && k < c.verb+8; k++ {
			if t.t[k].Text == "," || t.t[k].Lower == "by" || t.isVerb(k) && t.finite(k) {
				return false
			}
			if t.isPostAfter(k, c.verb) {
				return true
			}
		}
		return false
	}
	if len(c.obj) == 0 {
		return false
	}
	if _, last := t.span(c.obj[0]); len(c.obj) == 1 && c.obj[0] > c.verb && t.isName(c.obj[0]) && last+1 < len(t.t) &&
		t.t[last+1].Tag != "," && t.isPostAfter(last+1, c.verb) {
		return true
	}
	_, last := t.span(max(c.verb, slices.Max(c.obj)))
	for k := last + 1; k < len(t.t) && k < last+3; k++ {
		if ch := t.s.ChunkAt(k + 1); t.t[k].Lower == "as" && ch != nil && ch.First == k+1 && t.isPostAfter(ch.Head, c.verb) {
			return true
		}
	}
	return false
}

// directingVerbs are the verbs for being at the head of something.
var directingVerbs = lemmas("head lead chair command direct manage run")

// joinsGroup reports whether the verb tells that somebody came to a group, which is a membership whether or not it is read
// as one.
func (t *tree) joinsGroup(c *clause) bool {
	return t.t[c.verb].Lemma == "join" && !c.passive && slices.ContainsFunc(c.obj, func(k int) bool { return t.isGroup(k) })
}

// goesWithout reports whether the verb tells nothing by itself, without what it needs to tell something done: "many also
// participated", "several towns joined", and of a verb that something is done to, of which no object is found.
func (t *tree) goesWithout(c *clause) bool {
	switch t.t[c.verb].Lemma {
	case "participate", "partake":
		return len(c.after("in", "at", "with")) == 0
	case "join", "rejoin":
		return !c.passive && len(c.obj) == 0 && len(c.after("in", "with")) == 0
	}
	return false
}

// comesFrom reports whether the verb tells out of which group, split or merger its subject came, or as what: "emerged from a
// split in the party", "the movement evolved from the League". That is told by other types; what it came to be as well is
// an event.
func (t *tree) comesFrom(c *clause) bool {
	if c.passive || len(c.obj) > 0 || !emergingVerbs[t.t[c.verb].Lemma] || len(c.after("to", "into")) > 0 {
		return false
	}
	return len(c.after("as")) > 0 || slices.ContainsFunc(c.after("from", "out of"), func(k int) bool {
		return t.isGroup(k) || foundingNouns[t.t[k].Lemma] || t.isName(k) && !t.isPlace(k, "from")
	})
}

// turnsInto reports whether the verb tells that one group became another, which is told by its own type: "transformed the
// society into a party".
func (t *tree) turnsInto(c *clause) bool {
	return words.changing[t.t[c.verb].Lemma] && slices.ContainsFunc(c.after("into"), t.isGroup) &&
		(slices.ContainsFunc(c.obj, t.isGroup) || len(c.obj) == 0 && slices.ContainsFunc(c.subj, t.isGroup))
}

// movesSeat reports whether the verb tells where somebody's seat came to be, which is a base: "moved its headquarters
// to Lima".
func (t *tree) movesSeat(c *clause) bool {
	return seatVerbs[t.t[c.verb].Lemma] && slices.ContainsFunc(c.obj, func(k int) bool {
		return seatNouns[t.t[k].Lemma] && (t.child(k, "nmod:poss") >= 0 || len(t.attached(k, []string{"of"})) > 0)
	})
}

// seatVerbs are the verbs for taking something elsewhere, and seatNouns what an organization has its seat in.
var (
	seatVerbs = lemmas("move relocate transfer shift")
	seatNouns = lemmas("seat headquarters headquarter office base capital")
)

// emergingVerbs are the verbs for coming out of something.
var emergingVerbs = lemmas("emerge evolve originate descend derive stem")

// devotes reports whether a passive tells what somebody is bent on, which nobody did: "were strongly committed to reform".
func (t *tree) devotes(c *clause) bool {
	return c.passive && len(c.subj) == 0 && devotedVerbs[t.t[c.verb].Lemma] && len(c.after("to")) > 0 &&
		t.timeOf(c.verb) == nil
}

// devotedVerbs are the verbs whose passive with "to" tells what somebody is like.
var devotedVerbs = lemmas("commit dedicate devote accustom restrict confine limit oppose subject wed attach tailor")

// takesPost reports whether the verb tells that somebody came to a post or had it, which is a leadership whether or not it
// is read as one: "took over the leadership".
func (t *tree) takesPost(c *clause) bool {
	switch c.lemma {
	case "take_over", "assume", "serve", "resume", "accept", "relinquish", "vacate", "hold", "occupy":
		return !c.passive && slices.ContainsFunc(c.obj, func(k int) bool {
			return postNouns[t.t[k].Lemma] || words.title[t.t[k].Lemma] && !t.isName(k)
		})
	}
	return false
}

// postNouns are the nouns for posts.
var postNouns = lemmas("leadership presidency chairmanship premiership chancellorship directorship governorship secretaryship post position helm rein chair ministry portfolio role")

// makesClear reports whether the verb is "make clear", after which somebody says something.
func (t *tree) makesClear(c *clause) bool {
	return t.t[c.verb].Lemma == "make" && slices.ContainsFunc(t.children(c.verb, "xcomp", "ccomp", "advmod", "obj"),
		func(k int) bool { return t.t[k].Lower == "clear" })
}

// madeSo reports whether an adjective that the phrase of the object at token k is followed by tells what it was made:
// "made aid conditional on a ceasefire".
func (t *tree) madeSo(k int) bool {
	for n := k + 1; n < min(k+9, len(t.t)-1); n++ {
		switch tag := t.t[n].Tag; {
		case tag == "," || strings.HasPrefix(tag, "VB") || tag == "CC":
			return false
		case tag == "JJ" && t.t[n+1].Tag == "IN" && t.t[n+1].Lower != "of":
			return true
		}
	}
	return false
}
