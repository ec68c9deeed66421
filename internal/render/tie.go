package render

import (
	"strings"

	"annals"
)

// tieWords are how a tie of a type reads from its first end to its second, and back; % stands for the row's label in the
// forms for rows that have one.
var tieWords = map[annals.Type]struct{ forth, back, forthAs, backAs string }{
	annals.TypeAlliance:    {forth: "allied with", back: "allied with"},
	annals.TypeSupport:     {forth: "supports", back: "supported by"},
	annals.TypeConflict:    {forth: "in conflict with", back: "in conflict with"},
	annals.TypeMembership:  {forth: "belongs to", back: "has as a member"},
	annals.TypeLeadership:  {forth: "leads", back: "led by", forthAs: "% of", backAs: "has as %"},
	annals.TypePart:        {forth: "part of", back: "has as a part", forthAs: "% of", backAs: "has as %"},
	annals.TypeFamily:      {forth: "related to", back: "related to", forthAs: "% of", backAs: "has as %"},
	annals.TypeFounding:    {forth: "founded", back: "founded by"},
	annals.TypeDissolution: {forth: "dissolved", back: "dissolved by"},
	annals.TypeSplit:       {forth: "split from", back: "left by"},
	annals.TypeMerger:      {forth: "merged with", back: "merged with", forthAs: "merged into", backAs: "took in"},
	annals.TypeDesignation: {forth: "lists", back: "listed by", forthAs: "lists as %", backAs: "listed as % by"},
	annals.TypeBan:         {forth: "bans", back: "banned by"},
	annals.TypeStatus: {forth: "gives a standing to", back: "has a standing before", forthAs: "gives the standing “%” to",
		backAs: "has the standing “%” before"},
}

// Tie says what a row of a network is, in the words that stand between its two ends: "supports", "secretary of", "lists
// as a terrorist organization". With back it reads from the second end to the first: "supported by".
func Tie(r annals.Row, back bool) string { return tie(r, back, r.Text) }

// shortTie leaves the labels of standings out.
func shortTie(r annals.Row, back bool) string {
	switch annals.Type(r.What) {
	case annals.TypeDesignation, annals.TypeStatus:
		return tie(r, back, "")
	}
	return tie(r, back, r.Text)
}

func tie(r annals.Row, back bool, label string) string {
	w := tieWords[annals.Type(r.What)]
	plain, as := w.forth, w.forthAs
	if back {
		plain, as = w.back, w.backAs
	}
	switch {
	case label == "" || as == "", r.What == string(annals.TypeDesignation) && onlyListed(label):
		return plain
	case r.What == string(annals.TypeDesignation):
		return strings.Replace(as, " as %", listedAs(label, false), 1)
	}
	return strings.Replace(as, "%", label, 1)
}

// TieGroup is the group of a row of a network, for pictures and filters: see [TieGroups].
func TieGroup(r annals.Row) string {
	for _, g := range TieGroups() {
		for _, t := range g.Types {
			if string(t) == r.What {
				return g.Name
			}
		}
	}
	return ""
}

// Group is several types of ties that a reader takes together.
type Group struct {
	// Name is stable, for programs; Title is for people.
	Name, Title string
	Types       []annals.Type
}

// TieGroups lists the groups in the order in which pictures show them.
func TieGroups() []Group {
	return []Group{
		{"structure", "Structure and descent",
			[]annals.Type{annals.TypePart, annals.TypeSplit, annals.TypeMerger, annals.TypeFounding, annals.TypeDissolution}},
		{"people", "People and members", []annals.Type{annals.TypeLeadership, annals.TypeMembership, annals.TypeFamily}},
		{"allies", "Allies and support", []annals.Type{annals.TypeAlliance, annals.TypeSupport}},
		{"conflict", "Conflict", []annals.Type{annals.TypeConflict}},
		{"standing", "Lists, bans and standings", []annals.Type{annals.TypeDesignation, annals.TypeBan, annals.TypeStatus}},
	}
}

// ties prints the ties of a network by group, each as its ends and what binds them, with the verdict and the evidence.
func (v *view) ties(rows []annals.Row) {
	for _, g := range TieGroups() {
		var of []annals.Row
		for _, r := range rows {
			if TieGroup(r) == g.Name && len(r.Ends) == 2 {
				r.What = r.Ends[0].Name + " – " + Tie(r, false) + " – " + r.Ends[1].Name
				of = append(of, r)
			}
		}
		if len(of) > 0 {
			v.blank()
			v.line("  " + v.paint(underline, g.Title))
			v.ledger(of)
		}
	}
}

// brief prints the entities of a network, or its years, one after the other.
func (v *view) brief(s annals.Section) {
	var words []string
	for _, r := range s.Rows {
		if r.Who != nil {
			words = append(words, r.Who.Name)
		} else {
			words = append(words, r.What)
		}
	}
	v.text("  ", plain, strings.Join(words, " · "))
}
