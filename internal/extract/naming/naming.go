package naming

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// naming reads the names that a stretch of tokens gives to one entity.
type naming struct {
	s       *document.Sentence
	entity  *document.Entity
	subject document.Mention
	// head is the name that the others stand beside; headLang its language where its words tell.
	head     string
	headLang string
	names    []*document.Candidate
	// fuller is set when the text gives a fuller name than the head.
	fuller *document.Candidate
	// lastNative is the language of the last native name, for the romanization after it.
	lastNative string
}

// addAll enters the names found and keeps their statements.
func addAll(d *document.Document, s *document.Sentence, n *naming) {
	for _, c := range n.names {
		v := c.Roles[annals.RoleValue][0]
		name := entity.OneLine(d.Masked[v.Start:v.End])
		entity.AddName(d, n.entity, name)
		native := c.Form == document.FormNative || c.Form == document.FormRomanized
		if c.Rule == "name.translation" || c.Form == document.FormFormer && n.entity.Kind == annals.Person ||
			native && strings.Contains(n.head, " ") && document.IsLatin(n.head) && n.headLang == "" {
			n.entity.Gloss(name) // "the Ribe Mission (Danish: Ribes Missionsselskab)"
		}
		if c.Form == document.FormFull && n.entity.Full == "" && !document.IsAbbreviation(name) {
			n.entity.Full = name
		}
	}
	s.Candidates = append(s.Candidates, n.names...)
}

// giving is where a stretch of tokens gives a name.
type giving struct {
	t []lang.Token
	// clause tells that the tokens are of a clause, and not of a parenthesis.
	clause bool
	// lead is what the words before the name say of it, and from the token where they begin.
	lead lead
	from int
}

// list reads the names in tokens: segments with leads, separated by commas, semicolons, "or" and "and". It returns how
// many tokens it could read as naming. In a clause (not a parenthesis) a lead or an abbreviation is needed.
func (n *naming) list(t []lang.Token, clause bool) int {
	g := giving{t: t, clause: clause}
	done := 0
	for i := 0; i < len(t); {
		if g.separates(i, done > 0) {
			i++
			continue
		}
		g.from = i
		k := g.readLead(i)
		if k == 0 && clause && !n.goesUnled(g, done > 0) {
			return done
		}
		i += k
		born := k > 0 && births[t[i-1].Lower]
		if born && !birthName(t[i:]) {
			return done // "born May 1950", "born Lima"
		}
		if k > 0 && i+1 < len(t) && t[i].Text == "," &&
			(t[i+1].IsUpper() || t[i+1].Lower == "the" || document.Closers[t[i+1].Text] != "") {
			i++ // "or simply, the Reds"
		}
		taken := n.take(g, i)
		if taken == 0 {
			return done
		}
		if born {
			g.lead = lead{} // "born Juan Rojas, Lima"
		}
		i += taken
		i += n.labelAfter(t, i)
		i += n.period(g, i)
		done = i
	}
	return done
}

// separates reports whether token i stands between names, or begins the words that a next one goes with; follows tells that
// a name stands before.
func (g *giving) separates(i int, follows bool) bool {
	t := g.t
	switch x := t[i]; {
	case x.Text == "," || x.Text == ";" || x.Lower == "or" || x.Lower == "and" || x.Text == "(" || x.Text == ")":
		return true
	case i == 0 && !g.clause && x.Text == "/":
		return true // what stood before it is lost: "( / Radnicka stranka)"
	case !follows:
		return false
	case !g.clause && !x.Glued && (x.Text == "/" || x.IsDash()):
		return true
	default:
		// "originally called the A and later the B"
		return g.lead.form == document.FormFormer && nameFollowers[x.Lower] && i > 0 &&
			(t[i-1].Lower == "and" || t[i-1].Kind == lang.Punct)
	}
}

