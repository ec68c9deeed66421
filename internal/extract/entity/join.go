package entity

import (
	"slices"
	"strings"
	"unicode"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
)

// joinMain makes one with the organization that the text is about what is called by the words that its first name begins with:
// "Northern Pier" of "Northern Pier Brewing Company". Where a name first stands its words may leave that open. Kinds must be
// settled.
func joinMain(d *document.Document) {
	main := d.Main
	if main == nil || main.Kind != annals.Organization || main.Ref != "" {
		return
	}
	same := map[*document.Entity]*document.Entity{}
	for _, e := range d.Entities {
		if e != main && mayBeJoined(e) && len(e.Names) == 1 && opensMainName(d, e) {
			absorb(d, main, e)
			same[e] = main
		}
	}
	joinAll(d, same)
}

// joinSpelled makes one of the organizations whose names are the same but for capitals, apostrophes, stops and the words for what
// sort of company they are: "Coast Students Federation", "Marvex Inc.". What the text is about stays, else who is named first.
// Kinds must be settled.
func joinSpelled(d *document.Document) {
	bearers, same := map[string]*document.Entity{}, map[*document.Entity]*document.Entity{}
	if d.Main != nil && mayBeJoined(d.Main) {
		for _, n := range d.Main.Names {
			bearers[letters(n)] = d.Main
		}
	}
	for _, e := range d.Entities {
		if e == d.Main || !mayBeJoined(e) {
			continue
		}
		key := letters(e.Names[0])
		switch o := bearers[key]; {
		case key == "":
		case o == nil:
			bearers[key] = e
		case len(e.Names) == 1:
			absorb(d, o, e)
			same[e] = o
		}
	}
	joinAll(d, same)
}

// mayBeJoined reports whether the entity is or may be an organization that no list of states and bodies has.
func mayBeJoined(e *document.Entity) bool {
	return e.Ref == "" && (e.Kind == annals.Organization || e.Kind == "")
}

// joinAll forgets the entities that turned out to be others, which stand for them from then on.
func joinAll(d *document.Document, same map[*document.Entity]*document.Entity) {
	if len(same) == 0 {
		return
	}
	d.Entities = slices.DeleteFunc(d.Entities, func(e *document.Entity) bool { return same[e] != nil })
	for _, s := range d.Sentences {
		for k := range s.Mentions {
			if o := same[s.Mentions[k].Entity]; o != nil {
				s.Mentions[k].Entity = o
			}
		}
	}
}

// letters are the letters and figures of a name of several words, in small letters, without legal forms at its end.
func letters(name string) string {
	words := strings.Fields(strings.ToLower(name))
	for len(words) > 1 && legalForms[strings.Trim(words[len(words)-1], ".,")] {
		words = words[:len(words)-1]
	}
	if len(words) < 2 {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, strings.Join(words, " "))
}

// opensMainName reports whether the words that call e are those that a name of the organization that the text is about begins
// with, where they may be short for it: what follows says what sort of body it is and tells no land, and they are the name of
// nobody, of no place and of no other body.
func opensMainName(d *document.Document, e *document.Entity) bool {
	t := lang.Tokens(e.Names[0], 0, len(e.Names[0]))
	if len(t) == 1 && (!t[0].IsUpper() || IsCommonWord(t[0].Lower) || len(t[0].Lower) < 3) ||
		!namesByItself(t) || nouns.Kind(t[len(t)-1].Lower) != "" || DemonymLength(t, 0) > 0 || placeLength(t, 0) > 0 {
		return false
	}
	begins := func(full []lang.Token) bool {
		return len(full) > len(t) && slices.EqualFunc(t, full[:len(t)], func(a, b lang.Token) bool { return a.Lower == b.Lower })
	}
	if len(t) == 1 && d.Forms.Lower[t[0].Lower] > 0 ||
		!slices.ContainsFunc(d.Main.Tokens()[:1], func(full []lang.Token) bool {
			return begins(full) && onlySorts(full[len(t):]) && !(len(t) == 1 && lists["of-another"][full[len(full)-1].Lower])
		}) {
		return false // "Kessog" of the Kessog Breakfast Council
	}
	for _, o := range d.Bearers[t[0].Lower] {
		if o = o.Canonical(); o != e && o != d.Main && slices.ContainsFunc(o.Tokens(), begins) {
			return false // "Harbour" of Harbour Press and Harbour Films
		}
	}
	return !namedAsOther(d, e)
}

// onlySorts reports whether the words behind the beginning of a name are common ones that tell what sort of body bears it,
// "Brewing Company", and no land, purpose or other name.
func onlySorts(rest []lang.Token) bool {
	for i, x := range rest {
		w := strings.Trim(x.Lower, ".")
		if placeLength(rest, i) > 0 || DemonymLength(rest, i) > 0 || x.Tag == "IN" || x.IsDash() || x.Tag == "POS" ||
			x.Kind == lang.Word && !IsCommonWord(w) && nouns.Kind(w) != annals.Organization && !FirmEndings[w] && !wares[w] {
			return false
		}
	}
	return true
}

// namedAsOther reports whether the text has a mention of the entity as no body of this name has it: behind a preposition that
// leads to a place, "in Luton", or as whose the organization is that the text defines, "a laboratory of Nokia".
func namedAsOther(d *document.Document, e *document.Entity) bool {
	for _, s := range d.Sentences {
		for _, m := range s.Mentions {
			if m.Entity != e || m.First == 0 {
				continue
			}
			switch before := s.Tokens[m.First-1]; before.Lower {
			case "in", "near", "outside":
				return true
			case "of", "by":
				if s == d.Definition {
					return true
				}
			default:
				if s == d.Definition && before.IsNoun() {
					return true
				}
			}
		}
	}
	return false
}
