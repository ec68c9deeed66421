package grammar

import (
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/naming"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
)

// readIdeologies finds doctrines and orientations: "it espouses X", "its ideology is X", "the party is conservative".
func readIdeologies(s *document.Sentence) {
	t := s.Tokens
	for i := range t {
		if predicate.InQuote(s, i) {
			continue
		}
		switch w := t[i].Lower; {
		case t[i].IsVerb() && entity.IdeologyWords["holding"][t[i].Lemma]:
			heldIdeology(s, i)
		case entity.IdeologyWords["noun"][w] && t[i].IsNoun():
			namedIdeology(s, i)
		case (w == "is" || w == "was" || w == "are" || w == "were" || w == "remains" || w == "remained" || w == "became") &&
			t[i].Tag != "NN":
			orientation(s, i)
		}
	}
}

// isDoctrine reports whether the noun phrase p tells a doctrine: its head is an -ism or a noun for doctrines.
func isDoctrine(s *document.Sentence, p document.Phrase) bool {
	w := s.Tokens[p.Head].Lower
	return entity.IdeologyWords["noun"][w] || IsIsm(w)
}

// IsIsm reports whether a word in small letters names a doctrine by its ending: "socialism", not "tourism".
func IsIsm(w string) bool {
	return len(w) > 5 && strings.HasSuffix(w, "ism") && !strings.HasSuffix(w, "baptism") && !entity.IdeologyWords["other"][w]
}

// heldIdeology reads "espouses X", "adheres to X", "was influenced by X" at the verb i.
func heldIdeology(s *document.Sentence, i int) {
	t := s.Tokens
	o := i + 1
	for o < len(t) && t[o].IsAdverb() {
		o++
	}
	if o < len(t) && (t[o].Lower == "to" || t[o].Lower == "in" || t[o].Lower == "on" || t[o].Lower == "by" ||
		t[o].Lower == "with") && t[o].Tag != "RP" {
		o++
	}
	c := s.ChunkAt(o)
	if c == nil || c.First != o {
		return
	}
	p := s.Extend(*c)
	if !isDoctrine(s, document.Phrase{First: c.First, Last: c.Last, Head: c.Head}) {
		return
	}
	p.Last = coordinatedEnd(s, p.Last, func(k int) bool { return IsIsm(t[k].Lower) || entity.IdeologyWords["noun"][t[k].Lower] })
	subject := predicate.SubjectFor(s, i)
	if subject.Head < 0 || personal(s, subject) || !thinks(s, subject.Head) {
		return
	}
	if m := thinker(s, subject); m.Entity == nil && entity.IdeologyWords["noun"][t[subject.Head].Lower] {
		return // "a doctrine based on the teachings of Campos": nobody's
	}
	x := document.NewCandidate(annals.TypeIdeology, "ideology.held", 0.7)
	x.Trigger, x.Verb = t[i].Start, t[i].Start
	x.Cover(t[i].Start, t[i].End)
	x.Add(annals.RoleSubject, thinker(s, subject))
	x.Add(annals.RoleValue, scope.Mention(s, p))
	pred := predicate.Read(s, i)
	x.Time = ideologyTime(s, pred)
	predicate.Stance(s, x, pred)
	s.Candidates = append(s.Candidates, x)
}

// thinker is whom the ideology is of that the phrase p has: of "the party's platform" the party, else what the phrase stands
// for.
func thinker(s *document.Sentence, p document.Phrase) document.Mention {
	c := s.ChunkAt(p.Head)
	if c == nil || !entity.IdeologyWords["noun"][s.Tokens[p.Head].Lower] && !entity.IdeologyWords["line"][s.Tokens[p.Head].Lower] {
		return s.FillerOf(p)
	}
	if owner, _ := scope.IdeologyOwner(s, *c); owner.Entity != nil {
		return owner
	}
	return s.FillerOf(p)
}

// thinks reports whether the noun at token i may hold a doctrine: not "the colours", nor a place.
func thinks(s *document.Sentence, i int) bool {
	if m := s.MentionAt(i); m != nil && !m.Modifier {
		return m.Entity.Kind != annals.Place && m.Entity.Kind != annals.Event
	}
	w := s.Tokens[i].Lower
	single := strings.TrimSuffix(w, "s")
	return s.Tokens[i].Tag != "NNS" || document.GroupWords[single] || entity.PersonNouns[single] ||
		entity.IdeologyWords["line"][w] || entity.IdeologyWords["noun"][w] || w == "parties"
}

// personal reports whether the phrase is a pronoun of the speaker or an empty subject, of which no ideology is told.
func personal(s *document.Sentence, p document.Phrase) bool {
	switch s.Tokens[p.Head].Lower {
	case "i", "we", "you", "there":
		return true
	}
	return false
}

// coordinatedEnd is the last token of the phrases that "and" or commas join to the one that ends at token last, while their
// heads are wanted.
func coordinatedEnd(s *document.Sentence, last int, wanted func(int) bool) int {
	t := s.Tokens
	for last+2 < len(t) && (t[last+1].Text == "," || t[last+1].Tag == "CC") {
		n := last + 2
		if n < len(t) && t[n].Tag == "CC" {
			n++
		}
		c := s.ChunkAt(n)
		if c == nil || c.First != n || !wanted(c.Head) {
			break
		}
		last = c.Last
	}
	return last
}

// ideologyTime is when an ideology was held: since a date, or as the tense tells.
func ideologyTime(s *document.Sentence, p *predicate.Predicate) edtf.Value {
	x := predicate.LeadingTime(s, p.First)
	if len(p.Times) > 0 {
		x = p.Times[0]
	}
	if x != nil {
		return x.AsStart()
	}
	return predicate.TenseTime(s, p)
}

