package coref

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/wordlist"
)

// person is whom "he" or "she" at token i stands for: of the persons spoken of in this sentence and the three before,
// the nearest, a subject before others, of fitting sex; else the one whom the text is about.
func (r *resolver) person(i int, pronoun string) *document.Entity {
	if ofSayer(r.s, i) {
		return nil
	}
	actor := r.actorOn(i)
	best := r.nearestPerson(i, pronoun, actor)
	if e := r.fronted(i); e != nil && e.Kind == annals.Person && takes(e, pronoun) && len(e.Together) == 0 {
		best = e
	}
	if main := r.d.Main; best == nil && main != nil && main != actor && main.Kind == annals.Person && takes(main, pronoun) {
		best = main
	}
	if h := r.hero; best == nil && h != nil && h != actor && takes(h, pronoun) {
		best = h
	}
	if best == nil {
		best = r.onlyMaybe(i, pronoun, actor)
	}
	if best == nil {
		return nil
	}
	if best.Pronoun == "" {
		best.Pronoun = pronoun
	}
	if best.Kind == "" {
		best.Kind, best.Settled = annals.Person, true
	}
	return best
}

// ofSayer reports whether "he" or "his" at token i stands in what a person says whom the text does not name, and so
// more likely for that one: "a minister said that he had resigned".
func ofSayer(s *document.Sentence, i int) bool {
	subject := s.ClauseSubjectBefore(i)
	return subject >= 0 && s.Tokens[subject].Tag == "NN" && entity.PersonNouns[s.Tokens[subject].Lower] &&
		entityAt(s, subject) == nil && inReport(s, subject, i)
}

// takes reports whether "he" or "she" may stand for the entity: the text has not yet used the other of it.
func takes(e *document.Entity, pronoun string) bool { return e.Pronoun == "" || e.Pronoun == pronoun }

// actorOn is who does something to "him" or "her" at token i, as the subject of the clause, and so is another, or who
// removes somebody from "his" post; nil for none.
func (r *resolver) actorOn(i int) *document.Entity {
	if v := dismissal(r.s, i); v >= 0 {
		if k := r.s.Dependent(v, "nsubj"); k >= 0 {
			return entityAt(r.s, k)
		}
	}
	if w := r.s.Tokens[i].Lower; w != "him" && (w != "her" || r.s.Tokens[i].Tag != "PRP") {
		return nil
	}
	subject := r.s.ClauseSubjectBefore(i)
	if subject < 0 {
		return nil
	}
	actor := entityAt(r.s, subject)
	if sharesVerb(r.s, subject, i) || actor != nil && r.speaksOfAnother(actor) && whileActing(r.s, subject, i) {
		return actor
	}
	return nil
}

// speaksOfAnother reports whether the sentence has spoken of a person beside the actor.
func (r *resolver) speaksOfAnother(actor *document.Entity) bool {
	return slices.ContainsFunc(r.s.Mentions, func(m document.EntityMention) bool {
		return m.Entity != actor && m.Entity.Kind == annals.Person && len(m.Entity.Together) == 0
	})
}

// whileActing reports whether the pronoun at token i is whom the subject does something to meanwhile, by a participle without a
// subject of its own: "reappointed Campos, returning him to his post", "wrote to Campos, urging him to resign". Of verbs by which
// one thing brings about another it is the deed that does so: "Campos won, making him the first".
func whileActing(s *document.Sentence, subject, i int) bool {
	v := s.Head(i)
	for n := 0; v >= 0 && n < len(s.Tokens) && s.IsRel(v, "xcomp", "conj", "nmod", "obl", "obj"); n++ {
		v = s.Head(v)
	}
	if v < 0 || s.Tokens[v].Tag != "VBG" || !s.IsRel(v, "advcl", "acl") || effecting[s.Tokens[v].Lemma] || v < subject {
		return false
	}
	over := s.Head(v)
	if s.IsRel(v, "acl") {
		over = s.Head(over) // "a letter urging him"
	}
	for n := 0; over >= 0 && n < len(s.Tokens) && over != s.Head(subject) && s.IsRel(over, "xcomp", "conj"); n++ {
		over = s.Head(over)
	}
	return over >= 0 && over == s.Head(subject)
}

// effecting are the verbs by which one thing brings about another.
var effecting = wordlist.Set("make leave give allow enable force prompt earn cause bring prevent lead render turn win gain " +
	"grant help ensure require secure net put place set cost permit deprive strip")

// dismissal is the verb by which somebody loses the post that "his" or "her" at token i is before, "removed Campos from his
// post"; -1 for none.
func dismissal(s *document.Sentence, i int) int {
	t, post := s.Tokens, s.Head(i)
	if t[i].Tag != "PRP$" || i == 0 || t[i-1].Lower != "from" && t[i-1].Lower != "of" || post < i || !dismissedFrom[t[post].Lemma] {
		return -1
	}
	if v := s.Head(post); v >= 0 && v < i && dismissing[document.VerbBase(t[v])] && s.Dependent(v, "obj") >= 0 {
		return v
	}
	return -1
}

