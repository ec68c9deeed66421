package coref

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/wordlist"
)

// fronted is whom a pronoun at token i speaks of ahead of the name, in words before the subject of the main clause: "Having its
// roots in Lima, the League". Nil where the subject is no name, or the words tell of a past that another may have had: "after
// his death".
func (r *resolver) fronted(i int) *document.Entity {
	s := r.s
	root := s.Root()
	if root < 0 {
		return nil
	}
	subject := s.Dependent(root, "nsubj", "nsubj:pass")
	if subject <= i || subject > root || s.Dependent(subject, "conj") >= 0 {
		return nil
	}
	first := subject
	if c := s.ChunkAt(subject); c != nil {
		first = c.First
	}
	if first <= i || !s.AfterComma(first) {
		return nil
	}
	if k := s.Head(i); s.IsRel(i, "nmod:poss") && k >= 0 && another[s.Tokens[k].Lower] {
		return nil
	}
	n := slices.IndexFunc(r.ahead, func(m document.EntityMention) bool {
		return !m.Modifier && entity.HeadOf(s, &m) == subject
	})
	if n < 0 {
		return nil
	}
	return r.ahead[n].Entity
}

// another are the nouns for what somebody has of whom another takes over, so that the subject behind them is rarely the one.
var another = wordlist.Set("place stead death successor wake absence favour favor leadership rule command direction " +
	"invitation orders order request departure resignation removal arrest retirement guidance presidency reign tenure murder " +
	"assassination expulsion execution dismissal fall ouster dissolution collapse defeat")

// isThing reports whether "it" may stand for the entity.
func isThing(e *document.Entity) bool {
	return len(e.Together) == 0 && e.Kind != annals.Person && e.Kind != annals.People && e.Kind != annals.Event
}
