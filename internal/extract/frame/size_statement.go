package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/grammar"
)

// sizeStatement makes the statement of the fact.
func (t *tree) sizeStatement(q quantity, f sizeFact) *grammar.Candidate {
	at := q.head
	if f.verb >= 0 {
		at = f.verb
	}
	v := t.voice(at)
	if k := q.first - 1; v.Stance == annals.Denied && k > 0 &&
		(t.t[k].Lower == "never" || t.t[k].Lower == "not" || t.t[k].Lower == "no") && t.t[q.first].Lower == "more" {
		// "There were never more than 500": the bound is told, not denied.
		v.Stance, q.first = annals.Asserted, k
	}
	if v.Unreal || v.Stance == annals.Intended {
		return nil
	}
	c := grammar.NewCandidate(annals.TypeSize, f.rule, f.confidence)
	if f.subject == unsaid {
		at := t.t[q.first].Start
		c.Add(annals.RoleSubject, grammar.Mention{Start: at, End: at, Entity: t.s.Doc.Main})
	} else {
		t.addFiller(c, annals.RoleSubject, f.subject)
	}
	if len(c.Roles[annals.RoleSubject]) == 0 {
		return nil
	}
	c.Add(annals.RoleValue, t.quantityWords(q, f))
	if f.of >= 0 {
		c.Add(annals.RoleOf, t.measureWords(q, f))
	}
	c.Stance, c.Speaker, c.Hedges = v.Stance, v.Speaker, v.Hedges
	t.estimated(q, f, c)
	c.Time = t.sizeTime(q, f)
	if f.verb >= 0 {
		c.Cover(t.t[f.verb].Start, t.t[f.verb].End)
	}
	return c
}

// quantityWords are the words of the quantity; of a share, with what it is one of.
func (t *tree) quantityWords(q quantity, f sizeFact) grammar.Mention {
	last := q.last
	if f.rule == "size.won" {
		for _, head := range []int{q.head, q.last} {
			if _, end := t.span(head); end > last {
				last = end
				for _, k := range t.attached(head, []string{"of"}) {
					_, last = t.span(k)
				}
			}
		}
	}
	return grammar.Mention{Start: t.t[q.first].Start, End: t.t[last].End}
}

// measureWords are the words of what is measured or counted: with its adjectives, without its owner and the number.
func (t *tree) measureWords(q quantity, f sizeFact) grammar.Mention {
	first := f.of
	if f.last > f.of {
		first, _ = t.span(f.of)
	}
	if c := t.s.ChunkAt(f.of); c != nil && f.last == f.of {
		for first > c.First && (t.t[first-1].Tag == "JJ" || t.t[first-1].Tag == "VBN" || t.t[first-1].Tag == "NN") &&
			t.s.MentionAt(first-1) == nil && first-1 > 0 &&
			(first-1 > q.last || first-1 < q.first || q.noun == f.of && !t.numeral(first-1)) {
			first--
		}
	}
	return grammar.Mention{Start: t.t[first].Start, End: t.t[f.last].End}
}

// estimated gives a number that is said to be estimated, stated or claimed its unnamed speaker. An estimate stays asserted.
func (t *tree) estimated(q quantity, f sizeFact, c *grammar.Candidate) {
	cue := -1
	for k := q.first; k <= q.last; k++ {
		if t.t[k].Lower == "estimated" {
			cue = k
		}
	}
	if f.verb >= 0 {
		for k := f.verb; k >= 0; k = t.head(k) {
			if lists["estimating"][t.t[k].Lemma] && t.isVerb(k) &&
				(t.t[k].Lemma == "estimate" || t.passiveAt(k) && len(t.clauseOf(k).subj) == 0) {
				cue = k
			}
			if !t.is(k, "xcomp", "ccomp", "csubj") && !(t.is(k, "advcl") && t.marked(k, "that")) {
				break
			}
		}
		if t.t[f.verb].Lemma == "claim" && len(c.Speaker) == 0 {
			c.Stance = annals.Alleged
			c.Speaker = []grammar.Mention{{Start: t.t[f.verb].Start, End: t.t[f.verb].End, Unnamed: true}}
		}
	}
	for _, k := range append(t.children(max(f.of, 0), "amod"), -1) {
		if f.of >= 0 && k >= 0 && (t.t[k].Lower == "estimated" || avowingWords[t.t[k].Lower]) {
			cue = k
		}
	}
	if cue >= 0 && !slices.ContainsFunc(c.Speaker, func(m grammar.Mention) bool { return !m.Unnamed }) {
		c.Stance = annals.Asserted
		c.Speaker = []grammar.Mention{{Start: t.t[cue].Start, End: t.t[cue].End, Unnamed: true}}
	}
}

// sizeTime is when the organization had the size: a result has the date of the election.
func (t *tree) sizeTime(q quantity, f sizeFact) edtf.Value {
	if f.verb < 0 {
		return t.passingTime(q.head)
	}
	if f.rule == "size.won" || winning[t.t[f.verb].Lemma] {
		for k := range t.s.Times {
			x := &t.s.Times[k]
			if g := x.Last + 1; x.Modifier && g < len(t.t) {
				for n := g; n < min(g+4, len(t.t)); n++ {
					if words.balloting[t.t[n].Lower] || strings.HasPrefix(t.t[n].Lower, "election") {
						return x.ForEvent()
					}
				}
			}
		}
		if v := t.stateTime(f.verb, false); !v.IsZero() ||
			lists["ballot"][t.t[max(q.noun, 0)].Lemma] && t.t[f.verb].Tag != "VBD" && t.t[f.verb].Tag != "VBG" {
			return v
		}
		if q.noun >= 0 && (lists["ballot"][t.t[q.noun].Lemma] || lists["plurality"][t.t[q.noun].Lemma]) || q.share ||
			f.rule == "size.seats" {
			return t.lastBallot()
		}
		return edtf.Value{}
	}
	return t.stateTime(f.verb, false)
}

// lastBallot is the date of the one election that the sentence before this one in its paragraph tells of, whose result this
// one goes on to tell: "It ran in the 2017 election. It won 308 seats."
func (t *tree) lastBallot() edtf.Value {
	n := slices.Index(t.s.Doc.Sentences, t.s) - 1
	if n < 0 || t.s.Doc.Sentences[n].Block != t.s.Block {
		return edtf.Value{}
	}
	s := t.s.Doc.Sentences[n]
	if len(s.Times) != 1 || !s.Times[0].Modifier {
		return edtf.Value{}
	}
	x := &s.Times[0]
	for k := x.Last + 1; k < min(x.Last+5, len(s.Tokens)); k++ {
		if words.balloting[s.Tokens[k].Lower] {
			return x.ForEvent()
		}
	}
	return edtf.Value{}
}
