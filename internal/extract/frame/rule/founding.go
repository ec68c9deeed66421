package rule

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// finishFounding puts what the rules found of a founding where it belongs: the place that ends the phrase of what was
// founded, and those who founded it by name. It reports whether the clause tells a founding at all.
func finishFounding(t *tree.Tree, x *document.Candidate, c *tree.Clause) bool {
	if meantOnly(t, x, c) || coalesces(t, x, c) || slices.ContainsFunc(c.Surface(), func(i int) bool { return isWording(t, i) }) ||
		c.Lemma == "emerge" && slices.ContainsFunc(c.After("as"), func(i int) bool { return noun.Ranked(t, i) }) ||
		c.Lemma == "form" && c.Passive && t.Tense(c.Verb) == "present" && x.Time.IsZero() && len(x.Roles[annals.RolePlace]) == 0 {
		// "emerged as the largest party"; "The council is formed by six members" tells what it is made of.
		return false
	}
	cutPlace(t, x, c)
	cutFoundersPlace(t, x, c)
	addCofounders(t, x, c)
	return true
}

// meantOnly reports whether of a founding nothing is told but what for, which is no founding told once more but an aim:
// "It was set up to protect the border".
func meantOnly(t *tree.Tree, x *document.Candidate, c *tree.Clause) bool {
	return !c.Noun && c.Passive && len(x.Roles) == 1 && tense.TimeAt(t, c.Verb) == nil &&
		(x.Time.IsZero() || t.Is(c.Verb, "ccomp")) &&
		(len(filler.Purposes(t, c)) > 0 || len(filler.Gerunds(t, c, []string{"for"})) > 0 || len(c.After("for")) > 0 ||
			quotedPurpose(t, c.Verb))
}

// isWording reports whether the noun phrase at token i is a word and not what it means: "the word Anglicanism".
func isWording(t *tree.Tree, i int) bool {
	return slices.ContainsFunc(noun.Modifiers(t, i),
		func(k int) bool {
			return k < i && words.List("wording-of")[t.Tokens[k].Lemma] && !t.Tokens[k].IsUpper()
		})
}

// quotedPurpose reports whether a quotation that begins with an infinitive stands right after the verb at token i.
func quotedPurpose(t *tree.Tree, i int) bool {
	for k := i + 1; k < len(t.Tokens) && k <= i+2; k++ {
		if q := t.Sentence.QuoteAt(k); q != nil && q.First == k {
			return k+1 < len(t.Tokens) && t.Tokens[k+1].Tag == "TO"
		}
	}
	return false
}

// coalesces reports whether those who are said to form something without a name only join hands, which is an alliance:
// "The two parties formed a coalition".
func coalesces(t *tree.Tree, x *document.Candidate, c *tree.Clause) bool {
	if c.Noun || c.Passive || len(x.Roles[annals.RoleFounder]) == 0 {
		return false
	}
	return slices.ContainsFunc(c.Obj, func(k int) bool {
		return words.List("joint")[t.Tokens[k].Lemma] && !t.IsName(k) && t.HasWord(k, "det", "a", "an")
	})
}

// cutPlace makes the place that ends the phrase of what was founded the place of the founding: "established boards in
// Lima and Quito". A participle after the phrase tells of what the whole phrase means.
func cutPlace(t *tree.Tree, x *document.Candidate, c *tree.Clause) {
	if c.Noun || t.Is(c.Verb, "acl", "acl:relcl") || len(x.Roles[annals.RolePlace]) > 0 {
		return
	}
	subjects := x.Roles[annals.RoleSubject]
	for _, h := range c.Obj {
		for _, k := range t.Children(h, "nmod") {
			first, _ := t.Span(k)
			p := first - 1
			if p < 0 || k < h || !foundedIn[t.Preposition(k)] || t.Tokens[p].Tag != "IN" || !t.IsPlace(k, "in") {
				continue
			}
			if m := t.Sentence.MentionAt(h); m != nil && m.Last >= p {
				// "the Bank in Lima" is all of a name.
				continue
			}
			n := slices.IndexFunc(subjects, func(m document.Mention) bool {
				return m.Start < t.Tokens[p].Start &&
					t.Tokens[k].End <= m.End
			})
			if n < 0 {
				continue
			}
			for _, place := range t.Nouns(k) {
				noun.Add(t, x, annals.RolePlace, place)
			}
			subjects[n].End = t.Tokens[p-1].End
		}
	}
}

