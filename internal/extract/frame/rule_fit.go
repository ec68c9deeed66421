package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/grammar"
	"annals/internal/extract/lang"
)

// foreign reports whether a title's owner is a state that has no such post, so that the state only says where somebody is
// from: "a Russian editor".
func (t *tree) foreign(x *grammar.Candidate, c *clause) bool {
	s := x.Roles[annals.RoleSubject]
	if len(s) == 0 {
		return false
	}
	if honours[c.lemma] && strings.HasPrefix(strings.TrimPrefix(t.s.Doc.Text[s[0].Start:s[0].End], "the "), "Order of") {
		// "a Commander of the Order of the Lion" leads nobody.
		return true
	}
	if s[0].Entity == nil {
		return false
	}
	if owner := t.modifier(c.verb); lists["publictitle"][c.lemma] && len(owner) > 0 && t.isMovement(owner[0]) {
		// "the Labour Party mayor" is the town's.
		return true
	}
	if m := t.s.MentionAt(c.verb - 1); s[0].Entity.Kind == annals.State && c.verb > 1 && t.t[c.verb-1].Tag == "NN" &&
		words.group[t.t[c.verb-1].Lemma] && m == nil {
		// "a British trade union leader".
		return true
	}
	if stateTitles[c.lemma] {
		return false
	}
	if k := slices.IndexFunc(t.t, func(x lang.Token) bool { return x.Start == s[0].Start }); s[0].Entity.Kind == "" &&
		k >= 0 && strings.HasPrefix(t.t[k].Tag, "JJ") && t.t[k].End == s[0].End {
		// "an English coach".
		return true
	}
	return s[0].Entity.Kind == annals.State
}

// parted makes two sides of those who are told to fight "each other", and reports whether a conflict has two.
func (t *tree) parted(x *grammar.Candidate) bool {
	a := x.Roles[annals.RoleAgainst]
	if len(a) == 0 {
		return false
	}
	if w := strings.ToLower(t.s.Doc.Text[a[0].Start:a[0].End]); w != "each other" && w != "one another" && w != "each" &&
		w != "another" {
		return true
	}
	p := x.Roles[annals.RoleParty]
	if len(p) < 2 {
		return false
	}
	x.Roles[annals.RoleParty], x.Roles[annals.RoleAgainst] = p[:1], p[1:]
	return true
}

// honours are the titles that are also ranks of an order of merit.
var honours = lemmas("commander officer captain chief")

// alone reports whether an alliance or a merger lacks the other party, and whether what is formed from others has
// several to come from.
func (t *tree) alone(x *grammar.Candidate) bool {
	switch x.Type {
	case annals.TypeAlliance:
		return len(x.Roles[annals.RoleParty]) < 2
	case annals.TypePart:
		// What several make one is a merger.
		return x.Rule == "part.formed-from" && len(x.Roles[annals.RoleWhole]) > 1
	case annals.TypeMerger:
		s := x.Roles[annals.RoleSubject]
		return len(s) == 1 && len(x.Roles[annals.RoleInto]) == 0 &&
			(s[0].Entity != nil || !strings.HasSuffix(t.s.Doc.Text[s[0].Start:s[0].End], "s"))
	}
	return false
}

// heaps are the nouns for much or little of what "of" ties to them.
var heaps = lists["heap"]

