package grammar

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/lang"
)

// size reads a number and what it counts: "1,200–1,500 fighters (2002)". Where no number stands, those named are members.
func (t *teller) size() {
	for _, p := range t.pieces(t.d, false, false) {
		if !strings.ContainsAny(t.d.Masked[p.Start:p.End], "0123456789") && !t.counts(p) {
			if strings.HasPrefix(t.labelled, "member") {
				t.meaning = "members"
				t.relations()
			}
			return
		}
		c := t.state(annals.TypeSize, &p)
		if p.date == nil {
			for _, x := range dates.Read(t.labelTokens, nil) {
				c.Time = x.ForEvent()
			}
		}
		if r, _ := utf8.DecodeLastRuneInString(t.d.Masked[p.Start:p.End]); unicode.IsDigit(r) && !t.uncounted() {
			c.Add(annals.RoleOf, Mention{Start: t.label.Start, End: t.label.End}) // "Members: 500"
		}
		if p.date != nil {
			c.Cover(p.date.Start, p.date.End)
		}
		if by := t.counter(p); by.End > 0 {
			c.Speaker = []Mention{by}
		}
		t.add(c.Add(annals.RoleValue, p.Mention))
	}
}

// uncounted reports whether the label of a size does not say what is counted: "Estimated strength".
func (t *teller) uncounted() bool {
	return slices.ContainsFunc(strings.Fields(t.labelled), func(w string) bool { return fieldWords["uncounted"][w] })
}

// counter is who gives the number, where brackets behind it say so: "4,000 (Ministry of Defence, 2004)".
func (t *teller) counter(p fieldPiece) Mention {
	for _, s := range p.segments {
		if k := s.beside; s.bracket && len(k) > 1 && s.date == nil && (k[0].IsUpper() || k[0].Lower == "the") &&
			hasUpper(k) && !clausal(s.tokens) {
			by := fieldPiece{Mention: Mention{Start: k[0].Start, End: k[len(k)-1].End}}
			return by.entity(t.d, annals.Organization)
		}
	}
	return Mention{}
}

// counts reports whether the words of a piece are a number or say how many.
func (t *teller) counts(p fieldPiece) bool {
	return slices.ContainsFunc(t.tokens, func(x lang.Token) bool {
		return x.Start >= p.Start && x.End <= p.End &&
			(x.Tag == "CD" || strings.HasPrefix(x.Lower, "hundred") || strings.HasPrefix(x.Lower, "thousand"))
	})
}
