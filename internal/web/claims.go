package web

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"annals"
	"annals/names"
)

// voice is what one speaker says.
type voice struct {
	Who, Href string
	Rows      []told
	side      string
}

// sideView is a column of what is said: the critics of an entity, its supporters, itself, and others.
type sideView struct {
	Title  string
	Voices []voice
}

// The sides, by the titles of their columns.
const (
	critics    = "Critics"
	supporters = "Supporters"
	others     = "Others"
	ownSide    = "Itself"
)

//go:embed voices.txt
var voicesText string

// sideWords are the words that tell on which side a speaker stands whom a source only describes.
var sideWords = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(voicesText) {
		side, word, ok := strings.Cut(strings.TrimSpace(line), " ")
		switch {
		case !ok || side == "#":
		case side == "against":
			m[word] = critics
		case side == "for":
			m[word] = supporters
		}
	}
	return m
})

// claims groups what is said by side, and there by who says it, in the order of the answer. On which side a speaker stands
// is what the sources call it, or follows from what it says: who accuses an entity is a critic of it. Whoever neither shows
// is among the others.
func (t *telling) claims(rows []annals.Row) []sideView {
	var voices []voice
	at := map[string]int{}
	for _, r := range rows {
		s := t.answer.Statements[r.Statements[0]]
		who, href := "In the source’s own voice", ""
		switch {
		case r.Who != nil:
			who, href = r.Who.Name, t.v.entityLink(r.Who.ID)
		case len(s.Speaker) > 0:
			who = s.Speaker[0].Label()
		}
		i, ok := at[who]
		if !ok {
			i, at[who] = len(voices), len(voices)
			voices = append(voices, voice{Who: words(who), Href: href, side: others})
		}
		if side := t.side(r, s); voices[i].side == others {
			voices[i].side = side
		}
		line := t.sentence(s, r.Statements)
		line.Remarks = marks(s)
		voices[i].Rows = append(voices[i].Rows, line)
	}
	var sides []sideView
	for _, title := range []string{critics, supporters, ownSide, others} {
		view := sideView{Title: title}
		for _, v := range voices {
			if v.side == title {
				view.Voices = append(view.Voices, v)
			}
		}
		if len(view.Voices) > 0 {
			sides = append(sides, view)
		}
	}
	return sides
}

// side is where what a statement says puts its speaker.
func (t *telling) side(r annals.Row, s annals.Statement) string {
	if r.Who != nil && r.Who.ID == t.about {
		return ownSide
	}
	for _, f := range s.Speaker {
		for word := range strings.FieldsSeq(names.Key(f.Text)) {
			if side, ok := sideWords()[word]; ok {
				return side
			}
		}
	}
	accused := slices.ContainsFunc(s.Roles[annals.RoleAgainst], func(f annals.Filler) bool { return f.Entity == t.about })
	if s.Type == annals.TypeAccusation && accused && len(s.Speaker) > 0 {
		return critics
	}
	return others
}
