package rule

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// foreign reports whether a title's owner is a state that has no such post, so that the state only says where somebody is
// from: "a Russian editor".
func foreign(t *tree.Tree, x *document.Candidate, c *tree.Clause) bool {
	s := x.Roles[annals.RoleSubject]
	if len(s) == 0 {
		return false
	}
	if honours[c.Lemma] && strings.HasPrefix(strings.TrimPrefix(t.Sentence.Doc.Text[s[0].Start:s[0].End], "the "), "Order of") {
		// "a Commander of the Order of the Lion" leads nobody.
		return true
	}
	if words := t.Sentence.Doc.Text[s[0].Start:s[0].End]; filler.PublicPost(t, c.Verb) && entity.IsPartyName(words) {
		// "Democratic President Juan Santos" leads no Democrats.
		return true
	}
	if s[0].Entity == nil {
		return false
	}
	if owner := noun.Modifier(t, c.Verb); words.List("publictitle")[c.Lemma] && len(owner) > 0 && noun.IsMovement(t, owner[0]) {
		// "the Labour Party mayor" is the town's.
		return true
	}
	if m := t.Sentence.MentionAt(c.Verb - 1); s[0].Entity.Kind == annals.State && c.Verb > 1 && t.Tokens[c.Verb-1].Tag == "NN" &&
		words.Group[t.Tokens[c.Verb-1].Lemma] && m == nil {
		// "a British trade union leader".
		return true
	}
	if words.List("statetitle")[c.Lemma] {
		return false
	}
	if k := slices.IndexFunc(t.Tokens, func(x lang.Token) bool { return x.Start == s[0].Start }); s[0].Entity.Kind == "" &&
		k >= 0 && t.Tokens[k].IsAdjective() && t.Tokens[k].End == s[0].End {
		// "an English coach".
		return true
	}
	return s[0].Entity.Kind == annals.State
}

// parted makes two sides of those who are told to fight "each other", and reports whether a conflict has two.
func parted(t *tree.Tree, x *document.Candidate) bool {
	a, p := x.Roles[annals.RoleAgainst], x.Roles[annals.RoleParty]
	if len(a) == 0 {
		return false
	}
	var pair []*document.Entity // whom one phrase stands for
	if len(p) == 1 && p[0].Entity != nil && len(p[0].Entity.Members()) == 2 {
		pair = p[0].Entity.Members()
	}
	if pair != nil && p[0].Start == a[0].Start && pair[1] == a[0].Entity {
		p[0].Entity = pair[0] // "The two fell out": against one of them, the other.
	}
	if w := strings.ToLower(t.Sentence.Doc.Text[a[0].Start:a[0].End]); w != "each other" && w != "one another" && w != "each" &&
		w != "another" {
		return true
	}
	if pair != nil {
		other := p[0]
		p[0].Entity, other.Entity = pair[0], pair[1]
		p = append(p, other)
	}
	if len(p) < 2 {
		return false
	}
	x.Roles[annals.RoleParty], x.Roles[annals.RoleAgainst] = p[:1], p[1:]
	return true
}

// honours are the titles that are also ranks of an order of merit.
var honours = words.Lemmas("commander officer captain chief")

// alone reports whether an alliance or a merger lacks the other party, or a role of which the rule takes one filler has several:
// what is formed from several is their merger.
func alone(t *tree.Tree, x *document.Candidate, r *Rule) bool {
	if r.sole != "" && len(x.Roles[r.sole]) > 1 {
		return true
	}
	switch x.Type {
	case annals.TypeAlliance:
		p := x.Roles[annals.RoleParty]
		// "The two signed a pact" tells of two with one phrase.
		return len(p) == 0 || len(p) == 1 && (p[0].Entity == nil || len(p[0].Entity.Members()) < 2)
	case annals.TypeMerger:
		s := x.Roles[annals.RoleSubject]
		return len(s) == 1 && len(x.Roles[annals.RoleInto]) == 0 &&
			(s[0].Entity != nil || !strings.HasSuffix(t.Sentence.Doc.Text[s[0].Start:s[0].End], "s"))
	}
	return false
}

// admits reports whether the words around the predicate are those that the rule asks for.
func admits(t *tree.Tree, r *Rule, c *tree.Clause) bool {
	return hasForm(t, r, c) && hasWords(t, r, c) && hasDate(t, r, c) && !otherwise(t, r, c) && !(c.Noun && inOtherName(t, r, c))
}

