package event

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
)

// punishingVerbs are the verbs for what befalls somebody for a deed.
var punishingVerbs = words.List("punishing")

// addCause adds why what a clause tells was done: where a clause of its own says so, "sold well because the mine was closed",
// "was jailed for refusing to pay", or the verb over it, "the fraud led to the mayor being removed".
func addCause(t *tree.Tree, e *document.Candidate, c *tree.Clause) {
	addCausing(t, e, c)
	for _, k := range t.Children(c.Verb, "advcl", "xcomp", "ccomp") {
		if k < c.Verb || len(e.Roles[annals.RoleCause]) > 0 {
			continue
		}
		switch {
		case t.Marked(k, "because") && t.Finite(k) && directly(t, k, "because"):
			if m, ok := reason(t, k); ok {
				e.Add(annals.RoleCause, m)
			}
		case t.Tokens[k].Tag == "VBG" && t.Marked(k, "due"):
			e.Add(annals.RoleCause, filler.PropositionAt(t, k))
		case t.Marked(k, "for") && t.Tokens[k].Tag == "VBG" && punishingVerbs[c.Lemma] && len(c.Obj) > 0:
			e.Add(annals.RoleCause, filler.PropositionAt(t, k))
		}
	}
}

// addCausing adds what a verb says to have led to the clause: "the fraud led to the mayor being removed".
func addCausing(t *tree.Tree, e *document.Candidate, c *tree.Clause) {
	v := t.Head(c.Verb)
	if v >= 0 && t.Is(c.Verb, "acl") && t.Is(v, "obl") {
		v = t.Head(v)
	}
	if v < 0 || v > c.Verb || !t.IsVerb(v) || !t.Is(c.Verb, "advcl", "ccomp", "xcomp", "acl") || t.Finite(c.Verb) ||
		len(e.Roles[annals.RoleCause]) > 0 {
		return
	}
	own := t.Child(c.Verb, "nsubj") > v && t.Marked(c.Verb, "in", "to")
	o := t.ClauseOf(v)
	if !own && !doneBy(t, v, c.Verb) || !mayCause(o) || o.Passive {
		return
	}
	if m, ok := ledUpTo(t, o); ok {
		e.Add(annals.RoleCause, m)
	} else if !o.Borrowed {
		AddAll(t, e, annals.RoleCause, o.Subj)
	}
}

// doneBy reports whether the gerund at token i, or the passive of one, stands right behind those whom "to" or "in" ties to the
// verb at token v, so that they are its subject: "led to miners occupying the mill".
func doneBy(t *tree.Tree, v, i int) bool {
	first := i
	if k := t.Child(i, "aux:pass"); k >= 0 && t.Tokens[k].Lower == "being" {
		first = k
	}
	k := first - 1
	return t.Tokens[first].Tag == "VBG" && k > v && t.Is(k, "obl", "conj") && t.IsSomebody(k) &&
		slices.ContainsFunc(t.Children(v, "obl"), func(o int) bool {
			return t.Marked(o, "in", "to") && slices.Contains(t.Nouns(o), k)
		})
}

// caused adds the events that a verb like "lead to" says its subject to have caused.
func (r *reader) caused(c *tree.Clause) bool {
	if c.Passive || len(c.Subj) == 0 {
		return false
	}
	heads := c.After("in", "to", "into")
	if len(c.Obj) > 0 {
		heads = c.Obj
	}
	v := voice.Of(r.Tree, c.Verb)
	found := false
	for _, k := range heads {
		for _, n := range r.eventsOf(k, true) {
			if r.taken[n] {
				continue
			}
			e := r.start("event.caused", likelyEvent, nounWords(r.Tree, n), v)
			if e == nil {
				return false
			}
			aboutNoun(r.Tree, e, n, nil, nil)
			if l := r.Tokens[c.Verb].Lemma; l == "culminate" && slices.ContainsFunc(c.Subj, r.IsGroup) {
				// "The movement culminated in a rebellion": its own.
				addFar(r.Tree, e, annals.RoleActor, c.Subj, c.Verb)
			} else if m, ok := ledUpTo(r.Tree, c); ok {
				e.Add(annals.RoleCause, m)
				e.Cover(m.Start, m.End)
			} else if !c.Borrowed {
				// "raided the town, resulting in a fire": the raid did, not who raided.
				AddAll(r.Tree, e, annals.RoleCause, c.Subj)
			}
			if e.Time = tense.NounTime(r.Tree, n); e.Time.IsZero() {
				if e.Time = tense.EventTime(r.Tree, c.Verb); r.Is(c.Verb, "advcl:relcl") && tense.TimeAt(r.Tree, c.Verb) == nil {
					// "was closed in 1990, which led to a strike": the strike has no date.
					e.Time = edtf.Value{}
				}
			}
			r.tellNoun(e, n, c.Verb)
			found = true
		}
	}
	return found
}

