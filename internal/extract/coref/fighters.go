package coref

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
)

// fightersNouns are the nouns in the plural by which a text speaks of an armed organization, "the rebels", and armedNouns those
// of names and definitions that tell that one is.
var (
	fightersNouns = lists["fighters"]
	armedNouns    = lists["armed"]
)

// fighters resolves "the rebels" and its like at token i, the determiner, to the armed organization that the text speaks of: the
// one named in this sentence or the three before, or else the one that the text is about. Not where there are two, or where the
// phrase says whose or which rebels are meant: "the Peruvian rebels", "the rebels in the south".
func (r *resolver) fighters(i int) (document.EntityMention, bool) {
	t := r.s.Tokens
	if t[i].Lower != "the" || i+1 >= len(t) || !fightersNouns[t[i+1].Lower] || t[i+1].IsUpper() {
		return document.EntityMention{}, false
	}
	m := document.EntityMention{First: i, Last: i + 1, Anaphor: true}
	if c := r.s.ChunkAt(i); c == nil || c.First != i || c.Head != i+1 || bound(r.s, i+1) {
		return m, false
	}
	if i+2 < len(t) && t[i+2].Tag == "POS" {
		m.Modifier = true
	}
	for k := len(r.spoken) - 1; k >= 0 && r.index-r.spoken[k].sentence <= 3; k-- {
		if e := r.spoken[k].entity; e != m.Entity && armed(e) {
			if m.Entity != nil {
				return m, false
			}
			m.Entity = e
		}
	}
	if m.Entity == nil && armed(r.d.Main) {
		m.Entity = r.d.Main
	}
	return m, m.Entity != nil
}

// bound reports whether words behind the noun at token i tell which of many it speaks of: "the rebels in the south", "the rebels
// who", "the rebels of the Front".
func bound(s *document.Sentence, i int) bool {
	return slices.ContainsFunc(s.Dependents(i), func(k int) bool {
		return k > i && s.IsRel(k, "nmod", "acl", "acl:relcl", "appos", "amod")
	})
}

// armed reports whether the text says of an organization, or its name does, that it fights.
func armed(e *document.Entity) bool {
	if e == nil || e.Kind != annals.Organization || e.Ref != "" || len(e.Together) > 0 {
		return false
	}
	for w := range e.DefinedBy {
		if armedNouns[w] {
			return true
		}
	}
	return slices.ContainsFunc(e.Tokens(), func(t []lang.Token) bool {
		return len(t) > 1 && !entity.OrganNouns[t[0].Lower] &&
			slices.ContainsFunc(t, func(x lang.Token) bool { return armedNouns[x.Lower] })
	})
}
