package entity

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
)

// personNamed finds the person whose name these tokens shorten: "Rajavi" of "Massoud Rajavi". Of several the one whom
// the text is about, else the last named before, whom a list of leaders may name only below.
func personNamed(d *document.Document, t []lang.Token) *document.Entity {
	list := personsNamed(d, t)
	if slices.Contains(list, d.Main) {
		return d.Main
	}
	if len(list) == 0 {
		return nil
	}
	last := list[len(list)-1]
	for _, e := range list {
		if last.From > t[0].Start && e.From <= t[0].Start || e.From <= t[0].Start && e.From > last.From {
			last = e
		}
	}
	return last
}

// personsNamed are the persons whose name these tokens shorten, in the order in which the text names them.
func personsNamed(d *document.Document, t []lang.Token) []*document.Entity {
	for len(t) > 1 && document.Titles[t[0].Lower] {
		t = t[1:]
	}
	if len(t) == 1 {
		if e := calledByGiven(d, t[0]); e != nil {
			return []*document.Entity{e}
		}
	}
	var out []*document.Entity
	for _, e := range d.Bearers[t[len(t)-1].Lower] {
		if e.Kind == annals.Person && e.Ref == "" && slices.ContainsFunc(e.Names, func(n string) bool {
			return shortensPerson(t, lang.Tokens(n, 0, len(n)))
		}) {
			out = append(out, e)
		}
	}
	if len(out) == 0 && len(t) == 1 {
		if e := calledByMiddle(d, t[0]); e != nil {
			out = append(out, e)
		}
	}
	return out
}

// calledByMiddle is the one person of the document whose name of three words or more has this word before its last, as the
// first of two family names: "Quispe" of "Juan Quispe Campos"; nil where there are none or two.
func calledByMiddle(d *document.Document, name lang.Token) *document.Entity {
	if IsCommonWord(name.Lower) || nouns.Kind(name.Lower) != "" || GivenNames()[name.Lower] != "" {
		return nil
	}
	var only *document.Entity
	for _, e := range d.Bearers[name.Lower] {
		for _, t := range e.Tokens() {
			k := len(t) - 2
			if e.Kind != annals.Person || e.Ref != "" || k < 1 || t[k].Lower != name.Lower || !t[k+1].IsUpper() || HasOf(t) {
				continue
			}
			if only != nil && only != e {
				return nil
			}
			only = e
		}
	}
	return only
}

// shortensPerson reports whether the tokens are the last part of a person's name, or its first and last words without what
// is between them.
func shortensPerson(t, full []lang.Token) bool {
	for k := len(full) - 2; k > 0; k-- {
		if w := full[k].Lower; (w == "of" && isNumeral(full[k-1].Text) || w == "the" && epithets[full[k+1].Lower]) &&
			k+1 >= len(t) {
			full = full[:k] // "Pius X" of "Pius X of Lima", "Rosa" of "Rosa the Great"
			if len(t) == len(full) {
				return document.JoinTokens(t) == document.JoinTokens(full)
			}
			break
		}
	}
	if len(full) > 1 && len(t) > 0 && isNumeral(full[len(full)-1].Text) && !isNumeral(t[len(t)-1].Text) {
		full = full[:len(full)-1] // "Pius" of "Pius X"
	}
	for len(full) > 1 && (generations[strings.Trim(full[len(full)-1].Lower, ".")] || full[len(full)-1].Kind == lang.Punct) {
		full = full[:len(full)-1] // "Santos" of "Juan Santos, Jr."
	}
	if len(t) >= len(full) || len(t) == 0 {
		return false
	}
	suffix := full[len(full)-1-len(t)].Lower != "of" // "Lima" is not Rosa of Lima
	for k := range t {
		if t[len(t)-1-k].Lower != full[len(full)-1-k].Lower {
			suffix = false
			break
		}
	}
	if suffix {
		return true
	}
	if len(t) < 2 || !slices.EqualFunc(t[1:], full[len(full)+1-len(t):], func(a, b lang.Token) bool { return a.Lower == b.Lower }) {
		return false
	}
	// "Karim al-Rashid" of "Karim Hasan al-Rashid", "Jeff Santos" of 'Jeffrey "Jeff" Santos'.
	k := slices.IndexFunc(full, func(x lang.Token) bool { return x.Lower == t[0].Lower })
	return k == 0 || k > 0 && strings.ContainsAny(full[k-1].Text, "\"“‘'")
}

// calledByGiven is the one person of the document whose name of several words begins with this word; nil where there
// are none or two.
func calledByGiven(d *document.Document, name lang.Token) *document.Entity {
	var only *document.Entity
	if IsCommonWord(name.Lower) || nouns.Kind(name.Lower) != "" {
		return nil
	}
	for _, e := range d.Bearers[name.Lower] {
		for _, n := range e.Names {
			if t := lang.Tokens(n, 0, len(n)); e.Kind == annals.Person && len(t) > 1 && t[0].Lower == name.Lower {
				if only != nil && only != e {
					return nil
				}
				only = e
			}
		}
	}
	return only
}

// namedLater reports whether the text names the person in full only after it has used the first word of the name alone,
// which is no given name, so that the word is another's: "Kasol" and the "Kasol Front" that is called by it.
func namedLater(d *document.Document, e *document.Entity, word lang.Token) bool {
	if GivenNames()[word.Lower] != "" || !slices.ContainsFunc(e.Tokens(), func(t []lang.Token) bool {
		return len(t) > 1 && t[0].Lower == word.Lower && t[len(t)-1].Lower != word.Lower
	}) {
		return false
	}
	for _, s := range d.Sentences {
		for k := range s.Mentions {
			m := &s.Mentions[k]
			switch {
			case m.Anaphor:
			case m.First == m.Last && s.Tokens[m.First].Lower == word.Lower:
				return true
			case m.Entity == e && m.Last > m.First:
				return false
			}
		}
	}
	return false
}

// joinPersons makes one entity of a person first named by the last word of the name and later in full. Kinds must be
// settled.
func joinPersons(d *document.Document) {
	same := map[*document.Entity]*document.Entity{}
	for _, e := range d.Entities {
		if e.Ref != "" || len(e.Names) != 1 || e.Kind != annals.Person && e.Kind != "" || e == d.Main {
			continue
		}
		t := lang.Tokens(e.Names[0], 0, len(e.Names[0]))
		if len(t) > 4 || len(t) == 1 && GivenNames()[t[0].Lower] != "" && calledByGiven(d, t[0]) == nil {
			continue
		}
		list := personsNamed(d, t)
		if slices.Contains(list, d.Main) {
			list = []*document.Entity{d.Main}
		}
		for _, o := range list {
			if o == e || same[o] != nil || opensBare(d, e) && isIntroduced(d, o) || len(t) == 1 && namedLater(d, o, t[0]) ||
				e.Pronoun != "" && o.Pronoun != "" && e.Pronoun != o.Pronoun {
				continue
			}
			// The first whom the text names in full is the one whom it calls so elsewhere.
			absorb(d, o, e)
			same[e] = o
			break
		}
	}
	joinAll(d, same)
}
