package relation

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/frame/repair"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
)

// Coalitions reads the parties whose names dashes or strokes join before the noun for what they form: "the SPD–Green
// coalition", "a Liberal-Labour government".
func Coalitions(t *tree.Tree, taken map[int]bool) []*document.Candidate {
	var out []*document.Candidate
	for i := 3; i < len(t.Tokens); i++ {
		if !repair.CoalitionNouns[t.Tokens[i].Lemma] || t.Tokens[i].IsUpper() || taken[i] {
			continue
		}
		parties := joinedNames(t, i)
		if len(parties) < 2 {
			continue
		}
		v := voice.OfNoun(t, i)
		if h := t.Head(i); v.Unreal || h >= 0 && t.Is(i, "nmod") && words.Risk[t.Tokens[h].Lemma] {
			// "the possibility of an SPD-Green government"
			continue
		}
		x := document.NewCandidate(annals.TypeAlliance, "alliance.hyphen", 0.7)
		x.Stance, x.Speaker, x.Hedges = v.Stance, v.Speaker, v.Hedges
		x.Add(annals.RoleParty, parties...)
		x.Cover(t.Tokens[i].Start, t.Tokens[i].End)
		x.Time = tense.PassingTime(t, i)
		out = append(out, x)
	}
	return out
}

// joinedNames are the capitalized names right before the noun at token i that dashes or strokes join.
func joinedNames(t *tree.Tree, i int) []document.Mention {
	var out []document.Mention
	last, first := i-1, i
	for k := i - 1; k >= 0 && t.Tokens[k].IsUpper() && t.Tokens[k].Tag != "DT" && t.Tokens[k].Tag != "PRP$"; k-- {
		first = k
		if k == 0 || !joints[t.Tokens[k-1].Text] || !t.Tokens[k].Glued {
			continue
		}
		out = append(out, partner(t, k, last))
		k--
		last = k - 1
	}
	if len(out) == 0 || first > last {
		return nil
	}
	out = append(out, partner(t, first, last))
	slices.Reverse(out)
	return out
}

// joints join the names of those who are allied.
var joints = map[string]bool{"-": true, "–": true, "/": true}

// partner is the name of tokens first through last, with the entity that it is known to be.
func partner(t *tree.Tree, first, last int) document.Mention {
	m := t.Stretch(first, last)
	m.Entity = entity.EntityNamed(t.Sentence.Doc, t.Sentence.Text(first, last))
	return m
}
