package profile

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/layout"
)

// standing is what a piece of a field says of the owner's standing with one authority: "United States: FTO, 8 October
// 1997 to present".
type standing struct {
	who document.Mention
	// as are the words of the piece that tell as what it is listed, without words where none do.
	as       document.Mention
	kind     annals.Type
	from, to *dates.Expr
	// denied tells that it says "not listed", and lifted that to is when the listing was taken back.
	denied, lifted bool
}

// standingOf reads the words from a byte to another; ok is false where some of them are understood as nothing of the kind.
func (t *teller) standingOf(from, to int) (x standing, ok bool) {
	x.kind = annals.TypeDesignation
	if t.Meaning == "banned" {
		x.kind = annals.TypeBan
	}
	for _, s := range segments(t.Field, from, to) {
		switch {
		case s.says("refused"):
			x.denied = true
		case s.begins("revoked") && s.date != nil:
			x.to, x.lifted = s.date, true
		case s.date != nil && len(s.beside) == 0 && x.from == nil:
			x.from = s.date
		case x.who.End == 0 && !s.bracket && s.tokens[0].IsUpper() && s.date == nil:
			x.who, x.as = t.authority(s.tokens)
		case s.begins("outlawing"):
			x.kind = annals.TypeBan
			if x.from == nil {
				x.from = s.date
			}
		case s.begins("class") || len(s.beside) > 0 && layout.FieldWords["class"][s.beside[0].Lower]:
			if x.as.End == 0 {
				x.as = document.Mention{Start: s.beside[0].Start, End: s.beside[len(s.beside)-1].End}
			}
			if x.from == nil {
				x.from = s.date
			}
		case s.says("present") || s.bracket && s.date == nil:
		default:
			return x, false
		}
	}
	e := x.who.Entity
	return x, e != nil && e != t.owner && (e.Kind == annals.State || e.Kind == annals.Body || e.Kind == annals.Organization)
}

// authority parts "US State Department FTO" into who lists and as what.
func (t *teller) authority(k []lang.Token) (who, as document.Mention) {
	end := len(k)
	for i := 1; i < len(k); i++ {
		if layout.FieldWords["class"][k[i].Lower] && k[i].IsUpper() {
			as, end = document.Mention{Start: k[i].Start, End: k[len(k)-1].End}, i
			break
		}
	}
	if clausal(k[:end]) || end > 8 {
		return who, as
	}
	p := fieldPiece{Mention: document.Mention{Start: k[0].Start, End: k[end-1].End}}
	return p.entity(t.d, annals.Body), as
}

// time is since when and until when the standing held.
func (x *standing) time() edtf.Value {
	switch {
	case x.denied:
		return edtf.MustParse("/..")
	case x.from == nil && x.to == nil:
		return edtf.MustParse("/..")
	case x.from == nil:
		return x.to.AsEnd()
	case x.to != nil:
		if v, err := edtf.Parse(x.from.Core.String() + "/" + x.to.Core.String()); err == nil {
			return v
		}
	case x.from.Op == dates.None && len(x.from.Parts) == 1:
		return x.from.AsStart()
	}
	return x.from.ForState()
}

// judged are the authorities that list or ban the owner, each with its own date: "Designated as a terrorist
// organization by: Jordan (2004)".
func (t *teller) judged() {
	for _, p := range pieces(t.Field, t.d, !t.Item, false) {
		x, ok := t.standingOf(p.from, p.to)
		if !ok {
			continue
		}
		c := t.about(x.kind)
		c.Time = x.time()
		if x.denied {
			c.Stance = annals.Denied
		}
		if x.kind == annals.TypeDesignation {
			if x.as.End == 0 {
				if x.as = t.class(); x.as.End == 0 {
					continue
				}
			}
			// What stands in the heading of a list is no part of what an item says.
			c.Roles[annals.RoleAs] = []document.Mention{x.as}
			if !t.Item || x.as.Start >= t.Value.Start {
				c.Cover(x.as.Start, x.as.End)
			}
		}
		for _, date := range []*dates.Expr{x.from, x.to} {
			if date != nil {
				c.Cover(date.Start, date.End)
			}
		}
		t.add(c.Add(annals.RoleAuthority, x.who))
		if x.lifted && x.kind == annals.TypeDesignation {
			off := t.about(annals.TypeDelisting)
			off.Time = x.to.ForEvent()
			t.add(off.Add(annals.RoleAuthority, x.who).Cover(x.to.Start, x.to.End))
		}
	}
}

// class are the words of a label that tell as what the owner is listed: "a terrorist organization" of "Designated as a
// terrorist organization by", "terrorist" of "Terrorist designations", or else the word for the listing itself,
// "Designated"; none where the label has none.
func (t *teller) class() (m document.Mention) {
	k := t.LabelTokens
	from, to := -1, len(k)
	for i, x := range k {
		switch {
		case x.Lower == "as" && i+1 < len(k):
			from = i + 1
		case (x.Lower == "by" || x.Lower == "designations") && i > 0:
			to = i
		case x.Lower == "terrorist" && from < 0:
			from = i
		}
	}
	if from >= 0 && from < to {
		return document.Mention{Start: k[from].Start, End: k[to-1].End}
	}
	for _, x := range k {
		if layout.FieldWords["listing"][x.Lower] {
			return document.Mention{Start: x.Start, End: x.End}
		}
	}
	return m
}