// readLead reads the lead at token i and returns how many tokens it has; where none stands there, the one before goes on.
func (g *giving) readLead(i int) int {
	t := g.t
	l, k := leadAt(t, i)
	if l.label && l.script == "" && k == 1 && i+1 < len(t) && t[i+1].IsUpper() &&
		(entity.IsCommonWord(t[i+1].Lower) || nouns.Kind(t[i+1].Lower) != "" || entity.PartyNames[t[i+1].Lower] ||
			entity.HeadKind(t[i+1:]) != "" && isEnglish(t[i+1:])) {
		return 0 // "(German Army)", "(German Socialist Party)": no label but part of the name
	}
	if l.set {
		if l.lang == "" && l.form == document.FormFull || l.form == document.FormRomanized {
			l.lang, l.script = g.lead.lang, g.lead.script
		}
		g.lead = l
	}
	return k
}

// goesUnled reports whether a clause may give a name without a lead: the first where it is an abbreviation of the head, one
// that follows where the lead before is of a series of names.
func (n *naming) goesUnled(g giving, follows bool) bool {
	t, i := g.t, g.from
	if !follows {
		return document.IsAbbreviation(t[i].Text) && (n.fitsHead(t[i].Text) || n.fitsNames(t[i].Text)) &&
			(i+1 == len(t) || t[i+1].Kind == lang.Punct || t[i+1].Tag == "CC")
	}
	return t[i].Kind != lang.Word || i == 0 || t[i-1].Text != "," || document.IsAbbreviation(t[i].Text) ||
		g.lead.set && n.inSeries(t, i)
}

// labelAfter reads the language of the last name behind it, "X in English", at token i, and returns how many tokens that
// has.
func (n *naming) labelAfter(t []lang.Token, i int) int {
	if i+1 >= len(t) || t[i].Lower != "in" {
		return 0
	}
	g, k, ok := gazetteer.Known().Langs.Longest(t, i+1)
	end := i + 1 + k
	if !ok || end < len(t) && t[end].Kind != lang.Punct && t[end].Lower != "and" && t[end].Lower != "or" {
		return 0
	}
	n.relabel(g)
	return 1 + k
}

// period dates the last name by "until YEAR" at token i, or else by its lead, and returns how many tokens it read.
func (n *naming) period(g giving, i int) int {
	t := g.t
	switch {
	case i+1 < len(t) && t[i].Lower == "until" && t[i+1].Kind == lang.Number && len(t[i+1].Text) == 4:
		n.endsIn(t[i+1].Text)
		return 2
	case g.lead.until != "":
		n.endsIn(g.lead.until)
	case g.lead.since != "":
		n.beginsIn(g.lead.since)
	}
	return 0
}

// nameFollowers stand before the next of several names that somebody had one after the other.
var nameFollowers = wordlist.Set("later then subsequently afterwards next")

// births are the words before the name that somebody was born with.
var births = wordlist.Set("born née né nee")

// birthName reports whether the words begin with the name that somebody was born with, of two words or more.
func birthName(t []lang.Token) bool {
	return len(t) > 1 && t[0].IsUpper() && t[1].IsUpper() && t[0].Kind == lang.Word && dates.Month(t[0].Lower) == 0 &&
		entity.PlaceNamed(t[0].Text) == nil
}

// endsIn makes the last name a former one, in use until the year.
func (n *naming) endsIn(year string) {
	if len(n.names) == 0 {
		return
	}
	c := n.names[len(n.names)-1]
	if v, err := edtf.Parse("/" + year); err == nil &&
		(c.Form == document.FormAlias || c.Form == document.FormFull || c.Form == document.FormFormer) {
		c.Form, c.Time = document.FormFormer, v
	}
}

