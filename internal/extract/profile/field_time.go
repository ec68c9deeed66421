package profile

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// What the fields of a profile tell of when its owner was founded, was active, outlawed and dissolved.

// founding reads "1974", "12 May 1974 in Lima", "in 1974 by Juan Santos".
func (t *teller) founding() {
	times := datesBeforeBy(t.Tokens)
	if len(times) == 0 {
		return
	}
	x := times[0]
	kind := annals.TypeFounding
	if t.Meaning == "registered" {
		kind = annals.TypeStatus
	}
	c := t.about(kind)
	c.Cover(x.Start, x.End)
	if c.Time = x.ForEvent(); t.Meaning == "registered" {
		c.Time = x.AsStart()
		for _, w := range t.LabelTokens {
			if strings.HasPrefix(w.Lower, "regist") || strings.HasPrefix(w.Lower, "incorp") {
				c.Add(annals.RoleAs, document.Mention{Start: w.Start, End: w.End})
			}
		}
	} else {
		t.foundedBy(c, x)
	}
	t.add(c)
}

// datesBeforeBy are the dates of the words before "by", which no date of a founding goes on with: "1991 by Juan Rojas".
func datesBeforeBy(t []lang.Token) []dates.Expr {
	if i := slices.IndexFunc(t, func(x lang.Token) bool { return x.Lower == "by" }); i > 0 {
		t = t[:i]
	}
	return dates.Read(t, nil)
}

// foundedBy adds who founded the owner and where, as the words around the date tell.
func (t *teller) foundedBy(c *document.Candidate, x dates.Expr) {
	k := t.Tokens
	for i := 0; i < len(k); i++ {
		switch w := k[i].Lower; {
		case i >= x.First && i <= x.Last:
		case w == "by" && i+1 < len(k):
			part := *t.Field
			part.Value.Start = k[i+1].Start
			for _, p := range pieces(&part, t.d, true, true) {
				c.Add(annals.RoleFounder, p.entity(t.d, annals.Person))
			}
			return
		case (w == "in" || w == "at" || w == "," && i == x.Last+1) && i+1 < len(k) && k[i+1].IsUpper():
			end := i + 1
			for end+1 < len(k) && k[end+1].Lower != "by" && k[end+1].Text != "(" && k[end+1].Text != ";" &&
				(end+1 < x.First || end+1 > x.Last) {
				end++
			}
			for end > i && k[end].Kind == lang.Punct {
				end--
			}
			p := fieldPiece{Mention: document.Mention{Start: k[i+1].Start, End: k[end].End}}
			c.Add(annals.RolePlace, p.entity(t.d, annals.Place))
			i = end
		}
	}
}

// since reads when the owner was listed: "Listed on: 14 Mar. 2016 (amended on 6 Jun. 2018)". By whom tells the rest of
// the text.
func (t *teller) since() {
	times := dates.Read(t.Tokens, nil)
	if len(times) == 0 {
		return
	}
	c := t.about(annals.TypeDesignation)
	c.Time = times[0].AsStart()
	t.d.Dated = append(t.d.Dated, document.Dated{Sentence: t.First,
		Candidate: c.Add(annals.RoleAs, t.Label).Cover(times[0].Start, times[0].End)})
	t.told = true
}

// ReadDated gives the designations that fields date to whoever issues the text, where that is told.
func ReadDated(d *document.Document) {
	by := Issuer(d)
	for _, x := range d.Dated {
		if by != nil && x.Candidate.Roles[annals.RoleSubject][0].Entity != by {
			x.Candidate.Roles[annals.RoleAuthority] = []document.Mention{{Start: x.Candidate.Start, End: x.Candidate.Start, Entity: by}}
			x.Sentence.Candidates = append(x.Sentence.Candidates, x.Candidate)
		}
	}
}

// active reads "1976–2005": the years in which it was there.
func (t *teller) active() {
	for _, x := range dates.Read(t.Tokens, nil) {
		if x.List {
			continue
		}
		if x.Op == dates.Until || x.Op == dates.By || x.Op == dates.Before {
			t.at(annals.TypeDissolution, x, x.Parts[0].Date.Value())
			continue
		}
		t.at(annals.TypeFounding, x, x.Parts[0].Date.Value())
		if len(x.Parts) > 1 {
			t.at(annals.TypeDissolution, x, x.Parts[1].Date.Value())
		}
	}
}

// outlawed reads "banned 1986", "banned since 2009".
func (t *teller) outlawed() {
	if times := dates.Read(t.Tokens, nil); len(times) > 0 {
		c := t.about(annals.TypeBan)
		c.Time = times[0].AsStart()
		t.add(c.Cover(times[0].Start, times[0].End))
	}
}

func (t *teller) ended() {
	if times := dates.Read(t.Tokens, nil); len(times) > 0 {
		t.at(annals.TypeDissolution, times[0], times[0].ForEvent())
	}
}

// at tells that something happened to the owner then.
func (t *teller) at(kind annals.Type, x dates.Expr, when edtf.Value) {
	c := t.about(kind)
	c.Time = when
	t.add(c.Cover(x.Start, x.End))
}