// hasForm reports whether the predicate has the tag, the relation and the voice that the rule asks for.
func hasForm(t *tree.Tree, r *Rule, c *tree.Clause) bool {
	if !strings.HasPrefix(t.Tokens[c.Verb].Tag, r.tag) || len(r.rels) > 0 && !r.rels[t.Rel(c.Verb)] {
		return false
	}
	return !(r.voice == "active" && c.Passive || r.voice == "passive" && !c.Passive && !c.Noun)
}

// hasWords reports whether the predicate has the objects, obliques, subjects, modifiers and governors that the rule asks for, and
// none that it excludes.
func hasWords(t *tree.Tree, r *Rule, c *tree.Clause) bool {
	if r.objects["-"] {
		if len(c.Obj) > 0 || t.Child(c.Verb, "xcomp", "ccomp") >= 0 {
			return false
		}
	} else if !anyIn(t, r.objects, c.Obj) {
		return false
	}
	switch {
	case !anyIn(t, r.obliques, filler.ObliqueHeads(c)), !anyIn(t, r.actors, c.Subj),
		slices.ContainsFunc(c.Obls, func(o tree.Oblique) bool { return r.without[o.Prep] }),
		besideClause(t, c.Verb, r.without),
		r.without["-"] && complemented(t, c),
		len(r.above) > 0 && !governed(t, c, r.above) && !(r.rels["nsubj"] && doing(t, c, r.above)),
		len(r.cases) > 0 && !r.cases[caseOf(t, c.Verb)]:
		return false
	}
	modifiers := noun.Modifiers(t, c.Verb)
	return anyIn(t, r.modifiers, modifiers) && !slices.ContainsFunc(modifiers, func(k int) bool {
		return c.Noun && r.without[t.Tokens[k].Lemma] || r.bare && k < c.Verb && t.Tokens[k].Tag != "DT" &&
			!words.Rank[t.Tokens[k].Lower]
	})
}

// caseOf is the preposition before token i as rules write it, "-" for none.
func caseOf(t *tree.Tree, i int) string {
	if p := t.Preposition(i); p != "" {
		return strings.ReplaceAll(p, " ", "_")
	}
	return "-"
}

// anyIn reports whether one of the heads is in the list; an empty list takes anything.
func anyIn(t *tree.Tree, list map[string]bool, heads []int) bool {
	return len(list) == 0 || slices.ContainsFunc(heads, func(k int) bool {
		if a := t.Antecedent(k); a >= 0 && strings.HasPrefix(t.Tokens[k].Tag, "W") {
			k = a // "the seat that he won"
		}
		// "a lot of support" is support.
		return list[t.Tokens[k].Lemma] || words.Heap[t.Tokens[k].Lemma] &&
			slices.ContainsFunc(t.Attached(k, []string{"of"}), func(n int) bool { return list[t.Tokens[n].Lemma] })
	})
}

// hasDate reports whether the predicate has the date that the rule asks for.
func hasDate(t *tree.Tree, r *Rule, c *tree.Clause) bool {
	if r.Time == "until" {
		x := dateOf(t, c)
		return x != nil && x.Op == dates.Until && len(x.Parts) == 1
	}
	if !r.dated && r.Time != "since" && r.Time != "first" && r.Time != "last" {
		return true
	}
	x := dateOf(t, c)
	if r.dated && (x == nil || r.Type == annals.TypeFounding && (c.Noun && t.EventBetween(c.Verb, x.First) ||
		r.Time == "event" && !x.List && len(x.Parts) == 1 && x.Value == x.AsEnd())) {
		// "from its foundation through 1990" has no date of the founding.
		return false
	}
	switch r.Time {
	case "since":
		return x != nil && !x.List && len(x.Parts) == 1 && strings.HasSuffix(x.Value.String(), "/..")
	case "first":
		return x != nil && !x.List && len(x.Parts) == 2
	case "last":
		if r.Type == annals.TypeDissolution && (len(t.Children(c.Verb, "advmod")) > 0 ||
			slices.ContainsFunc(c.Surface(), func(k int) bool { return t.HasWord(k, "det", "no") })) {
			// "operated illegally until 1974", "no party existed until 2005": from then on it did so otherwise.
			return false
		}
		return x != nil && !x.List && (len(x.Parts) == 2 || x.Value == x.AsEnd())
	}
	return true
}

