package grammar

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
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
		if len(p.times) == 0 {
			for _, x := range dates.Read(t.labelTokens, nil) {
				c.Time = x.ForEvent()
			}
		}
		if r, _ := utf8.DecodeLastRuneInString(t.d.Masked[p.Start:p.End]); unicode.IsDigit(r) && !sizeLabels[t.labelled] {
			c.Add(annals.RoleOf, Mention{Start: t.label.Start, End: t.label.End}) // "Members: 500"
		}
		t.add(c.Add(annals.RoleValue, p.Mention))
	}
}

// sizeLabels are the labels of a size that do not say what is counted.
var sizeLabels = wordlist.Set("size strength")

// counts reports whether the words of a piece are a number or say how many.
func (t *teller) counts(p fieldPiece) bool {
	return slices.ContainsFunc(t.tokens, func(x lang.Token) bool {
		return x.Start >= p.Start && x.End <= p.End && (x.Tag == "CD" || strings.HasPrefix(x.Lower, "hundred") || strings.HasPrefix(x.Lower, "thousand"))
	})
}
