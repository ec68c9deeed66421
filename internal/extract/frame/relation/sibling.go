package relation

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
)

// Siblings read two who are told together what they are to each other: "the brothers Juan and Pedro Santos", "the cousins, Juan
// Santos and Maria Campos,". Of three and more nobody is told to be whose.
func Siblings(t *tree.Tree) []*document.Candidate {
	var out []*document.Candidate
	for i := range t.Tokens {
		if t.Tokens[i].Tag != "NNS" || !words.List("mutual-kin")[t.Tokens[i].Lemma] || t.Told[i] || t.Child(i, "nmod:poss") >= 0 ||
			len(t.Attached(i, []string{"of"})) > 0 {
			continue
		}
		last := i
		if i+4 < len(t.Tokens) && t.Tokens[i+2].Lower == "in" && t.Tokens[i+4].Lower == "law" && t.Tokens[i+1].Tag == "HYPH" {
			last = i + 4 // "the brothers-in-law Juan Santos and Pedro Ruiz"
		}
		k := last + 1
		if k < len(t.Tokens) && t.Tokens[k].Text == "," {
			k++
		}
		one := personAt(t, k)
		if one == nil || one.Last+2 >= len(t.Tokens) || t.Tokens[one.Last+1].Lower != "and" {
			continue
		}
		other := personAt(t, one.Last+2)
		if other == nil || other.Entity == one.Entity || one.Entity.Kind == "" && other.Entity.Kind == "" {
			continue
		}
		if end := other.Last + 1; end < len(t.Tokens) && t.Tokens[end].Tag == "CC" {
			continue
		}
		v := voice.OfNoun(t, i)
		if v.Unreal {
			continue
		}
		x := document.NewCandidate(annals.TypeFamily, "family.mutual", 0.75)
		x.Add(annals.RolePerson, t.Sentence.Filler(one.First, one.Last, one.Last))
		x.Add(annals.RoleRelative, t.Sentence.Filler(other.First, other.Last, other.Last))
		x.Add(annals.RoleRelation, t.Stretch(i, last))
		if own, told := tense.OwnTime(t, i); told {
			x.Time = own
		}
		x.Stance, x.Speaker, x.Hedges = v.Stance, v.Speaker, v.Hedges
		out = append(out, x)
	}
	return out
}

// personAt is the name of a person, or of nobody knows what, that begins at token k; nil for none. The first of two with one
// family name may be called by the given name alone.
func personAt(t *tree.Tree, k int) *document.EntityMention {
	if k >= len(t.Tokens) {
		return nil
	}
	m := t.Sentence.MentionAt(k)
	if m == nil || m.First != k || m.Anaphor || m.Modifier || m.Entity.Kind != annals.Person && m.Entity.Kind != "" {
		return nil
	}
	return m
}