// inSeries reports whether the name at token i goes on a series of names that "and" or "or" closes, and after which the
// clause ends: "formerly known as the A, the B and the C, is".
func (n *naming) inSeries(t []lang.Token, i int) bool {
	for last := false; i < len(t); {
		if t[i].Lower == "the" {
			i++
		}
		if i >= len(t) || !t[i].IsUpper() {
			return false
		}
		i += max(1, entity.NameLength(n.s, t, i))
		switch {
		case i >= len(t):
			return last
		case last:
			return t[i].Text == "," || t[i].Text == ")" || document.IsFinite(t[i])
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
func (n *naming) relabel(g gazetteer.Language) {
	if len(n.names) == 0 {
		return
	}
	c := n.names[len(n.names)-1]
	c.Lang = g.Tag
	if g.Tag != "en" && c.Form == document.FormAlias && c.Rule != "name.translation" {
		c.Form = document.FormNative
	}
}

// take reads one name at token i and returns its length in tokens.
func (n *naming) take(g giving, i int) int {
	t, start := g.t, i
	if i+1 < len(t) && t[i].Lower == "a" && document.Closers[t[i+1].Text] == "" && t[i+1].Text != "'" {
		return 0 // "initially a Liberal party": what it was, not what it was called
	}
	if i+1 < len(t) && (t[i].Lower == "the" || t[i].Lower == "its" || t[i].Lower == "a") &&
		(t[i+1].IsUpper() || document.Closers[t[i+1].Text] != "") {
		i++
	}
	if i >= len(t) || dates.Month(t[i].Lower) > 0 && i+1 < len(t) && t[i+1].Kind == lang.Number {
		return 0
	}
	if closer := closerOf(t, i); closer != "" {
		return max(n.takeQuoted(g, i, closer)-start, 0)
	}
	if document.IsLatin(t[i].Text) {
		return max(n.takeLatin(g, i)-start, 0)
	}
	if r, size := utf8.DecodeRuneInString(t[i].Text); size == len(t[i].Text) && unicode.IsLower(r) {
		return 0 // a letter of a formula: "Cauchy (ψ)"
	}
	return i - start + n.native(g, i)
}

// takeLatin reads the name in Latin script at token i and returns its end; -1 for none.
func (n *naming) takeLatin(g giving, i int) int {
	t := g.t
	if unicode.IsLower(document.FirstRune(t[i].Text)) && !n.foreignName(g, i) {
		return -1
	}
	end := n.nameEnd(g, i)
	if end == i+1 && document.IsAbbreviation(t[i].Text) && i+3 < len(t) && t[i+1].Text == "(" && t[i+1].Glued && t[i+3].Text == ")" {
		end = i + 4 // "LPP(U)"
	}
	if end <= i {
		return -1
	}
	n.latin(g, i, end)
	if len(n.names) == 0 || n.names[len(n.names)-1].End != t[end-1].End {
		return -1
	}
	return end
}

// closerOf is the mark that closes the quotation opened at token i; empty where that is no opening mark.
func closerOf(t []lang.Token, i int) string {
	if t[i].Text == "'" && i+1 < len(t) && t[i+1].Glued {
		return "'"
	}
	return document.Closers[t[i].Text]
}

// takeQuoted keeps the name in the quotation marks that open at token i, and returns the token after them, -1 where they do
// not close.
func (n *naming) takeQuoted(g giving, i int, closer string) int {
	t := g.t
	for j := i + 1; j < len(t); j++ {
		if t[j].Text != closer && (closer != "”" || t[j].Text != `"`) {
			continue
		}
		last := j - 1
		if t[last].Text == "," && last > i+1 {
			last--
		}
		if last > i {
			n.quoted(g, i+1, last)
		}
		return j + 1
	}
	return -1
}

// add keeps a name.
func (n *naming) add(t []lang.Token, from, first, last int, form, tag, rule string) {
	c := document.NewCandidate(annals.TypeName, rule, 0.9)
	c.Form, c.Lang = form, tag
	c.Roles[annals.RoleSubject] = []document.Mention{n.subject}
	far := n.subject.End == n.subject.Start || MarkedBetween(n.s.Doc, n.subject.End, t[first].Start)
	if !far {
		c.Cover(n.subject.Start, n.subject.End)
	}
	end := t[last].End
	if k := n.s.Position(t[first]); k >= 0 {
		if q := entity.QualifierAfter(n.s, k, k+last-first); q != nil {
			q.Naming, end = true, q.End // "officially the Country Union (Lima)"
		}
	}
	c.Add(annals.RoleValue, document.Mention{Start: t[first].Start, End: end})
	if far {
		c.Cover(t[from].Start, t[last].End)
	}
	if form == document.FormFull && n.fuller == nil {
		n.fuller = c
	}
	n.names = append(n.names, c)
}

// MarkedBetween reports whether a citation run stands between two places of the text.
func MarkedBetween(d *document.Document, start, end int) bool {
	for _, r := range d.Runs {
		if r.Start >= start && r.Start < end {
			return true
		}
	}
	return false
}