// ledUpTo is the words of the whole clause before the comma that a verb of causing says to have led to something: "the mine
// was closed, which led to a strike", "the mine was closed, causing a strike".
func ledUpTo(t *tree.Tree, c *tree.Clause) (document.Mention, bool) {
	h, first := t.Head(c.Verb), c.Verb
	pronoun := t.Child(c.Verb, "nsubj")
	switch {
	case pronoun == c.Verb-1 && pronoun > 0 && t.Tokens[pronoun].Tag == "WDT":
		first = pronoun
		a := t.Antecedent(pronoun)
		if a >= 0 && (t.IsEventNoun(a) || t.IsAgent(a) || t.IsGroup(a) || t.IsPerson(a)) {
			return document.Mention{}, false
		}
		for n := 0; h >= 0 && !t.IsVerb(h) && n < 4; n++ {
			h = t.Head(h)
		}
	case t.Tokens[c.Verb].Tag == "VBG" && t.Is(c.Verb, "advcl") && c.Borrowed:
	default:
		return document.Mention{}, false
	}
	if h < 0 || h > first || !t.IsVerb(h) || !t.Finite(h) || first < 2 || t.Tokens[first-1].Text != "," {
		return document.Mention{}, false
	}
	k := t.Child(h, "nsubj", "nsubj:pass")
	if k < 0 || k > h || t.Tokens[k].Tag == "WDT" || t.Tokens[k].Tag == "WP" {
		return document.Mention{}, false
	}
	begin, _ := t.Span(k)
	return t.Stretch(begin, first-2), true
}

// directly reports whether nothing before the word that begins the clause of the verb at token k takes the cause back:
// "not because", "just because".
func directly(t *tree.Tree, k int, mark string) bool {
	m := -1
	for _, n := range t.Children(k, "mark") {
		if t.Tokens[n].Lower == mark {
			m = n
		}
	}
	return m > 0 && t.Tokens[m-1].Lower != "not" && t.Tokens[m-1].Lower != "just" && t.Tokens[m-1].Lower != "simply"
}

// reason is the words of the finite clause of the verb at token k after the word that begins it, where they stand together.
func reason(t *tree.Tree, k int) (document.Mention, bool) {
	first, last := -1, k
	for _, n := range t.Children(k, "mark") {
		if t.Tokens[n].Lower == "because" {
			first = n + 1
		}
	}
	for n := k + 1; n < len(t.Tokens) && (t.Within(n, k) || t.Is(n, "punct")) &&
		!(t.Is(n, "cc") && t.Tokens[n].Tag == "CC" && clauseAfter(t, n, k)); n++ {
		last = n
	}
	for last > k && (t.Is(last, "punct") || t.Tokens[last].Tag == "CC" || t.Tokens[last].Tag == "IN" ||
		strings.HasPrefix(t.Tokens[last].Tag, ",")) {
		last--
	}
	if first < 0 || first > k || t.Is(first, "punct") {
		return document.Mention{}, false
	}
	return t.Stretch(first, last), true
}

// clauseAfter reports whether the conjunction at token n joins another clause with a subject of its own to the verb at token
// k.
func clauseAfter(t *tree.Tree, n, k int) bool {
	h := t.Head(n)
	return h > n && t.IsVerb(h) && t.Head(h) == k && t.Child(h, "nsubj") >= 0
}
