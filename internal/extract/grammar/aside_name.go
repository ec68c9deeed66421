package grammar

import (
	"annals"
	"annals/internal/extract/lang"
)

// AsideName is a name in a parenthesis, with the kind of entity that it names as far as the words tell.
type AsideName struct {
	Mention
	Kind annals.EntityKind
}

// AsideNames are the names that fill a parenthesis, as in "(Peru, Chile and the Labour League)", and whether "including" or
// "such as" stands before them. There are none when the parenthesis holds anything else.
func (s *Sentence) AsideNames(a *Aside) (names []AsideName, including bool) {
	t := a.Tokens
	switch {
	case len(t) > 1 && t[0].Lower == "including":
		t, including = t[1:], true
	case len(t) > 2 && t[0].Lower == "such" && t[1].Lower == "as":
		t, including = t[2:], true
	}
	for i := 0; i <= len(t); {
		end := i
		for end < len(t) && t[end].Text != "," && t[end].Tag != "CC" {
			end++
		}
		n, ok := s.asideName(t[i:end])
		if !ok {
			return nil, false
		}
		names = append(names, n)
		if end == len(t) {
			return names, including
		}
		for i = end; i < len(t) && (t[i].Text == "," || t[i].Tag == "CC"); i++ {
		}
	}
	return nil, false
}

// asideName reads one name of a list, with its determiner.
func (s *Sentence) asideName(t []lang.Token) (AsideName, bool) {
	if len(t) == 0 {
		// "(, Quito)": a script that was cut out before the comma.
		return AsideName{}, false
	}
	first := 0
	if len(t) > 1 && t[0].Tag == "DT" {
		first = 1
	}
	if end := t[len(t)-1].Lower; titles[end] || personNouns[end] {
		return AsideName{}, false
	}
	if first >= len(t) || !t[first].IsUpper() || !t[len(t)-1].IsNoun() && !t[len(t)-1].IsUpper() {
		return AsideName{}, false
	}
	for _, x := range t[first:] {
		if x.Kind != lang.Word && x.Tag != "HYPH" && x.Tag != "POS" ||
			x.Kind == lang.Word && !x.IsUpper() && !smallNameWords[x.Lower] && x.Tag != "POS" {
			return AsideName{}, false
		}
	}
	n := AsideName{Mention: Mention{Start: t[0].Start, End: t[len(t)-1].End}, Kind: headKind(t[first:])}
	name := joinTokens(t[first:])
	if e, _ := s.Doc.lookup(name); e != nil {
		n.Entity, n.Kind = e, e.Kind
	} else if p := placeNamed(name); p != nil {
		n.Entity = s.Doc.placeEntity(p)
		n.Kind = n.Entity.Kind
	}
	return n, true
}

// EntityOf is the entity that the words of a parenthesis name, with their place, as far as the text or the gazetteer knows
// it; nil for none.
func (s *Sentence) EntityOf(t []lang.Token) *Entity {
	if len(t) == 0 {
		return nil
	}
	name := joinTokens(t)
	if e, _ := s.Doc.lookup(name); e != nil {
		return e.Canonical()
	}
	if p := placeNamed(name); p != nil {
		return s.Doc.placeEntity(p)
	}
	return nil
}

// NamesBody reports whether the words are written as the name of an organization is.
func NamesBody(t []lang.Token) bool {
	return len(t) > 0 && t[0].IsUpper() && (headKind(t) == annals.Organization || isAbbreviation(t[len(t)-1].Text))
}
