package coref

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
)

// A text that is about nobody in particular, or about a person, still goes on about one organization for a while: "the party"
// is then the one that was named often, lately and as who acts, where no other is as likely.

// salient is the organization, one by its name or by what the text has said or called it, of which a text goes on to speak by the
// noun; nil where two are about as likely.
func (r *resolver) salient(w string) *document.Entity {
	weights := map[*document.Entity]float64{}
	var best, second *document.Entity
	for k := len(r.spoken) - 1; k >= 0 && r.index-r.spoken[k].sentence <= salientReach; k-- {
		x := r.spoken[k]
		e := x.entity.Canonical()
		if !isSuch(e, w) {
			continue
		}
		weights[e] += r.nearness(x)
		switch {
		case best == nil || e == best:
			best = e
		case weights[e] > weights[best]:
			best, second = e, best
		case second == nil || weights[e] > weights[second]:
			second = e
		}
	}
	if second != nil && weights[best] < farAhead*weights[second] {
		return nil
	}
	return best
}

const (
	// salientReach is how many sentences back a text may have spoken of whom it goes on about.
	salientReach = 8
	// farAhead is by how much one has to be likelier than another.
	farAhead = 1.8
)

// isSuch reports whether the text has said that the entity is an organization such as the noun tells.
func isSuch(e *document.Entity, w string) bool {
	return len(e.Together) == 0 && e.Ref == "" && (e.Kind == annals.Organization || e.Kind == "" && !entity.MayBePerson(e)) &&
		(isA(e, w) || e.Called[w] || companyNouns[w] && entity.IsFirm(e))
}

// nearness says how much one place where the text spoke of somebody tells that it still does: less the farther back it is, and
// more where it told what they did.
func (r *resolver) nearness(x spoken) float64 {
	v := 1.0
	switch {
	case x.subject:
		v = 2
	case x.modifier || x.author:
		v = 0.5
	}
	return v / float64(1+r.index-x.sentence)
}
