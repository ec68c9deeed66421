package profile

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/layout"
)

// size reads a number and what it counts: "1,200–1,500 fighters (2002)". Where no number stands, those named are members.
func (t *teller) size() {
	for _, p := range pieces(t.Field, t.d, false, false) {
		if !strings.ContainsAny(t.d.Masked[p.Start:p.End], "0123456789") && !t.counts(p) {
			if strings.HasPrefix(t.Labelled, "member") {
				t.Meaning = "members"
				t.relations()
			}
			return
		}
		c := t.state(annals.TypeSize, &p)
		if p.date == nil {
			for _, x := range dates.Read(t.LabelTokens, nil) {
				c.Time = x.ForEvent()
			}
		}
		if r, _ := utf8.DecodeLastRuneInString(t.d.Masked[p.Start:p.End]); unicode.IsDigit(r) && !t.uncounted() {
			c.Add(annals.RoleOf, document.Mention{Start: t.Label.Start, End: t.Label.End}) // "Members: 500"
		}
		if p.date != nil {
			c.Cover(p.date.Start, p.date.End)
		}
		if by := t.counter(p); by.End > 0 {
			c.Speaker = []document.Mention{by}
		}
		t.add(c.Add(annals.RoleValue, p.Mention))
	}
}

// uncounted reports whether the label of a size does not say what is counted: "Estimated strength".
func (t *teller) uncounted() bool {
	return slices.ContainsFunc(strings.Fields(t.Labelled), func(w string) bool { return layout.FieldWords["uncounted"][w] })
}

// counter is who gives the number, where brackets behind it say so: "4,000 (Ministry of Defence, 2004)".
func (t *teller) counter(p fieldPiece) document.Mention {
	for _, s := range p.segments {
		if k := s.beside; s.bracket && len(k) > 1 && s.date == nil && (k[0].IsUpper() || k[0].Lower == "the") &&
			entity.HasUpper(k) && !clausal(s.tokens) {
			by := fieldPiece{Mention: document.Mention{Start: k[0].Start, End: k[len(k)-1].End}}
			return by.entity(t.d, annals.Organization)
		}
	}
	return document.Mention{}
}

// counts reports whether the words of a piece are a number or say how many.
func (t *teller) counts(p fieldPiece) bool {
	return slices.ContainsFunc(t.Tokens, func(x lang.Token) bool {
		return x.Start >= p.Start && x.End <= p.End &&
			(x.Tag == "CD" || strings.HasPrefix(x.Lower, "hundred") || strings.HasPrefix(x.Lower, "thousand"))
	})
}
