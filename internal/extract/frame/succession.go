package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/coref"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/scope"
)

// predecessors read whose post somebody got, beside the statements that tell who did: until when "Juan Santos" had led
// in "Maria Campos succeeded Juan Santos as leader in 1990".
func (t *tree) predecessors(found []*document.Candidate) []*document.Candidate {
	var out []*document.Candidate
	for _, n := range found {
		if n.Type != annals.TypeLeadership || n.Stance != annals.Asserted || len(n.Roles[annals.RoleTitle]) == 0 {
			continue
		}
		i := slices.IndexFunc(t.t, func(w lang.Token) bool { return w.Start == n.Trigger })
		if i < 0 || t.preposition(i) != "as" || t.head(i) < 0 || !following[t.t[t.head(i)].Lemma] {
			continue
		}
		c := t.clauseOf(t.head(i))
		if len(c.obj) != 1 || !t.isIndividual(c.obj[0]) || len(c.subj) == 0 || scope.Sought(t.s, c.verb) {
			continue
		}
		who := t.filler(c.obj[0])
		if slices.ContainsFunc(n.Roles[annals.RolePerson], func(m document.Mention) bool {
			return m.Start < who.End && who.Start < m.End || m.Entity != nil && m.Entity == who.Entity
		}) {
			continue
		}
		x := document.NewCandidate(annals.TypeLeadership, "leadership.preceded", 0.65)
		x.Add(annals.RoleSubject, n.Roles[annals.RoleSubject]...)
		x.Add(annals.RolePerson, who)
		x.Add(annals.RoleTitle, n.Roles[annals.RoleTitle]...)
		x.Cover(t.t[c.verb].Start, t.t[c.verb].End)
		x.Trigger, x.Speaker, x.Hedges = n.Trigger, n.Speaker, n.Hedges
		if d := t.timeOf(c.verb); d != nil {
			x.Time = d.AsEnd()
		}
		out = append(out, x)
	}
	return out
}

// following are the verbs that tell who came into the post of whom.
var following = lemmas("succeed replace follow supplant")

// successions read who came into the post that the sentence tells of before: "The League's first president was Juan Santos,
// succeeded by Maria Campos in 1990".
func (t *tree) successions(taken map[int]bool) []*document.Candidate {
	var out []*document.Candidate
	came := map[*document.Entity]*document.Candidate{} // by who came into the post
	for i := range t.t {
		if !following[t.t[i].Lemma] || taken[i] || t.told[i] || !t.isVerb(i) {
			continue
		}
		c := t.clauseOf(i)
		if !c.passive && (t.t[i].Lemma == "follow" || len(c.obj) != 1 || t.tense(i) != "past") || len(c.subj) == 0 ||
			!t.isIndividual(c.subj[0]) || len(c.obj) == 0 || !t.isPerson(c.obj[0]) ||
			len(c.after("as")) > 0 {
			continue
		}
		k := t.postBefore(i)
		if k < 0 || !c.passive {
			if x := t.successor(i, c, came); x != nil {
				taken[i] = true
				came[t.entity(c.subj[0])] = x
				out = append(out, x)
			}
			continue
		}
		x := document.NewCandidate(annals.TypeLeadership, "leadership.succeeded", 0.65)
		if o := t.owners(k); len(o) > 0 && (t.isGroup(o[0]) || t.isState(o[0])) {
			x.Add(annals.RoleSubject, t.filler(o[0]))
		} else if e := t.mainOrganization(); len(o) == 0 && e != nil {
			x.Add(annals.RoleSubject, t.unsaidAt(i, e))
		} else {
			continue
		}
		title := t.titleWords(k)
		for n := k - 1; n >= 0 && t.t[n].Start >= title.Start; n-- {
			if ordinals[t.t[n].Lower] {
				// The second is not the first director.
				title.Start = t.t[n+1].Start
				break
			}
		}
		x.Add(annals.RoleTitle, title)
		t.addFiller(x, annals.RolePerson, c.subj[0])
		x.Start, x.End = t.t[i].Start, t.t[i].End
		x.Cover(x.Roles[annals.RolePerson][0].Start, x.Roles[annals.RolePerson][0].End)
		if d := t.timeOf(i); d != nil {
			x.Time = d.AsStart()
		}
		v := t.voice(i)
		if v.Unreal || v.Stance == annals.Intended {
			continue
		}
		x.Stance, x.Speaker, x.Hedges = v.Stance, v.Speaker, v.Hedges
		taken[i] = true
		if e := t.entity(c.subj[0]); e != nil && v.Stance == annals.Asserted {
			came[e] = x
		}
		out = append(out, x)
	}
	return out
}

