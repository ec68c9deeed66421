package relation

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
)

// Departures read until when somebody led an organization that they were told to lead before, where nothing more is said than
// that they went or were made to go: "Santos became its president in 1990. He resigned in 2001", "handed over to Maria Campos in
// 2001"; to whom they handed over led it from then on.
func Departures(t *tree.Tree, taken map[int]bool, found []*document.Candidate) []*document.Candidate {
	var out []*document.Candidate
	for i := range t.Tokens {
		if taken[i] || t.Told[i] || !t.IsVerb(i) {
			continue
		}
		c := t.ClauseOf(i)
		if !departs(t, c) {
			continue
		}
		goer := c.Surface()
		if !c.Passive && words.List("unseating")[c.Lemma] {
			goer = c.Obj // "The party ousted him in 2001"
		}
		if len(goer) != 1 || !t.IsPerson(goer[0]) {
			continue
		}
		who, v := t.Entity(goer[0]), voice.Of(t, i)
		if a := t.Antecedent(goer[0]); a >= 0 && strings.HasPrefix(t.Tokens[goer[0]].Tag, "W") {
			who = t.Entity(a)
		}
		if who == nil || who.Kind != annals.Person || v.Unreal || v.Stance != annals.Asserted {
			continue
		}
		of := filler.LedBy(t, who)
		if !wasLeader(t, who) {
			continue
		}
		d := tense.TimeOf(t, i)
		if of == nil || d == nil || d.Value.String() != d.Core.String() {
			continue
		}
		x := document.NewCandidate(annals.TypeLeadership, "leadership.left", 0.65)
		x.Add(annals.RoleSubject, document.Mention{Start: t.Tokens[i].Start, End: t.Tokens[i].Start, Entity: of})
		noun.Add(t, x, annals.RolePerson, goer[0])
		x.Cover(x.Roles[annals.RolePerson][0].Start, t.Tokens[i].End)
		x.Time, x.Speaker, x.Hedges = d.AsEnd(), v.Speaker, v.Hedges
		if !slices.ContainsFunc(found, func(x *document.Candidate) bool { return endsPost(x, who, of) }) {
			out = append(out, x)
		}
		if heir := heirOf(t, c); heir >= 0 {
			y := document.NewCandidate(annals.TypeLeadership, "leadership.left-to", 0.65)
			y.Add(annals.RoleSubject, x.Roles[annals.RoleSubject]...)
			noun.Add(t, y, annals.RolePerson, heir)
			y.Cover(t.Tokens[i].Start, t.Tokens[i].End)
			y.Time, y.Speaker, y.Hedges = d.AsStart(), v.Speaker, v.Hedges
			out = append(out, y)
		}
	}
	return out
}

// heirOf is the person to whom somebody leaves a post by a clause, "handed over to Maria Campos", "stood down in favour of
// her"; -1 for none.
func heirOf(t *tree.Tree, c *tree.Clause) int {
	heirs := c.After("for")
	if c.Lemma == "hand_over" {
		heirs = c.After("to")
	}
	for _, favour := range c.After("in") {
		if l := t.Tokens[favour].Lower; l == "favour" || l == "favor" {
			heirs = t.Attached(favour, []string{"of"})
		}
	}
	if c.Passive || len(heirs) != 1 || !noun.IsIndividual(t, heirs[0]) {
		return -1
	}
	return heirs[0]
}

// endsPost reports whether a candidate tells already until when somebody led an organization: "Its leader, Juan Santos, was
// killed".
func endsPost(x *document.Candidate, who, of *document.Entity) bool {
	is := func(r annals.Role, e *document.Entity) bool {
		return slices.ContainsFunc(x.Roles[r], func(m document.Mention) bool { return m.Entity == e })
	}
	return x.Type == annals.TypeLeadership && is(annals.RolePerson, who) && is(annals.RoleSubject, of) &&
		strings.HasPrefix(x.Time.String(), "/") && x.Time != tense.Present
}

// wasLeader reports whether the sentence, or the nearest before it in its paragraph that names somebody and tells of leading,
// tells it of them: of all people named there they are nearest to a word for it.
func wasLeader(t *tree.Tree, who *document.Entity) bool {
	d := t.Sentence.Doc
	for n := slices.Index(d.Sentences, t.Sentence); n >= 0 && d.Sentences[n].Block == t.Sentence.Block; n-- {
		s := d.Sentences[n]
		told := false
		for i := range s.Tokens {
			if !filler.TellsLeading(s.Tokens[i]) {
				continue
			}
			var nearest *document.EntityMention
			for k := range s.Mentions {
				m := &s.Mentions[k]
				if m.Entity != nil && m.Entity.Kind == annals.Person && (nearest == nil || gapTo(s, m, i) < gapTo(s, nearest, i)) {
					nearest = m
				}
				told = told || m.Entity == who
			}
			if nearest != nil && nearest.Entity == who {
				return true
			}
		}
		if told {
			return false
		}
	}
	return false
}

// gapTo is how far a name stands from token i; what begins another clause between them counts as many words.
func gapTo(s *document.Sentence, m *document.EntityMention, i int) int {
	first, last := m.Last, i
	if i < m.First {
		first, last = i, m.First
	}
	gap := last - first
	for k := first + 1; k < last; k++ {
		if s.Tokens[k].Text == ";" || s.Tokens[k].Tag == "CC" {
			gap += len(s.Tokens)
		}
	}
	return gap
}

// departs reports whether a clause tells that its subject left a post, and not which.
func departs(t *tree.Tree, c *tree.Clause) bool {
	if len(c.After("as", "from", "at", "of")) > 0 || t.Child(c.Verb, "xcomp", "ccomp") >= 0 {
		return false
	}
	if words.List("unseating")[c.Lemma] {
		return c.Passive || len(c.Obj) == 1 && t.Tokens[c.Obj[0]].Tag == "PRP" && len(c.Subj) == 1 && t.IsGroup(c.Subj[0])
	}
	aside := t.Tokens[c.Verb].Lemma == "step" && t.HasWord(c.Verb, "advmod", "aside", "down")
	if c.Lemma == "leave" && len(c.Obls) > 0 {
		return false // "left for Lima"
	}
	// What goes on with a passive may be taken for one: "was elected in 1990 and stepped down in 2001".
	return (aside || words.List("departing")[c.Lemma] || c.Lemma == "leave" && !c.Passive) && (len(c.Obj) == 0 || c.Passive) &&
		(c.Lemma == "hand_over") == (len(c.After("to")) > 0) &&
		!slices.ContainsFunc(c.Obls, func(o tree.Oblique) bool { return o.Prep == "into" || o.Prep == "with" })
}