// inOtherName reports whether the noun of the predicate is a word of a name, or the second part of a compound that tells
// something else: "left-wing" is no wing.
func inOtherName(t *tree.Tree, r *Rule, c *tree.Clause) bool {
	if r.Type != annals.TypeLeadership && r.Type != annals.TypeFamily && (NameWord(t, c.Verb) ||
		(r.Type == annals.TypeConflict || r.Type == annals.TypeAlliance) && eventName(t, c.Verb) &&
			!t.HasWord(c.Verb, "det", "a", "an")) {
		// "signed the Lima Pact with the Greens" makes an alliance of whatever name.
		return !(c.Light >= 0 && words.List("pact")[c.Lemma] && signing[t.VerbLemma(c.Light)])
	}
	if c.Verb < 2 || t.Tokens[c.Verb-1].Tag != "HYPH" || strings.Contains(c.Lemma, "-") {
		return false
	}
	before := t.Tokens[c.Verb-2]
	if r.Type == annals.TypeDissolution && before.Lower == "self" {
		return false // "its self-dissolution"
	}
	return before.Tag != "AFX" && !titlePrefixes[before.Lower] && !words.Title[before.Lemma]
}

// complemented reports whether an infinitive or clause, or another complement, follows the predicate. What somebody leaves
// something for is none, whatever the parser makes of it: "left the League to join the Front".
func complemented(t *tree.Tree, c *tree.Clause) bool {
	k := t.Child(c.Verb, "xcomp", "ccomp")
	return k >= 0 && !(words.Leaving[c.Lemma] && len(c.Obj) > 0 && (t.Infinitive(k) || t.Is(k, "ccomp")))
}

// KeptFrom reports whether the verb at token i only keeps somebody from doing something: "prohibited the Front from holding
// rallies".
func KeptFrom(t *tree.Tree, i int) bool { return besideClause(t, i, from) }

var from = words.Lemmas("from")

// besideClause reports whether a clause with one of the prepositions follows the verb at token i. One on being there at all
// says no more than the verb does: who is kept "from operating" is kept from all.
func besideClause(t *tree.Tree, i int, prepositions map[string]bool) bool {
	return slices.ContainsFunc(t.Children(i, "advcl"), func(k int) bool {
		return k > i && !operating[t.Tokens[k].Lemma] && slices.ContainsFunc(t.Children(k, "mark"), func(m int) bool {
			return prepositions[t.Tokens[m].Lower]
		})
	})
}

var operating = words.Lemmas("operate exist function")

// signing are the verbs by which a pact comes to bind who signs it.
var signing = words.Lemmas("sign conclude")

// titlePrefixes are the words before a hyphen that belong to a title: "vice-president".
var titlePrefixes = words.Lemmas("vice co deputy sub under ex")

// governed reports whether the verb that the predicate depends on is one of the list.
func governed(t *tree.Tree, c *tree.Clause, list map[string]bool) bool {
	h := c.Light
	if !c.Noun && t.Is(c.Verb, "xcomp") {
		h = t.Head(c.Verb)
	}
	if k := t.Head(c.Verb); h < 0 && c.Noun && list["be"] && t.Is(c.Verb, "conj") && t.Tokens[c.Verb].Tag == "JJ" &&
		t.Tokens[k].Tag == "VBN" && t.PassiveAt(k) {
		return true // "is banned in Chad and illegal in Mali"
	}
	if k := t.Head(c.Verb); h < 0 && c.Noun && list["be"] &&
		(t.Child(c.Verb, "cop") >= 0 || t.Is(c.Verb, "nsubj") && k >= 0 && t.Child(k, "cop") >= 0) {
		return true
	}
	if h < 0 && c.Noun {
		if out, ok := noun.PostHolders(t, c.Verb); ok {
			// "holds the post of chairman".
			return len(out) > 0
		}
	}
	if h < 0 && list["-"] {
		return true
	}
	if k := t.Head(c.Verb); h < 0 && c.Noun && k >= 0 && t.Tokens[k].IsAdjective() && t.Is(c.Verb, "obl", "nmod") {
		// "was instrumental in the creation of the League".
		h = k
	}
	return h >= 0 && (list[t.Tokens[h].Lemma] || list[t.VerbLemma(h)] || t.IsVerb(h) && list[noun.LooseLemma(t, h)])
}

// doing reports whether the noun of the predicate names who does what one of the verbs tells.
func doing(t *tree.Tree, c *tree.Clause, list map[string]bool) bool {
	h := t.Head(c.Verb)
	return c.Noun && h >= 0 && t.Is(c.Verb, "nsubj") && t.IsVerb(h) && list[t.VerbLemma(h)]
}