// dismissing are the verbs by which one takes a post from another, dismissedFrom the nouns for what is taken.
var (
	dismissing    = wordlist.Set("remove dismiss fire sack oust relieve strip suspend expel depose discharge eject")
	dismissedFrom = wordlist.Set("post position office job role seat command duty title rank chairmanship presidency " +
		"ministry throne")
)

// nearestPerson is who is spoken of nearest before token i of those for whom "he" or "she" there may stand, actor apart; nil
// for none.
func (r *resolver) nearestPerson(i int, pronoun string, actor *document.Entity) *document.Entity {
	var best *document.Entity
	cost := 1 << 20
	for k := len(r.spoken) - 1; k >= 0; k-- {
		x := r.spoken[k]
		if r.index-x.sentence > 3 {
			break
		}
		known := x.entity.Kind == annals.Person
		if x.entity == actor || len(x.entity.Together) > 0 || !known && !r.mayTurnOutPerson(x, i) ||
			!takes(x.entity, pronoun) || r.namedBeside(i, x.entity) {
			continue
		}
		c := r.farness(x, i)
		if !known {
			c += 2
		}
		if c < cost {
			best, cost = x.entity, c
		}
	}
	return best
}

// mayTurnOutPerson reports whether the pronoun at token i may be the first to tell that whoever was spoken of is a person:
// "Marvex fell. He …", of one of whom nothing tells what it is.
func (r *resolver) mayTurnOutPerson(x spoken, i int) bool {
	return x.subject && !x.article && x.entity != r.d.Main && r.index-x.sentence <= 1 &&
		entity.MayBePerson(x.entity) && !r.anotherBefore(x, i)
}

// onlyMaybe is the only one named in this sentence and the one before in its paragraph who may be a person, where nothing tells
// what it is: "She beat Marvex, and he resigned"; nil for none and for two.
func (r *resolver) onlyMaybe(i int, pronoun string, actor *document.Entity) *document.Entity {
	var only *document.Entity
	for k := len(r.spoken) - 1; k >= 0 && r.index-r.spoken[k].sentence <= 1; k-- {
		x := r.spoken[k]
		e, s := x.entity, r.d.Sentences[x.sentence]
		if s.Block != r.s.Block {
			break
		}
		if e == only || e == actor || e == r.d.Main || x.article || !entity.MayBePerson(e) || !takes(e, pronoun) ||
			!s.IsRel(x.last, "nsubj", "nsubj:pass", "obj", "obl:agent", "appos", "nmod:poss") ||
			r.namedBeside(i, e) || r.anotherBefore(x, i) {
			continue
		}
		if only != nil {
			return nil
		}
		only = e
	}
	return only
}

// farness says how far back the text spoke of somebody as seen from the pronoun at token i; farther where it was not about
// them.
func (r *resolver) farness(x spoken, i int) int {
	c := 4 * (r.index - x.sentence)
	switch {
	case !x.subject && x.pronoun && x.sentence < r.index:
		c--
	case !x.subject:
		c += 3
		if x.sentence == r.index && r.opensMain(i) {
			// "After a quarrel with Campos, he left": whom the text was about.
			c += 2
		}
	case x.under:
		c++ // "until Campos left"
	}
	if x.modifier {
		c++
	}
	if x.entity == r.d.Main {
		c -= 2
	}
	return c
}

// opensMain reports whether the pronoun at token i is the subject of the sentence's main clause.
func (r *resolver) opensMain(i int) bool {
	return r.s.IsRel(i, "nsubj", "nsubj:pass") && r.s.Head(i) == r.s.Root()
}

// anotherBefore reports whether the sentence itself tells of a person by a noun, between where it spoke of an entity
// that may be one and the pronoun at token i: "Marvex fired a teacher for his views".
func (r *resolver) anotherBefore(x spoken, i int) bool {
	for k := x.last + 1; x.sentence == r.index && k < i; k++ {
		if entity.ActsAsPerson(r.s, k) {
			return true
		}
	}
	return false
}

// sharesVerb reports whether the pronoun at token i depends on the verb that the subject does, or on one beside or
// under it: not in "Campos won, making her the first".
func sharesVerb(s *document.Sentence, subject, i int) bool {
	k := s.Head(i)
	for n := 0; k >= 0 && n < len(s.Tokens) && k != s.Head(subject) && s.IsRel(k, "xcomp", "conj", "nmod", "obl", "obj"); n++ {
		k = s.Head(k)
	}
	return k >= 0 && k == s.Head(subject)
}

// namedBeside reports whether the clause of the pronoun at token i names the entity after it, beside the pronoun's own
// part in it: "he persuaded Santos", "he was appointed by Santos".
func (r *resolver) namedBeside(i int, e *document.Entity) bool {
	s := r.s
	if !s.IsRel(i, "nsubj", "nsubj:pass") {
		return false
	}
	for _, m := range r.ahead {
		if m.Entity == e && !m.Modifier && s.Head(entity.HeadOf(s, &m)) == s.Head(i) {
			return true
		}
	}
	return false
}
