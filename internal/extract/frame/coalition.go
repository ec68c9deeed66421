package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
)

// coalitions reads the parties whose names dashes or strokes join before the noun for what they form: "the SPD–Green
// coalition", "a Liberal-Labour government".
func (t *tree) coalitions(taken map[int]bool) []*document.Candidate {
	var out []*document.Candidate
	for i := 3; i < len(t.t); i++ {
		if !coalitionNouns[t.t[i].Lemma] || t.t[i].IsUpper() || taken[i] {
			continue
		}
		parties := t.joinedNames(i)
		if len(parties) < 2 {
			continue
		}
		v := t.nounVoice(i)
		if h := t.head(i); v.Unreal || h >= 0 && t.is(i, "nmod") && riskNouns[t.t[h].Lemma] {
			// "the possibility of an SPD-Green government"
			continue
		}
		x := document.NewCandidate(annals.TypeAlliance, "alliance.hyphen", 0.7)
		x.Stance, x.Speaker, x.Hedges = v.Stance, v.Speaker, v.Hedges
		x.Add(annals.RoleParty, parties...)
		x.Cover(t.t[i].Start, t.t[i].End)
		x.Time = t.passingTime(i)
		out = append(out, x)
	}
	return out
}

// joinedNames are the capitalized names right before the noun at token i that dashes or strokes join.
func (t *tree) joinedNames(i int) []document.Mention {
	var out []document.Mention
	last, first := i-1, i
	for k := i - 1; k >= 0 && t.t[k].IsUpper() && t.t[k].Tag != "DT" && t.t[k].Tag != "PRP$"; k-- {
		first = k
		if k == 0 || !joints[t.t[k-1].Text] || !t.t[k].Glued {
			continue
		}
		out = append(out, t.partner(k, last))
		k--
		last = k - 1
	}
	if len(out) == 0 || first > last {
		return nil
	}
	out = append(out, t.partner(first, last))
	slices.Reverse(out)
	return out
}

// joints join the names of those who are allied.
var joints = map[string]bool{"-": true, "–": true, "/": true}

// partner is the name of tokens first through last, with the entity that it is known to be.
func (t *tree) partner(first, last int) document.Mention {
	m := t.stretch(first, last)
	m.Entity = entity.EntityNamed(t.s.Doc, t.s.Text(first, last))
	return m
}

// coalitionNouns are the nouns for what allied parties form.
var coalitionNouns = lemmas("coalition alliance government cabinet pact bloc administration")