// admits reports whether the words around the predicate are those that the rule asks for.
func (t *tree) admits(r *rule, c *clause) bool {
	one := func(list map[string]bool, heads []int) bool {
		return len(list) == 0 || slices.ContainsFunc(heads, func(k int) bool {
			if a := t.antecedent(k); a >= 0 && strings.HasPrefix(t.t[k].Tag, "W") {
				k = a // "the seat that he won"
			}
			// "a lot of support" is support.
			return list[t.t[k].Lemma] || heaps[t.t[k].Lemma] &&
				slices.ContainsFunc(t.attached(k, []string{"of"}), func(n int) bool { return list[t.t[n].Lemma] })
		})
	}
	switch {
	case !strings.HasPrefix(t.t[c.verb].Tag, r.tag) || len(r.rels) > 0 && !r.rels[t.rel(c.verb)]:
		return false
	case r.voice == "active" && c.passive || r.voice == "passive" && !c.passive && !c.noun:
		return false
	case r.objects["-"] && (len(c.obj) > 0 || t.child(c.verb, "xcomp", "ccomp") >= 0) ||
		!r.objects["-"] && !one(r.objects, c.obj) || !one(r.obliques, obliqueHeads(c)) || !one(r.actors, c.subj):
		return false
	case slices.ContainsFunc(c.obls, func(o oblique) bool { return r.without[o.prep] }),
		c.noun && len(r.without) > 0 &&
			slices.ContainsFunc(t.modifiers(c.verb), func(k int) bool { return r.without[t.t[k].Lemma] }):
		return false
	case r.typ == annals.TypeLeadership && c.noun && t.sharesPost(c.verb):
		// The second of two titles is told with the first.
		return false
	case r.without["-"] && t.complemented(c):
		return false
	case r.name == "aim.focus" && t.meanwhile(c.verb):
		return false
	case r.typ == annals.TypeAim && r.time == "state" && lists["voicing"][c.lemma] && t.onceOnly(c):
		return false
	case len(r.above) > 0 && !t.governed(c, r.above):
		return false
	case r.bare && slices.ContainsFunc(t.modifiers(c.verb), func(k int) bool {
		return k < c.verb && t.t[k].Tag != "DT" && !ranks[t.t[k].Lower]
	}):
		return false
	case r.dated && (t.ruleDate(c) == nil ||
		r.typ == annals.TypeFounding && c.noun && t.eventBetween(c.verb, t.ruleDate(c).First) ||
		r.typ == annals.TypeFounding && r.time == "event" && !t.ruleDate(c).List && len(t.ruleDate(c).Parts) == 1 &&
			t.ruleDate(c).Value == t.ruleDate(c).AsEnd()):
		// "from its foundation through 1990" has no date of the founding.
		return false
	case c.lemma == "form" && !c.passive && (r.typ == annals.TypeFounding || r.typ == annals.TypeMembership) &&
		(r.typ == annals.TypeFounding) == (t.t[c.verb].Tag == "VBP" || t.t[c.verb].Tag == "VBZ"):
		// "Six parties form the alliance" tells what it is made of, "formed the alliance" how it came to be.
		return false
	case r.typ == annals.TypeBan && c.noun && c.verb > 0 && t.t[c.verb].IsUpper(),
		r.typ == annals.TypeFounding && c.noun && (t.t[c.verb].Tag == "NNS" && c.lemma == "establishment" ||
			c.lemma == "formation" && t.hasWord(c.verb, "det", "a", "an") || t.nameWord(c.verb)),
		r.typ == annals.TypeFounding && c.lemma == "form" && c.passive && len(c.after("into")) > 0:
		// "the Convention on the Ban of Mines"; "The offices are establishments of the state"; "was formed into three
		// companies".
		return false
	case r.typ == annals.TypeMerger && !c.noun && !c.passive && len(c.obj) > 0 &&
		(t.t[c.verb].Tag == "VBZ" || t.t[c.verb].Tag == "VBP") && len(c.subj) > 0 && t.isCollective(c.subj[0]) &&
		c.lemma != "absorb":
		// "The federation unites six unions" tells who belongs to it.
		return false
	case r.time == "since":
		if x := t.ruleDate(c); x == nil || x.List || len(x.Parts) != 1 || !strings.HasSuffix(x.Value.String(), "/..") {
			return false
		}
	case r.time == "last" && r.typ == annals.TypeDissolution && (len(t.children(c.verb, "advmod")) > 0 || slices.ContainsFunc(c.surface(), func(k int) bool {
		return t.hasWord(k, "det", "no")
	})):
		// "operated illegally until 1974", "no party existed until 2005": from then on it did so otherwise.
		return false
	case r.time == "first" || r.time == "last":
		x := t.ruleDate(c)
		if x == nil || x.List || len(x.Parts) != 2 && (r.time == "first" || x.Value != x.AsEnd()) {
			return false
		}
	case c.noun && r.typ != annals.TypeLeadership && r.typ != annals.TypeFamily &&
		(t.nameWord(c.verb) || (r.typ == annals.TypeConflict || r.typ == annals.TypeAlliance) && t.eventName(c.verb) &&
			!t.hasWord(c.verb, "det", "a", "an")):
		return false
	case c.noun && c.verb > 1 && t.t[c.verb-1].Tag == "HYPH" && t.t[c.verb-2].Tag != "AFX" &&
		!titlePrefixes[t.t[c.verb-2].Lower] && !words.title[t.t[c.verb-2].Lemma] && !strings.Contains(c.lemma, "-"):
		// "left-wing" is no wing.
		return false
	}
	p := strings.ReplaceAll(t.preposition(c.verb), " ", "_")
	if p == "" {
		p = "-"
	}
	return (len(r.cases) == 0 || r.cases[p]) && one(r.modifiers, t.modifiers(c.verb))
}