// NameWord reports whether the noun at token i is a word of a longer name, like "Union" in "the Farmers' Union".
func NameWord(t *tree.Tree, i int) bool {
	m := t.Sentence.MentionAt(i)
	return m != nil && !m.Anaphor && m.Last > m.First && t.Tokens[i].IsUpper()
}

// eventName reports whether token i is part of the name of an event, like "War" in "the Winter War".
func eventName(t *tree.Tree, i int) bool {
	m := t.Sentence.MentionAt(i)
	if i == 0 && m != nil && m.First == m.Last {
		// "War broke out".
		return false
	}
	return t.Tokens[i].IsUpper() && i > 0 || m != nil && !m.Anaphor && m.Entity.Kind == annals.Event
}

// onceOnly reports whether the predicate of the clause is told of one day, month or year in the past: "called for a
// meeting in 1982" tells what was done then and no lasting aim.
func onceOnly(t *tree.Tree, c *tree.Clause) bool {
	x := dateOf(t, c)
	return x != nil && !x.List && t.Tense(c.Predicate()) == "past" && x.Value == x.Core &&
		(x.Value.Kind() == edtf.Date && !strings.Contains(x.Value.String(), "X") || x.Value.Kind() == edtf.Season)
}

// meanwhile reports whether the verb at token i is a participle that says what somebody did along with what the past
// tense over it tells: "grew slowly, focusing on local disputes".
func meanwhile(t *tree.Tree, i int) bool {
	h := t.Head(i)
	return t.Tokens[i].Tag == "VBG" && t.Is(i, "advcl", "conj") && h >= 0 && h < i && t.IsVerb(h) && t.Tense(h) == "past"
}

// find is what fills the slot: what the first of its sources finds that finds something. What is to be added to a source
// counts only with it, and places that all find something go before one alone. A name of which nothing is known is what
// the others are in whose list it stands: "the Labour Party, the Greens and the Liberals".
func find(t *tree.Tree, s slot, c *tree.Clause) []filler.Part {
	var alone []filler.Part
	for _, a := range s.alternatives {
		var out []filler.Part
		whole := true
		for i, source := range a.sources {
			if i > 0 && len(out) == 0 {
				break
			}
			before := len(out)
			found := filler.At(t, source, c)
			listed := slices.ContainsFunc(found, func(p filler.Part) bool {
				return p.Form == filler.Phrase && noun.IsBody(t, p.Head) && fits(t, a, p.Head)
			})
			for _, p := range found {
				if p.Form == filler.Wording || !excludes(t, a, p.Head) &&
					(p.Form == filler.Proposition || fits(t, a, p.Head) || listed && noun.IsUnknownName(t, p.Head) ||
						isOther(t, p.Head) && len(out) > before && fits(t, a, out[len(out)-1].Head)) {
					out = append(out, p)
				}
			}
			whole = whole && len(out) > before
		}
		if len(out) > 0 && whole {
			return out
		}
		if len(alone) == 0 {
			alone = out
		}
	}
	return alone
}

// isOther reports whether the noun at token k is for more of those named before it: "Juan Campos and six others", "Juan Campos
// and other young farmhands".
func isOther(t *tree.Tree, k int) bool {
	return t.Tokens[k].Tag == "NNS" && t.Is(k, "conj") && (t.Tokens[k].Lemma == "other" ||
		slices.ContainsFunc(t.Children(k, "amod", "det"), func(m int) bool { return t.Tokens[m].Lower == "other" }))
}

// fits reports whether the noun at token k is of a sort that the alternative takes.
func fits(t *tree.Tree, a alternative, k int) bool {
	if excludes(t, a, k) {
		return false
	}
	of := func(k int) bool {
		return slices.ContainsFunc(a.filters, func(f string) bool { return noun.Sorts[f](t, k) })
	}
	if len(a.filters) == 0 || of(k) {
		return true
	}
	if tag := t.Tokens[k].Tag; tag != "WDT" && tag != "WP" {
		return false
	}
	n := t.Antecedent(k) // "Peru, which recognized it": a state
	return n >= 0 && t.Entity(n) != nil && of(n)
}

func excludes(t *tree.Tree, a alternative, k int) bool {
	return slices.ContainsFunc(a.excluded, func(f string) bool { return noun.Sorts[f](t, k) })
}
