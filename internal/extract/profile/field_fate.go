package profile

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/layout"
)

// fates are the events by which brackets tell what became of somebody: "Juan Santos (1984–1991; killed in Lima, 1991)".
func (t *teller) fates(p fieldPiece, who document.Mention) {
	for k, s := range p.segments {
		if !s.begins("fate") {
			continue
		}
		verb := s.tokens[0]
		c := document.NewCandidate(annals.TypeEvent, "field.event", fieldPrior)
		role := annals.RoleTarget
		if layout.FieldWords["deed"][verb.Lower] {
			role = annals.RoleActor
		}
		c.Add(annals.RoleKind, document.Mention{Start: verb.Start, End: verb.End}).Add(role, who)
		date := s.date
		if date == nil && k+1 < len(p.segments) && p.segments[k+1].date != nil && len(p.segments[k+1].beside) == 0 {
			date = p.segments[k+1].date // "killed in Lima, 1991"
		}
		if date != nil && date != p.date {
			c.Time = date.ForEvent()
			c.Cover(date.Start, date.End)
		}
		if len(s.tokens) > 2 && s.tokens[1].Lower == "in" && s.tokens[2].IsUpper() {
			end := 2
			for end+1 < len(s.tokens) && s.tokens[end+1].IsUpper() {
				end++
			}
			at := fieldPiece{Mention: document.Mention{Start: s.tokens[2].Start, End: s.tokens[end].End}}
			c.Add(annals.RolePlace, at.entity(t.d, annals.Place))
		}
		t.add(c)
	}
}