// complemented reports whether an infinitive or clause, or another complement, follows the predicate. What somebody leaves
// something for is none, whatever the parser makes of it: "left the League to join the Front".
func (t *tree) complemented(c *clause) bool {
	k := t.child(c.verb, "xcomp", "ccomp")
	return k >= 0 && !(leaving[c.lemma] && len(c.obj) > 0 && t.infinitive(k))
}

// titlePrefixes are the words before a hyphen that belong to a title: "vice-president".
var titlePrefixes = lemmas("vice co deputy sub under ex")

// governed reports whether the verb that the predicate depends on is one of the list.
func (t *tree) governed(c *clause, list map[string]bool) bool {
	h := c.light
	if !c.noun && t.is(c.verb, "xcomp") {
		h = t.head(c.verb)
	}
	if k := t.head(c.verb); h < 0 && c.noun && list["be"] &&
		(t.child(c.verb, "cop") >= 0 || t.is(c.verb, "nsubj") && k >= 0 && t.child(k, "cop") >= 0) {
		return true
	}
	if h < 0 && c.noun {
		if out, ok := t.postHolders(c.verb); ok {
			// "holds the post of chairman".
			return len(out) > 0
		}
	}
	if h < 0 && list["-"] {
		return true
	}
	if k := t.head(c.verb); h < 0 && c.noun && k >= 0 && strings.HasPrefix(t.t[k].Tag, "JJ") && t.is(c.verb, "obl", "nmod") {
		// "was instrumental in the creation of the League".
		h = k
	}
	return h >= 0 && (list[t.t[h].Lemma] || list[t.verbLemma(h)])
}

// modifiers are the tokens that modify the noun at token i: those tied to it, and those before it in its phrase.
func (t *tree) modifiers(i int) []int {
	out := t.children(i, "amod", "compound", "nmod:poss")
	if t.isVerb(i) || strings.HasPrefix(t.t[i].Tag, "JJ") {
		out = append(out, t.children(i, "advmod")...)
	}
	if c := t.s.ChunkAt(i); c != nil {
		for k := c.First; k < i; k++ {
			if !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	return out
}

// nameWord reports whether the noun at token i is a word of a longer name, like "Union" in "the Farmers' Union".
func (t *tree) nameWord(i int) bool {
	m := t.s.MentionAt(i)
	return m != nil && !m.Anaphor && m.Last > m.First && t.t[i].IsUpper()
}

// eventName reports whether token i is part of the name of an event, like "War" in "the Winter War".
func (t *tree) eventName(i int) bool {
	m := t.s.MentionAt(i)
	if i == 0 && m != nil && m.First == m.Last {
		// "War broke out".
		return false
	}
	return t.t[i].IsUpper() && i > 0 || m != nil && !m.Anaphor && m.Entity.Kind == annals.Event
}

// onceOnly reports whether the predicate of the clause is told of one day, month or year in the past: "called for a
// meeting in 1982" tells what was done then and no lasting aim.
func (t *tree) onceOnly(c *clause) bool {
	x := t.ruleDate(c)
	return x != nil && !x.List && t.tense(c.predicate()) == "past" && x.Value == x.Core &&
		(x.Value.Kind() == edtf.Date && !strings.Contains(x.Value.String(), "X") || x.Value.Kind() == edtf.Season)
}

// meanwhile reports whether the verb at token i is a participle that says what somebody did along with what the past
// tense over it tells: "grew slowly, focusing on local disputes".
func (t *tree) meanwhile(i int) bool {
	h := t.head(i)
	return t.t[i].Tag == "VBG" && t.is(i, "advcl", "conj") && h >= 0 && h < i && t.isVerb(h) && t.tense(h) == "past"
}
