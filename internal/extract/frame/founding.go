package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
)

// finishFounding puts what the rules found of a founding where it belongs: the place that ends the phrase of what was
// founded, and those who founded it by name. It reports whether the clause tells a founding at all.
func (t *tree) finishFounding(x *document.Candidate, c *clause) bool {
	if t.meantOnly(x, c) || t.coalesces(x, c) || slices.ContainsFunc(c.surface(), t.isWording) ||
		c.lemma == "emerge" && slices.ContainsFunc(c.after("as"), t.ranked) ||
		c.lemma == "form" && c.passive && t.tense(c.verb) == "present" && x.Time.IsZero() && len(x.Roles[annals.RolePlace]) == 0 {
		// "emerged as the largest party"; "The council is formed by six members" tells what it is made of.
		return false
	}
	t.cutPlace(x, c)
	t.cutFoundersPlace(x, c)
	t.addCofounders(x, c)
	return true
}

// meantOnly reports whether of a founding nothing is told but what for, which is no founding told once more but an aim:
// "It was set up to protect the border".
func (t *tree) meantOnly(x *document.Candidate, c *clause) bool {
	return !c.noun && c.passive && len(x.Roles) == 1 && t.timeAt(c.verb) == nil && (x.Time.IsZero() || t.is(c.verb, "ccomp")) &&
		(len(t.purposes(c)) > 0 || len(t.gerunds(c, []string{"for"})) > 0 || len(c.after("for")) > 0 || t.quotedPurpose(c.verb))
}

// isWording reports whether the noun phrase at token i is a word and not what it means: "the word Anglicanism".
func (t *tree) isWording(i int) bool {
	return slices.ContainsFunc(t.modifiers(i),
		func(k int) bool { return k < i && lists["wording-of"][t.t[k].Lemma] && !t.t[k].IsUpper() })
}

// quotedPurpose reports whether a quotation that begins with an infinitive stands right after the verb at token i.
func (t *tree) quotedPurpose(i int) bool {
	for k := i + 1; k < len(t.t) && k <= i+2; k++ {
		if q := t.s.QuoteAt(k); q != nil && q.First == k {
			return k+1 < len(t.t) && t.t[k+1].Tag == "TO"
		}
	}
	return false
}

// coalesces reports whether those who are said to form something without a name only join hands, which is an alliance:
// "The two parties formed a coalition".
func (t *tree) coalesces(x *document.Candidate, c *clause) bool {
	if c.noun || c.passive || len(x.Roles[annals.RoleFounder]) == 0 {
		return false
	}
	return slices.ContainsFunc(c.obj, func(k int) bool {
		return lists["joint"][t.t[k].Lemma] && !t.isName(k) && t.hasWord(k, "det", "a", "an")
	})
}

// cutPlace makes the place that ends the phrase of what was founded the place of the founding: "established boards in
// Lima and Quito". A participle after the phrase tells of what the whole phrase means.
func (t *tree) cutPlace(x *document.Candidate, c *clause) {
	if c.noun || t.is(c.verb, "acl", "acl:relcl") || len(x.Roles[annals.RolePlace]) > 0 {
		return
	}
	subjects := x.Roles[annals.RoleSubject]
	for _, h := range c.obj {
		for _, k := range t.children(h, "nmod") {
			first, _ := t.span(k)
			p := first - 1
			if p < 0 || k < h || !foundedIn[t.preposition(k)] || t.t[p].Tag != "IN" || !t.isPlace(k, "in") {
				continue
			}
			if m := t.s.MentionAt(h); m != nil && m.Last >= p {
				// "the Bank in Lima" is all of a name.
				continue
			}
			n := slices.IndexFunc(subjects, func(m document.Mention) bool { return m.Start < t.t[p].Start && t.t[k].End <= m.End })
			if n < 0 {
				continue
			}
			for _, place := range t.nouns(k) {
				t.addFiller(x, annals.RolePlace, place)
			}
			subjects[n].End = t.t[p-1].End
		}
	}
}