// successor reads who came after somebody whom the sentence before tells to have led the organization that the text is
// about: "Santos was its leader until 1990. He was succeeded by Maria Campos", "led it until 1990, when he was replaced
// by"; or after somebody of whom this sentence tells so, "Maria Campos succeeded him and was followed by Pedro Ruiz"; nil
// where nothing of the sort was told.
func (t *tree) successor(i int, c *clause, came map[*document.Entity]*document.Candidate) *document.Candidate {
	led, e := t.entity(c.obj[0]), t.mainOrganization()
	if a := t.antecedent(c.obj[0]); t.t[c.obj[0]].Tag == "WP" && a >= 0 {
		led = t.entity(a) // "by Maria Campos, who was succeeded by"
	}
	if led == nil {
		return nil
	}
	if before := came[led]; before != nil {
		e = before.Roles[annals.RoleSubject][0].Entity
	} else if e == nil || !t.toldToLead(led, e) {
		return nil
	}
	v := t.voice(i)
	if v.Unreal || v.Stance != annals.Asserted {
		return nil
	}
	x := document.NewCandidate(annals.TypeLeadership, "leadership.succeeded", 0.65)
	x.Add(annals.RoleSubject, document.Mention{Start: t.t[i].Start, End: t.t[i].Start, Entity: e})
	t.addFiller(x, annals.RolePerson, c.obj[0])
	first := x.Roles[annals.RolePerson][0].Start
	x.Roles[annals.RolePerson] = nil
	t.addFiller(x, annals.RolePerson, c.subj[0])
	x.Cover(first, t.t[i].End)
	if d := t.timeOf(i); d != nil {
		x.Time = d.AsStart()
	} else if h := t.holding(i); h >= 0 {
		x.Time = t.stateTime(h, false)
		x.Cover(first, t.t[h].End)
	}
	x.Speaker, x.Hedges = v.Speaker, v.Hedges
	return x
}

// holding is the verb beside the one at token i that tells how long whoever came into a post held it: "succeeded him
// and held the post until 1990"; -1 for none.
func (t *tree) holding(i int) int {
	for _, k := range t.children(i, "conj") {
		switch {
		case lists["filling"][t.t[k].Lemma] &&
			slices.ContainsFunc(t.clauseOf(k).obj, func(o int) bool { return lists["post"][t.t[o].Lemma] }):
			return k
		case leading[t.t[k].Lemma] || t.t[k].Lemma == "serve":
			return k
		}
	}
	return -1
}

// toldToLead reports whether this sentence or one before it in its paragraph tells that somebody, or anybody where who
// is nil, led the organization.
func (t *tree) toldToLead(who, of *document.Entity) bool {
	for n := slices.Index(t.s.Doc.Sentences, t.s); n >= 0 && t.s.Doc.Sentences[n].Block == t.s.Block; n-- {
		if leads(t.s.Doc.Sentences[n], who, of) {
			return true
		}
	}
	return false
}

// takeovers read who came to lead the organization that the text is about, where what was taken over goes without
// saying: "When its leader was killed in 1990, Juan Santos took over".
func (t *tree) takeovers(taken map[int]bool) []*document.Candidate {
	var out []*document.Candidate
	e := t.mainOrganization()
	for i := range t.t {
		if t.t[i].Lemma != "take" || taken[i] || t.told[i] || !t.isVerb(i) || e == nil {
			continue
		}
		c := t.clauseOf(i)
		if c.lemma != "take_over" || c.passive || len(c.obj) > 0 || len(c.subj) != 1 || !t.isIndividual(c.subj[0]) ||
			len(c.after("as")) > 0 ||
			!t.toldToLead(nil, e) {
			continue
		}
		v := t.voice(i)
		if v.Unreal || v.Stance != annals.Asserted {
			continue
		}
		x := document.NewCandidate(annals.TypeLeadership, "leadership.took-over", 0.65)
		x.Add(annals.RoleSubject, document.Mention{Start: t.t[i].Start, End: t.t[i].Start, Entity: e})
		t.addFiller(x, annals.RolePerson, c.subj[0])
		x.Cover(x.Roles[annals.RolePerson][0].Start, t.t[i].End)
		if d := t.timeOf(i); d != nil {
			x.Time = d.AsStart()
		}
		x.Speaker, x.Hedges = v.Speaker, v.Hedges
		taken[i] = true
		out = append(out, x)
	}
	return out
}

// leads reports whether a sentence tells that somebody was the leader of the organization or led it, by the words alone:
// both are named there, with a title or a verb of leading, or whoever it is with a title and nothing else that has leaders.
func leads(s *document.Sentence, who, of *document.Entity) bool {
	person, body, lead := false, coref.EntryOf(s) == of, false
	other := false
	for _, m := range s.Mentions {
		person = person || m.Entity == who || who == nil && m.Entity != nil && m.Entity.Kind == annals.Person
		body = body || m.Entity == of
		other = other || m.Entity != of && m.Entity.Kind != annals.Person && m.Entity.Kind != annals.Place
	}
	for _, x := range s.Tokens {
		lead = lead || leading[x.Lemma] && x.Tag != "NNP" || x.Tag == "NN" && heading[x.Lemma]
		// "In 1990 Maria Campos became chairwoman": of whom the text is about.
		body = body || x.Tag == "NN" && heading[x.Lemma] && who != nil && !other
	}
	return person && body && lead
}

// heading are the titles of whoever stands at the head of an organization.
var heading = lemmas("leader president chairman chairwoman chairperson chair secretary secretary-general director head emir commander chief founder")

// leading are the verbs for what they do.
var leading = lemmas("lead head chair command direct found")

// postBefore is the last title before token i that somebody is said to have, or -1.
func (t *tree) postBefore(i int) int {
	for k := i - 1; k >= 0; k-- {
		if words.title[t.t[k].Lemma] && t.isNoun(k) && t.t[k].Tag != "NNS" &&
			slices.ContainsFunc(t.partners(k), t.isPerson) {
			return k
		}
	}
	return -1
}

// ordinals are the adjectives that say who of many held a post.
var ordinals = lemmas("first second third fourth fifth founding inaugural")
