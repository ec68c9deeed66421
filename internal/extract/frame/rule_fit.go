package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
)

// foreign reports whether a title's owner is a state that has no such post, so that the state only says where somebody is
// from: "a Russian editor".
func (t *tree) foreign(x *document.Candidate, c *clause) bool {
	s := x.Roles[annals.RoleSubject]
	if len(s) == 0 {
		return false
	}
	if honours[c.lemma] && strings.HasPrefix(strings.TrimPrefix(t.s.Doc.Text[s[0].Start:s[0].End], "the "), "Order of") {
		// "a Commander of the Order of the Lion" leads nobody.
		return true
	}
	if words := t.s.Doc.Text[s[0].Start:s[0].End]; t.publicPost(c.verb) && entity.IsPartyName(words) {
		// "Democratic President Juan Santos" leads no Democrats.
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
		k >= 0 && t.t[k].IsAdjective() && t.t[k].End == s[0].End {
		// "an English coach".
		return true
	}
	return s[0].Entity.Kind == annals.State
}

// parted makes two sides of those who are told to fight "each other", and reports whether a conflict has two.
func (t *tree) parted(x *document.Candidate) bool {
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
func (t *tree) alone(x *document.Candidate) bool {
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
	return t.hasForm(r, c) && t.hasWords(r, c) && t.hasDate(r, c) && !t.otherwise(r, c) && !(c.noun && t.inOtherName(r, c))
}

// hasForm reports whether the predicate has the tag, the relation and the voice that the rule asks for.
func (t *tree) hasForm(r *rule, c *clause) bool {
	if !strings.HasPrefix(t.t[c.verb].Tag, r.tag) || len(r.rels) > 0 && !r.rels[t.rel(c.verb)] {
		return false
	}
	return !(r.voice == "active" && c.passive || r.voice == "passive" && !c.passive && !c.noun)
}

// hasWords reports whether the predicate has the objects, obliques, subjects, modifiers and governors that the rule asks for, and
// none that it excludes.
func (t *tree) hasWords(r *rule, c *clause) bool {
	if r.objects["-"] {
		if len(c.obj) > 0 || t.child(c.verb, "xcomp", "ccomp") >= 0 {
			return false
		}
	} else if !t.anyIn(r.objects, c.obj) {
		return false
	}
	switch {
	case !t.anyIn(r.obliques, obliqueHeads(c)), !t.anyIn(r.actors, c.subj),
		slices.ContainsFunc(c.obls, func(o oblique) bool { return r.without[o.prep] }),
		r.without["-"] && t.complemented(c),
		len(r.above) > 0 && !t.governed(c, r.above),
		len(r.cases) > 0 && !r.cases[t.caseOf(c.verb)]:
		return false
	}
	modifiers := t.modifiers(c.verb)
	return t.anyIn(r.modifiers, modifiers) && !slices.ContainsFunc(modifiers, func(k int) bool {
		return c.noun && r.without[t.t[k].Lemma] || r.bare && k < c.verb && t.t[k].Tag != "DT" && !ranks[t.t[k].Lower]
	})
}

// caseOf is the preposition before token i as rules write it, "-" for none.
func (t *tree) caseOf(i int) string {
	if p := t.preposition(i); p != "" {
		return strings.ReplaceAll(p, " ", "_")
	}
	return "-"
}

// anyIn reports whether one of the heads is in the list; an empty list takes anything.
func (t *tree) anyIn(list map[string]bool, heads []int) bool {
	return len(list) == 0 || slices.ContainsFunc(heads, func(k int) bool {
		if a := t.antecedent(k); a >= 0 && strings.HasPrefix(t.t[k].Tag, "W") {
			k = a // "the seat that he won"
		}
		// "a lot of support" is support.
		return list[t.t[k].Lemma] || heaps[t.t[k].Lemma] &&
			slices.ContainsFunc(t.attached(k, []string{"of"}), func(n int) bool { return list[t.t[n].Lemma] })
	})
}

// hasDate reports whether the predicate has the date that the rule asks for.
func (t *tree) hasDate(r *rule, c *clause) bool {
	if !r.dated && r.time != "since" && r.time != "first" && r.time != "last" {
		return true
	}
	x := t.ruleDate(c)
	if r.dated && (x == nil || r.typ == annals.TypeFounding && (c.noun && t.eventBetween(c.verb, x.First) ||
		r.time == "event" && !x.List && len(x.Parts) == 1 && x.Value == x.AsEnd())) {
		// "from its foundation through 1990" has no date of the founding.
		return false
	}
	switch r.time {
	case "since":
		return x != nil && !x.List && len(x.Parts) == 1 && strings.HasSuffix(x.Value.String(), "/..")
	case "first":
		return x != nil && !x.List && len(x.Parts) == 2
	case "last":
		if r.typ == annals.TypeDissolution && (len(t.children(c.verb, "advmod")) > 0 ||
			slices.ContainsFunc(c.surface(), func(k int) bool { return t.hasWord(k, "det", "no") })) {
			// "operated illegally until 1974", "no party existed until 2005": from then on it did so otherwise.
			return false
		}
		return x != nil && !x.List && (len(x.Parts) == 2 || x.Value == x.AsEnd())
	}
	return true
}

// inOtherName reports whether the noun of the predicate is a word of a name, or the second part of a compound that tells
// something else: "left-wing" is no wing.
func (t *tree) inOtherName(r *rule, c *clause) bool {
	if r.typ != annals.TypeLeadership && r.typ != annals.TypeFamily && (t.nameWord(c.verb) ||
		(r.typ == annals.TypeConflict || r.typ == annals.TypeAlliance) && t.eventName(c.verb) && !t.hasWord(c.verb, "det", "a", "an")) {
		return true
	}
	if c.verb < 2 || t.t[c.verb-1].Tag != "HYPH" || strings.Contains(c.lemma, "-") {
		return false
	}
	before := t.t[c.verb-2]
	return before.Tag != "AFX" && !titlePrefixes[before.Lower] && !words.title[before.Lemma]
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
	if k := t.head(c.verb); h < 0 && c.noun && list["be"] && t.is(c.verb, "conj") && t.t[c.verb].Tag == "JJ" &&
		t.t[k].Tag == "VBN" && t.passiveAt(k) {
		return true // "is banned in Chad and illegal in Mali"
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
	if k := t.head(c.verb); h < 0 && c.noun && k >= 0 && t.t[k].IsAdjective() && t.is(c.verb, "obl", "nmod") {
		// "was instrumental in the creation of the League".
		h = k
	}
	return h >= 0 && (list[t.t[h].Lemma] || list[t.verbLemma(h)])
}

// modifiers are the tokens that modify the noun at token i: those tied to it, and those before it in its phrase.
func (t *tree) modifiers(i int) []int {
	out := t.children(i, "amod", "compound", "nmod:poss")
	if t.isVerb(i) || t.t[i].IsAdjective() {
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
