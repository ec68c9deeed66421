package coref

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/layout"
)

// leadSubject is who does what the items below a line tell: whom it names last, or the court that it speaks of, in it
// or, where it has no noun at all, in the lines before; nil for nobody known.
func (r *resolver) leadSubject() *document.Entity {
	for n := r.index - 1; n >= 0; n-- {
		s := r.d.Sentences[n]
		if s != r.s.Lead {
			continue
		}
		reach := r.s.Lead.Block - 2
		for ; n >= 0 && r.d.Sentences[n].Block >= reach; n-- {
			s = r.d.Sentences[n]
			if s != r.s.Lead && layout.Recites(r.d, s.Block) {
				reach = s.Block - 2 // those whom recitals name are not who resolves
				continue
			}
			for k := len(s.Mentions) - 1; k >= 0; k-- {
				if m := &s.Mentions[k]; !m.Modifier && m.Entity.Kind != annals.Place && m.Entity.Kind != annals.Event {
					return m.Entity
				}
			}
			for _, x := range s.Tokens {
				if entity.CourtNouns[x.Lower] && r.d.Court != nil {
					return r.d.Court
				}
				if reach < r.s.Lead.Block-2 && x.IsNoun() {
					return entity.OnlyHeaded(r.d, x.Lower) // "This Congress," before the recitals
				}
			}
			if n == 0 {
				break
			}
		}
		return nil
	}
	return nil
}