// cutFoundersPlace makes the place that ends the phrase of the last of the founders without a name, after "by", that of the
// founding: "was founded by officers of the army in Quito".
func cutFoundersPlace(t *tree.Tree, x *document.Candidate, c *tree.Clause) {
	founders := x.Roles[annals.RoleFounder]
	if c.Noun || !c.Passive || len(founders) == 0 || len(x.Roles[annals.RolePlace]) > 0 {
		return
	}
	m := &founders[len(founders)-1]
	if m.Entity != nil {
		return
	}
	for k := len(t.Tokens) - 1; k > c.Verb; k-- {
		if t.Tokens[k].End != m.End {
			continue
		}
		p := t.Sentence.MentionAt(k)
		if p == nil || p.Anaphor || !t.IsPlace(p.Last, "in") || p.First < 3 ||
			t.Tokens[p.First-1].Lower != "in" && t.Tokens[p.First-1].Lower != "at" {
			return
		}
		x.Roles[annals.RolePlace] = append(x.Roles[annals.RolePlace], t.Sentence.Filler(p.First, p.Last, p.Last))
		m.End = t.Tokens[p.First-2].End
		return
	}
}

// foundedIn are the prepositions between a group and where it was founded.
var foundedIn = words.Lemmas("in at near")

// byName are the founders, without the words that only say what those are who are named beside them, "teachers, Maria
// Campos and Juan Santos", "Maria Campos, a teacher", and with those named beside them as examples or companions:
// "leaders like Maria Campos", "Maria Campos along with Juan Santos".
func byName(t *tree.Tree, parts []filler.Part) []filler.Part {
	named := slices.ContainsFunc(parts, func(p filler.Part) bool { return p.Form == filler.Phrase && t.NamesPerson(p.Head) })
	var out []filler.Part
	for _, p := range parts {
		if p.Form != filler.Phrase || named && onlyCalls(t, p.Head) {
			continue
		}
		examples, companions := t.Attached(p.Head, []string{"like"}), t.Attached(p.Head, []string{"along", "together"})
		if len(examples) == 0 || t.IsName(p.Head) || !t.NamesPerson(examples[0]) {
			examples = []int{p.Head}
		}
		out = append(append(out, filler.Phrases(examples)...), filler.Phrases(companions)...)
	}
	return out
}

// onlyCalls reports whether the noun at token i, among names, says what one of those is who is named beside it.
func onlyCalls(t *tree.Tree, i int) bool {
	calls := words.Title[t.Tokens[i].Lemma] || tree.IsPersonNoun(t.Tokens[i].Lemma)
	if t.IsName(i) && !calls || t.Entity(i) != nil {
		return false
	}
	first, last := t.Span(i)
	switch tag := t.Tokens[i].Tag; {
	case tag == "NNS":
		return last+2 < len(t.Tokens) && t.Tokens[last+1].Text == "," && t.NamesPerson(last+2) && t.Child(i, "nummod") < 0
	case t.HasWord(i, "det", "a", "an"):
		return first > 1 && t.Tokens[first-1].Text == "," && t.NamesPerson(first-2)
	}
	return calls && t.Child(i, "det", "nmod:poss", "nummod") < 0
}

// addCofounders adds those with whom the founder is told to have founded something: "founded the party with two friends".
func addCofounders(t *tree.Tree, x *document.Candidate, c *tree.Clause) {
	founders := x.Roles[annals.RoleFounder]
	if c.Noun || len(founders) == 0 {
		return
	}
	for _, o := range c.Obls {
		if o.Prep != "with" && o.Prep != "along" && o.Prep != "together" || !t.IsAgent(o.Head) || t.IsEventNoun(o.Head) {
			continue
		}
		if _, last := t.Span(o.Head); o.Prep == "with" && last+1 < len(t.Tokens) && t.Tokens[last+1].Lower == "as" {
			// "founded the party with Juan Santos as its secretary": what he became.
			continue
		}
		m := noun.Mention(t, o.Head)
		told := append(slices.Clone(founders), x.Roles[annals.RoleSubject]...)
		if !slices.ContainsFunc(told, func(f document.Mention) bool { return f.Start < m.End && m.Start < f.End }) {
			noun.Add(t, x, annals.RoleFounder, o.Head)
		}
	}
}

// planned reports whether the word before the infinitive at token i tells that what it says is decided or planned.
func planned(t *tree.Tree, i int) bool {
	k := filler.InfinitiveStart(t, i) - 1
	return k >= 0 && (words.List("plan")[t.Tokens[k].Lemma] && t.IsNoun(k) ||
		words.Deciding[t.Tokens[k].Lemma] && t.IsVerb(k) && !t.PassiveAt(k))
}

// byMerger reports whether the clause tells that something came of a merger, which is one and no other founding: "was formed
// from the merger of two unions".
func byMerger(t *tree.Tree, c *tree.Clause) bool {
	return slices.ContainsFunc(c.Subj, func(k int) bool { return isMerger(t, k) }) ||
		slices.ContainsFunc(c.After("from", "out of", "through", "by"), func(k int) bool { return isMerger(t, k) })
}

// isMerger reports whether the noun at token k is one for a merger, and no name.
func isMerger(t *tree.Tree, k int) bool {
	return !t.IsName(k) && words.List("merger")[t.Tokens[k].Lemma]
}
