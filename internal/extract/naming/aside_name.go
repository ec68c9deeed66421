package naming

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
)

// AsideName is a name in a parenthesis, with the kind of entity that it names as far as the words tell.
type AsideName struct {
	document.Mention
	Kind annals.EntityKind
}

// AsideNames are the names that fill a parenthesis, as in "(Peru, Chile and the Labour League)", and whether "including" or
// "such as" stands before them. There are none when the parenthesis holds anything else.
func AsideNames(s *document.Sentence, a *document.Aside) (names []AsideName, including bool) {
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
		n, ok := asideName(s, t[i:end])
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
func asideName(s *document.Sentence, t []lang.Token) (AsideName, bool) {
	if len(t) == 0 {
		// "(, Quito)": a script that was cut out before the comma.
		return AsideName{}, false
	}
	first := 0
	if len(t) > 1 && t[0].Tag == "DT" {
		first = 1
	}
	if end := t[len(t)-1].Lower; document.Titles[end] || entity.PersonNouns[end] {
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
	n := AsideName{Mention: document.Mention{Start: t[0].Start, End: t[len(t)-1].End}, Kind: entity.HeadKind(t[first:])}
	name := document.JoinTokens(t[first:])
	if e, _ := entity.Lookup(s.Doc, name); e != nil {
		n.Entity, n.Kind = e, e.Kind
	} else if p := entity.PlaceNamed(name); p != nil {
		n.Entity = entity.PlaceEntity(s.Doc, p)
		n.Kind = n.Entity.Kind
	}
	return n, true
}

// EntityOf is the entity that the words of a parenthesis name, with their place, as far as the text or the gazetteer knows
// it; nil for none.
func EntityOf(s *document.Sentence, t []lang.Token) *document.Entity {
	if len(t) == 0 {
		return nil
	}
	name := document.JoinTokens(t)
	if e, _ := entity.Lookup(s.Doc, name); e != nil {
		return e.Canonical()
	}
	if p := entity.PlaceNamed(name); p != nil {
		return entity.PlaceEntity(s.Doc, p)
	}
	return nil
}

// NamesBody reports whether the words are written as the name of an organization is.
func NamesBody(t []lang.Token) bool {
	return len(t) > 0 && t[0].IsUpper() && (entity.HeadKind(t) == annals.Organization || document.IsAbbreviation(t[len(t)-1].Text))
}
