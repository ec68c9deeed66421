package grammar

import (
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// Forms of name statements.
const (
	formFull         = "full"
	formAlias        = "alias"
	formAbbreviation = "abbreviation"
	formNative       = "native"
	formRomanized    = "romanized"
	formFormer       = "former"
)

// naming reads the names that a stretch of tokens gives to one entity.
type naming struct {
	s       *Sentence
	entity  *Entity
	subject Mention
	// head is the name that the others stand beside; headLang its language where its words tell.
	head     string
	headLang string
	names    []*Candidate
	// fuller is set when the text gives a fuller name than the head.
	fuller *Candidate
	// lastNative is the language of the last native name, for the romanization after it.
	lastNative string
}

// addAll enters the names found and keeps their statements.
func (d *Document) addAll(s *Sentence, n *naming) {
	for _, c := range n.names {
		v := c.Roles[annals.RoleValue][0]
		name := oneLine(d.Masked[v.Start:v.End])
		d.addName(n.entity, name)
		if c.Rule == "name.translation" || c.Form == formFormer && n.entity.Kind == annals.Person {
			n.entity.gloss(name)
		}
		if c.Form == formFull && n.entity.full == "" && !isAbbreviation(name) {
			n.entity.full = name
		}
	}
	s.candidates = append(s.candidates, n.names...)
}

// list reads the names in tokens: segments with leads, separated by commas, semicolons, "or" and "and". It returns how
// many tokens it could read as naming. In a clause (not a parenthesis) a lead or an abbreviation is needed.
func (n *naming) list(t []lang.Token, clause bool) int {
	var ld lead
	done := 0
	for i := 0; i < len(t); {
		if t[i].Text == "," || t[i].Text == ";" || t[i].Lower == "or" || t[i].Lower == "and" || t[i].Text == "(" ||
			t[i].Text == ")" || !clause && done > 0 && !t[i].Glued && (t[i].Text == "/" || t[i].IsDash()) {
			i++
			continue
		}
		if ld.form == formFormer && done > 0 && nameFollowers[t[i].Lower] && i > 0 && (t[i-1].Lower == "and" || t[i-1].Kind == lang.Punct) {
			i++ // "originally called the A and later the B"
			continue
		}
		l, k := leadAt(t, i)
		if l.label && l.script == "" && k == 1 && i+1 < len(t) && t[i+1].IsUpper() &&
			(isCommonWord(t[i+1].Lower) || nouns.Kind(t[i+1].Lower) != "") {
			l, k = lead{}, 0 // "(German Army)": no label but part of the name
		}
		if l.set {
			if l.lang == "" && l.form == formFull || l.form == formRomanized {
				l.lang, l.script = ld.lang, ld.script
			}
			ld = l
		} else if clause && done == 0 && k == 0 &&
			!(n.abbreviates(t[i]) && (n.fitsHead(t[i].Text) || n.fitsNames(t[i].Text)) &&
				(i+1 == len(t) || t[i+1].Kind == lang.Punct || t[i+1].Tag == "CC")) {
			return 0
		}
		from := i
		i += k
		if k > 0 && births[t[i-1].Lower] && !birthName(t[i:]) {
			return done // "born May 1950", "born Lima"
		}
		if k > 0 && i+1 < len(t) && t[i].Text == "," &&
			(t[i+1].IsUpper() || t[i+1].Lower == "the" || closers[t[i+1].Text] != "") {
			i++ // "or simply, the Reds"
		}
		if clause && k == 0 && done > 0 && t[i].Kind == lang.Word && i > 0 && t[i-1].Text == "," && !n.abbreviates(t[i]) &&
			!(ld.set && n.inSeries(t, i)) {
			return done
		}
		taken := n.take(t, from, i, ld, clause)
		if taken == 0 {
			return done
		}
		if k > 0 && births[t[from+k-1].Lower] {
			ld = lead{} // "born Juan Rojas, Lima"
		}
		i += taken
		// "…", in English "…" ; "X in English": a label after the name.
		if i+1 < len(t) && t[i].Lower == "in" {
			if g, k, ok := known().langs.longest(t, i+1); ok &&
				(i+1+k == len(t) || t[i+1+k].Kind == lang.Punct || t[i+1+k].Lower == "and" || t[i+1+k].Lower == "or") {
				n.relabel(g)
				i += 1 + k
			}
		}
		if i+1 < len(t) && t[i].Lower == "until" && t[i+1].Kind == lang.Number && len(t[i+1].Text) == 4 {
			n.endsIn(t[i+1].Text)
			i += 2
		} else if ld.until != "" {
			n.endsIn(ld.until)
		} else if ld.since != "" {
			n.beginsIn(ld.since)
		}
		done = i
	}
	return done
}

// nameFollowers stand before the next of several names that somebody had one after the other.
var nameFollowers = wordlist.Set("later then subsequently afterwards next")

// births are the words before the name that somebody was born with.
var births = wordlist.Set("born née né nee")

// birthName reports whether the words begin with the name that somebody was born with, of two words or more.
func birthName(t []lang.Token) bool {
	return len(t) > 1 && t[0].IsUpper() && t[1].IsUpper() && t[0].Kind == lang.Word && dates.Month(t[0].Lower) == 0 &&
		placeNamed(t[0].Text) == nil
}

// endsIn makes the last name a former one, in use until the year.
func (n *naming) endsIn(year string) {
	if len(n.names) == 0 {
		return
	}
	c := n.names[len(n.names)-1]
	if v, err := edtf.Parse("/" + year); err == nil && (c.Form == formAlias || c.Form == formFull || c.Form == formFormer) {
		c.Form, c.Time = formFormer, v
	}
}

// inSeries reports whether the name at token i goes on a series of names that "and" or "or" closes, and after which the clause ends: "formerly
// known as the A, the B and the C, is".
func (n *naming) inSeries(t []lang.Token, i int) bool {
	for last := false; i < len(t); {
		if t[i].Lower == "the" {
			i++
		}
		if i >= len(t) || !t[i].IsUpper() {
			return false
		}
		i += max(1, nameLength(n.s, t, i))
		switch {
		case i >= len(t):
			return last
		case last:
			return t[i].Text == "," || t[i].Text == ")" || isFinite(t[i])
		case t[i].Lower == "and" || t[i].Lower == "or":
			last = true
		case t[i].Text != ",":
			return false
		case i+1 < len(t) && (t[i+1].Lower == "and" || t[i+1].Lower == "or"):
			i, last = i+1, true
		}
		i++
	}
	return false
}

// beginsIn dates the last name, in use since the year.
func (n *naming) beginsIn(year string) {
	if len(n.names) == 0 {
		return
	}
	if v, err := edtf.Parse(year + "/.."); err == nil {
		n.names[len(n.names)-1].Time = v
	}
}

// relabel gives the last name the language that is named after it.
func (n *naming) relabel(g language) {
	if len(n.names) == 0 {
		return
	}
	c := n.names[len(n.names)-1]
	c.Lang = g.tag
	if g.tag != "en" && c.Form == formAlias && c.Rule != "name.translation" {
		c.Form = formNative
	}
}

// take reads one name at token i, introduced by the lead that began at from, and returns its length in tokens.
func (n *naming) take(t []lang.Token, from, i int, ld lead, clause bool) int {
	start := i
	if i+1 < len(t) && t[i].Lower == "a" && closers[t[i+1].Text] == "" && t[i+1].Text != "'" {
		return 0 // "initially a Liberal party": what it was, not what it was called
	}
	if i < len(t) && (t[i].Lower == "the" || t[i].Lower == "its" || t[i].Lower == "a") && i+1 < len(t) &&
		(t[i+1].IsUpper() || closers[t[i+1].Text] != "") {
		i++
	}
	if i >= len(t) || dates.Month(t[i].Lower) > 0 && i+1 < len(t) && t[i+1].Kind == lang.Number {
		return 0
	}
	closer, ok := closers[t[i].Text]
	if t[i].Text == "'" && i+1 < len(t) && t[i+1].Glued {
		closer, ok = "'", true
	}
	if ok {
		for j := i + 1; j < len(t); j++ {
			if t[j].Text == closer || closer == "”" && t[j].Text == `"` {
				last := j - 1
				if t[last].Text == "," && last > i+1 {
					last--
				}
				if last > i {
					n.quoted(t, from, i+1, last, ld)
				}
				return j + 1 - start
			}
		}
		return 0
	}
	if r, size := utf8.DecodeRuneInString(t[i].Text); !isLatin(t[i].Text) && size == len(t[i].Text) && unicode.IsLower(r) {
		return 0 // a letter of a formula: "Cauchy (ψ)"
	}
	if !isLatin(t[i].Text) {
		return i - start + n.native(t, from, i, ld)
	}
	if unicode.IsLower(firstRune(t[i].Text)) && !n.foreignName(t, i, ld) {
		return 0
	}
	end := n.nameEnd(t, i, ld, clause)
	if end == i+1 && isAbbreviation(t[i].Text) && i+3 < len(t) && t[i+1].Text == "(" && t[i+1].Glued && t[i+3].Text == ")" {
		end = i + 4 // "LPP(U)"
	}
	if end <= i {
		return 0
	}
	n.latin(t, from, i, end, ld, clause)
	if len(n.names) == 0 || n.names[len(n.names)-1].End != t[end-1].End {
		return 0
	}
	return end - start
}

// abbreviates reports whether a token can be an abbreviation of the head.
func (n *naming) abbreviates(t lang.Token) bool {
	return isAbbreviation(t.Text)
}

// add keeps a name.
func (n *naming) add(t []lang.Token, from, first, last int, form, tag, rule string) *Candidate {
	c := NewCandidate(annals.TypeName, rule, 0.9)
	c.Form, c.Lang = form, tag
	c.Roles[annals.RoleSubject] = []Mention{n.subject}
	far := n.subject.End == n.subject.Start || n.s.Doc.MarkedBetween(n.subject.End, t[first].Start)
	if !far {
		c.Cover(n.subject.Start, n.subject.End)
	}
	end := t[last].End
	if k := n.s.position(t[first]); k >= 0 {
		if q := n.s.qualifierAfter(k, k+last-first); q != nil {
			q.Naming, end = true, q.End // "officially the Country Union (Lima)"
		}
	}
	c.Add(annals.RoleValue, Mention{Start: t[first].Start, End: end})
	if far {
		c.Cover(t[from].Start, t[last].End)
	}
	if form == formFull && n.fuller == nil {
		n.fuller = c
	}
	n.names = append(n.names, c)
	return c
}