// cutFoundersPlace makes the place that ends the phrase of the last of the founders without a name, after "by", that of the
// founding: "was founded by officers of the army in Quito".
func (t *tree) cutFoundersPlace(x *document.Candidate, c *clause) {
	founders := x.Roles[annals.RoleFounder]
	if c.noun || !c.passive || len(founders) == 0 || len(x.Roles[annals.RolePlace]) > 0 {
		return
	}
	m := &founders[len(founders)-1]
	if m.Entity != nil {
		return
	}
	for k := len(t.t) - 1; k > c.verb; k-- {
		if t.t[k].End != m.End {
			continue
		}
		p := t.s.MentionAt(k)
		if p == nil || p.Anaphor || !t.isPlace(p.Last, "in") || p.First < 3 ||
			t.t[p.First-1].Lower != "in" && t.t[p.First-1].Lower != "at" {
			return
		}
		x.Roles[annals.RolePlace] = append(x.Roles[annals.RolePlace], t.s.Filler(p.First, p.Last, p.Last))
		m.End = t.t[p.First-2].End
		return
	}
}

// foundedIn are the prepositions between a group and where it was founded.
var foundedIn = lemmas("in at near")

// byName are the founders, without the words that only say what those are who are named beside them, "teachers, Maria
// Campos and Juan Santos", "Maria Campos, a teacher", and with those named beside them as examples or companions:
// "leaders like Maria Campos", "Maria Campos along with Juan Santos".
func (t *tree) byName(parts []part) []part {
	named := slices.ContainsFunc(parts, func(p part) bool { return p.form == phrase && t.namesPerson(p.head) })
	var out []part
	for _, p := range parts {
		if p.form != phrase || named && t.onlyCalls(p.head) {
			continue
		}
		examples, companions := t.attached(p.head, []string{"like"}), t.attached(p.head, []string{"along", "together"})
		if len(examples) == 0 || t.isName(p.head) || !t.namesPerson(examples[0]) {
			examples = []int{p.head}
		}
		out = append(append(out, phrases(examples)...), phrases(companions)...)
	}
	return out
}

// onlyCalls reports whether the noun at token i, among names, says what one of those is who is named beside it.
func (t *tree) onlyCalls(i int) bool {
	calls := words.title[t.t[i].Lemma] || isPersonNoun(t.t[i].Lemma)
	if t.isName(i) && !calls || t.entity(i) != nil {
		return false
	}
	first, last := t.span(i)
	switch tag := t.t[i].Tag; {
	case tag == "NNS":
		return last+2 < len(t.t) && t.t[last+1].Text == "," && t.namesPerson(last+2) && t.child(i, "nummod") < 0
	case t.hasWord(i, "det", "a", "an"):
		return first > 1 && t.t[first-1].Text == "," && t.namesPerson(first-2)
	}
	return calls && t.child(i, "det", "nmod:poss", "nummod") < 0
}

// addCofounders adds those with whom the founder is told to have founded something: "founded the party with two friends".
func (t *tree) addCofounders(x *document.Candidate, c *clause) {
	founders := x.Roles[annals.RoleFounder]
	if c.noun || len(founders) == 0 {
		return
	}
	for _, o := range c.obls {
		if o.prep != "with" && o.prep != "along" && o.prep != "together" || !t.isAgent(o.head) || t.isEventNoun(o.head) {
			continue
		}
		if _, last := t.span(o.head); o.prep == "with" && last+1 < len(t.t) && t.t[last+1].Lower == "as" {
			// "founded the party with Juan Santos as its secretary": what he became.
			continue
		}
		m := t.filler(o.head)
		told := append(slices.Clone(founders), x.Roles[annals.RoleSubject]...)
		if !slices.ContainsFunc(told, func(f document.Mention) bool { return f.Start < m.End && m.Start < f.End }) {
			t.addFiller(x, annals.RoleFounder, o.head)
		}
	}
}

// planned reports whether the word before the infinitive at token i tells that what it says is decided or planned.
func (t *tree) planned(i int) bool {
	k := t.infinitiveStart(i) - 1
	return k >= 0 && (lists["plan"][t.t[k].Lemma] && t.isNoun(k) ||
		words.deciding[t.t[k].Lemma] && t.isVerb(k) && !t.passiveAt(k))
}

// byMerger reports whether the clause tells that something came of a merger, which is one and no other founding: "was formed
// from the merger of two unions".
func (t *tree) byMerger(c *clause) bool {
	return slices.ContainsFunc(c.subj, t.isMerger) ||
		slices.ContainsFunc(c.after("from", "out of", "through", "by"), t.isMerger)
}

// isMerger reports whether the noun at token k is one for a merger, and no name.
func (t *tree) isMerger(k int) bool {
	return !t.isName(k) && mergers[t.t[k].Lemma]
}