// namedIdeology reads "its ideology is X", "the party's ideology of X", "its revolutionary interpretation of Islam" at the
// noun i.
func namedIdeology(s *document.Sentence, i int) {
	t := s.Tokens
	c := s.ChunkAt(i)
	if c == nil || c.Head != i {
		return
	}
	owner, first := scope.IdeologyOwner(s, *c)
	if owner.Entity == nil {
		return
	}
	x := document.NewCandidate(annals.TypeIdeology, "ideology.noun", 0.65)
	x.Add(annals.RoleSubject, owner)
	verb := s.Head(i)
	switch k := i + 1; {
	case k+1 < len(t) && (t[k].Lower == "is" || t[k].Lower == "was" || t[k].Lower == "are" || t[k].Lower == "were"):
		// What the ideology is said to be.
		end := predicate.ClauseEnd(s, k+1)
		from := k + 1
		for from < end && (t[from].IsAdverb() || t[from].Tag == "VBN" || t[from].Lower == "on" ||
			t[from].Lower == "by" || t[from].Lower == "as") {
			from++
		}
		if from >= end || from == k+1 && !isPhrase(s, from) {
			return // "its ideology was forgotten"
		}
		x.Add(annals.RoleValue, scope.Mention(s, document.Phrase{First: from, Last: end - 1}))
		verb = k
	case k+1 < len(t) && t[k].Lower == "of" && s.ChunkAt(k+1) != nil && s.ChunkAt(k+1).First == k+1:
		p := s.Extend(*c)
		p.First = first
		x.Add(annals.RoleValue, scope.Mention(s, p))
	default:
		// "its Islamist ideology": only with words that say which.
		if !tellsWhich(s, first, i) {
			return
		}
		x.Add(annals.RoleValue, scope.Mention(s, document.Phrase{First: first, Last: i}))
	}
	if v := s.ClauseVerb(verb); v >= 0 && naming.Present(t, v, v+1) || v >= 0 && t[v].Tag == "VBZ" {
		x.Time = edtf.MustParse("/..")
	}
	s.Candidates = append(s.Candidates, x)
}

// isPhrase reports whether a noun phrase or an orientation begins at token i.
func isPhrase(s *document.Sentence, i int) bool {
	t := s.Tokens[i]
	return s.ChunkAt(i) != nil || IsIsm(t.Lower) || entity.IdeologyWords["adjective"][t.Lower] || strings.HasSuffix(t.Lower, "ist")
}

// tellsWhich reports whether a modifier among tokens from up to to says which ideology it is.
func tellsWhich(s *document.Sentence, from, to int) bool {
	for k := from; k < to; k++ {
		if !entity.IdeologyWords["empty"][s.Tokens[k].Lower] {
			return true
		}
	}
	return false
}

// orientation reads "the party is socially conservative and pro-European" at the copula i: adjectives of orientation said of
// an organization.
func orientation(s *document.Sentence, i int) {
	t := s.Tokens
	end := predicate.Adjectives(s, i+1)
	if end <= i+1 || end < len(t) && s.ChunkAt(end) != nil && s.ChunkAt(end).First <= end &&
		t[end].IsNoun() {
		return
	}
	if c := s.ChunkAt(end - 1); c != nil && c.Head >= end {
		return
	}
	subject := predicate.SubjectFor(s, i)
	if !oriented(s, i+1, end) || subject.Head < 0 {
		return
	}
	m := thinker(s, subject)
	if m.Entity == nil || m.Entity.Kind != annals.Organization {
		return
	}
	x := document.NewCandidate(annals.TypeIdeology, "ideology.orientation", 0.65)
	x.Add(annals.RoleSubject, m)
	x.Add(annals.RoleValue, scope.Mention(s, document.Phrase{First: i + 1, Last: end - 1}))
	p := &predicate.Predicate{Verb: i, First: predicate.VerbGroupStart(s, i),
		Present: naming.Present(t, i, i+1) || t[i].Lower == "remains"}
	x.Time = ideologyTime(s, p)
	s.Candidates = append(s.Candidates, x)
}

// oriented reports whether one of the tokens from up to to is an adjective of orientation.
func oriented(s *document.Sentence, from, to int) bool {
	t := s.Tokens
	for k := from; k < to; k++ {
		w := strings.TrimPrefix(t[k].Lower, "-")
		if k > from+1 && t[k-1].Tag == "HYPH" {
			w = t[k-2].Lower + "-" + w
		}
		if k > from && w == "green" && t[k-1].IsAdjective() {
			continue // "light green"
		}
		if strings.HasPrefix(w, "pro-") || strings.HasPrefix(w, "anti-") || entity.IdeologyWords["adjective"][w] ||
			strings.HasSuffix(w, "ist") && t[k].IsAdjective() && !entity.IdeologyWords["other"][w] {
			return true
		}
	}
	return false
}

// ownOrientation reports whether the predicate says of what orientation its subject calls itself: "describes itself as
// socialist".
func ownOrientation(s *document.Sentence, p *predicate.Predicate) bool {
	end := predicate.Adjectives(s, p.Complement.First)
	return ofItself(s, p) && end > p.Complement.Last && oriented(s, p.Complement.First, end)
}

// ofItself reports whether the subject of the predicate says something of itself.
func ofItself(s *document.Sentence, p *predicate.Predicate) bool {
	return p.PatientHead >= 0 && s.Tokens[p.PatientHead].IsReflexive()
}
