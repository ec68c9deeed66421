package relation

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/size"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
)

// Seconds read who stood beside whoever led an organization, or came before or after them, where only the leader says whose
// post it is: "Juan Santos founded the League. His deputy, Maria Campos, was shot in 1990". It is a post in what the text
// tells that leader to have led.
func Seconds(t *tree.Tree) []*document.Candidate {
	var out []*document.Candidate
	for i := range t.Tokens {
		l := t.Tokens[i].Lemma
		turn := words.List("leaders-turn")[l]
		if !turn && !words.List("leaders-second")[l] || !t.IsNoun(i) || t.Tokens[i].Tag == "NNS" || t.Told[i] {
			continue
		}
		owner := t.Child(i, "nmod:poss")
		if c := t.Sentence.ChunkAt(i); owner < 0 || owner > i || c == nil || !t.IsPerson(owner) {
			continue
		}
		leader := t.Entity(owner)
		if leader == nil || leader.Kind != annals.Person {
			continue
		}
		holders := noun.Partners(t, i)
		if len(holders) != 1 || !noun.IsIndividual(t, holders[0]) || t.Entity(holders[0]) == leader {
			continue
		}
		of := filler.MainLedBy(t, leader)
		if of == nil && size.MainOrganization(t) == nil {
			of = filler.LedBy(t, leader)
		}
		v := voice.OfNoun(t, i)
		if of == nil || v.Unreal {
			continue
		}
		x := document.NewCandidate(annals.TypeLeadership, "leadership.second", 0.7)
		x.Add(annals.RoleSubject, size.UnsaidAt(t, i, of))
		noun.Add(t, x, annals.RolePerson, holders[0])
		title := filler.TitleWords(t, i)
		if turn {
			// A successor is nobody's without whose.
			first, _ := t.Span(owner)
			title.Start = t.Tokens[first].Start
		}
		x.Add(annals.RoleTitle, title)
		x.Cover(t.Tokens[owner].Start, t.Tokens[i].End)
		x.Time = tense.PassingTime(t, i)
		x.Stance, x.Speaker, x.Hedges = v.Stance, v.Speaker, v.Hedges
		out = append(out, x)
	}
	return out
}
